/**
 * What script a first visit costs, counted in the browser: every script that was really asked for, in the
 * bytes that were really sent. tests/budget weighs what is not script.
 */
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
    await page.addInitScript(() => {
      const look = new MutationObserver(() => {
        if (!document.querySelector('[data-idle="true"]')) return;
        look.disconnect();
        document.documentElement.dataset["restedAtMs"] = String(performance.now());
      });
      look.observe(document, { subtree: true, attributeFilter: ["data-idle"] });
    });
    // Vietnamese, whose words are the longest of the two that are built.
    await page.goto("./?lang=vi");
    await idle(page);
    // What is fetched ahead once the map has come to rest is for what the reader does next. One clock tells both
    // when a script was asked for and when the map rested.
    const scripts = await page.evaluate(() => {
      const restedAtMs = Number(document.documentElement.dataset["restedAtMs"]);
      const found = new Map<string, number>();
      const asked = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
      for (const { name, startTime, encodedBodySize } of asked.sort(
        (one, other) => one.startTime - other.startTime,
      )) {
        const file = new URL(name).pathname.split("/").at(-1)!;
        if (!/\.m?js$/.test(file) || startTime > restedAtMs) continue;
        found.set(file, Math.max(found.get(file) ?? 0, encodedBodySize));
      }
      return [...found].map(([name, bytes]) => ({ name, bytes }));
    });
    expect(scripts.filter(({ bytes }) => bytes === 0)).toEqual([]);
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
