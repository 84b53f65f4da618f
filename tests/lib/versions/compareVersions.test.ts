import { readFileSync } from "node:fs";
import type { Polygon } from "geojson";
import { expect, test } from "vitest";
import { conversionOf } from "../../../src/lib/crs/convert";
import { ringsOf, type Boundary } from "../../../src/lib/geometry";
import { planeHa } from "../../../src/lib/measure";
import { compareChecked } from "../../../src/lib/versions/compareChecked";
import { compareVersions } from "../../../src/lib/versions/compareVersions";
import { vertexChanges } from "../../../src/lib/versions/vertexChanges";
import { QUANG_NINH } from "../../../src/lib/vn2000";

interface Golden {
  versions: {
    before: Polygon;
    after: Polygon;
    added: Boundary[];
    removed: Boundary[];
    kept: Boundary[];
  }[];
}
/** The fixture is in metres of the plane, easting first. */
const { toWgs84 } = conversionOf(QUANG_NINH);
const { versions }: Golden = JSON.parse(
  readFileSync("tests/golden/work/geos.json", "utf8"),
  (_, value) => (Array.isArray(value) && typeof value[0] === "number" ? toWgs84(value) : value),
);

const SQUARE_METRE = 1e-4;
const sum = (boundaries: readonly Boundary[]) =>
  boundaries.reduce((total, boundary) => total + planeHa(boundary), 0);

test.each(versions.map((one, i) => [i, one] as const))(
  "version %i: hectares added, removed and kept are those of GEOS",
  (_, { before, after, ...geos }) => {
    const found = compareVersions(before, after);
    for (const part of ["added", "removed", "kept"] as const) {
      expect(Math.abs(found[part].areas.vn2000Ha! - sum(geos[part]))).toBeLessThan(SQUARE_METRE);
    }
    const { kept, added, removed } = found;
    expect(
      Math.abs(kept.areas.vn2000Ha! + added.areas.vn2000Ha! - found.after.vn2000Ha!),
    ).toBeLessThan(SQUARE_METRE);
    expect(
      Math.abs(kept.areas.vn2000Ha! + removed.areas.vn2000Ha! - found.before.vn2000Ha!),
    ).toBeLessThan(SQUARE_METRE);
  },
);

test("vertices that were shifted are found with how far, the others are kept", () => {
  for (const { before, after } of versions) {
    const outline: Polygon = { type: "Polygon", coordinates: [before.coordinates[0]!] };
    const shifted = ringsOf(after)[0]!.filter(
      (position, i) => i > 0 && String(position) !== String(before.coordinates[0]![i]),
    );
    const { moved, added, removed, kept } = vertexChanges(outline, after);
    expect([added, removed]).toEqual([[], []]);
    expect(moved.map(({ to }) => String(to)).sort()).toEqual(shifted.map(String).sort());
    expect(kept).toBe(before.coordinates[0]!.length - 1 - shifted.length);
    // 20 m on the plane, whose scale is 0.9999 at its meridian.
    for (const { distanceM } of moved) expect(distanceM).toBeCloseTo(20, 2);
  }
});

test("the same ring from another start and the other way round has not changed", () => {
  const [{ before }] = versions as [Golden["versions"][number]];
  const open = before.coordinates[0]!.slice(0, -1);
  const turned = [...open.slice(3), ...open.slice(0, 3)].reverse();
  const other: Polygon = { type: "Polygon", coordinates: [[...turned, turned[0]!]] };
  const changes = vertexChanges(before, other);
  expect(changes).toEqual({ moved: [], added: [], removed: [], kept: open.length });
});

test("a vertex between two others is added, and gone the other way round", () => {
  const [, { before }] = versions as [unknown, Golden["versions"][number]];
  const ring = before.coordinates[0]!;
  const between = [(ring[4]![0]! + ring[5]![0]!) / 2 + 1e-5, (ring[4]![1]! + ring[5]![1]!) / 2];
  const after: Polygon = {
    type: "Polygon",
    coordinates: [ring.toSpliced(5, 0, between), ...before.coordinates.slice(1)],
  };
  expect(vertexChanges(before, after)).toMatchObject({ moved: [], added: [between], removed: [] });
  expect(vertexChanges(after, before)).toMatchObject({ moved: [], added: [], removed: [between] });
});

test("what changed is told unit by unit, and adds up", () => {
  const unit = (west: number, id: string) => ({
    id,
    boundary: {
      type: "Polygon" as const,
      coordinates: [
        [
          [west, 20],
          [west + 1, 20],
          [west + 1, 22],
          [west, 22],
          [west, 20],
        ],
      ],
    },
  });
  const units = [106, 107, 108].map((west) => unit(west, `u${west}`));
  for (const { before, after } of versions) {
    const { units: found, added, kept } = compareVersions(before, after, units);
    const total = (key: "addedHa" | "keptHa") => found.reduce((all, one) => all + one[key], 0);
    expect(total("addedHa")).toBeCloseTo(added.areas.vn2000Ha!, 4);
    expect(total("keptHa")).toBeCloseTo(kept.areas.vn2000Ha!, 4);
  }
});

test("boundaries of a work taken together count the ground that they share once", () => {
  // In metres of the plane, where borders are straight.
  const square = (west: number, east: number) =>
    [
      [west, 2_314_000],
      [east, 2_314_000],
      [east, 2_314_400],
      [west, 2_314_400],
      [west, 2_314_000],
    ].map(([easting, northing]) => toWgs84([easting!, northing!]));
  const work = (east: number): Boundary => ({
    type: "MultiPolygon",
    coordinates: [[square(425_000, east)], [square(425_400, 425_800)]],
  });
  // The first one's border moves into the second: the ground stays, the vertices do not.
  const result = compareChecked(
    { boundary: work(425_400), isWork: true },
    { boundary: work(425_410), isWork: true },
  );
  if (result.kind !== "compared") throw new Error("They are to be compared.");
  const { before, after, kept, added, removed, vertices } = result.comparison;
  expect(added.areas.vn2000Ha! + removed.areas.vn2000Ha!).toBeLessThan(SQUARE_METRE);
  for (const areas of [before, after, kept.areas])
    expect(Math.abs(areas.vn2000Ha! - 32)).toBeLessThan(SQUARE_METRE);
  expect(vertices.moved.length + vertices.added.length).toBeGreaterThan(0);
});

test("tells how far it is, with each cut and each unit that the versions lie in, up to the whole", () => {
  const { before, after } = versions[0]!;
  const here = (id: string) => ({ id, boundary: before });
  const away: Boundary = {
    type: "Polygon",
    coordinates: [
      [
        [104, 18],
        [104.1, 18],
        [104.1, 18.1],
        [104, 18],
      ],
    ],
  };
  const told: number[] = [];
  const apart = { before: false, after: false };
  const units = [here("one"), { id: "away", boundary: away }, here("two")];
  compareVersions(before, after, units, apart, (done) => told.push(done));
  expect(told).toEqual([0.2, 0.4, 0.6, 0.8, 1]);
});
