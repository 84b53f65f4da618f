/** Whatever request of an embed fails: the picture and its link stay, a sentence says so, and another try heals it. */
import type { Page } from "@playwright/test";
import { FAULTS, requestsOf, waysFor } from "./helpers/requestFaults";
import { CUT, expect, test } from "./page";

test.use({
  provoked: new RegExp(
    `${CUT.source}|^console: (?:TypeError: Failed to fetch|Error: |.*(?:Worker failed|preload|Unexpected))|^exception: Unexpected`,
  ),
});

const ADDRESS = "./embed/van-don.html?lang=en";

const name = (page: Page) => page.getByRole("heading", { name: "Van Don Economic Zone" });
const openMap = (page: Page) => page.locator("#still .open").click();
const isLive = (page: Page) => expect(page.locator("html")).toHaveAttribute("data-live", "true");
const told = (page: Page) =>
  page.getByText(/could not (?:be (?:opened|loaded|drawn)|go on)/).filter({ visible: true });

test(
  "every request of an embed's live map, failing in every way",
  { tag: "@long" },
  async ({ page, browser, baseURL }) => {
    await page.goto(ADDRESS);
    await expect(page.locator("html")).toHaveAttribute("data-still", "true");
    const asked = await requestsOf(page, async () => {
      await openMap(page);
      await isLive(page);
      await expect(page.locator('[data-idle="true"]')).toBeVisible();
    });
    expect(asked.length).toBeGreaterThan(10);
    test.setTimeout(120_000 + asked.length * 60_000);
    for (const [i, path] of asked.entries())
      for (const fail of waysFor(path, i)) {
        // With a place of its own for copies: the last good one would stand in.
        const context = await browser.newContext({ baseURL: baseURL!, reducedMotion: "reduce" });
        const one = await context.newPage();
        await one.route(`**${path}`, fail);
        await one.goto(ADDRESS);
        await expect(one.locator("html")).toHaveAttribute("data-still", "true");
        await openMap(one);
        await expect.soft(told(one).first(), `${path} is said to be missing`).toBeVisible();
        await expect.soft(name(one), path).toBeVisible();
        await one.unrouteAll({ behavior: "ignoreErrors" });
        await heal(one).catch((error: unknown) => expect.soft(error, path).toBeNull());
        await context.close();
      }
  },
);

/** Another click, or another try where one is offered. */
async function heal(page: Page): Promise<void> {
  await expect(async () => {
    const again = page
      .locator("#still .open")
      .or(page.getByRole("button", { name: "Try again" }))
      .filter({ visible: true });
    if ((await again.count()) > 0) await again.first().click({ timeout: 2000 });
    await expect(told(page)).toHaveCount(0, { timeout: 4000 });
    await expect(page.locator('[data-idle="true"]')).toBeVisible({ timeout: 15_000 });
  }).toPass({ timeout: 60_000 });
}

test(
  "an embed whose own script or style does not come shows the picture, the figures and the link",
  { tag: "@long" },
  async ({ page }) => {
    for (const fail of Object.values(FAULTS)) {
      await page.route(/\/assets\/embed-[^/]*\.(?:js|css)$/, fail);
      await page.goto(ADDRESS);
      await expect(name(page)).toBeVisible();
      await expect(page.getByText("217,133").first()).toBeVisible();
      const link = page.getByRole("link").first();
      expect(await link.getAttribute("href")).toContain("zone=van-don");
      await page.unrouteAll();
    }
  },
);
