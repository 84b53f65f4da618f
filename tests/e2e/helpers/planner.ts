/** A planner's first steps, for tests that break something on the way. */
import { expect, type Page } from "@playwright/test";
import { idle, openList } from "../page";

export interface NamedFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** A square of parcels of 0.001°, whose neighbours share their corners. */
export function parcels(name: string, side: number): NamedFile {
  const at = (x: number, y: number) => [107.05 + x * 0.001, 21 + y * 0.001];
  const features = Array.from({ length: side * side }, (_, i) => {
    const [x, y] = [i % side, Math.floor(i / side)];
    const ring = [at(x, y), at(x + 1, y), at(x + 1, y + 1), at(x, y + 1), at(x, y)];
    const geometry = { type: "Polygon", coordinates: [ring] };
    return { type: "Feature", properties: { name: `Lô ${i + 1}`, planned_ha: 1.1 }, geometry };
  });
  const text = JSON.stringify({ type: "FeatureCollection", features });
  return { name, mimeType: "application/geo+json", buffer: Buffer.from(text) };
}

export const go = (page: Page, step: "Bring" | "Check" | "Mend" | "Compare" | "Take away") =>
  page.getByRole("tab", { name: step, exact: true }).click();

/** A work of four parcels, open at the step of mending. */
export async function mend(page: Page, name = "khu-a.geojson"): Promise<void> {
  await openList(page, "lang=en&view=work");
  await page.getByLabel("Choose files…").setInputFiles(parcels(name, 2));
  await page.getByRole("button", { name: /^Take 4 boundaries/ }).click();
  await go(page, "Mend");
  await expect(page.getByRole("heading", { name: "Draw and mend" })).toBeVisible();
  await idle(page);
}

/** Chooses a parcel by its name. */
export async function choose(page: Page, name: string): Promise<void> {
  await page.getByLabel(/^Choose a boundary on the map/).selectOption({ label: name });
  await expect(page.getByLabel("Name of the boundary")).toHaveValue(name);
}

/** A change that can be seen and taken back: another name. */
export async function rename(page: Page, name: string): Promise<void> {
  const field = page.getByLabel("Name of the boundary");
  await field.fill(name);
  await field.press("Tab");
  await expect(page.getByRole("button", { name: /^Undo: rename/ })).toBeVisible();
}
