/** The card of a synthetic parcel, as a click on the map opens it. */
import { expect, type Page } from "@playwright/test";
import type { Measured } from "./publishLayer";

/** Clicks the middle of the map until a measured parcel's card is open; the parcel's name. */
export async function clickParcel(page: Page): Promise<string> {
  const card = page.getByRole("region", { name: /^Synthetic parcel \d+$/ });
  await expect(async () => {
    const box = (await page.locator(".maplibregl-canvas").boundingBox())!;
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await expect(card.getByText("Measured on the source feature")).toBeVisible({ timeout: 4000 });
  }).toPass();
  return (await card.getAttribute("aria-label"))!;
}

/** The card shows what `qnz measure` says of the parcel's source feature. */
export async function expectMeasured(
  page: Page,
  name: string,
  measured: ReadonlyMap<string, Measured>,
): Promise<void> {
  const card = page.getByRole("region", { name, exact: true });
  const source = [...measured.values()].find((one) => one.name === name)!;
  for (const method of ["vn2000Ha", "ellipsoidHa"] as const)
    await expect(card.locator(`[data-area="${method}"]`)).toHaveText(ha(source[method]));
}

const ha = (value: number) =>
  `${value.toLocaleString("en", { minimumFractionDigits: 2, maximumFractionDigits: 2 })}\u00a0ha`;
