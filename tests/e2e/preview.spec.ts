import { expect, PHONE, test } from "./page";

test("without JavaScript a park's page says its name, its plan and what is unpublished", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  const page = await context.newPage();
  await page.goto("p/song-khoai.html");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "KCN Sông Khoai (Amata City Hạ Long)",
  );
  await expect(page.getByText("Song Khoai IP")).toBeVisible();
  for (const name of ["Quy hoạch 714", "Planned 714"])
    await expect(page.getByRole("row", { name })).toBeVisible();
  await expect(page.getByText("Chưa nguồn nào công bố: tọa độ ranh giới")).toBeVisible();
  await expect(page.getByText("No source has published: boundary coordinates")).toBeVisible();
  await expect(page.getByRole("img", { name: "Bản đồ KCN Sông Khoai" })).toBeVisible();

  await page.getByRole("link", { name: "Khu kinh tế ven biển Quảng Yên" }).click();
  await expect(page).toHaveURL(/\/p\/quang-yen\.html$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Khu kinh tế ven biển Quảng Yên",
  );
  await context.close();
});

test("a park's page has its picture, breaks no policy and leads to the map", async ({ page }) => {
  await page.goto("p/song-khoai.html");
  const picture = page.getByRole("img", { name: "Bản đồ KCN Sông Khoai" });
  await expect
    .poll(() => picture.evaluate((img: HTMLImageElement) => [img.naturalWidth, img.naturalHeight]))
    .toEqual([1200, 630]);
  const font = await page.evaluate(() =>
    document.fonts.ready.then((fonts) => fonts.check("16px 'Be Vietnam Pro'")),
  );
  expect(font).toBe(true);

  await page.getByRole("link", { name: "Open on the map" }).click();
  await expect(page).toHaveURL(/\?lang=en&park=song-khoai/);
  await expect(page.getByRole("heading", { name: "Song Khoai IP" })).toBeVisible();
});

test("the pages fit a phone", async ({ page }) => {
  await page.setViewportSize(PHONE);
  for (const name of ["index", "quang-yen", "van-don", "dam-nha-mac", "hai-ha"]) {
    await page.goto(`p/${name}.html`);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, name).toBeLessThanOrEqual(PHONE.width);
  }
});
