import fc from "fast-check";
import type { Polygon } from "geojson";
import { describe, expect, test } from "vitest";
import { geodesicLine } from "../../../src/lib/geodesicLine";
import { arcOf, bearingsTo, blurred, spreadDeg } from "../../../src/lib/near/bearings";
import { destination } from "../../../src/lib/near/geodesicCircle";

const square = (lng: number, lat: number, half: number): Polygon => ({
  type: "Polygon",
  coordinates: [
    [
      [lng - half, lat - half],
      [lng + half, lat - half],
      [lng + half, lat + half],
      [lng - half, lat + half],
      [lng - half, lat - half],
    ],
  ],
});

describe("bearingsTo", () => {
  test("east of a square: between the bearings from its two western corners and its two eastern ones", () => {
    const { fromDeg, toDeg } = bearingsTo(square(107, 21, 0.1), [107.5, 21])!;
    const corners = square(107, 21, 0.1).coordinates[0]!.map(
      (corner) => geodesicLine(corner, [107.5, 21]).bearing,
    );
    expect(fromDeg).toBe(Math.min(...corners));
    expect(toDeg).toBe(Math.max(...corners));
  });

  test("due north the arc passes through 0", () => {
    const bearings = bearingsTo(square(107, 21, 0.1), [107, 21.5])!;
    expect(bearings.fromDeg).toBeGreaterThan(340);
    expect(bearings.toDeg).toBeLessThan(20);
    expect(Math.abs(((bearings.fromDeg + spreadDeg(bearings) / 2 + 180) % 360) - 180)).toBeLessThan(
      0.1,
    );
  });

  test("is null for a place inside, and for one in a bay of the boundary", () => {
    expect(bearingsTo(square(107, 21, 0.1), [107.05, 21.02])).toBeNull();
    const bay: Polygon = {
      type: "Polygon",
      coordinates: [
        [
          [107, 21],
          [107.3, 21],
          [107.3, 21.3],
          [107.2, 21.3],
          [107.2, 21.1],
          [107.1, 21.1],
          [107.1, 21.3],
          [107, 21.3],
          [107, 21],
        ],
      ],
    };
    expect(bearingsTo(bay, [107.15, 21.2])).toBeNull();
  });

  test("every point of the boundary sees the place within the arc", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 359, noNaN: true }),
        fc.double({ min: 12_000, max: 150_000, noNaN: true }),
        fc.nat(3),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (towards, awayM, side, share) => {
          const boundary = square(107.2, 21.1, 0.05);
          const place = destination([107.2, 21.1], towards, awayM);
          const bearings = bearingsTo(boundary, place)!;
          const [start, end] = boundary.coordinates[0]!.slice(side);
          const edge = geodesicLine(start!, end!);
          const { bearing } = geodesicLine(
            destination(start!, edge.bearing, share * edge.lengthM),
            place,
          );
          const past = (bearing - bearings.fromDeg + 360) % 360;
          expect(past < spreadDeg(bearings) + 1e-6 || past > 360 - 1e-6).toBe(true);
        },
      ),
    );
  });
});

test("the least arc that holds some directions", () => {
  expect(arcOf([350, 10, 5])).toEqual({ fromDeg: 350, toDeg: 10 });
  expect(arcOf([80, 100])).toEqual({ fromDeg: 80, toDeg: 100 });
  expect(arcOf([45])).toEqual({ fromDeg: 45, toDeg: 45 });
  expect(arcOf([0, 120, 240])).toBeNull();
  expect(arcOf([0, 180])).toBeNull();
});

test("a rough position widens the directions, until it may lie anywhere", () => {
  const seen = { fromDeg: 359, toDeg: 1 };
  const wider = blurred(seen, { minM: 2000, maxM: 3000 }, 1000)!;
  expect(wider.fromDeg).toBeCloseTo(329, 9);
  expect(wider.toDeg).toBeCloseTo(31, 9);
  expect(blurred(seen, { minM: 900, maxM: 3000 }, 1000)).toBeNull();
  expect(blurred(seen, { minM: 1000, maxM: 3000 }, 1000)).toBeNull();
  // 2° of its own and 89° to either side: half a circle, of which nobody can say where it begins.
  const sine = Math.sin((89 * Math.PI) / 180);
  expect(blurred(seen, { minM: 1001, maxM: 3000 }, 1001 * sine + 0.001)).toBeNull();
  const narrower = blurred({ fromDeg: 350, toDeg: 355 }, { minM: 1000, maxM: 1100 }, 500)!;
  expect(narrower.fromDeg).toBeCloseTo(320, 9);
  expect(narrower.toDeg).toBeCloseTo(25, 9);
});
