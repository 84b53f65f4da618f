import { expect, test } from "vitest";
import { fromWorldPx, pxPerMetre, worldPx } from "../../src/lib/webMercator";

/** GDAL 3.6.2: `echo "107.3642 21.0258" | gdaltransform -s_srs EPSG:4326 -t_srs EPSG:3857` */
test("agrees with EPSG:3857, scaled to 512 px tiles", () => {
  const zoom = 8.6;
  const halfM = 20037508.342789244;
  const [x, y] = worldPx([107.3642, 21.0258], zoom);
  const perM = (512 * 2 ** zoom) / (2 * halfM);
  expect(x / perM - halfM).toBeCloseTo(11951728.0734272, 4);
  expect(halfM - y / perM).toBeCloseTo(2394955.22829137, 4);
});

test("pixels and degrees are two ways to say one place", () => {
  const [lng, lat] = fromWorldPx(worldPx([107.3642, 21.0258], 11.3), 11.3);
  expect(lng).toBeCloseTo(107.3642, 9);
  expect(lat).toBeCloseTo(21.0258, 9);
});

test("a metre takes twice the pixels one zoom further in", () => {
  expect(pxPerMetre(21, 10) / pxPerMetre(21, 9)).toBeCloseTo(2, 12);
  // The well-known 0.2985 m a pixel at zoom 18 on the equator, with 256 px tiles one zoom further.
  expect(1 / pxPerMetre(0, 18)).toBeCloseTo(0.29858, 4);
});

test("at 60° a metre takes twice the pixels of the equator: Mercator stretches by 1/cos φ", () => {
  expect(pxPerMetre(60, 9) / pxPerMetre(0, 9)).toBeCloseTo(2, 12);
  expect(pxPerMetre(-60, 9)).toBeCloseTo(pxPerMetre(60, 9), 12);
});
