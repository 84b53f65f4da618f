/** What the end-to-end tests share: a page that is watched, and waiting for the map. */
import { expect, test as base, type Page } from "@playwright/test";

interface Watched {
  /** Console errors, policy violations, requests to other origins, uncaught exceptions. */
  troubles: string[];
}

/** Every test gets a page whose troubles fail it at the end. */
export const test = base.extend<Watched>({
  troubles: [
    async ({ page, baseURL }, use) => {
      const troubles: string[] = [];
      page.on("pageerror", (error) => troubles.push(`exception: ${error.message}`));
      page.on("console", (message) => {
        if (message.type() === "error") troubles.push(`console: ${message.text()}`);
      });
      page.on("request", (request) => {
        const { protocol, origin } = new URL(request.url());
        if (protocol.startsWith("http") && origin !== new URL(baseURL!).origin)
          troubles.push(`foreign request: ${request.url()}`);
      });
      await page.addInitScript(() => {
        document.addEventListener("securitypolicyviolation", (event) =>
          console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
        );
      });
      await use(troubles);
      expect(troubles).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Opens the page and waits until the map has drawn everything it wants to draw. */
export async function open(page: Page, query = "lang=en"): Promise<void> {
  await page.goto(`./?${query}`);
  await idle(page);
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
