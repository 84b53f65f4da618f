/** Pairs that overlap: lots of whole metres, so that every size is one that can be worked out by hand. */
import type { Polygon } from "geojson";
import { expect, test } from "vitest";
import {
  outsideOf,
  overlapping,
  overlappingPublished,
  realOverlaps,
} from "../../../src/lib/audit/overlapping";
import { at, type Metres } from "./metres";

const LEAST = { minAreaM2: 1, minWidthM: 0.1 };
const shaped = (id: string, ring: readonly Metres[]) => {
  const positions = ring.map(at);
  const boundary: Polygon = { type: "Polygon", coordinates: [[...positions, positions[0]!]] };
  return { id, boundary };
};
const lot = (id: string, west: number, east: number, south = 0, north = 100) =>
  shaped(id, [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ]);

const [B, A, C, FAR] = [
  lot("b", 0, 100),
  lot("a", 80, 180),
  lot("c", 170, 270),
  lot("d", 900, 990),
];

test("within one layer each pair stands once and nothing with itself; of two layers each with each", () => {
  const names = (pairs: ReturnType<typeof realOverlaps>) => pairs.map(({ a, b }) => a.id + b.id);
  const layer = [B, A, C, FAR];
  expect(names(realOverlaps(layer, layer, LEAST))).toEqual(["ba", "ac"]);
  expect(names(realOverlaps(layer, [...layer], LEAST))).toEqual([
    ...["bb", "ba", "ab", "aa", "ac"],
    ...["ca", "cc", "dd"],
  ]);
  expect(realOverlaps([], layer, LEAST)).toEqual([]);
  expect(realOverlaps(layer, [], LEAST)).toEqual([]);
  expect(names(realOverlaps(layer, layer, { ...LEAST, minAreaM2: 1500 }))).toEqual(["ba"]);
});

test("within a layer names stand in their order and it is an error; beside what is published the file's stands first", () => {
  const [pair] = realOverlaps([B], [A], LEAST);
  expect(overlapping(pair!, LEAST)).toMatchObject({
    severity: "error",
    features: ["a", "b"],
    message: "a and b overlap by 0.20 ha, up to 20 m wide.",
  });
  expect(overlappingPublished(pair!, LEAST)).toMatchObject({
    severity: "warning",
    features: ["b", "a"],
    message: "b and a overlap by 0.20 ha, up to 20 m wide.",
  });
});

test("what lies inside the other stands first, whichever is the file's", () => {
  const inner = lot("inner", 20, 60, 20, 80);
  for (const [own, published] of [
    [inner, B],
    [B, inner],
  ] as const) {
    const [pair] = realOverlaps([own], [published], LEAST);
    expect(overlappingPublished(pair!, LEAST)).toMatchObject({
      rule: "contained",
      features: ["inner", "b"],
      message: "inner lies inside b, 0.24 ha.",
    });
  }
});

test("two that share more than half of both, and stick out of each other, overlap and no more", () => {
  const [pair] = realOverlaps([B], [lot("a", 30, 130)], LEAST);
  expect(overlapping(pair!, LEAST)).toMatchObject({
    rule: "must-not-overlap",
    message: "a and b overlap by 0.70 ha, up to 70 m wide.",
  });
});

test("an overlap in two places is one finding with both, the wider first", () => {
  const comb = shaped("comb", [
    [90, 0],
    [200, 0],
    [200, 100],
    [80, 100],
    [80, 60],
    [150, 60],
    [150, 40],
    [90, 40],
  ]);
  const [pair] = realOverlaps([B], [comb], LEAST);
  const found = overlapping(pair!, LEAST);
  expect(found).toMatchObject({ rule: "must-not-overlap", count: 2 });
  expect(found.areaM2).toBeCloseTo(20 * 40 + 10 * 40, 0);
  expect(found.widthM).toBeCloseTo(20, 1);
  expect(found.places).toHaveLength(2);
  expect(found.at).toEqual(found.places![0]);
});

test("what lies outside of several together is what none of them covers", () => {
  const cover = [lot("x", -10, 60, -10, 110), lot("y", 60, 90, -10, 110)];
  const outside = outsideOf(B, cover, LEAST)!;
  expect(outside.areaM2).toBeCloseTo(1000, 0);
  expect(outside.widthM).toBeCloseTo(10, 1);
  expect(outsideOf(B, [...cover, lot("z", 85, 101, -1, 101)], LEAST)).toBeNull();
  expect(outsideOf(B, [FAR], LEAST)!.areaM2).toBeCloseTo(10_000, 0);
  expect(outsideOf(B, [], LEAST)!.areaM2).toBeCloseTo(10_000, 0);
});
