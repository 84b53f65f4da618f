/** In a live embed nothing of the zones lies under the inset, in whatever corner its owner wants it. */
import { readFileSync } from "node:fs";
import type { FeatureCollection, MultiPolygon, Polygon, Position } from "geojson";
import type { Page } from "@playwright/test";
import { polygonsOf } from "../../src/lib/geometry";
import { INSET_CORNERS } from "../../src/lib/embed/parameters";
import { expect, idle, test } from "./page";

const zones = JSON.parse(
  readFileSync(new URL("../../public/geo/zones.geojson", import.meta.url), "utf8"),
) as FeatureCollection<Polygon | MultiPolygon, { zone: string }>;

const verticesOf = (zone?: string): Position[] =>
  zones.features
    .filter(({ properties }) => !zone || properties.zone === zone)
    .flatMap(({ geometry }) => polygonsOf(geometry).flatMap((rings) => rings[0] ?? []));

/** Web Mercator as slippy maps have it, 512 px to the world at zoom 0. */
function mercatorPx([lng, lat]: readonly number[], zoom: number): [number, number] {
  const world = 512 * 2 ** zoom;
  const y = Math.log(Math.tan(Math.PI / 4 + (lat! * Math.PI) / 360));
  return [((lng! + 180) / 360) * world, (0.5 - y / (2 * Math.PI)) * world];
}

/** How many of the positions lie under the inset, and how many outside the map. The camera is the one of the link to the full map. */
async function hiddenOf(page: Page, positions: readonly Position[]) {
  const link = page.getByRole("link", { name: "See the full map" });
  await expect(link).toHaveAttribute("href", /[?&]z=/);
  const query = new URL((await link.getAttribute("href"))!, page.url()).searchParams;
  const zoom = Number(query.get("z"));
  const center = mercatorPx(query.get("c")!.split(",").map(Number), zoom);
  const map = (await page.locator(".maplibregl-canvas").boundingBox())!;
  const inset = (await page.locator("figure.inset").boundingBox())!;
  const isIn = (x: number, y: number, box: typeof map) =>
    x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
  let [under, outside] = [0, 0];
  for (const position of positions) {
    const at = mercatorPx(position, zoom);
    const x = map.x + map.width / 2 + at[0] - center[0];
    const y = map.y + map.height / 2 + at[1] - center[1];
    if (isIn(x, y, inset)) under++;
    if (!isIn(x, y, map)) outside++;
  }
  return { under, outside };
}

const SIZES = [
  [1000, 560],
  [390, 640],
] as const;
const IN_EVERY_RUN = ["1000 top-right", "390 bottom-left"];

for (const [width, height] of SIZES)
  for (const corner of INSET_CORNERS)
    test(
      `the inset at ${corner} of ${width} × ${height} covers no zone`,
      { tag: IN_EVERY_RUN.includes(`${width} ${corner}`) ? [] : "@long" },
      async ({ page }) => {
        await page.setViewportSize({ width, height });
        await page.goto(`./embed.html?lang=en&activate=auto&ui=full&inset=${corner}`);
        await idle(page);
        await page.getByRole("button", { name: "Whole province" }).click();
        await idle(page);
        expect(await hiddenOf(page, verticesOf())).toEqual({ under: 0, outside: 0 });
        if (width < 700) await page.getByRole("button", { name: "List" }).click();
        await page.getByRole("button", { name: "Hoanh Mo" }).click();
        await idle(page);
        const one = verticesOf("hoanh-mo-dong-van");
        expect(one.length).toBeGreaterThan(100);
        expect(await hiddenOf(page, one)).toEqual({ under: 0, outside: 0 });
      },
    );

test("a search without a list lies over the map, forgives missing diacritics, and makes way for what was chosen", async ({
  page,
}) => {
  await page.goto("./embed.html?lang=vi&activate=auto&ui=full&list=false");
  await idle(page);
  const search = page.getByRole("searchbox");
  const box = (await search.boundingBox())!;
  expect(box.height).toBeLessThan(60);
  expect((await page.locator(".maplibregl-canvas").boundingBox())!.x).toBe(0);
  await search.fill("hai ha");
  await expect(page.getByRole("listitem").first()).toHaveText("KCN Hải Hà (cảng biển)");
  await search.fill("mong cai");
  await page.getByRole("button", { name: "Khu kinh tế cửa khẩu Móng Cái" }).click();
  await expect(page.getByRole("heading", { name: "Khu kinh tế cửa khẩu Móng Cái" })).toBeVisible();
  await expect(search).toHaveValue("");
  await expect(page.getByRole("button", { name: "Khu kinh tế cửa khẩu Móng Cái" })).toBeHidden();
});
