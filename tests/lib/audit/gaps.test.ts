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

describe("two lots side by side", () => {
  const found = (lots: readonly FileBoundary[], thresholds = {}) =>
    auditFile(lots, thresholds)
      .findings.filter(({ rule }) => rule !== "unmatched-vertex")
      .map(({ severity, rule, detail, features, areaM2 }) =>
        [severity, rule, detail, features.join("+"), areaM2!.toFixed(0)].filter(Boolean).join(" "),
      );

  test("leave a gap right above the end of their border", () => {
    const west = lot("west", [
      [0, 0],
      [100, 0],
      [100, 100],
      [50, 150],
      [100, 200],
      [100, 300],
      [0, 300],
    ]);
    const east = lot("east", [
      [100, 0],
      [200, 0],
      [200, 300],
      [100, 300],
      [100, 200],
      [150, 150],
      [100, 100],
    ]);
    for (const lots of [
      [west, east],
      [east, west],
    ])
      expect(found(lots)).toEqual(["error must-not-have-gaps east+west 5000"]);
    const island = lot("island", box(90, 140, 110, 160));
    expect(found([west, east, island])).toEqual(["error must-not-have-gaps east+west 4600"]);
  });

  test("leave two gaps that touch at a corner", () => {
    const above = lot("above", [
      [0, 0],
      [105, 0],
      [105, 100],
      [100, 100],
      [100, 110],
      [110, 110],
      [110, 125],
      [115, 125],
      [115, 220],
      [0, 220],
    ]);
    const below = lot("below", [
      [105, 0],
      [220, 0],
      [220, 220],
      [115, 220],
      [115, 125],
      [120, 125],
      [120, 110],
      [110, 110],
      [110, 100],
      [105, 100],
    ]);
    expect(found([above, below]).sort()).toEqual([
      "error must-not-have-gaps above+below 100",
      "error must-not-have-gaps above+below 150",
    ]);
  });

  test("leave a gap that is only open through a crack narrower than what counts", () => {
    const west = lot("west", [
      [0, 0],
      [100, 0],
      [100, 40],
      [80, 40],
      [80, 60],
      [100, 60],
      [100, 100],
      [0, 100],
    ]);
    // 20 by 20 m, 5 cm more to the east, where the crack leads north.
    const east = lot("east", [
      [100, 0],
      [200, 0],
      [200, 100],
      [100.05, 100],
      [100.05, 40],
      [100, 40],
    ]);
    expect(found([west, east])).toEqual(["error must-not-have-gaps east+west 401"]);
    expect(found([west, east], { minWidthM: 0.02 })).not.toContain(
      "error must-not-have-gaps east+west 401",
    );
  });

  test("have no gap where one of them has a lake a metre from the other", () => {
    const lake = lot("lake", box(0, 0, 100, 100), box(79, 20, 99, 80).toReversed());
    expect(found([lake, lot("beside", box(100, 0, 200, 100))])).toEqual([]);
  });

  test("have a slit between them where both run along it, and none in a notch of one", () => {
    // 2 m wide and 60 m deep, open to the north; to its east the other lot, so far down.
    const notched = (deepM: number) => [
      lot("notched", [
        [0, 0],
        [200, 0],
        [200, 100 - deepM],
        [102, 100 - deepM],
        ...(deepM < 60 ? ([[102, 40]] as const) : []),
        [100, 40],
        [100, 100],
        [0, 100],
      ]),
      lot("other", box(102, 100 - deepM, 200, 100)),
    ];
    const [slit, ...more] = found(notched(60));
    expect(slit).toMatch(/^warning sliver gap notched\+other 1[12]\d$/);
    expect(more).toEqual([]);
    expect(found(notched(15))).toEqual([]);
  });
});
