import fc from "fast-check";
import type { Position } from "geojson";
import { describe, expect, test } from "vitest";
import { clipToBox } from "../../src/lib/clip";
import { boxOfPositions, openRing, sharedBox, type Box } from "../../src/lib/geometry";
import { polygons, starRing, startedAt } from "./shapes";

const boxes: fc.Arbitrary<Box> = fc
  .tuple(
    fc.double({ min: 106.4, max: 108, noNaN: true }),
    fc.double({ min: 20.6, max: 21.6, noNaN: true }),
    fc.double({ min: 0.001, max: 0.3, noNaN: true }),
    fc.double({ min: 0.001, max: 0.3, noNaN: true }),
  )
  .map(([west, south, width, height]) => [west, south, west + width, south + height]);

const boxAround = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

/** Whether a point is inside, by the number of edges a ray to the east crosses. */
function isInside(polygon: readonly Position[][] | null, [x = 0, y = 0]: Position): boolean {
  let inside = false;
  for (const ring of polygon ?? []) {
    ring.slice(1).forEach(([bx = 0, by = 0], i) => {
      const [ax = 0, ay = 0] = ring[i] ?? [];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    });
  }
  return inside;
}

describe("a polygon cut to a box", () => {
  test("has the same inside wherever the box is", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(polygons, boxes, fc.array(fc.tuple(share, share)), (polygon, box, points) => {
        const cut = clipToBox(polygon.coordinates, box);
        for (const [x, y] of points) {
          const point = [box[0] + x * (box[2] - box[0]), box[1] + y * (box[3] - box[1])];
          expect(isInside(cut, point)).toBe(isInside(polygon.coordinates, point));
        }
      }),
      { numRuns: 500 },
    );
  });

  test("has no vertex of its own, and rings that close", () => {
    fc.assert(
      fc.property(polygons, boxes, ({ coordinates }, box) => {
        const known = new Set(coordinates.flat());
        for (const ring of clipToBox(coordinates, box) ?? []) {
          expect(ring.every((position) => known.has(position))).toBe(true);
          expect(ring.at(-1)).toBe(ring[0]);
          expect(ring.length).toBeGreaterThan(3);
        }
      }),
    );
  });

  test("is the polygon itself, but for where rings start, in a box around it", () => {
    fc.assert(
      fc.property(polygons, ({ coordinates }) => {
        const cut = clipToBox(coordinates, boxOfPositions(coordinates[0] ?? []));
        expect(cut).toEqual(coordinates);
      }),
    );
  });

  test("is nothing where the two are apart", () => {
    fc.assert(
      fc.property(polygons, boxes, ({ coordinates }, box) => {
        fc.pre(sharedBox(boxOfPositions(coordinates[0] ?? []), box) === null);
        expect(clipToBox(coordinates, box)).toBeNull();
      }),
    );
  });

  test("keeps few vertices of a long shore when the box is small", () => {
    const shore = starRing(
      [107, 21],
      0.5,
      Array.from({ length: 30_000 }, (_, i) => 0.9 + 0.1 * Math.sin(i)),
    );
    const [cut = []] = clipToBox([shore], [107.4, 21, 107.5, 21.05]) ?? [];
    expect(openRing(cut).length).toBeLessThan(1500);
  });

  test("keeps every vertex on the box's own sides, wherever the ring starts", () => {
    const ring: Position[] = [
      ...[107, 107.25, 107.5, 107.75].map((lng) => [lng, 21]),
      ...[21, 21.25, 21.5, 21.75].map((lat) => [108, lat]),
      ...[108, 107.75, 107.5, 107.25].map((lng) => [lng, 22]),
      ...[22, 21.75, 21.5, 21.25].map((lat) => [107, lat]),
    ];
    for (let start = 0; start < ring.length; start++) {
      const turned = startedAt([...ring, ring[0]!], start);
      expect(clipToBox([turned], [107, 21, 108, 22])).toEqual([turned]);
    }
  });

  test("drops a hole outside the box and keeps one around it", () => {
    const land = boxAround(107, 21, 108, 22);
    const lake = boxAround(107.2, 21.2, 107.4, 21.4);
    expect(clipToBox([land, lake], [107.6, 21.6, 107.7, 21.7])).toEqual([land]);
    expect(clipToBox([land, lake], [107.25, 21.25, 107.35, 21.35])).toEqual([land, lake]);
  });
});
