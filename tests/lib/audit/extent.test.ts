/** How large a finding is: lots of whole metres, so that every size is one that can be worked out by hand. */
import { booleanPointInPolygon } from "@turf/turf";
import type { MultiPolygon, Position } from "geojson";
import { describe, expect, test } from "vitest";
import { extentOf, isSliver, placeInside } from "../../../src/lib/audit/extent";
import { at } from "./metres";

const ring = (west: number, south: number, east: number, north: number): Position[] =>
  (
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ] as const
  ).map(at);
const shape = (...coordinates: Position[][][]): MultiPolygon => ({
  type: "MultiPolygon",
  coordinates,
});
const least = (minAreaM2: number, minWidthM: number) => ({ minAreaM2, minWidthM });

const SQUARE = [ring(0, 0, 20, 20)];
const STRIP = [ring(0, 100, 100, 101)];
const OTHER_STRIP = [ring(0, 200, 40, 202)];

describe("a square of 20 m and a strip of 100 by 1 m", () => {
  const both = shape(STRIP, SQUARE);

  test("together: all the area, the width of the square, half of both perimeters, the square first", () => {
    const extent = extentOf(both, least(1, 0.5))!;
    expect(extent.areaM2).toBeCloseTo(500, 1);
    expect(extent.widthM).toBeCloseTo(20, 1);
    expect(extent.lengthM).toBeCloseTo(40 + 101, 1);
    expect(extent.isSliver).toBe(false);
    expect(extent.places).toHaveLength(2);
    expect(extent.at).toBe(extent.places[0]);
    expect(extent.shape).toEqual(shape(SQUARE, STRIP));
    for (const [i, polygon] of [SQUARE, STRIP].entries()) {
      const inside = { type: "Polygon" as const, coordinates: polygon };
      expect(booleanPointInPolygon(extent.places[i]!, inside)).toBe(true);
    }
  });

  test("where 2 m are the least width, the square alone counts", () => {
    const extent = extentOf(both, least(1, 2))!;
    expect(extent.areaM2).toBeCloseTo(400, 1);
    expect(extent.lengthM).toBeCloseTo(40, 1);
    expect(extent.shape.coordinates).toEqual([SQUARE]);
  });

  test("the least area is that of all pieces together, of those that are wide enough", () => {
    expect(extentOf(both, least(499, 0.5))).not.toBeNull();
    expect(extentOf(both, least(501, 0.5))).toBeNull();
    expect(extentOf(both, least(450, 2))).toBeNull();
    expect(extentOf(both, least(1, 21))).toBeNull();
  });
});

test("pieces are a sliver if each is one: narrower than 3 m, and ten times as long as wide", () => {
  expect(extentOf(shape(STRIP, OTHER_STRIP), least(1, 0.5))).toMatchObject({ isSliver: true });
  expect(extentOf(shape(STRIP, [ring(0, 300, 10, 302)]), least(1, 0.5))).toMatchObject({
    isSliver: false,
  });
  expect(isSliver({ widthM: 2, lengthM: 20 })).toBe(true);
  expect(isSliver({ widthM: 2, lengthM: 19.9 })).toBe(false);
  expect(isSliver({ widthM: 3, lengthM: 300 })).toBe(false);
});

test("of two pieces of one width the larger comes first", () => {
  const [short, long] = [[ring(0, 0, 20, 20)], [ring(0, 100, 60, 120)]];
  for (const given of [shape(short, long), shape(long, short)])
    expect(extentOf(given, least(1, 1))!.shape.coordinates[0]).toBe(
      given.coordinates.find((one) => one === long),
    );
});

test("a frame: without what it encloses, as wide as the circle that fits into its corner, as long as both its outlines", () => {
  const frame = [ring(0, 0, 100, 100), ring(10, 10, 90, 90).reverse()];
  const extent = extentOf(shape(frame), least(1, 1))!;
  expect(extent.areaM2).toBeCloseTo(3600, 0);
  // A circle that touches both outer sides and the inner corner: r = √2 (10 − r).
  const radius = (10 * Math.SQRT2) / (1 + Math.SQRT2);
  expect(Math.abs(extent.widthM / (2 * radius) - 1)).toBeLessThan(0.01);
  expect(extent.lengthM).toBeCloseTo((400 + 320) / 2, 0);
  const inside = { type: "Polygon" as const, coordinates: frame };
  expect(booleanPointInPolygon(extent.at, inside)).toBe(true);
});

test("the place inside is the middle of the widest stretch half way up, wherever the ring starts", () => {
  // A U whose right arm is the wider: at half its height the arms reach from 0 to 10 and from 20 to 40 m.
  const u = (
    [
      [0, 0],
      [40, 0],
      [40, 30],
      [20, 30],
      [20, 10],
      [10, 10],
      [10, 30],
      [0, 30],
    ] as const
  ).map(at);
  const [lng, lat] = at([30, 15]);
  for (let start = 0; start < u.length; start++) {
    const turned = [...u.slice(start), ...u.slice(0, start)];
    const [x, y] = placeInside([[...turned, turned[0]!]]);
    expect(x).toBeCloseTo(lng!, 8);
    expect(y).toBeCloseTo(lat!, 8);
  }
});

test("the widest stretch may be the first, and its sides may slope", () => {
  const placeIn = (...corners: (readonly [number, number])[]) => {
    const open = corners.map(at);
    return placeInside([[...open, open[0]!]]);
  };
  // A U whose left arm is the wider: from 0 to 20 m at half its height.
  const [x, y] = placeIn(
    [0, 0],
    [40, 0],
    [40, 30],
    [30, 30],
    [30, 10],
    [20, 10],
    [20, 30],
    [0, 30],
  );
  expect(x).toBeCloseTo(at([10, 15])[0]!, 8);
  expect(y).toBeCloseTo(at([10, 15])[1]!, 8);
  // A triangle: from 10 m on its one side to 30 m on the other.
  const [lng, lat] = placeIn([0, 0], [40, 0], [20, 60]);
  expect(lng).toBeCloseTo(at([20, 30])[0]!, 8);
  expect(lat).toBeCloseTo(at([20, 30])[1]!, 8);
  const [leaning] = placeIn([0, 0], [40, 0], [0, 60]);
  expect(leaning).toBeCloseTo(at([10, 30])[0]!, 8);
});
