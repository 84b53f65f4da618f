import { GeoJSONVT } from "@maplibre/geojson-vt";
import type { FeatureCollection } from "geojson";
import { expect, test } from "vitest";
import { withRings } from "../../src/map/rings";

/** As the map cuts its tiles. */
const tileOf = (data: FeatureCollection) =>
  new GeoJSONVT(data, { maxZoom: 14, extent: 8192, tolerance: 6, buffer: 2048 }).getTile(
    9,
    Math.floor(((107.05 + 180) / 360) * 2 ** 9),
    225,
  );

test("a boundary that crosses itself half-way is drawn: its signed area is none, its outline is", () => {
  const bowTie: FeatureCollection = {
    type: "FeatureCollection",
    features: [
      {
        type: "Feature",
        properties: { name: "Lô D" },
        geometry: {
          type: "Polygon",
          coordinates: [
            [
              [107, 21],
              [107.1, 21.1],
              [107.1, 21],
              [107, 21.1],
              [107, 21],
            ],
          ],
        },
      },
    ],
  };
  const kept = (data: FeatureCollection) =>
    (tileOf(data)?.features ?? []).map(({ type, tags }) => [type, tags]);
  expect(kept(bowTie)).toEqual([]);
  expect(kept(withRings(bowTie))).toEqual([[2, { name: "Lô D", ring: true }]]);
});

test("what is no boundary has no rings", () => {
  const point: FeatureCollection = {
    type: "FeatureCollection",
    features: [
      { type: "Feature", properties: {}, geometry: { type: "Point", coordinates: [107, 21] } },
    ],
  };
  expect(withRings(point)).toEqual(point);
});
