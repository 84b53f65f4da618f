/**
 * Keeps the page's own files, as they were built, for when there is no network. The published files are
 * not its business: src/files asks the network for them first and keeps the last good copy of each.
 */
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
  type PrecacheEntry,
} from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";
import { TAKE_OVER } from "./takeOver";

/** Written by the build: the files of the page with their hashes. */
declare const BUILT_FILES: PrecacheEntry[];

/** Of ServiceWorkerGlobalScope, whose types do not stand beside the page's. */
interface Scope {
  skipWaiting(): Promise<void>;
  addEventListener(type: "message", heard: (event: MessageEvent) => void): void;
}

const worker = self as unknown as Scope;

precacheAndRoute(BUILT_FILES);
cleanupOutdatedCaches();
// One page stands behind every address of the map.
registerRoute(
  new NavigationRoute(createHandlerBoundToURL("index.html"), {
    allowlist: [/\/(index\.html)?(\?.*)?$/],
  }),
);

worker.addEventListener("message", ({ data }) => {
  if (data === TAKE_OVER) void worker.skipWaiting();
});
