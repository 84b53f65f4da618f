import fc from "fast-check";
import type { Position } from "geojson";
import { expect, test } from "vitest";
import { boxOfPositions } from "../../../src/lib/geometry";
import { metresFromMiddle } from "../../../src/lib/localPlane";
import { nearestPairs } from "../../../src/lib/versions/nearestPairs";

/** No two of them alike, so that the nearest is one. */
const coordinate = fc.integer({ min: 0, max: 1e9 });
const positions = fc.array(
  fc.tuple(
    coordinate.map((x) => 107 + x / 1e10),
    coordinate.map((y) => 21 + y / 1e10),
  ),
  { maxLength: 12 },
);

/** All pairs by their distance on the plane, the shortest first. */
function oneByOne(some: readonly Position[], others: readonly Position[]): number[] {
  const paired = some.map(() => -1);
  if (some.length + others.length === 0) return paired;
  const metres = metresFromMiddle(boxOfPositions([...some, ...others]));
  const all = some.flatMap((p, i) =>
    others.map((q, j) => {
      const [[px, py], [qx, qy]] = [metres(p), metres(q)];
      return { i, j, lengthM: Math.hypot(px - qx, py - qy) };
    }),
  );
  for (const { i, j } of all.sort((a, b) => a.lengthM - b.lengthM))
    if (paired[i] === -1 && !paired.includes(j)) paired[i] = j;
  return paired;
}

test("property: the pairs are those of taking the nearest two again and again", () => {
  fc.assert(
    fc.property(positions, positions, (some, others) => {
      expect(nearestPairs(some, others)).toEqual(oneByOne(some, others));
    }),
  );
});

test("of two that want the same the nearer has it, and the other takes what is left", () => {
  const some: Position[] = [
    [107, 21],
    [107.001, 21],
  ];
  expect(nearestPairs(some, [[107.0008, 21]])).toEqual([-1, 0]);
  expect(
    nearestPairs(some, [
      [107.0008, 21],
      [107.01, 21],
    ]),
  ).toEqual([1, 0]);
  expect(nearestPairs([], some)).toEqual([]);
  expect(nearestPairs(some, [])).toEqual([-1, -1]);
});
