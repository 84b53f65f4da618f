import { readFileSync } from "node:fs";
import type { Position } from "geojson";
import { describe, expect, test } from "vitest";
import { polygonsOf, type Boundary } from "../../../src/lib/geometry";
import { measure } from "../../../src/lib/measure";
import { REPAIRABLE, repairOf } from "../../../src/lib/repair/repair";
import { errorsOf, flawsOf } from "../../../src/lib/validity";

const SQUARE: Position[] = [
  [107, 21],
  [107.01, 21],
  [107.01, 21.01],
  [107, 21.01],
  [107, 21],
];
const polygon = (...rings: Position[][]): Boundary => ({ type: "Polygon", coordinates: rings });

test("a boundary without fault has nothing to repair", () => {
  expect(repairOf(polygon(SQUARE))).toBeNull();
});

test.each([
  ["unclosed", SQUARE.slice(0, -1)],
  ["duplicate-vertex", SQUARE.flatMap((at, i) => (i === 2 ? [at, at] : [at]))],
  ["spike", SQUARE.flatMap((at, i) => (i === 1 ? [[107.02, 21] as Position, at] : [at]))],
  ["traced-twice", [...SQUARE, ...SQUARE.slice(1)]],
  ["orientation", SQUARE.toReversed()],
])("a ring with %s becomes the square it was meant to be", (code, ring) => {
  const boundary = polygon(ring);
  expect(flawsOf(boundary).map((flaw) => flaw.code)).toEqual([code]);
  const repair = repairOf(boundary)!;
  expect(repair.steps).toEqual([{ code, count: 1 }]);
  expect(repair.left).toEqual([]);
  expect(repair.after!.ellipsoidHa).toBeCloseTo(measure(polygon(SQUARE)).ellipsoidHa, 9);
});

test("the area before is told only where it was beyond doubt", () => {
  expect(repairOf(polygon(SQUARE.slice(0, -1)))!.before).toBeNull();
  const turned = repairOf(polygon(SQUARE.toReversed()))!;
  expect(turned.before!.ellipsoidHa).toBeCloseTo(turned.after!.ellipsoidHa, 9);
});

test("several faults of several rings are mended at once, and what is left is told", () => {
  const hole: Position[] = [
    [107.002, 21.002],
    [107.002, 21.004],
    [107.004, 21.004],
    [107.004, 21.002],
  ];
  const bowtie: Position[] = [
    [107.02, 21],
    [107.03, 21.01],
    [107.03, 21],
    [107.02, 21.01],
    [107.02, 21],
  ];
  const boundary: Boundary = {
    type: "MultiPolygon",
    coordinates: [[SQUARE.toReversed(), hole], [bowtie]],
  };
  const repair = repairOf(boundary)!;
  expect(repair.steps).toEqual([{ code: "unclosed", count: 1 }]);
  expect(repair.left.map(({ code }) => code)).toEqual(["self-crossing"]);
  expect(repair.after).toBeNull();
});

test("a part that stands twice stands once", () => {
  const boundary: Boundary = { type: "MultiPolygon", coordinates: [[SQUARE], [SQUARE]] };
  const repair = repairOf(boundary)!;
  expect(repair.steps).toEqual([{ code: "duplicate-ring", count: 1 }]);
  expect(polygonsOf(repair.boundary)).toHaveLength(1);
});

describe("a ring that stands twice", () => {
  const HOLE: Position[] = [
    [107.002, 21.002],
    [107.002, 21.004],
    [107.004, 21.004],
    [107.004, 21.002],
    [107.002, 21.002],
  ];
  const left = (repair: ReturnType<typeof repairOf>) => repair?.left.map(({ code }) => code);

  test("as a hole is one hole", () => {
    const repair = repairOf(polygon(SQUARE, HOLE, HOLE))!;
    expect(repair.steps).toEqual([{ code: "duplicate-ring", count: 1 }]);
    expect(repair.boundary).toEqual(polygon(SQUARE, HOLE));
    expect(repair.before).toBeNull();
    expect(repair.after!.ellipsoidHa).toBeCloseTo(measure(polygon(SQUARE, HOLE)).ellipsoidHa, 9);
  });

  test("as a part and as its hole is for a person to decide", () => {
    expect(repairOf(polygon(SQUARE, SQUARE.toReversed()))).toBeNull();
  });

  test("as two parts, one with a hole, is for a person to decide, beside what is mended", () => {
    const parts: Boundary = { type: "MultiPolygon", coordinates: [[SQUARE], [SQUARE, HOLE]] };
    expect(repairOf(parts)).toBeNull();
    const unclosed: Boundary = {
      type: "MultiPolygon",
      coordinates: [[SQUARE.slice(0, -1)], [SQUARE, HOLE]],
    };
    const repair = repairOf(unclosed);
    expect(repair?.steps).toEqual([{ code: "unclosed", count: 1 }]);
    expect(repair?.boundary).toEqual(parts);
    expect(left(repair)).toEqual(["duplicate-ring"]);
    expect(repair?.after).toBeNull();
  });

  test("goes, and what lies beside it stays: other parts, other holes, a part without a ring", () => {
    const other = SQUARE.map(([lng = 0, lat = 0]) => [lng + 0.02, lat]);
    const boundary: Boundary = {
      type: "MultiPolygon",
      coordinates: [[SQUARE], [SQUARE], [], [other]],
    };
    const repair = repairOf(boundary)!;
    expect(repair.steps).toEqual([{ code: "duplicate-ring", count: 1 }]);
    expect(polygonsOf(repair.boundary)).toEqual([[SQUARE], [], [other]]);
    expect(left(repair)).toEqual(["no-rings"]);
  });
});

test("what has one right way is mended beside what has several, which stays as it is", () => {
  const bowtie = [SQUARE[0]!, SQUARE[2]!, SQUARE[1]!, SQUARE[3]!];
  const closed = repairOf(polygon(bowtie))!;
  expect(closed.boundary).toEqual(polygon([...bowtie, bowtie[0]!]));
  expect(closed.left.map(({ code }) => code)).toEqual(["self-crossing"]);
  const hole = (from: number, to: number): Position[] => [
    [107 + from, 21 + from],
    [107 + from, 21 + to],
    [107 + to, 21 + to],
    [107 + to, 21 + from],
    [107 + from, 21 + from],
  ];
  const holes = [hole(0.002, 0.008), hole(0.004, 0.006)];
  const nested = repairOf(polygon(SQUARE.slice(0, -1), ...holes))!;
  expect(nested.boundary).toEqual(polygon(SQUARE, ...holes));
  expect(nested.left.map(({ code }) => code)).toEqual(["hole-in-hole"]);
});

test("faults are counted, and heights stay with their corners", () => {
  const [a, b, c, d] = SQUARE.map((at, i) => [...at, i]);
  const repair = repairOf(polygon([a!, b!, b!, b!, c!, c!, d!]))!;
  expect(repair.steps).toEqual([
    { code: "unclosed", count: 1 },
    { code: "duplicate-vertex", count: 3 },
  ]);
  expect(repair.boundary).toEqual(polygon([a!, b!, c!, d!, a!]));
});

test("what can be mended in several ways is left alone", () => {
  const bowtie = [SQUARE[0]!, SQUARE[2]!, SQUARE[1]!, SQUARE[3]!, SQUARE[0]!];
  expect(repairOf(polygon(bowtie))).toBeNull();
  expect(repairOf(polygon([SQUARE[0]!, SQUARE[1]!, SQUARE[0]!, SQUARE[0]!]))).toBeNull();
});

const planted = JSON.parse(
  readFileSync(new URL("../../golden/validity/in/planted.geojson", import.meta.url), "utf8"),
) as { features: { id?: string; properties: { id?: string }; geometry: Boundary }[] };

test("no repair moves a corner, adds one, or brings in a fault that was not there", () => {
  let repaired = 0;
  for (const { geometry } of planted.features) {
    if (geometry?.type !== "Polygon" && geometry?.type !== "MultiPolygon") continue;
    const repair = repairOf(geometry);
    if (!repair) continue;
    repaired++;
    const corners = new Set(polygonsOf(geometry).flat(2).map(String));
    expect(
      polygonsOf(repair.boundary)
        .flat(2)
        .map(String)
        .filter((at) => !corners.has(at)),
    ).toEqual([]);
    const before = new Set(flawsOf(geometry).map(({ code }) => code));
    expect(repair.left.filter(({ code }) => !before.has(code) && code !== "orientation")).toEqual(
      [],
    );
    expect(errorsOf(repair.boundary).length).toBeLessThanOrEqual(errorsOf(geometry).length);
    expect(repair.steps.every(({ code }) => REPAIRABLE.includes(code))).toBe(true);
  }
  expect(repaired).toBeGreaterThan(10);
});
