import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, goTo, open, openList, PHONE, test, VIEWS } from "./page";

/** Every rule; of what is in order only that it is. There are no frames to put together in another page. */
const axe = (page: Page) =>
  new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode();

/** Each size and each theme once: what is wrong in one size is not a matter of its colours. */
const LOOKS = [
  { size: "phone", viewport: PHONE, theme: "light" },
  { size: "desk", viewport: { width: 1440, height: 900 }, theme: "dark" },
];

for (const { size, viewport, theme } of LOOKS)
  test(
    `axe finds nothing on any view, ${size}, ${theme}`,
    { tag: size === "desk" ? "@long" : [] },
    async ({ page }) => {
      // Some twenty views, each looked at whole.
      test.setTimeout(420_000);
      await page.setViewportSize(viewport);
      await page.goto(`./?lang=vi&theme=${theme}`);
      const tools = page.locator("main").getByRole("button", { name: "Công cụ bản đồ" });
      const layers = page.locator("main").getByRole("button", { name: "Lớp bản đồ" });
      await expect(tools.or(layers).first()).toBeVisible();
      const found: string[] = [];
      const look = async (view: string) => {
        const { violations } = await axe(page).analyze();
        for (const { id, nodes } of violations)
          found.push(`${view}: ${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
      };
      for (const [view, query] of Object.entries(VIEWS)) {
        await goTo(page, `lang=vi&theme=${theme}&${query}`);
        await expect(page.locator("#content :is(h2, h3, li)").first()).toBeVisible();
        await expect(page.locator("#content")).not.toContainText("Đang tải");
        await look(view);
      }
      await goTo(page, `lang=vi&theme=${theme}&ring=apt-vdo:30`);
      await expect(page.getByRole("slider")).toBeVisible();
      await look("ring");
      await goTo(page, `lang=vi&theme=${theme}`);
      await page.getByRole("button", { name: "Bộ lọc" }).click();
      await look("filters");
      await page.getByRole("combobox", { name: /^Tìm/ }).fill("foxconn");
      await expect(page.getByRole("listbox").getByRole("option").first()).toBeVisible();
      await look("search");
      expect(found).toEqual([]);
    },
  );

test("axe finds nothing on a page with a living map", async ({ page }) => {
  await open(page, "lang=en&park=hai-ha");
  const { violations } = await axe(page).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test("by keyboard alone: to the list, into a park, and back", async ({ page }) => {
  await openList(page);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the list" })).toBeFocused();
  await page.getByRole("link", { name: "Cai Lan", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 2, name: /Cai Lan/ })).toBeVisible();
  await page.locator("#content").getByRole("link", { name: /List/ }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Economic zones", exact: true })).toBeVisible();
});
