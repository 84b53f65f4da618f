/** How a request goes wrong. */
import type { Page, Route } from "@playwright/test";

export const FAULTS: Record<string, (route: Route) => Promise<void>> = {
  cut: (route) => route.abort("connectionreset"),
  "answered with 500": (route) => route.fulfill({ status: 500, body: "no" }),
  "answered with a page for what is missing": (route) =>
    route.fulfill({ status: 404, contentType: "text/html", body: "<!doctype html><p>Gone" }),
  "answered with another page": (route) =>
    route.fulfill({ status: 200, contentType: "text/html", body: "<!doctype html><p>Log in" }),
  "cut half-way": async (route) => {
    const body = await (await route.fetch()).body();
    await route.fulfill({ body: body.subarray(0, body.length / 2) });
  },
};

/**
 * What the page does without: letters of another shape, an icon, what an owner or a translator may add, what tells the page as it
 * was built how to look until the live one is there, what only asks ahead of need, a worker
 * whose work the page does itself where it does not come.
 */
const DISPENSABLE =
  /\.woff2$|icon|webmanifest|owner\.json|embed\.json|\/text\/|province\.svg|sw\.js|\/(?:early|engineAhead|computing\.worker)-/;

/** Of this site, each once, as the page asks for it until its map is at rest; what it fetches ahead then is not needed yet. */
export async function requestsOf(page: Page, task: () => Promise<void>): Promise<string[]> {
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('[data-idle="true"]')) return;
      performance.mark("at-rest");
      observer.disconnect();
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
  const asked = new Set<string>();
  const note = (request: { url(): string; isNavigationRequest(): boolean }) => {
    if (!request.isNavigationRequest()) asked.add(new URL(request.url()).pathname);
  };
  page.on("request", note);
  await task();
  page.off("request", note);
  const ahead = await page.evaluate(() => {
    const rest = performance.getEntriesByName("at-rest")[0]?.startTime ?? Infinity;
    const later = performance
      .getEntriesByType("resource")
      .filter(({ startTime }) => startTime > rest);
    return later.map(({ name }) => new URL(name).pathname);
  });
  return [...asked].filter((path) => !DISPENSABLE.test(path) && !ahead.includes(path)).sort();
}

/** The ways in which a request for the path is to fail: data in every one; code, which fails in one and the same way, in one. */
export function waysFor(path: string, index: number): ((route: Route) => Promise<void>)[] {
  const ways = Object.values(FAULTS);
  return path.includes("/geo/") ? ways : [ways[index % 4]!];
}
