/**
 * Keeps the page for when there is no network: its own files as they were built, and the last good copy
 * of every published file that was read. Published files are always asked of the network first, so that
 * what the owner replaces is seen at the next visit; one that came broken leaves the last good copy.
 */
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
  type PrecacheEntry,
} from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";
import { KEPT_AT, KEPT_WHY, type Asked } from "./kept";

/** Written by the build: the files of the page with their hashes. */
declare const BUILT_FILES: PrecacheEntry[];

/** Of ServiceWorkerGlobalScope, whose types do not stand beside the page's. */
interface Scope {
  skipWaiting(): Promise<void>;
  addEventListener(type: "message", heard: (event: Heard) => void): void;
}
interface Heard extends MessageEvent {
  waitUntil(work: Promise<unknown>): void;
}

const worker = self as unknown as Scope;
const DATA = "published";

precacheAndRoute(BUILT_FILES);
cleanupOutdatedCaches();
// One page stands behind every address of the map.
registerRoute(
  new NavigationRoute(createHandlerBoundToURL("index.html"), {
    allowlist: [/\/(index\.html)?(\?.*)?$/],
  }),
);
registerRoute(
  ({ url, sameOrigin, request }) =>
    sameOrigin && request.method === "GET" && /\/geo\/.*json$/.test(url.pathname),
  // Asked anew every time; what has not changed is not sent again.
  ({ request }) => lastGood(new Request(request, { cache: "no-cache" })),
);

worker.addEventListener("message", (event) => {
  const asked = event.data as Asked;
  if (asked.type === "take-over") void worker.skipWaiting();
  if (asked.type === "keep") event.waitUntil(Promise.all(asked.urls.map(keep)));
});

/** What the page had read before this worker was there: from the browser's own store, without the network. */
async function keep(url: string): Promise<void> {
  await lastGood(new Request(url, { cache: "force-cache" })).catch(() => undefined);
}

async function lastGood(request: Request): Promise<Response> {
  const cache = await caches.open(DATA);
  const fallback = async (why: string): Promise<Response | undefined> => {
    const copy = await cache.match(request.url);
    if (!copy) return undefined;
    const headers = new Headers(copy.headers);
    headers.set(KEPT_WHY, why);
    return new Response(copy.body, { status: copy.status, headers });
  };
  let response: Response;
  try {
    response = await fetch(request);
  } catch (error) {
    const copy = await fallback("offline");
    if (copy) return copy;
    throw error;
  }
  const text = response.ok ? await response.clone().text() : "";
  if (!isJson(text)) return (await fallback("broken")) ?? response;
  const headers = new Headers({
    "Content-Type": response.headers.get("Content-Type") ?? "application/json",
    [KEPT_AT]: response.headers.get("Date") ?? new Date().toUTCString(),
  });
  // Without room the page works on, only not without the network.
  await cache.put(request.url, new Response(text, { headers })).catch(() => undefined);
  return response;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
