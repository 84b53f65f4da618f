/** The map's drawing context is lost, as when a driver starts anew or another page takes the memory. */
import type { Frame, Page } from "@playwright/test";
import { expect, idle, test } from "./page";
import { mend } from "./helpers/planner";

// Room to draw beside what lies over the map.
test.use({ viewport: { width: 1280, height: 720 } });

/** Takes the context away from the map that is on screen; `restoreContext` brings it back. */
async function loseContext(of: Page | Frame): Promise<void> {
  await of.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>("canvas.maplibregl-canvas")!;
    const lose = canvas.getContext("webgl2")!.getExtension("WEBGL_lose_context")!;
    Object.assign(window, { restoreContext: () => lose.restoreContext() });
    lose.loseContext();
  });
}

/** The map's own canvas as it is drawn now. */
const picture = async (page: Page) =>
  (await page.locator("canvas.maplibregl-canvas").screenshot()).toString("base64");

/** Vertices of a new boundary, in shares of the map's size. */
const CORNERS = [
  [0.45, 0.3],
  [0.6, 0.32],
  [0.55, 0.5],
] as const;

async function click(page: Page, [x, y]: readonly [number, number]): Promise<void> {
  const box = (await page.locator("canvas.maplibregl-canvas").boundingBox())!;
  const at = [box.x + x * box.width, box.y + y * box.height] as const;
  await page.mouse.move(...at, { steps: 3 });
  await page.mouse.click(...at);
}

async function beginDrawing(page: Page): Promise<void> {
  await mend(page);
  await page.getByRole("button", { name: "Draw a new boundary" }).click();
  await expect(page.getByText("Click vertex by vertex")).toBeVisible();
  await page.getByLabel("Snap to neighbouring boundaries").uncheck();
  await click(page, CORNERS[0]);
  await click(page, CORNERS[1]);
}

async function finishDrawing(page: Page): Promise<void> {
  await click(page, CORNERS[2]);
  await click(page, CORNERS[2]);
  await expect(page.getByRole("button", { name: /^Undo: draw a boundary/ })).toBeVisible();
  await expect(page.getByRole("rowheader", { name: /^\d+$/ })).toHaveCount(3);
}

test("what is being drawn outlives a drawing context that is lost and comes back", async ({
  page,
}) => {
  await beginDrawing(page);
  await loseContext(page);
  // Meanwhile the rest of the page answers.
  await page.getByRole("combobox", { name: "Appearance" }).selectOption("dark");
  await page.evaluate(() => (window as unknown as { restoreContext(): void }).restoreContext());
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await idle(page);
  await finishDrawing(page);
});

test(
  "without a context that comes back the map is drawn simply, and what was drawn is kept for the next try",
  { tag: "@long" },
  async ({ page }) => {
    await beginDrawing(page);
    await loseContext(page);
    const said = page.getByText(/^The browser could not go on drawing the full map/);
    await expect(said).toBeVisible();
    await expect(page.getByText(/no WebGL, so nothing can be drawn/)).toBeVisible();
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(said).toBeHidden();
    await idle(page);
    await expect(page.getByText("Click vertex by vertex")).toBeVisible();
    await finishDrawing(page);
  },
);

test(
  "a zone that is chosen while the context is away is chosen on the map that comes back",
  { tag: "@long" },
  async ({ page }) => {
    await page.goto("./?lang=en");
    await idle(page);
    const before = await picture(page);
    await loseContext(page);
    await page.getByRole("link", { name: "Mong Cai", exact: true }).click();
    await expect(page.getByRole("heading", { level: 2, name: /Mong Cai/ })).toBeVisible();
    await page.evaluate(() => (window as unknown as { restoreContext(): void }).restoreContext());
    await idle(page);
    expect(await picture(page)).not.toBe(before);
  },
);

test("an embed goes on with the simple map, and says so", { tag: "@long" }, async ({ page }) => {
  await page.goto("./embed/van-don.html?lang=en&activate=auto");
  await expect(page.locator("html")).toHaveAttribute("data-live", "true");
  await idle(page);
  await loseContext(page);
  await expect(page.getByText(/^The browser could not go on drawing the full map/)).toBeVisible();
  await expect(page.locator("#live svg").first()).toBeVisible();
  await page.getByRole("button", { name: "Zoom in" }).click();
});
