import { expect, test } from "vitest";
import { geodesicLine } from "../../../src/lib/geodesicLine";
import { ellipsoidHa } from "../../../src/lib/measure";
import { geodesicCircle } from "../../../src/lib/near/geodesicCircle";

test.each([5_000, 25_000, 100_000])("a circle of %d m: every corner is that far off", (radiusM) => {
  const centre = [107.05, 20.97];
  const [ring] = geodesicCircle(centre, radiusM).coordinates;
  expect(ring!.length).toBe(181);
  expect(ring!.at(-1)).toEqual(ring![0]);
  for (const corner of ring!)
    expect(Math.abs(geodesicLine(centre, corner).lengthM - radiusM)).toBeLessThan(1e-6);
});

test("runs counter-clockwise and holds what a circle holds, less the corners' chords", () => {
  const circle = geodesicCircle([107.05, 20.97], 10_000);
  const [ring] = circle.coordinates as [number[][]];
  let doubled = 0;
  for (const [i, [x, y]] of ring.slice(1).entries())
    doubled += ring[i]![0]! * y! - x! * ring[i]![1]!;
  expect(doubled).toBeGreaterThan(0);
  // 180 corners: the polygon is n/2 · sin(2π/n) r², on a disc a little smaller than flat.
  const flatHa = (90 * Math.sin((2 * Math.PI) / 180) * 10_000 ** 2) / 10_000;
  expect(Math.abs(ellipsoidHa(circle) / flatHa - 1)).toBeLessThan(1e-6);
});
