import { Clipper, FillRule, type Path64 } from "clipper2-ts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { nearBox } from "../../../src/lib/audit/nearBox";

const at = (x: number, y: number) => ({ x, y });

test("what lies beyond one side is cut short, what comes near is kept", () => {
  const coast = [
    ...Array.from({ length: 1000 }, (_, i) => at(-5000 + i * 5, i % 2)),
    ...[at(0, 0), at(50, 60), at(100, 0), at(5000, 0), at(5000, -9000), at(-5000, -9000)],
  ];
  const near = nearBox(coast, { left: 0, top: 0, right: 100, bottom: 100 });
  expect(near.length).toBeLessThan(12);
  for (const point of [at(0, 0), at(50, 60), at(100, 0)]) expect(near).toContainEqual(point);
  for (const point of near) expect(coast).toContainEqual(point);
});

test("property: in the box it covers what it covered, whatever way it goes elsewhere", () => {
  const coordinate = fc.integer({ min: -40, max: 60 });
  const path = fc.array(
    fc.record({ x: coordinate, y: coordinate }).map(({ x, y }) => at(x * 10, y * 10)),
    { minLength: 3, maxLength: 40 },
  );
  const corners = fc.tuple(fc.nat(20), fc.nat(20), fc.integer({ min: 1, max: 20 }));
  fc.assert(
    fc.property(path, corners, (outline, [x, y, size]) => {
      const square = [at(0, 0), at(size, 0), at(size, size), at(0, size)].map((corner) =>
        at((x + corner.x) * 10, (y + corner.y) * 10),
      );
      const covered = (one: Path64) =>
        Clipper.areaPaths(Clipper.intersect([square], [one], FillRule.EvenOdd));
      expect(covered(nearBox(outline, Clipper.getBounds(square)))).toBeCloseTo(covered(outline), 6);
    }),
  );
});
