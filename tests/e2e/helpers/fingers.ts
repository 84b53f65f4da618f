/** Fingers on the glass, by the browser's own input: what they do to page or map is the browser's to decide. */
import type { Locator, Page } from "@playwright/test";

const STEPS = 10;

/** Fingers that go from where the first step has them to where the last one has. */
async function drag(
  page: Page,
  place: Locator,
  fingersAt: (share: number) => { x: number; y: number }[],
): Promise<void> {
  const { x, y, width, height } = (await place.boundingBox())!;
  const session = await page.context().newCDPSession(page);
  const points = (share: number) =>
    fingersAt(share).map((finger, id) => ({
      x: x + width / 2 + finger.x,
      y: y + height / 2 + finger.y,
      id,
    }));
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", share?: number) =>
    session.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: share === undefined ? [] : points(share),
    });
  await touch("touchStart", 0);
  for (let step = 1; step <= STEPS; step++) await touch("touchMove", step / STEPS);
  await touch("touchEnd");
  await session.detach();
}

/** One finger that pushes up, as to read on. */
export function pushUp(page: Page, place: Locator, byPx: number): Promise<void> {
  return drag(page, place, (share) => [{ x: 0, y: byPx * (0.5 - share) }]);
}

/** Two fingers that part: each goes so far to its side. */
export function spread(page: Page, place: Locator, byPx: number): Promise<void> {
  return drag(page, place, (share) => [
    { x: -30 - share * byPx, y: 0 },
    { x: 30 + share * byPx, y: 0 },
  ]);
}
