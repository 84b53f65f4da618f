import { expect, openList, test } from "./page";

test("a planner recomputes everything from full detail and it agrees to the last printed digit", async ({
  page,
}) => {
  await openList(page, "lang=en&view=check");
  await page.getByRole("button", { name: "Recompute from full detail" }).click();
  await expect(page.getByText(/^Agrees with the published figures/)).toBeVisible();
});

test("the plan checks can be sorted by a column's head", async ({ page }) => {
  await openList(page, "lang=en&view=check");
  const table = page.getByRole("table").first();
  const planned = table.getByRole("columnheader", { name: /Planned/ });
  await planned.getByRole("button").click();
  await expect(planned).toHaveAttribute("aria-sort", /ascending|descending/);
  const first = await table.getByRole("row").nth(1).innerText();
  await planned.getByRole("button").click();
  expect(await table.getByRole("row").nth(1).innerText()).not.toBe(first);
});

test("the five zones close exactly and the parks say why they do not", async ({ page }) => {
  await openList(page, "lang=en&view=check");
  const panel = page.locator("#content");
  await expect(panel).toContainText("375,171");
  await expect(panel).toContainText("18,841.3");
  await expect(panel).toContainText("1.26");
});
