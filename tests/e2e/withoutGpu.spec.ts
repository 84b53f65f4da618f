/** A computer without a graphics card: the browser puts map and page together in software. */
import { PNG } from "pngjs";
import { launchOptions } from "../../scripts/lib/chromium.mjs";
import { expect, open, test } from "./page";

const { args, ...rest } = launchOptions();
test.use({
  launchOptions: {
    ...rest,
    args: [...args.filter((arg) => !/angle|swiftshader|gpu/.test(arg)), "--disable-gpu"],
  },
});

/** A panel's shadow reaches so far. */
const SHADOW_PX = 16;

test("what lies over the map hides nothing of it anywhere else", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, "lang=en&c=106.832,20.996&z=12");
  await expect(
    page.getByRole("button", { name: "Hide the inset of Hoàng Sa and Trường Sa" }),
  ).toBeVisible();
  const map = (await page.locator("canvas").boundingBox())!;
  const boxes = await page.evaluate(() =>
    [...document.querySelectorAll(".area > :not(:has(canvas)), .area > :not(:has(canvas)) *")].map(
      (element) => element.getBoundingClientRect().toJSON() as DOMRect,
    ),
  );
  const seen = async () => PNG.sync.read(await page.screenshot({ clip: map }));
  const covered = await seen();
  await page.evaluate(() => {
    for (const over of document.querySelectorAll<HTMLElement>(".area > :not(:has(canvas))"))
      over.style.visibility = "hidden";
  });
  const bare = await seen();
  const hidden: string[] = [];
  for (let y = 0; y < bare.height; y++)
    for (let x = 0; x < bare.width; x++) {
      const at = (y * bare.width + x) * 4;
      if (covered.data.readUInt32BE(at) === bare.data.readUInt32BE(at)) continue;
      const isUnder = boxes.some(
        ({ left, right, top, bottom }) =>
          x + map.x >= left - SHADOW_PX &&
          x + map.x <= right + SHADOW_PX &&
          y + map.y >= top - SHADOW_PX &&
          y + map.y <= bottom + SHADOW_PX,
      );
      if (!isUnder) hidden.push(`${x}, ${y}`);
    }
  expect(hidden.slice(0, 10)).toEqual([]);
});
