/** Holds a file back, so that a test can act in the middle of what waits for it, however fast the machine. */
import type { Page } from "@playwright/test";

/** Lets nothing that is asked for by this pattern through, until the returned function is called. */
export async function hold(page: Page, pattern: string | RegExp): Promise<() => void> {
  let letGo = () => {};
  const released = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(pattern, async (route) => {
    await released;
    // Whoever asked may be no more.
    await route.continue().catch(() => undefined);
  });
  return letGo;
}

/** What the reading of GeoJSON waits for before it begins. */
export const JSON_READER = "**/assets/jsonLayer-*.js";
