/** Pages beside the map, and what they are made of, kept as they were last opened. */
import { notKept } from "./notKept";

const SHELF = "quang-ninh-zones/opened";

interface Asked {
  request: Request;
  url: URL;
}

/** A page, as it is now; without a network as it was when it was opened last, or a sentence that it never was. */
export async function networkFirst({ request, url }: Asked): Promise<Response> {
  try {
    return await fetchAndKeep(request, url);
  } catch (error) {
    const isPage = request.mode === "navigate";
    const kept = isPage || takesCopies(request) ? await keptFile(url) : undefined;
    if (kept) return kept;
    if (!isPage) throw error;
    const map = new URL("./", self.location.href).href;
    return notKept(url.searchParams.get("lang"), navigator.languages, map);
  }
}

/** A file whose name has its hash: a kept one is as good as any. */
export async function shelfFirst({ request, url }: Asked): Promise<Response> {
  const kept = takesCopies(request) ? await keptFile(url) : undefined;
  return kept ?? fetchAndKeep(request, url);
}

/** The self-test of a site asks otherwise: it wants to know what the server says. */
function takesCopies({ cache }: Request): boolean {
  return cache === "default" || cache === "force-cache";
}

/** A new version of the page has come: what the old one kept may no longer belong together. */
export async function forget(): Promise<void> {
  await caches.delete(SHELF);
}

async function fetchAndKeep(request: Request, url: URL): Promise<Response> {
  const answer = await fetch(request);
  if (answer.ok && answer.type === "basic") void keep(url, answer.clone());
  return answer;
}

/** One copy a file, whatever the address asks of it. */
async function keep({ origin, pathname }: URL, answer: Response): Promise<void> {
  try {
    await (await caches.open(SHELF)).put(origin + pathname, answer);
  } catch {
    // No room.
  }
}

async function keptFile({ origin, pathname }: URL): Promise<Response | undefined> {
  try {
    return await (await caches.open(SHELF)).match(origin + pathname, { ignoreVary: true });
  } catch {
    return undefined;
  }
}
