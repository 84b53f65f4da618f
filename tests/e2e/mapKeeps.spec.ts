import { expect, idle, open, test } from "./page";

test.use({ contextOptions: { reducedMotion: "no-preference" } });

test("rings that a filter left out are drawn again once it is cleared", async ({ page }) => {
  const missing: string[] = [];
  page.on("console", (message) => {
    if (/image/i.test(message.text()) && message.type() === "warning") missing.push(message.text());
  });
  await open(page, "lang=en&status=operating");
  await page.getByRole("button", { name: "Clear all" }).click();
  await expect(page.getByRole("link", { name: "Tien Yen", exact: true })).toBeVisible();
  await page.mouse.wheel(0, -10);
  await idle(page);
  expect(missing).toEqual([]);
});

test("what the reader drew outlives a change of theme", { tag: "@long" }, async ({ page }) => {
  await open(page, "lang=en");
  await page.getByRole("button", { name: "Go to a coordinate" }).click();
  await page.getByRole("textbox").last().fill("21.0258, 107.3642");
  await page.keyboard.press("Enter");
  await idle(page);
  await page.getByRole("combobox", { name: "Appearance" }).selectOption("dark");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await idle(page);
  /** The middle of the map, where the mark is. */
  const middle = async () => {
    const { x, y, width, height } = (await page.locator("canvas").boundingBox())!;
    const clip = { x: x + width / 2 - 8, y: y + height / 2 - 8, width: 16, height: 16 };
    return (await page.screenshot({ clip })).toString("base64");
  };
  // Nothing moves any more: two pictures of the same map are the same.
  await expect.poll(async () => (await middle()) === (await middle())).toBe(true);
  const marked = await middle();
  await page.getByRole("button", { name: "Remove the mark" }).click();
  await expect.poll(middle).not.toBe(marked);
});
