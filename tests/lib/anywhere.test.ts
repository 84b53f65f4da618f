/**
 * Boundaries anywhere on Earth: on the equator, at the antimeridian, around the poles. What is said of them is
 * right, or is a fault; symmetries of the Earth and a plane around the pole are what it is held against.
 */
import fc from "fast-check";
import type { Position } from "geojson";
import geodesic from "geographiclib-geodesic";
import { describe, expect, test } from "vitest";
import type { Boundary } from "../../src/lib/geometry";
import { ellipsoidHa, measure, perimeterM, sphereHa } from "../../src/lib/measure";
import { overlaps } from "../../src/lib/overlap";
import { errorsOf } from "../../src/lib/validity";
import { starRing, mapRings } from "./shapes";

const unit = fc.double({ min: 0, max: 1, noNaN: true });
const sizes = fc.array(unit, { minLength: 3, maxLength: 24 });
const latitude = fc.oneof(
  fc.double({ min: -85, max: 85, noNaN: true }),
  fc.constantFrom(0, -0.01, 0.01, 85, -85),
);
/** Within [−180, 180]. */
const wrapped = (lng: number) => ((((lng + 180) % 360) + 360) % 360) - 180;

const polygon = (centre: Position, radius: number, outline: readonly number[]): Boundary => ({
  type: "Polygon",
  coordinates: [starRing(centre, radius, outline)],
});
const moved = (boundary: Boundary, change: (position: Position) => Position): Boundary =>
  mapRings(boundary, (ring) => {
    const open = ring.slice(0, -1).map(change);
    return [...open, open[0]!];
  });
const turnedBy = (boundary: Boundary, degrees: number) =>
  moved(boundary, ([lng = 0, lat = 0]) => [wrapped(lng + degrees), lat]);

const near = (value: number, expected: number, relative: number) =>
  expect(Math.abs(value / expected - 1), `${value} against ${expected}`).toBeLessThan(relative);

const anywhere = fc.tuple(latitude, fc.double({ min: 0.01, max: 2, noNaN: true }), sizes);

describe("a boundary measures the same", () => {
  test("property: wherever the Earth is turned, across the antimeridian too", () => {
    fc.assert(
      fc.property(anywhere, fc.double({ min: -360, max: 360, noNaN: true }), (shape, degrees) => {
        const [lat, radius, outline] = shape;
        const here = polygon([0, lat], radius, outline);
        for (const there of [turnedBy(here, degrees), turnedBy(here, 180)]) {
          near(ellipsoidHa(there), ellipsoidHa(here), 1e-7);
          near(sphereHa(there), sphereHa(here), 1e-7);
          near(perimeterM(there), perimeterM(here), 1e-9);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("property: north and south of the equator, and across it", () => {
    fc.assert(
      fc.property(anywhere, ([lat, radius, outline]) => {
        const here = polygon([10, lat], radius, outline);
        const there = moved(here, ([lng = 0, y = 0]) => [lng, -y]);
        near(ellipsoidHa(there), ellipsoidHa(here), 1e-9);
        near(sphereHa(there), sphereHa(here), 1e-9);
        near(perimeterM(there), perimeterM(here), 1e-12);
      }),
      { numRuns: 300 },
    );
  });
});

describe("around a pole", () => {
  /** A ring of positions by their distance and direction from a pole, as a plane has it and as the Earth has it. */
  const caps = fc
    .tuple(
      fc.constantFrom(1, -1),
      fc.double({ min: 100, max: 20_000, noNaN: true }),
      fc.array(unit, { minLength: 4, maxLength: 24 }),
    )
    .map(([sign, radiusM, reaches]) => {
      const points = reaches.map((reach, i) => ({
        angle: (2 * Math.PI * (i + 0.5)) / reaches.length,
        r: radiusM * (0.5 + reach / 2),
      }));
      const ring = points.map(({ angle, r }): Position => {
        const { lat2 } = geodesic.Geodesic.WGS84.Direct(90, 0, 0, r) as { lat2: number };
        return [wrapped((angle * 180) / Math.PI), sign * lat2];
      });
      const planeM2 = points.reduce((sum, { angle, r }, i) => {
        const next = points[(i + 1) % points.length]!;
        return sum + (r * next.r * Math.sin(next.angle - angle)) / 2;
      }, 0);
      const boundary: Boundary = { type: "Polygon", coordinates: [[...ring, ring[0]!]] };
      return { boundary, planeM2 };
    });

  test("property: the ellipsoid has the area of the plane that touches it there", () => {
    fc.assert(
      fc.property(caps, ({ boundary, planeM2 }) => {
        // A plane over 20 km of the Earth is off by (r/R)²/6, two parts in a million; and an area around a pole
        // is what is left of a hemisphere, of which a double's last digit is 0.03 m².
        const off = Math.abs(ellipsoidHa(boundary) * 10_000 - planeM2);
        expect(off).toBeLessThan(5e-6 * planeM2 + 0.1);
      }),
      { numRuns: 200 },
    );
  });

  test("property: such a boundary is no area for an audit: it is said to cross the antimeridian", () => {
    fc.assert(
      fc.property(caps, ({ boundary }) => {
        expect(errorsOf(boundary).map(({ code }) => code)).toEqual(["across-antimeridian"]);
        expect(measure(boundary).vn2000Ha).toBeNull();
      }),
    );
  });
});

describe("what two boundaries share", () => {
  const sharedM2 = (a: Boundary, b: Boundary) =>
    overlaps([{ id: "a", boundary: a }], [{ id: "b", boundary: b }])[0]?.areaM2 ?? 0;
  const pairs = fc
    .tuple(anywhere, sizes, unit, unit)
    .map(([[lat, radius, one], other, east, north]) => {
      const at: Position = [(east - 0.5) * radius, lat + (north - 0.5) * radius];
      return [polygon([0, lat], radius, one), polygon(at, radius, other)] as const;
    });

  test("property: is the same anywhere, at most the smaller, and the same whichever comes first", () => {
    fc.assert(
      fc.property(pairs, fc.double({ min: -177, max: 177, noNaN: true }), ([a, b], degrees) => {
        const shared = sharedM2(a, b);
        const smaller = Math.min(ellipsoidHa(a), ellipsoidHa(b)) * 10_000;
        const uncertain = (perimeterM(a) + perimeterM(b)) * 1e-5;
        expect(shared).toBeLessThanOrEqual(smaller + uncertain);
        expect(Math.abs(sharedM2(b, a) - shared)).toBeLessThan(uncertain);
        const [c, d] = [turnedBy(a, degrees), turnedBy(b, degrees)];
        expect(Math.abs(sharedM2(c, d) - shared)).toBeLessThan(2 * uncertain);
        const [south, other] = [a, b].map((one) => moved(one, ([lng = 0, lat = 0]) => [lng, -lat]));
        expect(Math.abs(sharedM2(south!, other!) - shared)).toBeLessThan(2 * uncertain);
      }),
      { numRuns: 200 },
    );
  });

  test("bug: across the antimeridian a wrong area was shared in silence; now each is a fault", () => {
    fc.assert(
      fc.property(pairs, ([a]) => {
        const [ring = []] = turnedBy(a, 180).coordinates as Position[][];
        const isAcross = ring.some(
          ([lng = 0], i) => Math.abs((ring[i + 1]?.[0] ?? lng) - lng) > 180,
        );
        const codes = errorsOf({ type: "Polygon", coordinates: [ring] }).map(({ code }) => code);
        expect(codes).toEqual(isAcross ? ["across-antimeridian"] : []);
      }),
      { numRuns: 200 },
    );
  });

  test("beyond 180° a longitude is no longitude", () => {
    fc.assert(
      fc.property(pairs, ([a]) => {
        const beyond = moved(a, ([lng = 0, lat = 0]) => [lng + 190, lat]);
        expect(errorsOf(beyond).map(({ code }) => code)).toContain("not-on-earth");
      }),
    );
  });
});
