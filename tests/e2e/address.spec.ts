import { expect, idle, open, openList, test } from "./page";

test("a link to a park that does not exist says so, and can be closed", async ({ page }) => {
  await openList(page, "lang=en&park=xyz&status=closed");
  const notice = page.getByRole("status").filter({ hasText: "xyz" });
  await expect(notice).toContainText("This link names a park that does not exist: xyz.");
  await expect(notice).toContainText("Part of this link was not understood: status=closed.");
  await notice.getByRole("button", { name: "Close" }).click();
  await expect(notice).toHaveCount(0);
});

test(
  "a ring is in the address: it comes back with a reload, and Back takes it away",
  { tag: "@long" },
  async ({ page }) => {
    await open(page);
    await page.getByRole("button", { name: "Within a radius" }).click();
    const centre = page.getByRole("combobox", { name: "Centre" });
    await centre.selectOption({ label: "Van Don International Airport" });
    await expect(page).toHaveURL(/ring=apt-vdo:30/);
    await page.getByRole("slider", { name: "Radius" }).press("ArrowRight");
    await expect(page).toHaveURL(/ring=apt-vdo:35/);

    await page.reload();
    await idle(page);
    await expect(centre).toHaveValue("apt-vdo");
    await expect(page.getByRole("slider", { name: "Radius" })).toHaveValue("35");
    await expect(page.getByText("Whole within the ring")).toBeVisible();

    await page.goBack();
    await expect(page).not.toHaveURL(/ring=/);
    await expect(centre).toHaveCount(0);
    await page.goForward();
    await expect(centre).toHaveValue("apt-vdo");
  },
);

test(
  "the way drawn on the map is in the address: it comes back with a reload, and Back takes it away",
  { tag: "@long" },
  async ({ page }) => {
    await open(page, "lang=en&park=song-khoai");
    const panel = page.locator("#content");
    await panel
      .getByRole("button", { name: /Details.* Noi Bai|Details.*Van Don/ })
      .first()
      .click();
    await panel.getByRole("button", { name: /Draw the route on the map/ }).click();
    await expect(page).toHaveURL(/route=apt-vdo/);
    await idle(page);

    await page.reload();
    await idle(page);
    await expect(page).toHaveURL(/route=apt-vdo/);
    const drawn = panel.getByRole("button", { name: /Take the route off the map/ });
    await expect(drawn).toBeVisible();

    await page.goBack();
    await expect(page).not.toHaveURL(/route=/);
    await expect(drawn).toHaveCount(0);
  },
);
