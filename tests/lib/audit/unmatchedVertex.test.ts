import type { MultiPolygon, Position } from "geojson";
import geodesic from "geographiclib-geodesic";
import { describe, expect, test } from "vitest";
import { unmatchedVertices } from "../../../src/lib/audit/unmatchedVertex";
import type { Named } from "../../../src/lib/overlap";

/** So many metres east and north of 107.4° E, 21.1° N, by GeographicLib. */
function at(eastM: number, northM: number): Position {
  const { WGS84 } = geodesic.Geodesic;
  const { lat2 = NaN } = WGS84.Direct(21.1, 107.4, northM < 0 ? 180 : 0, Math.abs(northM));
  const { lon2 = NaN } = WGS84.Direct(21.1, 107.4, eastM < 0 ? 270 : 90, Math.abs(eastM));
  return [lon2, lat2];
}
const lot = (id: string, ...rings: [number, number][][]): Named => ({
  id,
  boundary: {
    type: "Polygon",
    coordinates: rings.map((ring) => [...ring, ring[0]!].map(([x, y]) => at(x, y))),
  },
});
const box = (west: number, south: number, east: number, north: number): [number, number][] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
];

const DEFAULT = { minAreaM2: 1, minWidthM: 0.1 };
const found = (
  lots: readonly Named[],
  reported: Parameters<typeof unmatchedVertices>[1] = [],
  { minWidthM = 0.1, ...among }: { minWidthM?: number; isHost?: (place: number) => boolean } = {},
) => unmatchedVertices(lots, reported, { ...DEFAULT, minWidthM }, among);
const said = (lots: readonly Named[], minWidthM?: number) =>
  found(lots, [], minWidthM === undefined ? {} : { minWidthM }).map(({ message }) => message);

/** 100 m square; what lies east of it has a corner halfway up their border, `offM` beside the line. */
const plain = lot("plain", box(0, 0, 100, 100));
const dense = (offM = 0, upM = 50) =>
  lot("dense", [
    [100, 0],
    [200, 0],
    [200, 100],
    [100, 100],
    [100 + offM, upM],
  ]);
const PLAIN_LACKS = "plain has no corner where dense has one on its edge.";

describe("a corner on another's edge", () => {
  test("is a corner that the other lacks, told once, at its place", () => {
    expect(found([plain, dense()])).toEqual([
      {
        rule: "unmatched-vertex",
        severity: "warning",
        features: ["plain", "dense"],
        at: at(100, 50),
        message: PLAIN_LACKS,
      },
    ]);
    expect(said([dense(), plain])).toEqual([PLAIN_LACKS]);
  });

  test("counts up to the width threshold beside the edge, on either side of it", () => {
    expect(said([plain, dense(0.09)])).toEqual([PLAIN_LACKS]);
    expect(said([plain, dense(-0.09)])).toEqual([PLAIN_LACKS]);
    expect(said([plain, dense(0.11)])).toEqual([]);
    expect(said([plain, dense(-0.11)])).toEqual([]);
    expect(said([plain, dense(0.9)], 1)).toEqual([PLAIN_LACKS]);
  });

  test("with no width threshold counts within a millimetre", () => {
    expect(said([plain, dense(0.0008)], 0)).toEqual([PLAIN_LACKS]);
    expect(said([plain, dense(0.0012)], 0)).toEqual([]);
  });

  test("is none so near a corner of the other's", () => {
    expect(said([plain, dense(0, 0.09)])).toEqual([]);
    expect(said([plain, dense(0, 99.91)])).toEqual([]);
    expect(said([plain, dense(0, 0.11)])).toEqual([PLAIN_LACKS]);
    expect(said([plain, dense(0, 99.89)])).toEqual([PLAIN_LACKS]);
  });

  test("is none where both have it, and none beyond the edge's ends", () => {
    const both = lot("plain", [
      ...box(0, 0, 100, 100).slice(0, 2),
      [100, 50],
      [100, 100],
      [0, 100],
    ]);
    expect(said([both, dense()])).toEqual([]);
    // In line with the border, north of where plain's ends.
    expect(said([plain, lot("beyond", box(100, 101, 200, 150))])).toEqual([]);
    // A tenth of a millimetre from plain's own corner.
    expect(said([plain, lot("corner", box(100.0001, 100, 200, 150))])).toEqual([]);
  });

  test("of one boundary by itself there is nothing to ask, nor of none", () => {
    expect(found([plain])).toEqual([]);
    expect(found([])).toEqual([]);
  });

  test("on the edge of a hole it is as good as any", () => {
    const ground = lot("ground", box(0, 0, 300, 300), box(100, 100, 200, 200));
    const inner = lot("inner", [...box(100, 100, 200, 200), [100, 150]]);
    expect(said([ground, inner])).toEqual([
      "ground has no corner where inner has one on its edge.",
    ]);
  });

  test("of a boundary whose part lies elsewhere every part is looked at", () => {
    const parts: Named = {
      id: "parts",
      boundary: {
        type: "MultiPolygon",
        coordinates: [box(500, 0, 600, 100), box(0, 0, 100, 100)].map((ring) => [
          [...ring, ring[0]!].map(([x, y]) => at(x, y)),
        ]),
      },
    };
    expect(said([parts, dense()])).toEqual([
      "parts has no corner where dense has one on its edge.",
    ]);
  });
});

describe("whatever the edge is like", () => {
  const reversed = ({ id, boundary }: Named): Named => ({
    id,
    boundary: {
      type: "Polygon",
      coordinates: (boundary.coordinates as Position[][]).map((ring) => ring.toReversed()),
    },
  });
  /** A lot of three corners, the first of which is asked about. */
  const pointing = (id: string, [x, y]: [number, number], down = 5) =>
    lot(id, [
      [x, y],
      [x + 1, y - down],
      [x - 1, y - down],
    ]);

  test("on stairs a corner just over or just under each step is found", () => {
    for (const sunk of [0, 0.05]) {
      const steps = Array.from({ length: 12 }, (_, i) => [i * 10, i * 10 - (i && sunk)] as const);
      const stairs = lot("stairs", [
        ...steps.flatMap(([x, y]): [number, number][] => [
          [x, y],
          [x + 10, y],
        ]),
        [120, 120],
        [0, 120],
      ]);
      for (const off of [0.09, -0.09]) {
        const lots = steps.map(([x, y], i) => pointing(String(i), [x + 5, y + off]));
        expect(found([stairs, ...lots]).map(({ features }) => features.join(" "))).toEqual(
          steps.map((_, i) => `stairs ${i}`),
        );
      }
    }
  });

  test("on one that leans by the width of the threshold, run either way, too", () => {
    const leaning = lot("leaning", [
      [0, 0],
      [100, 0],
      [100.2, 100],
      [0, 100],
    ]);
    for (const host of [leaning, reversed(leaning)])
      for (const [x, y] of [
        [100.05, 25],
        [100.15, 75],
      ] as const)
        expect(said([host, pointing("lot", [x, y])])).toEqual([
          "leaning has no corner where lot has one on its edge.",
        ]);
  });

  test("beside a slanting one there is nothing to tell, nor above a position that stands twice", () => {
    const slanting = lot("slanting", [
      [30, 0],
      [130, 0],
      [130, 100],
      [0, 100],
    ]);
    for (const host of [slanting, reversed(slanting)])
      expect(said([host, pointing("lot", [3, 20])])).toEqual([]);
    const twice = lot("twice", [
      [0, 0],
      [100, 0],
      [100, 100],
      [50, 100],
      [50, 100],
      [0, 100],
    ]);
    expect(said([twice, pointing("lot", [50, 60])])).toEqual([]);
  });
});

describe("several", () => {
  test("places of the same boundaries are one finding, from the west, with all of them", () => {
    const steps = lot("dense", [
      [0, 100],
      [25, 100],
      [50, 100],
      [75, 100],
      [100, 100],
      [100, 200],
      [0, 200],
    ]);
    expect(found([plain, steps])).toEqual([
      {
        rule: "unmatched-vertex",
        severity: "warning",
        features: ["plain", "dense"],
        at: at(25, 100),
        count: 3,
        places: [at(25, 100), at(50, 100), at(75, 100)],
        message: "plain has no corner at 3 places where dense has one on its edge.",
      },
    ]);
  });

  test("places stand from the west, and from the south where they are as far west, wherever rings start", () => {
    const north = lot("north", [
      [75, 100],
      [100, 100],
      [100, 200],
      [0, 200],
      [0, 100],
      [50, 100],
      [25, 100],
    ]);
    const east = lot("east", [
      [100, 80],
      [100, 0],
      [200, 0],
      [200, 100],
      [100, 100],
      [100, 20],
      [100, 50],
    ]);
    const places = found([plain, north, east]).map(({ places: all }) => all);
    expect(places).toEqual([
      [at(25, 100), at(50, 100), at(75, 100)],
      [at(100, 20), at(100, 50), at(100, 80)],
    ]);
  });

  test("boundaries with a corner at one place are told together, by their ids", () => {
    const wide = lot("wide", box(0, 0, 100, 100));
    const right = lot("right", box(50, 100, 100, 200));
    const left = lot("left", box(0, 100, 50, 200));
    const [finding, ...rest] = found([wide, right, left]);
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ features: ["wide", "left", "right"], at: at(50, 100) });
    expect(finding).not.toHaveProperty("count");
    expect(finding?.message).toBe("wide has no corner where left and right have one on its edge.");
  });

  test("boundaries with corners a hand apart are told by their ids too, not from the west", () => {
    const [west, east] = [box(0, 100, 50, 200), box(50.05, 100, 100, 200)];
    const [finding] = found([plain, lot("b", west), lot("a", east)]);
    expect(finding).toMatchObject({ features: ["plain", "a", "b"], at: at(50, 100) });
  });

  test("corners further apart than the threshold are two places", () => {
    const [near, far] = [0.05, 0.2].map((apart) => {
      const left = lot("left", box(0, 100, 50, 200));
      const right = lot("right", box(50 + apart, 100, 100, 200));
      return found([plain, left, right]).map(({ features }) => features.join(" "));
    });
    expect(near).toEqual(["plain left right"]);
    expect(far).toEqual(["plain left", "plain right"]);
  });

  test("each boundary is told what it lacks itself, and only those that are asked about", () => {
    const other = lot("other", [
      ...box(0, 0, 100, 100).slice(0, 1),
      [50, 0],
      ...box(0, 0, 100, 100).slice(1),
    ]);
    const south = lot("south", [
      [0, -100],
      [100, -100],
      [100, 0],
      [75, 0],
      [0, 0],
    ]);
    const both = found([other, south]).map(({ features }) => features);
    expect(both).toEqual([
      ["other", "south"],
      ["south", "other"],
    ]);
    const second = found([other, south], [], { isHost: (place) => place === 1 });
    expect(second.map(({ features }) => features)).toEqual([["south", "other"]]);
  });

  test("on an outline of a thousand edges a corner at the middle of each is found", () => {
    const count = 1000;
    const round = (turn: number): [number, number] => [
      500 * Math.cos((turn * 2 * Math.PI) / count),
      500 * Math.sin((turn * 2 * Math.PI) / count),
    ];
    const lake = Array.from({ length: count }, (_, i) => round(i));
    const shore = lake.flatMap((corner, i): [number, number][] => {
      const [x, y] = lake[(i + 1) % count]!;
      return [corner, [(corner[0] + x) / 2, (corner[1] + y) / 2]];
    });
    const land = lot("land", box(-600, -600, 600, 600), shore);
    expect(found([lot("lake", lake), land])).toMatchObject([{ features: ["lake", "land"], count }]);
  });
});

describe("what is reported already", () => {
  const shapeOf = (...ring: [number, number][]): MultiPolygon => ({
    type: "MultiPolygon",
    coordinates: [[[...ring, ring[0]!].map(([x, y]) => at(x, y))]],
  });
  const sliver = shapeOf([100, 0], [100.05, 50], [100, 100]);

  test("as an overlap or gap with that corner on its outline explains it", () => {
    const lots = [plain, dense(0.05)];
    expect(found(lots, [{ features: ["plain", "dense"], shape: sliver }])).toEqual([]);
    expect(found(lots, [{ features: ["plain", "dense"] }])).toHaveLength(1);
    expect(
      found(lots, [
        { features: ["plain", "dense"], shape: { type: "MultiPolygon", coordinates: [] } },
      ]),
    ).toHaveLength(1);
  });

  test("of other boundaries, or elsewhere, explains nothing", () => {
    const lots = [plain, dense(0.05)];
    expect(found(lots, [{ features: ["plain", "third"], shape: sliver }])).toHaveLength(1);
    const elsewhere = shapeOf([100, 60], [100.05, 80], [100, 100]);
    expect(found(lots, [{ features: ["plain", "dense"], shape: elsewhere }])).toHaveLength(1);
    const reported = [elsewhere, sliver].map((shape) => ({ features: ["dense"], shape }));
    expect(found(lots, reported)).toEqual([]);
    expect(found(lots, reported.toReversed())).toEqual([]);
  });
});
