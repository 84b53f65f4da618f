import AxeBuilder from "@axe-core/playwright";
import { expect, open, PHONE, test } from "./page";

for (const [name, query] of [
  ["list", ""],
  ["zone", "zone=mong-cai"],
  ["park", "park=song-khoai"],
  ["check view", "view=check"],
  ["about view", "view=about"],
] as const)
  for (const theme of ["light", "dark"])
    test(`axe finds nothing on the ${name}, ${theme}`, async ({ page }) => {
      await open(page, `lang=vi&theme=${theme}&${query}`);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(" ")}`),
      ).toEqual([]);
    });

test("axe finds nothing on a phone", async ({ page }) => {
  await page.setViewportSize(PHONE);
  await open(page, "lang=en&park=hai-ha");
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test("by keyboard alone: to the list, into a park, and back", async ({ page }) => {
  await open(page);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the list" })).toBeFocused();
  await page.getByRole("link", { name: "Cai Lan", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 2, name: /Cai Lan/ })).toBeVisible();
  await page.locator("#content").getByRole("link", { name: /List/ }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Economic zones", exact: true })).toBeVisible();
});
