import { expect, test } from "vitest";
import { featureCollection, topologyWith } from "../../src/lib/mapFiles";

const zones = topologyWith("units", "zones");

test("a topology with what is drawn from it is taken as it is", () => {
  const file = { type: "Topology", arcs: [], objects: { units: {}, zones: {}, more: {} } };
  expect(zones(file)).toBe(file);
});

test.each([
  [null, "no TopoJSON"],
  [{ type: "FeatureCollection", features: [] }, "no TopoJSON"],
  [{ type: "Topology", objects: {} }, "no TopoJSON"],
  [{ type: "Topology", arcs: [], objects: { units: {} } }, 'no "zones"'],
])("%j is refused with the reason", (file, reason) => {
  expect(() => zones(file)).toThrow(reason);
});

test("a collection without features is as good as none", () => {
  const feature = { type: "Feature", properties: null, geometry: null };
  const file = { type: "FeatureCollection", features: [feature] };
  expect(featureCollection(file)).toBe(file);
  expect(() => featureCollection({ ...file, features: [] })).toThrow("no features");
  expect(() => featureCollection([])).toThrow("no GeoJSON");
});
