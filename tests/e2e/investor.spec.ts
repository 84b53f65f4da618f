import { readFileSync } from "node:fs";
import { expect, idle, open, openList, PHONE, test } from "./page";

test("“Foxconn”, typed with no diacritics and found with the keyboard, opens the park it is in", async ({
  page,
}) => {
  await openList(page);
  await page.keyboard.press("/");
  const search = page.getByRole("combobox", { name: /Search/ });
  await expect(search).toBeFocused();
  await search.pressSequentially("foxconn");
  await expect(page.getByRole("listbox").getByRole("option").first()).toContainText(/Foxconn/);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 2 }).first()).toContainText(
    /Dong Mai|Song Khoai/,
  );
});

test("“which operating parks are within 60 km of an airport”: list, map and address agree", async ({
  page,
}) => {
  await openList(page, "lang=en&status=operating&near=airport:60");
  const panel = page.locator("#content");
  await expect(panel).toContainText(/of 23 industrial parks/);
  await expect(panel.getByRole("link", { name: "Cai Lan", exact: true })).toBeVisible();
  await expect(panel.getByRole("link", { name: "Tien Yen", exact: true })).toHaveCount(0);
  await page.getByRole("button", { name: "Clear all" }).click();
  await expect(page.getByRole("link", { name: "Tien Yen", exact: true })).toBeVisible();
  await expect(page).not.toHaveURL(/status=/);
});

test("an empty result says which filter to relax", async ({ page }) => {
  await openList(page, "lang=en&status=under-construction&in=van-don");
  const relax = page.locator("#content").getByRole("button", { name: /^Drop / });
  await expect(relax.first()).toBeVisible();
  await relax.first().click();
  await expect(page.locator("#content")).toContainText(/of 23 industrial parks/);
});

test("three parks compared: unpublished is visible, and the table goes away as CSV", async ({
  page,
}) => {
  await openList(page, "lang=en&view=compare&compare=song-khoai,hai-ha,dong-mai");
  const table = page.getByRole("table").first();
  await expect(table).toContainText("714");
  await expect(table).toContainText("unpublished");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: /CSV/ }).first().click(),
  ]);
  const text = readFileSync(await download.path(), "utf8");
  expect(text).toContain("714");
});

test("saved parks survive a reload", async ({ page }) => {
  await page.setViewportSize(PHONE);
  await openList(page, "lang=en&park=song-khoai");
  await page
    .getByRole("button", { name: /^Save / })
    .first()
    .click();
  await page.reload();
  await expect(page.getByRole("button", { name: /^Save /, pressed: true }).first()).toBeVisible();
});

test("the way to an airport is drawn on the map, with the date of the roads", async ({ page }) => {
  await open(page, "lang=en&park=song-khoai");
  const panel = page.locator("#content");
  await expect(panel).toContainText(/OpenStreetMap, .*2026/);
  await panel.getByText("Details", { exact: true }).first().click();
  await panel
    .getByRole("button", { name: /Draw the route on the map/ })
    .first()
    .click();
  await expect(panel.getByRole("button", { name: /Take the route off the map/ })).toBeVisible();
  await idle(page);
});

test("“which operating parks are within 60 km of an airport, compare three, print”, on a phone in few taps", async ({
  page,
}) => {
  await page.setViewportSize(PHONE);
  await openList(page);
  const panel = page.locator("#content");
  let taps = 0;
  const tap = async (what: ReturnType<typeof panel.getByRole>) => {
    taps += 1;
    await what.click();
  };
  await tap(panel.getByRole("button", { name: "Filters" }));
  await tap(panel.getByRole("checkbox", { name: /^Operating/ }));
  await tap(panel.getByRole("radio", { name: /within 60 km/i }));
  await tap(panel.getByRole("button", { name: /^Show \d+ parks/ }));
  await expect(panel.getByText("5 of 23 industrial parks")).toBeVisible();
  for (const park of ["Song Khoai", "Dong Mai", "Viet Hung"])
    await tap(panel.getByRole("button", { name: `Save ${park}`, exact: true }));
  await tap(panel.getByRole("button", { name: "Compare 3 parks" }));
  // The button is gone: the focus goes on at the heading, and nothing is lost for a screen reader.
  await expect(panel.getByRole("heading", { name: "Compare industrial parks" })).toBeFocused();
  await page.evaluate(() => (window.print = () => (document.title = "printed")));
  await tap(panel.getByRole("button", { name: "Print an A4 sheet (PDF)" }));
  await expect(page).toHaveTitle("printed");
  expect(taps).toBeLessThanOrEqual(9);
});
