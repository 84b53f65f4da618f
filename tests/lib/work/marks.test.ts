import { expect, test } from "vitest";
import { exportsOf } from "../../../src/lib/work/marks";
import type { OwnBoundary } from "../../../src/lib/work/work";

const named = (name: string, properties: OwnBoundary["properties"]): OwnBoundary => ({
  id: "1",
  name,
  boundary: { type: "Polygon", coordinates: [] },
  plannedHa: 5,
  file: "lo.geojson",
  properties,
});

test.each([
  ["as its file has it", "Lô A", { name: "Lô A", use: "road" }],
  ["under another head", "Lô A sửa", { "Tên lô": "Lô A", use: "road" }],
  ["renamed", "Lô A sửa", { name: "Lô A", use: "road" }],
  ["drawn here", "Lô A", { use: "road" }],
])("a boundary is taken away under the name it has: %s", (_, name, properties) => {
  const [taken] = exportsOf([named(name, properties)]);
  const key = "Tên lô" in properties ? "Tên lô" : "name";
  expect(taken!.properties).toEqual({ [key]: name, use: "road", planned_ha: 5 });
});
