import type { Position } from "geojson";
import { describe, expect, test } from "vitest";
import {
  boxOf,
  isBoundary,
  openRing,
  polygonsOf,
  ringsOf,
  sharedBox,
  together,
  type Boundary,
} from "../../src/lib/geometry";

const ring = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const land: Boundary = {
  type: "Polygon",
  coordinates: [ring(107, 21, 108, 22), ring(107.4, 21.4, 107.6, 21.6)],
};
const islands: Boundary = {
  type: "MultiPolygon",
  coordinates: [[ring(108.1, 20.9, 108.2, 21)], [ring(109, 21, 109.1, 21.1)]],
};

test("polygons and rings of either kind", () => {
  expect(polygonsOf(land)).toEqual([land.coordinates]);
  expect(polygonsOf(islands)).toBe(islands.coordinates);
  expect(ringsOf(land)).toHaveLength(2);
  expect(ringsOf(islands)).toHaveLength(2);
});

test("several boundaries together keep every polygon", () => {
  expect(together([land, islands])).toEqual({
    type: "MultiPolygon",
    coordinates: [land.coordinates, ...islands.coordinates],
  });
  expect(together([])).toEqual({ type: "MultiPolygon", coordinates: [] });
});

test("an open ring has no closing position, and loses nothing else", () => {
  expect(openRing(ring(0, 0, 1, 1))).toHaveLength(4);
  const open = ring(0, 0, 1, 1).slice(0, 4);
  expect(openRing(open)).toEqual(open);
  // Ends that share a longitude or a latitude are two positions all the same.
  for (const [x, y] of [
    [1, 0],
    [0, 1],
  ])
    expect(
      openRing([
        [0, 0],
        [5, 5],
        [x!, y!],
      ]),
    ).toHaveLength(3);
  expect(openRing([[1, 1]])).toEqual([[1, 1]]);
  expect(openRing([])).toEqual([]);
});

describe("boxes", () => {
  test("around a boundary", () => {
    expect(boxOf(land)).toEqual([107, 21, 108, 22]);
    expect(boxOf(together([land, islands]))).toEqual([107, 20.9, 109.1, 22]);
    expect(boxOf({ type: "MultiPolygon", coordinates: [] })).toEqual([
      Infinity,
      Infinity,
      -Infinity,
      -Infinity,
    ]);
  });

  test("share a box, a line, a point or nothing", () => {
    expect(sharedBox([0, 0, 2, 2], [1, 1, 3, 3])).toEqual([1, 1, 2, 2]);
    expect(sharedBox([0, 0, 1, 1], [1, 0, 2, 1])).toEqual([1, 0, 1, 1]);
    expect(sharedBox([0, 0, 1, 1], [1, 1, 2, 2])).toEqual([1, 1, 1, 1]);
    expect(sharedBox([0, 0, 1, 1], [2, 0, 3, 1])).toBeNull();
    expect(sharedBox([0, 0, 1, 1], [0, 2, 1, 3])).toBeNull();
  });
});

test("only polygons are boundaries", () => {
  expect(isBoundary(land)).toBe(true);
  expect(isBoundary(islands)).toBe(true);
  expect(isBoundary({ type: "Point", coordinates: [107, 21] })).toBe(false);
  expect(isBoundary(null)).toBe(false);
});
