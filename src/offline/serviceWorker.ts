/**
 * Keeps the page's own files, as they were built, for when there is no network. The published files it does
 * not answer for: src/files asks the network for them first and keeps the last good copy of each. It only keeps
 * ahead those that the first view did not ask for.
 */
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
  type PrecacheEntry,
} from "workbox-precaching";
import { registerRoute } from "workbox-routing";
import { forget, networkFirst, shelfFirst } from "./opened";
import { keepAhead } from "./keepAhead";
import { KEEP_AHEAD, TAKE_OVER } from "./messages";

/** Written by the build: the files of the page with their hashes. */
declare const BUILT_FILES: PrecacheEntry[];

/** Of ServiceWorkerGlobalScope, whose types do not stand beside the page's. */
interface Scope {
  skipWaiting(): Promise<void>;
  addEventListener(type: "message", heard: (event: Lasting & MessageEvent) => void): void;
  addEventListener(type: "activate", heard: (event: Lasting) => void): void;
}

interface Lasting {
  waitUntil(done: Promise<unknown>): void;
}

const worker = self as unknown as Scope;
/** The paths of the map; folders below have pages of their own. */
const MAP = ["./", "./index.html"].map((name) => new URL(name, self.location.href).pathname);

precacheAndRoute(BUILT_FILES);
cleanupOutdatedCaches();
// One page stands behind every address of the map.
registerRoute(
  ({ request, url, sameOrigin }) =>
    sameOrigin && request.mode === "navigate" && MAP.includes(url.pathname),
  createHandlerBoundToURL("index.html"),
);
// Embeds, previews and the pages for webmasters are many and not for every reader: kept once they were opened.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && /(?:\.html|\/)$/.test(url.pathname),
  networkFirst,
);
// What of them is not among the built files above.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && /\/assets\/[^/]+$/.test(url.pathname),
  shelfFirst,
);

worker.addEventListener("activate", (event) => event.waitUntil(forget()));
worker.addEventListener("message", (event) => {
  if (event.data === TAKE_OVER) void worker.skipWaiting();
  if (event.data === KEEP_AHEAD) event.waitUntil(keepAhead(new URL("./", self.location.href)));
});
