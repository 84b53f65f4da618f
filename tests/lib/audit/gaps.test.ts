/** Gaps among lots that stand twice or thrice, run the other way round or lie in a hole: sizes in whole metres. */
import { describe, expect, test } from "vitest";
import { auditFile, type FileBoundary } from "../../../src/lib/audit";
import { at, type Metres } from "./metres";

function lot(id: string, ...rings: (readonly Metres[])[]): FileBoundary {
  const coordinates = rings.map((ring) => [...ring, ring[0]!].map(at));
  const boundary = { type: "Polygon" as const, coordinates };
  return { id, boundary, kind: "park", zone: null, basis: "surveyed", plannedHa: null };
}

const box = (west: number, south: number, east: number, north: number): Metres[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
];

const told = (lots: readonly FileBoundary[]) =>
  auditFile(lots)
    .findings.filter(({ detail }) => detail !== "orientation")
    .map(({ rule, features, areaM2 }) => `${rule} ${features.join(" ")} ${areaM2?.toFixed(0)}`)
    .sort();

describe("four lots around 100 by 100 m", () => {
  /** Each has a corner wherever a neighbour has one, and none has four. */
  const RING = {
    south: [
      [0, 0],
      [200, 0],
      [200, 100],
      [100, 100],
    ],
    east: [
      [200, 0],
      [300, 0],
      [300, 200],
      [200, 200],
      [200, 100],
    ],
    north: [
      [300, 200],
      [300, 300],
      [100, 300],
      [100, 200],
      [200, 200],
    ],
    west: [
      [100, 300],
      [0, 300],
      [0, 0],
      [100, 100],
      [100, 200],
    ],
  } satisfies Record<string, Metres[]>;
  const SIDES = Object.keys(RING) as (keyof typeof RING)[];
  const sides = SIDES.map((side) => lot(side, RING[side]));

  test("leave one gap between them", () => {
    expect(told(sides)).toEqual(["must-not-have-gaps east north south west 10000"]);
  });

  test.each(SIDES)("of which %s runs the other way round", (side) => {
    const turned = SIDES.map((one) => lot(one, one === side ? RING[one].toReversed() : RING[one]));
    expect(told(turned)).toEqual(["must-not-have-gaps east north south west 10000"]);
  });

  test.each(SIDES)("of which %s stands twice or thrice, in whatever place", (side) => {
    const copies = ["x", "y"].map((id) => lot(id, RING[side]));
    const areaM2 = { south: 15_000, east: 20_000, north: 20_000, west: 25_000 }[side];
    const pair = (a: string, b: string) => `duplicate ${a} ${b} ${areaM2}`;
    const gap = (...more: string[]) =>
      `must-not-have-gaps ${["east", "north", "south", "west", ...more].join(" ")} 10000`;
    const [x, y] = copies as [FileBoundary, FileBoundary];
    for (const lots of [
      [x, ...sides],
      [...sides, x],
    ])
      expect(told(lots)).toEqual([pair(side, "x"), gap("x")]);
    for (const lots of [
      [x, y, ...sides],
      [...sides, x, y],
      [x, ...sides, y],
    ])
      expect(told(lots)).toEqual([pair(side, "x"), pair(side, "y"), pair("x", "y"), gap("x", "y")]);
  });
});

describe("in a hole of 100 by 100 m", () => {
  const ground = lot("ground", box(0, 0, 300, 300), box(100, 100, 200, 200).toReversed());

  test("two lots leave 20 m between them, however often the ground stands there", () => {
    const inside = [lot("a", box(100, 100, 140, 200)), lot("b", box(160, 100, 200, 200))];
    expect(told([ground, ...inside])).toContain("must-not-have-gaps a b ground 2000");
    const twice = told([ground, ...inside, { ...ground, id: "again" }]);
    expect(twice).toContain("must-not-have-gaps a again b ground 2000");
    expect(twice[0]).toMatch(/^duplicate again ground (80000|79999)$/);
  });

  test("a lot that leaves a channel of a metre all round, and one that leaves a lake round it", () => {
    expect(told([ground, lot("inner", box(101, 101, 199, 199))])).toEqual([
      "sliver ground inner 396",
    ]);
    expect(told([ground, lot("island", box(120, 120, 180, 180))])).toEqual([]);
  });
});
