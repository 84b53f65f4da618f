import { readFileSync } from "node:fs";
import type { Polygon, Position } from "geojson";
import { describe, expect, test } from "vitest";
import { conversionOf } from "../../../src/lib/crs/convert";
import { ringsOf, type Boundary } from "../../../src/lib/geometry";
import { planeHa } from "../../../src/lib/measure";
import { errorsOf } from "../../../src/lib/validity";
import { QUANG_NINH } from "../../../src/lib/vn2000";
import { cutOut, mergeBoundaries, splitBoundary } from "../../../src/lib/work/reshape";
import { reshape } from "../../../src/lib/work/reshaping";

interface Golden {
  split: { boundary: Polygon; line: Position[]; pieces: Polygon[] }[];
  merge: { boundaries: Boundary[]; merged: Boundary }[];
  cut: { boundary: Polygon; ring: Position[]; left: Boundary }[];
}
/** The fixture is in metres of the plane, easting first. */
const { toWgs84 } = conversionOf(QUANG_NINH);
const golden: Golden = JSON.parse(
  readFileSync("tests/golden/work/geos.json", "utf8"),
  (_, value) => (Array.isArray(value) && typeof value[0] === "number" ? toWgs84(value) : value),
);
const { split, merge, cut } = golden;

/** In hectares; shapes are cut on a grid of 0.1 mm. */
const SQUARE_METRE = 1e-4;

function sum(boundaries: readonly Boundary[]): number {
  return boundaries.reduce((total, boundary) => total + planeHa(boundary), 0);
}

/** Vertices of the result that no given shape has. */
function newVertices(result: readonly Boundary[], given: readonly Boundary[]): Position[] {
  const known = new Set(given.flatMap(ringsOf).flat().map(String));
  const found = result.flatMap(ringsOf).flatMap((ring) => ring.slice(1));
  return found.filter((position) => !known.has(String(position)));
}

test.each(split.map((one, i) => [i, one] as const))(
  "split %i: the pieces are those of GEOS, add up, and share the cut",
  (_, { boundary, line, pieces }) => {
    const found = splitBoundary(boundary, line)!;
    expect(found.map(planeHa)).toEqual(
      pieces
        .map(planeHa)
        .sort((a, b) => b - a)
        .map((ha) => expect.closeTo(ha, 6)),
    );
    expect(sum(found)).toBeCloseTo(planeHa(boundary), 7);
    expect(found.flatMap(errorsOf)).toEqual([]);
    const whole: Boundary = { type: "Polygon", coordinates: [[...line, line[0]!]] };
    for (const vertex of newVertices(found, [boundary, whole])) {
      const holders = found.filter((piece) =>
        ringsOf(piece)
          .flat()
          .some((one) => String(one) === String(vertex)),
      );
      expect(holders.length).toBeGreaterThanOrEqual(2);
    }
    for (const vertex of ringsOf(boundary).flat()) {
      expect(found.flatMap(ringsOf).flat()).toContainEqual(vertex);
    }
  },
);

test.each(merge.map((one, i) => [i, one] as const))(
  "merge %i: the shape is that of GEOS, and untouched vertices are the same",
  (_, { boundaries, merged }) => {
    const found = mergeBoundaries(boundaries);
    expect(Math.abs(planeHa(found) - planeHa(merged))).toBeLessThan(SQUARE_METRE);
    const ofGeos = newVertices([merged], boundaries).length;
    expect(newVertices([found], boundaries).length).toBe(ofGeos);
    expect(errorsOf(found)).toEqual([]);
  },
);

test.each(cut.map((one, i) => [i, one] as const))(
  "cut %i: what is left is what GEOS leaves",
  (_, { boundary, ring, left }) => {
    const found = cutOut(boundary, ring)!;
    expect(Math.abs(planeHa(found) - planeHa(left))).toBeLessThan(SQUARE_METRE);
    const given: Boundary[] = [boundary, { type: "Polygon", coordinates: [ring] }];
    expect(newVertices([found], given).length).toBe(newVertices([left], given).length);
    expect(errorsOf(found)).toEqual([]);
  },
);

const square = (west: number, south: number, side = 0.01): Polygon => ({
  type: "Polygon",
  coordinates: [
    [
      [west, south],
      [west + side, south],
      [west + side, south + side],
      [west, south + side],
      [west, south],
    ],
  ],
});

test("a line from corner to corner splits through the corners themselves", () => {
  const pieces = splitBoundary(square(107, 21), [
    [107, 21],
    [107.01, 21.01],
  ])!;
  expect(pieces.map((piece) => ringsOf(piece)[0]!.length)).toEqual([4, 4]);
  expect(newVertices(pieces, [square(107, 21)])).toEqual([]);
});

test("a line that ends inside does not cut", () => {
  const line = [
    [106.99, 21.005],
    [107.005, 21.005],
  ];
  expect(splitBoundary(square(107, 21), line)).toBeNull();
});

test("parts that a line leaves alone stay with the largest piece, as they are", () => {
  const apart = square(107.05, 21);
  const both: Boundary = {
    type: "MultiPolygon",
    coordinates: [square(107, 21).coordinates, apart.coordinates],
  };
  const line = [
    [107.004, 20.9],
    [107.004, 21.1],
  ];
  const [first, second] = splitBoundary(both, line)!;
  expect(first).toMatchObject({ type: "MultiPolygon", coordinates: [{}, apart.coordinates] });
  expect(sum([first!, second!])).toBeCloseTo(planeHa(both), 9);
});

test("a split is undone by a merge: the same area, and no vertex moved", () => {
  for (const { boundary, line } of split) {
    const merged = mergeBoundaries(splitBoundary(boundary, line)!);
    expect(Math.abs(planeHa(merged) - planeHa(boundary))).toBeLessThan(SQUARE_METRE);
    for (const vertex of ringsOf(boundary).flat()) {
      expect(ringsOf(merged).flat()).toContainEqual(vertex);
    }
  }
});

test("cutting out everything leaves nothing", () => {
  expect(cutOut(square(107, 21), square(106.9, 20.9, 1).coordinates[0]!)).toBeNull();
});

test("what cannot be reshaped is said: a fault, a line that does not part it, nothing left", () => {
  const at = ([east, north]: [number, number]) => toWgs84([425_000 + east, 2_314_000 + north]);
  const ring = (...corners: [number, number][]) => [...corners, corners[0]!].map(at);
  const square: Polygon = {
    type: "Polygon",
    coordinates: [ring([0, 0], [400, 0], [400, 400], [0, 400])],
  };
  const bowtie: Polygon = {
    type: "Polygon",
    coordinates: [ring([0, 0], [400, 400], [400, 0], [0, 400])],
  };
  const across = [[-50, 100] as const, [450, 100] as const].map(([x, y]) => at([x, y]));
  const ending = [[-50, 100] as const, [200, 100] as const].map(([x, y]) => at([x, y]));
  const around = ring([-10, -10], [410, -10], [410, 410], [-10, 410]);

  expect(reshape({ kind: "split", boundary: bowtie, line: across })).toEqual({ kind: "invalid" });
  expect(reshape({ kind: "merge", boundaries: [square, bowtie] })).toEqual({ kind: "invalid" });
  expect(reshape({ kind: "split", boundary: square, line: ending })).toEqual({ kind: "notCut" });
  expect(reshape({ kind: "cut", boundary: square, ring: around })).toEqual({ kind: "nothingLeft" });

  const hectares = (task: Parameters<typeof reshape>[0]) => {
    const result = reshape(task);
    return result.kind === "reshaped" ? result.boundaries.map(planeHa) : result.kind;
  };
  const inside = ring([100, 100], [200, 100], [200, 200], [100, 200]);
  const close = (...ha: number[]) => ha.map((one) => expect.closeTo(one, 4));
  expect(hectares({ kind: "split", boundary: square, line: across })).toEqual(close(12, 4));
  expect(hectares({ kind: "merge", boundaries: [square, square] })).toEqual(close(16));
  expect(hectares({ kind: "cut", boundary: square, ring: inside })).toEqual(close(15));
});

describe("in whole metres of the plane", () => {
  type Metres = [east: number, north: number];
  const at = ([east, north]: Metres) => toWgs84([425_000 + east, 2_314_000 + north]);
  const ring = (...corners: Metres[]) => [...corners, corners[0]!].map(at);
  const box = (west: number, south: number, east: number, north: number) =>
    ring([west, south], [east, south], [east, north], [west, north]);
  const square: Polygon = { type: "Polygon", coordinates: [box(0, 0, 400, 400)] };
  const holed: Polygon = {
    type: "Polygon",
    coordinates: [box(0, 0, 400, 400), box(100, 100, 200, 200).toReversed()],
  };
  const hectares = (boundary: Boundary, ...line: Metres[]) =>
    splitBoundary(boundary, line.map(at))?.map((piece) => Math.round(planeHa(piece) * 1e4) / 1e4);

  test.each<[string, number[] | undefined, Metres[]]>([
    [
      "from edge to edge",
      [12, 4],
      [
        [0, 100],
        [400, 100],
      ],
    ],
    [
      "bent inside",
      [11, 5],
      [
        [-10, 100],
        [100, 100],
        [300, 150],
        [410, 150],
      ],
    ],
    [
      "there and back again, into three",
      [8, 4, 4],
      [
        [-10, 100],
        [410, 100],
        [410, 300],
        [-10, 300],
      ],
    ],
    [
      "a tenth of a millimetre short of the edge",
      [12, 4],
      [
        [0.0001, 100],
        [400, 100],
      ],
    ],
    [
      "a centimetre short of it",
      undefined,
      [
        [0.01, 100],
        [400, 100],
      ],
    ],
    [
      "along an edge",
      undefined,
      [
        [-10, 0],
        [410, 0],
      ],
    ],
    [
      "past it",
      undefined,
      [
        [-10, -10],
        [410, -10],
      ],
    ],
    [
      "through one corner only",
      undefined,
      [
        [-10, 10],
        [10, -10],
        [-10, -30],
      ],
    ],
    [
      "that turns on the edge across",
      [6, 6, 4],
      [
        [0, 100],
        [400, 200],
        [0, 300],
      ],
    ],
    [
      "off a corner",
      [15.5, 0.5],
      [
        [-50, 150],
        [150, -50],
      ],
    ],
  ])("a square of 16 ha by a line %s", (_, expected, line) => {
    expect(hectares(square, ...line)).toEqual(expected);
    expect(hectares(square, ...line.toReversed())).toEqual(expected);
  });

  test.each<[string, number[] | undefined, Metres[]]>([
    [
      "across it",
      [9.5, 5.5],
      [
        [150, -10],
        [150, 410],
      ],
    ],
    [
      "beside it",
      [11, 4],
      [
        [-10, 300],
        [410, 300],
      ],
    ],
    [
      "from outside into it",
      undefined,
      [
        [-10, 150],
        [150, 150],
      ],
    ],
    [
      "from it to it, round a corner",
      [14.25, 0.75],
      [
        [150, 150],
        [250, 150],
        [250, 250],
        [150, 250],
        [150, 150],
      ],
    ],
    [
      "within it",
      undefined,
      [
        [120, 150],
        [180, 150],
      ],
    ],
  ])("a square with a hole of a hectare by a line %s", (_, expected, line) => {
    expect(hectares(holed, ...line)).toEqual(expected);
  });

  test("a line from a hole round its corner back to it cuts a piece out, wherever the hole lies", () => {
    for (const [x, y] of [
      [20, 20],
      [250, 20],
      [20, 250],
      [130, 250],
    ] as const) {
      const boundary: Boundary = {
        type: "Polygon",
        coordinates: [box(0, 0, 400, 400), box(x, y, x + 100, y + 100)],
      };
      const line = [
        [50, 50],
        [120, 50],
        [120, 120],
        [50, 120],
        [50, 50],
      ].map(([east, north]): Metres => [x + east!, y + north!]);
      expect(hectares(boundary, ...line)).toEqual([14.76, 0.24]);
    }
  });

  test("a hole that touches the outline stays where the line leaves it alone", () => {
    const boundary: Boundary = {
      type: "Polygon",
      coordinates: [box(0, 0, 400, 400), ring([200, 0], [250, 100], [150, 100])],
    };
    expect(hectares(boundary, [300, -10], [300, 410])).toEqual([11.5, 4]);
    expect(hectares(boundary, [-10, 50], [410, 50])).toEqual([13.625, 1.875]);
  });

  test("a line that passes a corner by a tenth of a millimetre goes through it", () => {
    const pieces = splitBoundary(square, [at([-10, -10]), at([200, 199.9999]), at([410, 410])])!;
    const corners = new Set(square.coordinates[0]!.map(String));
    for (const piece of pieces)
      expect(ringsOf(piece)[0]!.filter((position) => corners.has(String(position))).length).toBe(4);
  });

  test("lots around a hole are merged around it, lots apart stay parts", () => {
    const lots = [
      box(0, 0, 300, 100),
      box(200, 100, 300, 200),
      box(0, 200, 300, 300),
      box(0, 100, 100, 200),
    ].map((one): Polygon => ({ type: "Polygon", coordinates: [one] }));
    const merged = mergeBoundaries(lots);
    expect(merged.type).toBe("Polygon");
    expect(merged.coordinates).toHaveLength(2);
    expect(planeHa(merged)).toBeCloseTo(8, 6);
    const apart = mergeBoundaries([lots[0]!, lots[2]!]);
    expect([apart.type, apart.coordinates.length]).toEqual(["MultiPolygon", 2]);
  });

  test("what is cut out leaves a hole, a bay, or two parts", () => {
    const left = (...corners: Metres[]) => {
      const shape = cutOut(square, ring(...corners))!;
      return [shape.type, ringsOf(shape).length, Math.round(planeHa(shape) * 1e4) / 1e4];
    };
    expect(left([100, 100], [200, 100], [200, 200], [100, 200])).toEqual(["Polygon", 2, 15]);
    expect(left([100, -50], [200, -50], [200, 200], [100, 200])).toEqual(["Polygon", 1, 14]);
    expect(left([100, -50], [200, -50], [200, 450], [100, 450])).toEqual(["MultiPolygon", 2, 12]);
    expect(left([500, 500], [600, 500], [600, 600])).toEqual(["Polygon", 1, 16]);
  });
});
