import type { Position } from "geojson";
import { expect, test } from "vitest";
import { cleanBoundary } from "../../data/build/cleanBoundary";

const around: Position[] = [
  [107, 21],
  [107.1, 21],
  [107.1, 21.1],
  [107, 21.1],
  [107, 21],
];
const hole: Position[] = [
  [107.02, 21.02],
  [107.04, 21.02],
  [107.04, 21.04],
  [107.02, 21.02],
];
const polygon = (...coordinates: Position[][]) => ({ type: "Polygon" as const, coordinates });

test("outer rings run counter-clockwise and holes clockwise, whichever way they came", () => {
  const wanted = polygon(around, [...hole].reverse());
  expect(cleanBoundary(polygon([...around].reverse(), hole))).toEqual(wanted);
  expect(cleanBoundary(wanted)).toEqual(wanted);
});

test("a position twice in a row is written once", () => {
  const twice = [around[0]!, around[0]!, ...around.slice(1), around[4]!];
  expect(cleanBoundary(polygon(twice))).toEqual(polygon(around));
});

test("what it is given is left as it is", () => {
  const given = polygon([...around].reverse());
  const before = structuredClone(given);
  cleanBoundary(given);
  expect(given).toEqual(before);
});
