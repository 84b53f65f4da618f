import type { Position } from "geojson";
import { expect, test } from "vitest";
import { auditFile, type FileBoundary } from "../../src/lib/audit";
import { measure } from "../../src/lib/measure";
import { ownCheckOf } from "../../src/lib/ownCheck";

const own = (id: string, ring: Position[], plannedHa: number | null = null): FileBoundary => ({
  id,
  boundary: { type: "Polygon", coordinates: [ring] },
  plannedHa,
  basis: "surveyed",
  kind: "park",
  zone: null,
});
/** About 1.15 ha each, an arc minute apart. */
const square = (lng: number): Position[] => [
  [lng, 21],
  [lng + 0.001, 21],
  [lng + 0.001, 21.001],
  [lng, 21.001],
  [lng, 21],
];
const crossing = (lng: number): Position[] => {
  const [a, b, c, d] = square(lng) as [Position, Position, Position, Position];
  return [a, c, b, d, a];
};

const boundaries = [
  own("planned", square(107), 1),
  own("unplanned", square(107.02)),
  own("clockwise", square(107.04).toReversed()),
  own("crossing", crossing(107.06), 1),
];
const audit = auditFile(boundaries);

test("every boundary has its areas, but one whose fault leaves them in doubt", () => {
  const { areas } = ownCheckOf(boundaries, audit);
  expect(Object.keys(areas)).toEqual(["planned", "unplanned", "clockwise"]);
  for (const { id, boundary } of boundaries.slice(0, 3)) {
    const { sphereHa, ellipsoidHa, vn2000Ha } = measure(boundary);
    expect(areas[id], id).toEqual({ sphereHa, ellipsoidHa, vn2000Ha });
  }
});

test("what can be mended in one way has its repair; what is sound or has several ways has none", () => {
  expect(Object.keys(ownCheckOf(boundaries, audit).repairs)).toEqual(["clockwise"]);
});

test("a finding that is no fault of a boundary leaves its area standing, and mends nothing", () => {
  const twice = [own("one", square(107)), own("other", square(107))];
  const found = auditFile(twice);
  expect(found.findings.map(({ rule }) => rule)).toEqual(["duplicate"]);
  const { areas, repairs } = ownCheckOf(twice, found);
  expect(Object.keys(areas)).toEqual(["one", "other"]);
  expect(repairs).toEqual({});
});

test("a published file that could not be had is named, and none where none was wanting", () => {
  expect(ownCheckOf(boundaries, audit).missing).toBeNull();
  expect(ownCheckOf(boundaries, audit, "zones.geojson").missing).toBe("zones.geojson");
});
