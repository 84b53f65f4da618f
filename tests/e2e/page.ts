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
