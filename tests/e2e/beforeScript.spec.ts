import { hold } from "./helpers/hold";
import { expect, test } from "./page";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the list, a picture of the province and a page for each zone and park are there", async ({
    page,
  }) => {
    await page.goto("./");
    await expect(page.getByRole("link", { name: "Vân Đồn" }).first()).toBeVisible();
    await expect(page.getByText("217.133 ha").first()).toBeVisible();
    const picture = page.locator("#first img").first();
    await expect(picture).toHaveJSProperty("complete", true);
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(
      0,
    );
    await page.locator("#without-script").getByRole("link", { name: "Vân Đồn" }).click();
    await expect(page).toHaveURL(/p\/van-don\.html$/);
  });
});

test("what is typed and pressed before the script comes is not lost", async ({ page }) => {
  const letGo = await hold(page, "**/assets/page-*.js");
  await page.goto("./?lang=en", { waitUntil: "commit" });
  const built = page.locator('#first [data-in="en"]');
  await built.getByRole("combobox", { name: /Search/ }).fill("foxconn");
  await built.getByRole("button", { name: "Save Song Khoai" }).click();
  letGo();
  await expect(page.locator("#first")).toHaveCount(0);
  await expect(page.getByRole("combobox", { name: /Search/ })).toHaveValue("foxconn");
  await expect(page.getByRole("button", { name: /^1 saved/ })).toBeVisible();
});

test("the address of a park never shows the list that was built", async ({ page }) => {
  await page.route("**/assets/page-*.js", (route) =>
    route.fulfill({ contentType: "text/javascript", body: "" }),
  );
  await page.goto("./?lang=en&park=song-khoai");
  const title = page.locator("#first").getByRole("heading", { level: 1 });
  await expect(page.locator("#first h1")).toHaveCount(2);
  await expect(title).toHaveCount(0);
  await page.goto("./?lang=en");
  await expect(title).toHaveText("Economic zones and industrial parks of Quảng Ninh");
});
