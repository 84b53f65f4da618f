/** The inset must not put a name of Vietnam's archipelagos on islands of others. */
import { readFileSync } from "node:fs";
import type { FeatureCollection, MultiPolygon } from "geojson";
import { expect, test } from "vitest";
import { boxOfPositions } from "../../../src/lib/geometry";

const FILE = new URL("../../../public/geo/display/archipelagos.json", import.meta.url);

test("no outline of the inset lies off Palawan or Borneo", () => {
  const { features } = JSON.parse(readFileSync(FILE, "utf8")) as FeatureCollection<MultiPolygon>;
  const boxes = features.flatMap(({ id, geometry }) =>
    geometry.coordinates.map(([ring]) => ({ id, box: boxOfPositions(ring!) })),
  );
  // Bugsuk and Balabac lie at 117.2° and 117.0° E, 8.2° and 8.0° N; Banggi and Balambangan at 117.1° and 116.9° E, 7.2° N.
  for (const { box } of boxes) expect(box[0] > 116 && box[3] < 8.6).toBe(false);
  expect(boxes.filter(({ id }) => id === "hoang-sa")).toHaveLength(8);
  expect(boxes.filter(({ id }) => id === "truong-sa")).toHaveLength(12);
});
