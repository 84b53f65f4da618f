import fc from "fast-check";
import { expect, test } from "vitest";
import { GAP_PX, spreadRings, type Ring } from "../../src/lib/spreadRings";

const placed = (rings: readonly Ring[], offsets: readonly [number, number][]) =>
  rings.map(({ x, y, radiusPx }, i) => ({
    x: x + offsets[i]![0],
    y: y + offsets[i]![1],
    radiusPx,
  }));

test("a ring by itself stays where it is", () => {
  expect(spreadRings([{ x: 100, y: 100, radiusPx: 10 }], [])).toEqual([[0, 0]]);
});

test("a ring goes to the side its park is known to lie on", () => {
  const [north, south] = spreadRings(
    [
      { x: 0, y: 0, radiusPx: 10, towards: [0, -1] },
      { x: 0, y: 0, radiusPx: 10, towards: [0, 1] },
    ],
    [],
  );
  expect(north![1]).toBeLessThan(-9);
  expect(south![1]).toBeGreaterThan(9);
});

test("up to eight rings on one spot, beside a disc that does not give way, all part", () => {
  const radius = fc.integer({ min: 5, max: 24 });
  fc.assert(
    fc.property(fc.array(radius, { minLength: 2, maxLength: 8 }), (radii) => {
      const rings = radii.map((radiusPx): Ring => ({ x: 50, y: 50, radiusPx }));
      const disc = { x: 55, y: 50, radiusPx: 5 };
      const all = [...placed(rings, spreadRings(rings, [disc])), disc];
      for (const [i, a] of all.entries()) {
        for (const b of all.slice(i + 1)) {
          const apart = Math.hypot(a.x - b.x, a.y - b.y) - a.radiusPx - b.radiusPx;
          // Rounding to whole pixels may take some of the gap, never all of it.
          expect(apart).toBeGreaterThan(0);
          expect(GAP_PX).toBeGreaterThan(2 * Math.SQRT1_2);
        }
      }
    }),
    { numRuns: 40, seed: 20261123 },
  );
});

test("the same rings end in the same places", () => {
  const rings = [9, 12, 20].map((radiusPx): Ring => ({ x: 10, y: 10, radiusPx }));
  expect(spreadRings(rings, [])).toEqual(spreadRings(rings, []));
});
