/** What the end-to-end tests share: pages that are watched, and waiting for the map. */
import { expect, test as base, type BrowserContext, type Page } from "@playwright/test";

interface Watched {
  /** What a test brings about itself, such as the console's word on a request that it cuts; null for nothing. */
  provoked: RegExp | null;
  /** The test serves other origins of its own on this machine. */
  hasOwnServers: boolean;
  /** A host whose requests the test answers itself. */
  answeredHost: string | null;
  /** Console errors, policy violations, requests to other origins, uncaught exceptions, of every page. */
  troubles: string[];
}

/** Every page of every test is watched, whoever opens it; troubles fail the test at its end. */
export const test = base.extend<Watched>({
  provoked: [null, { option: true }],
  hasOwnServers: [false, { option: true }],
  answeredHost: [null, { option: true }],
  troubles: [
    async ({ browser, baseURL, provoked, hasOwnServers, answeredHost }, use) => {
      const troubles: string[] = [];
      const note = (trouble: string) => {
        if (!provoked?.test(trouble)) troubles.push(trouble);
      };
      const watch = (context: BrowserContext) => {
        context.on("weberror", (error) => note(`exception: ${error.error().message}`));
        context.on("console", (message) => {
          if (message.type() === "error") note(`console: ${message.text()}`);
        });
        context.on("request", (request) => {
          const { protocol, origin, hostname } = new URL(request.url());
          const isOwn = hasOwnServers
            ? ["127.0.0.1", "localhost"].includes(hostname)
            : origin === new URL(baseURL!).origin;
          if (protocol.startsWith("http") && !isOwn && hostname !== answeredHost)
            troubles.push(`foreign request: ${request.url()}`);
        });
        void context.addInitScript(() => {
          document.addEventListener("securitypolicyviolation", (event) =>
            console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
          );
        });
      };
      browser.on("context", watch);
      await use(troubles);
      browser.off("context", watch);
      expect(troubles).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** A request that the test itself cuts, breaks or refuses is an error on the console. */
export const CUT =
  /^console: (?:Failed to load (?:resource|module script)|Refused to apply style|.* is not what it should be; the last good copy|LoadFault)/;

/** Opens the page and waits until the map has drawn everything it wants to draw. */
export async function open(page: Page, query = "lang=en"): Promise<void> {
  await page.goto(`./?${query}`);
  await idle(page);
}

/** Opens the page and waits until the list can be used; the map may still be on its way. */
export async function openList(page: Page, query = "lang=en"): Promise<void> {
  await page.goto(`./?${query}`);
  // What was built has given way.
  await expect(page.locator("#first")).toHaveCount(0);
}

export async function idle(page: Page): Promise<void> {
  await expect(page.locator('[data-idle="true"]')).toBeVisible();
}

export const PHONE = { width: 390, height: 844 };

/** By what the address says; each is one view, or one kind of detail. */
export const VIEWS: Record<string, string> = {
  list: "",
  "filtered list": "status=operating&near=airport:60",
  "empty result": "status=under-construction&in=van-don",
  "shared shortlist": "list=song-khoai,hai-ha",
  "coastal zone": "zone=van-don",
  "border-gate zone": "zone=mong-cai",
  "park with an outline": "park=song-khoai&route=apt-vdo",
  "park without an outline": "park=tien-yen",
  "park in parts": "park=dam-nha-mac",
  "nothing to compare": "view=compare",
  comparison: "view=compare&compare=song-khoai,hai-ha,dam-nha-mac,dong-mai,cai-lan",
  province: "view=province",
  check: "view=check",
  about: "view=about",
  "a link in error": "park=xyz&in=atlantis&near=nowhere:3&z=abc",
};

/** As Back and Forward would: the page reads the address and does not load anew. */
export async function goTo(page: Page, query: string) {
  await page.evaluate((address) => {
    history.pushState(null, "", address);
    dispatchEvent(new PopStateEvent("popstate"));
  }, `?${query}`);
}
