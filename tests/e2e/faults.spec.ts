import { expect, test as plain } from "@playwright/test";
import { openList, test } from "./page";

test("without WebGL there is a simple map, with the same list beside it", async ({ page }) => {
  await page.addInitScript(() => {
    const own = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      kind: string,
      ...more
    ) {
      return kind.startsWith("webgl")
        ? null
        : (own as (...all: unknown[]) => unknown).call(this, kind, ...more);
    } as typeof own;
  });
  await page.goto("./?lang=en");
  await expect(page.getByText("This browser has no WebGL")).toBeVisible();
  await page.getByRole("link", { name: "Mong Cai", exact: true }).click();
  await expect(page.getByRole("heading", { level: 2, name: /Mong Cai/ })).toBeVisible();
});

// A failed request is an error on the console by itself, so these pages are not watched.
for (const [file, stillThere, isOfMap] of [
  ["checks.json", "375,171 ha", false],
  ["display/lines.topojson", "375,171 ha", true],
  ["display/points.geojson", "375,171 ha", true],
  ["register.json", "Quảng Ninh", false],
] as const)
  plain(`without ${file} the page says so in a sentence and the rest works`, async ({ page }) => {
    await page.route(`**/geo/${file}`, (route) => route.fulfill({ status: 404 }));
    await page.goto("./?lang=en");
    await expect(page.getByRole("alert").filter({ hasText: file })).toBeVisible();
    await expect(page.getByText(stillThere).first()).toBeVisible();
    if (isOfMap) await expect(page.locator('[data-idle="true"]')).toBeVisible();
  });

plain("of the two files a close look needs, the one that fails is named", async ({ page }) => {
  await page.route("**/geo/units.geojson", (route) => route.fulfill({ status: 404 }));
  await page.goto("./?lang=en&c=107.9,21.53&z=13");
  await expect(page.getByRole("alert")).toHaveText(/^units\.geojson/);
});

plain("a broken file is named too", async ({ page }) => {
  await page.route("**/geo/checks.json", (route) => route.fulfill({ body: '{"measurements": {' }));
  await page.goto("./?lang=en");
  await expect(page.getByRole("alert").filter({ hasText: "checks.json" })).toBeVisible();
});

test("names in an address are never markup", async ({ page }) => {
  await openList(page, "lang=en&park=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E");
  await expect(page.locator("img[src='x']")).toHaveCount(0);
});

plain(
  "a part of the page that does not come says so, and comes at the next try",
  async ({ page }) => {
    await page.goto("./?lang=en");
    // Nothing of the first view is still on its way.
    await expect(page.locator('[data-idle="true"]')).toBeVisible();
    await page.route("**/assets/*", (route) => route.abort());
    await page.getByRole("link", { name: "About the data" }).click();
    const alert = page.getByRole("alert").filter({ hasText: "could not be loaded" });
    await expect(alert).toBeVisible();
    await page.unroute("**/assets/*");
    await alert.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("heading", { name: "About the data" })).toBeVisible();
  },
);
