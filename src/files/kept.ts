/**
 * The last good copy of each published file, in the browser's cache storage where there is one: a file
 * that its owner replaced by a broken one must not take the map from readers who had it, nor must a lost
 * network. Nothing depends on it: in a sandboxed frame, or where storage throws, there is just no copy.
 */
const SHELF = "quang-ninh-zones/geo";
/** When the copy was read from the network, as an HTTP date. */
const KEPT_AT = "x-kept-at";

export async function keep(url: URL, answer: Response): Promise<void> {
  try {
    if (await isKept(url, answer)) return;
    const shelf = await caches.open(SHELF);
    const headers = new Headers(answer.headers);
    headers.set(KEPT_AT, answer.headers.get("Date") ?? new Date().toUTCString());
    await shelf.put(url, new Response(answer.body, { headers }));
  } catch {
    // No storage here, or no room in it.
  }
}

/** Whether the copy is of the same state of the file as the answer. */
export async function isKept(url: URL, answer: Response): Promise<boolean> {
  const copy = await (await caches.open(SHELF)).match(url);
  const stamp = stampOf(answer);
  return copy !== undefined && stamp !== null && stampOf(copy) === stamp;
}

export async function keptCopy(url: URL): Promise<{ answer: Response; at: Date } | null> {
  try {
    const answer = await (await caches.open(SHELF)).match(url);
    return answer ? { answer, at: new Date(answer.headers.get(KEPT_AT)!) } : null;
  } catch {
    return null;
  }
}

/** What tells one state of a file from the next without reading it. */
function stampOf({ headers }: Response): string | null {
  return headers.get("ETag") ?? headers.get("Last-Modified");
}
