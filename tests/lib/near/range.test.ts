import fc from "fast-check";
import type { Polygon, Position } from "geojson";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { geodesicLine } from "../../../src/lib/geodesicLine";
import { destination } from "../../../src/lib/near/geodesicCircle";
import { rangeTo, widened } from "../../../src/lib/near/range";

/** Of the province's and of Hải Phòng's size. */
const position = fc.tuple(
  fc.double({ min: 106, max: 108.2, noNaN: true }),
  fc.double({ min: 20.6, max: 21.8, noNaN: true }),
);

/**
 * A ring around a centre, its corners at any distance in turn: convex or not, never crossing itself. Its
 * edges are some kilometres at most, as those of the published boundaries.
 */
const star = fc
  .record({
    centre: position,
    radiiM: fc.array(fc.double({ min: 200, max: 5000, noNaN: true }), {
      minLength: 8,
      maxLength: 24,
    }),
  })
  .map(({ centre, radiiM }): Polygon => {
    const ring: Position[] = radiiM.map((radiusM, i) =>
      destination(centre, (-360 * i) / radiiM.length, radiusM),
    );
    return { type: "Polygon", coordinates: [[...ring, ring[0]!]] };
  });

/** An edge that is straight in degrees, as "inside" is told, bends this far from a geodesic of 5 km. */
const TOLERANCE_M = 0.5;

describe("rangeTo", () => {
  test("no point of an edge is nearer than the nearest, none farther than the farthest", () => {
    fc.assert(
      fc.property(
        star,
        position,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (polygon, from, share) => {
          const { minM, maxM } = rangeTo(polygon, from);
          const [ring] = polygon.coordinates as [Position[]];
          for (const [i, end] of ring.slice(1).entries()) {
            const edge = geodesicLine(ring[i]!, end);
            const point = destination(ring[i]!, edge.bearing, share * edge.lengthM);
            const { lengthM } = geodesicLine(from, point);
            expect(lengthM).toBeGreaterThan(minM - TOLERANCE_M);
            expect(lengthM).toBeLessThan(maxM + TOLERANCE_M);
          }
        },
      ),
    );
  });

  test("the farthest point is a vertex, to the bit", () => {
    fc.assert(
      fc.property(star, position, (polygon, from) => {
        const lengths = polygon.coordinates[0]!.map((vertex) => geodesicLine(from, vertex).lengthM);
        expect(rangeTo(polygon, from).maxM).toBe(Math.max(...lengths));
      }),
    );
  });

  test("is 0 at the nearest where the position is a vertex, and inside", () => {
    const square: Polygon = {
      type: "Polygon",
      coordinates: [
        [
          [107, 21],
          [107.1, 21],
          [107.1, 21.1],
          [107, 21.1],
          [107, 21],
        ],
      ],
    };
    expect(rangeTo(square, [107, 21]).minM).toBe(0);
    expect(rangeTo(square, [107.05, 21.05]).minM).toBe(0);
    expect(rangeTo(square, [107.05, 20.99]).minM).toBeGreaterThan(1000);
  });

  test("a position in a hole is as far as the hole's edge", () => {
    const ring = (half: number) => [
      [107 - half, 21 - half],
      [107 + half, 21 - half],
      [107 + half, 21 + half],
      [107 - half, 21 + half],
      [107 - half, 21 - half],
    ];
    const holed: Polygon = { type: "Polygon", coordinates: [ring(0.1), ring(0.05)] };
    // From the hole's centre its northern and southern edges are 0.05° of latitude off, the others nearer.
    const { lengthM } = geodesicLine([107, 21], [107.05, 21]);
    expect(Math.abs(rangeTo(holed, [107, 21]).minM - lengthM)).toBeLessThan(0.1);
  });

  test("does not look at where a ring starts", () => {
    fc.assert(
      fc.property(star, position, fc.nat(30), (polygon, from, shift) => {
        const ring = polygon.coordinates[0]!.slice(1);
        const by = shift % ring.length;
        const turned = [...ring.slice(by), ...ring.slice(0, by)];
        const other: Polygon = { type: "Polygon", coordinates: [[...turned, turned[0]!]] };
        expect(rangeTo(other, from)).toEqual(rangeTo(polygon, from));
      }),
    );
  });

  test("changes by no more than the position moves", () => {
    fc.assert(
      fc.property(star, position, position, (polygon, a, b) => {
        const { lengthM } = geodesicLine(a, b);
        const [from, other] = [rangeTo(polygon, a), rangeTo(polygon, b)];
        expect(Math.abs(from.minM - other.minM)).toBeLessThan(lengthM + 2 * TOLERANCE_M);
        expect(Math.abs(from.maxM - other.maxM)).toBeLessThan(lengthM + 1e-3);
      }),
    );
  });
});

test("a hundred metres north of a lot of a hundred by a hundred: from there to the farther corners", () => {
  const north = (metres: number, from: Position = [107, 21]) => destination(from, 0, metres);
  const [west, east] = [destination([107, 21], -90, 50), destination([107, 21], 90, 50)];
  const lot: Polygon = {
    type: "Polygon",
    coordinates: [[west, east, north(100, east), north(100, west), west]],
  };
  const { minM, maxM } = rangeTo(lot, north(200));
  expect(minM).toBeCloseTo(100, 2);
  expect(maxM).toBeCloseTo(Math.hypot(50, 200), 2);
});

test("of a boundary that reaches degrees to the north the farthest point is the one that is so on the ellipsoid", () => {
  // On a plane of the latitude of 21° the first of them would be the farther.
  const [north, east]: [Position, Position] = [
    [112, 24],
    [112.9, 21],
  ];
  const from = [107, 21];
  const farther = geodesicLine(from, east).lengthM;
  expect(farther).toBeGreaterThan(geodesicLine(from, north).lengthM);
  const triangle: Polygon = { type: "Polygon", coordinates: [[[108, 21], east, north, [108, 21]]] };
  expect(rangeTo(triangle, from).maxM).toBe(farther);
});

test("a position that may be off widens the range, and never below 0", () => {
  expect(widened({ minM: 1000, maxM: 3000 }, 1852)).toEqual({ minM: 0, maxM: 4852 });
  expect(widened({ minM: 5000, maxM: 5000 }, 1852)).toEqual({ minM: 3148, maxM: 6852 });
});

interface Golden {
  destinations: { from: Position; bearing: number; lengthM: number; to: Position }[];
}
const golden: Golden = JSON.parse(
  readFileSync(new URL("../../golden/near/destinations.json", import.meta.url), "utf8"),
);

test.each(golden.destinations)("$lengthM m from $from at $bearing° as GeodSolve has it", (line) => {
  const [lng, lat] = destination(line.from, line.bearing, line.lengthM);
  expect(Math.abs(lng - line.to[0]!)).toBeLessThan(1e-12);
  expect(Math.abs(lat - line.to[1]!)).toBeLessThan(1e-12);
});
