/**
 * What script a first visit costs, counted in the browser: every script that was really asked for, in the
 * bytes that were really sent. tests/budget weighs what is not script.
 */
import type { Request } from "@playwright/test";
import budgets from "../budget/budgets.json" with { type: "json" };
import { expect, idle, PHONE, test } from "./page";

/** Not ours to shrink; it comes after the page's own text and picture. */
const isMapLibre = (name: string) => name.startsWith("maplibre-gl");

for (const [device, viewport] of Object.entries({
  "a wide screen": { width: 1440, height: 900 },
  "a phone": PHONE,
}))
  test(`on ${device} the script of the first view keeps its budgets`, async ({ page }) => {
    await page.setViewportSize(viewport);
    const asked: { name: string; request: Request }[] = [];
    await page.addInitScript(() => {
      const look = new MutationObserver(() => {
        if (!document.querySelector('[data-idle="true"]')) return;
        look.disconnect();
        document.documentElement.dataset["restedAt"] = String(
          performance.timeOrigin + performance.now(),
        );
      });
      look.observe(document, { subtree: true, attributeFilter: ["data-idle"] });
    });
    page.on("request", (request) => {
      const { pathname } = new URL(request.url());
      if (!/\.m?js$/.test(pathname)) return;
      asked.push({ name: pathname.split("/").at(-1)!, request });
    });
    // Vietnamese, whose words are the longest of the two that are built.
    await page.goto("./?lang=vi");
    await idle(page);
    const restedAt = Number(await page.locator("html").getAttribute("data-rested-at"));
    // What is fetched ahead once the map has come to rest is for what the reader does next.
    const scripts = await Promise.all(
      asked
        .filter(({ request }) => request.timing().startTime <= restedAt)
        .map(async ({ name, request }) => ({
          name,
          bytes: (await request.sizes()).responseBodySize,
        })),
    );
    const mapLibre = scripts.findIndex(({ name }) => isMapLibre(name));
    expect(mapLibre, "MapLibre was never asked for").toBeGreaterThan(0);
    const own = scripts.filter(({ name }) => !isMapLibre(name));
    within("script before MapLibre", scripts.slice(0, mapLibre));
    within("own script at first view", own);
  });

function within(what: keyof typeof budgets, scripts: { name: string; bytes: number }[]) {
  const total = scripts.reduce((sum, { bytes }) => sum + bytes, 0);
  const list = scripts.map(({ name, bytes }) => `  ${String(bytes).padStart(8)}  ${name}`);
  const how = `If it is worth it, set "${what}" in tests/budget/budgets.json to ${total} or more.`;
  expect(
    total,
    [`${what} weighs ${total} bytes:`, ...list, how, ""].join("\n"),
  ).toBeLessThanOrEqual(budgets[what]);
}

test("the list stands and can be searched before MapLibre is there", async ({ page }) => {
  let asked = false;
  await page.route(/maplibre-gl/, () => {
    // Never answered.
    asked = true;
  });
  await page.goto("./?lang=en");
  await expect(page.locator("#first")).toHaveCount(0);
  await page.getByRole("combobox", { name: /Search/ }).fill("foxconn");
  await expect(page.getByRole("listbox").getByRole("option").first()).toContainText("tenant");
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: "Song Khoai", exact: true }).first().click();
  await expect(page.getByRole("heading", { level: 2, name: /Song Khoai/ })).toBeVisible();
  expect(asked).toBe(true);
});
