import { expect, idle, open, openList, PHONE, test } from "./page";

test("an investor opens Sông Khoai and reads planned, drawn and who says so", async ({ page }) => {
  await openList(page);
  await page.getByRole("link", { name: "Song Khoai", exact: true }).click();
  await expect(page.getByRole("heading", { level: 2, name: /Song Khoai/ })).toBeVisible();
  await expect(page).toHaveURL(/park=song-khoai/);
  const panel = page.locator("#content");
  await expect(panel).toContainText("714");
  await expect(panel).toContainText("231");
  await expect(panel).toContainText(/built part/);
  await expect(panel).toContainText(/recomputed from full detail/i);

  await panel.getByRole("button", { name: /714/ }).first().click();
  await expect(
    page.getByRole("link", { name: /hạ tầng|list|quy hoạch|park/i }).first(),
  ).toBeVisible();
});

test("Back returns to the list, Forward to the park", async ({ page }) => {
  await openList(page);
  await page.getByRole("link", { name: "Song Khoai", exact: true }).click();
  await expect(page.getByRole("heading", { level: 2, name: /Song Khoai/ })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("heading", { name: "Economic zones", exact: true })).toBeVisible();
  await page.goForward();
  await expect(page.getByRole("heading", { level: 2, name: /Song Khoai/ })).toBeVisible();
});

test("an address brings back view, selection, language, theme, layers and camera", async ({
  page,
}) => {
  const query = "lang=vi&park=hai-yen&c=107.9,21.53&z=12&theme=dark&layers=zones,parks&inset=false";
  await open(page, query);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.getByRole("heading", { level: 2, name: /Hải Yên/ })).toBeVisible();
  await expect(page.getByText("Trường Sa")).toHaveCount(0);
  const now = new URLSearchParams(new URL(page.url()).search);
  for (const [name, value] of new URLSearchParams(query)) expect(now.get(name)).toBe(value);
});

test("a link to a park begins at the park, without a province drawn first", async ({ page }) => {
  await open(page, "lang=en&park=hai-ha");
  await expect(page.getByRole("img", { name: /^Scale bar: (?:500\sm|1\skm)$/ })).toBeVisible();
  // A camera that has moved would be in the address.
  expect(new URL(page.url()).search).toBe("?lang=en&park=hai-ha");
});

test("a link to a small box shows the full detail there", async ({ page }) => {
  const full = ["zones", "units"].map((name) => page.waitForRequest(`**/geo/${name}.geojson`));
  await open(page, "lang=en&bbox=107.25,20.9,107.3,20.95");
  await Promise.all(full);
});

test("a click on a park's outline on the map opens it", async ({ page }) => {
  await open(page, "lang=en&c=106.8085,20.9815&z=13");
  const box = (await page.locator("canvas").boundingBox())!;
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  // The zone's envelope lies there too: everything under a click can be reached.
  const choice = page.locator("main").getByRole("button", { name: /Song Khoai/ });
  const opened = page.getByRole("heading", { level: 2, name: /Song Khoai/ });
  await expect(choice.or(opened)).toBeVisible();
  if (await choice.isVisible()) await choice.click();
  await expect(opened).toBeVisible();
});

test("a park without an outline says so and where it lies", async ({ page }) => {
  await openList(page, "lang=en&park=tien-yen");
  const panel = page.locator("#content");
  await expect(panel).toContainText("350");
  await expect(panel).toContainText(/outline (is )?unpublished|not published|unpublished/i);
});

test("the misprint of Đầm Nhà Mạc and its correction are both on screen", async ({ page }) => {
  await openList(page, "lang=en&park=dam-nha-mac");
  const panel = page.locator("#content");
  await expect(panel).toContainText("1,076");
  await expect(panel).toContainText("1,735.85");
});

test("in a low window every button on the map can be hit", async ({ page }) => {
  await openList(page, "lang=en&park=hai-ha");
  const map = page.locator("main");
  const covered = () =>
    map.getByRole("button").evaluateAll((buttons) =>
      buttons
        .filter((button) => {
          const { x, y, width, height } = button.getBoundingClientRect();
          const top = document.elementFromPoint(x + width / 2, y + height / 2);
          return !button.contains(top);
        })
        .map((button) => button.getAttribute("aria-label") ?? button.textContent),
    );
  for (const [width, height, last] of [
    [1366, 630, "Copy link"],
    [1024, 700, "Copy link"],
    [844, 390, "Map tools"],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect(map.getByRole("button", { name: last })).toBeVisible();
    await expect(map.getByText("Hoàng Sa").first()).toBeVisible();
    await expect.poll(covered, `${width} × ${height}`).toEqual([]);
  }
});

test("on a phone the sheet has three heights and the map stays in reach", async ({ page }) => {
  await page.setViewportSize(PHONE);
  await open(page);
  const sheet = page.locator("section.sheet");
  await expect(sheet).toHaveClass(/half/);
  await page.getByRole("button", { name: "Panel height" }).click();
  await expect(sheet).toHaveClass(/full/);
  await page.getByRole("button", { name: "Panel height" }).click();
  await expect(sheet).toHaveClass(/peek/);
  await idle(page);
});
