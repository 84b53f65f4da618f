/** Ways along the rim of lots on a coarse grid, where corners meet and edges run along one another. */
import { Clipper } from "clipper2-ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { waysOf } from "../../../src/lib/audit/clusters";
import { areas, Plane } from "../../../src/lib/audit/plane";
import { rimOf } from "../../../src/lib/audit/rim";

const SIDE = 3;
/** Columns of cells side by side on one row, each so many cells high. */
const towers = fc.record({
  x: fc.nat(SIDE - 1),
  y: fc.nat(SIDE - 1),
  heights: fc.array(fc.integer({ min: 1, max: 2 }), { minLength: 1, maxLength: 2 }),
});
type Towers = typeof towers extends fc.Arbitrary<infer T> ? T : never;

const cellsOf = ({ x, y, heights }: Towers) =>
  heights.flatMap((high, i) => Array.from({ length: high }, (_, j) => `${x + i} ${y + j}`));

function outlineOf({ x, y, heights }: Towers): number[][] {
  const tops = heights.toReversed().flatMap((high, k) => {
    const right = x + heights.length - k;
    return [
      [right, y + high],
      [right - 1, y + high],
    ];
  });
  const ring = [[x, y], [x + heights.length, y], ...tops];
  return ring.filter((at, i) => String(at) !== String(ring.at(i - 1)));
}

test("property: they cover the ground that the lots cover, whichever way a lot runs and is turned", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(towers, fc.boolean()), { minLength: 1, maxLength: 8 }),
      fc.boolean(),
      (lots, isUpright) => {
        const plane = new Plane([107, 21, 107.02, 21.02]);
        const at = ([x = 0, y = 0]: number[]) =>
          isUpright ? [107 + x / 1000, 21 + y / 1000] : [107 + y / 1000, 21 + x / 1000];
        const boundaries = lots.map(([lot, isTurned], index) => {
          const ring = outlineOf(lot).map(at);
          const coordinates = [
            [...(isTurned ? ring.toReversed() : ring), ring.at(isTurned ? -1 : 0)!],
          ];
          return { index, boundary: { type: "Polygon" as const, coordinates } };
        });
        const covered = areas(waysOf(rimOf(boundaries, [], plane).edges));
        const paths = covered.flatMap(({ outline, holes }) => [
          outline,
          ...holes.map((hole) => hole.outline),
        ]);
        const cell = Clipper.areaPaths(plane.box([107, 21, 107.001, 21.001]));
        const cells = new Set(lots.flatMap(([lot]) => cellsOf(lot))).size;
        expect(Clipper.areaPaths(paths) / cell).toBeCloseTo(cells, 3);
      },
    ),
    { numRuns: 300 },
  );
});
