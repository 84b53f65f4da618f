import fc from "fast-check";
import type { Position } from "geojson";
import geodesic from "geographiclib-geodesic";
import { describe, expect, test } from "vitest";
import { geodesicAreaM2 } from "../../src/lib/geodesicArea";
import { starRing } from "./shapes";

/** GeographicLib's own rounding, for each edge. */
const EDGE_M2 = 5e-5;

function byGeographicLib(ring: readonly Position[]): number {
  const polygon = geodesic.Geodesic.WGS84.Polygon(false);
  for (const [lng = NaN, lat = NaN] of ring) polygon.AddPoint(lat, lng);
  return Math.abs(polygon.Compute(false, true).area!);
}

const sizes = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
  minLength: 3,
  maxLength: 60,
});
const centre = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -85, max: 85, noNaN: true }),
);

describe("against GeographicLib", () => {
  const property = (most: number, runs: number) =>
    fc.assert(
      fc.property(
        centre,
        fc.double({ min: most / 1000, max: most, noNaN: true }),
        sizes,
        (at, reach, outline) => {
          const ring = starRing(at, reach, outline).slice(0, -1);
          const areaM2 = byGeographicLib(ring);
          for (const one of [ring, ring.toReversed()]) {
            const off = Math.abs(geodesicAreaM2(one) - areaM2);
            expect(off).toBeLessThan(EDGE_M2 * ring.length + 1e-12 * areaM2);
          }
        },
      ),
      { numRuns: runs },
    );

  test("property: rings of short edges, of long ones and of both, anywhere", () => {
    for (const most of [0.0005, 0.02, 0.1, 5]) property(most, 300);
  });

  test("edges just short enough for the series, and just too long, part by nothing that shows", () => {
    for (const lat of [0, 10.5, 21, -45, 79.9]) {
      for (const side of [0.0199999, 0.0200001]) {
        const ring = [
          [107, lat - side],
          [107 + side, lat - side],
          [107 + side, lat],
          [107, lat],
        ];
        expect(Math.abs(geodesicAreaM2(ring) - byGeographicLib(ring))).toBeLessThan(4 * EDGE_M2);
      }
    }
  });

  test("an edge that runs far north or far east and hardly the other way is a long one", () => {
    for (const far of [0.1, 1, 5]) {
      for (const ring of [
        [
          [107, 20],
          [107.019, 20 + far / 3],
          [107.01, 20 + far],
        ],
        [
          [107, 20],
          [107 + far / 3, 20.019],
          [107 + far, 20.01],
        ],
      ]) {
        const areaM2 = byGeographicLib(ring);
        expect(Math.abs(geodesicAreaM2(ring) - areaM2)).toBeLessThan(4 * EDGE_M2 + 1e-12 * areaM2);
      }
    }
  });

  test("what encircles a pole, ends there or lies near it", () => {
    const round = (lat: number, step: number): Position[] =>
      Array.from({ length: 360 / step }, (_, i) => [i * step - 180, lat]);
    for (const ring of [
      round(79, 1),
      round(-85, 5),
      round(20, 45),
      round(89.9999, 90),
      [...round(79, 1), [180, 90], [-180, 90]],
      [
        [0, 89.999],
        [90, 89.999],
        [0, 90],
      ],
    ]) {
      expect(geodesicAreaM2(ring) / byGeographicLib(ring)).toBeCloseTo(1, 12);
    }
  });

  test("longitudes that run on past 180°, or go round it in one step", () => {
    const here: Position[] = [
      [179.995, 20],
      [180.005, 20],
      [180.005, 20.01],
      [179.995, 20.01],
    ];
    const wrapped = here.map(([lng = 0, lat = 0]) => [lng > 180 ? lng - 360 : lng, lat]);
    const there = here.map(([lng = 0, lat = 0]) => [lng - 80, lat]);
    expect(geodesicAreaM2(here)).toBeCloseTo(geodesicAreaM2(there), 5);
    expect(geodesicAreaM2(wrapped)).toBeCloseTo(geodesicAreaM2(there), 5);
  });
});

test("a square of a tenth of a millimetre keeps three digits", () => {
  const side = 1e-9;
  const ring = [
    [107, 21],
    [107 + side, 21],
    [107 + side, 21 + side],
    [107, 21 + side],
  ];
  // What doubles hold of the corners themselves: 1.4e-14° of 1e-9°.
  const [w, e] = [ring[0]![0]!, ring[1]![0]!];
  const [s, n] = [ring[0]![1]!, ring[2]![1]!];
  const expected = (e - w) * (n - s) * 103_968.7 * 110_728.4;
  expect(geodesicAreaM2(ring) / expected).toBeCloseTo(1, 2);
});

test("no ring, a point and a line enclose nothing, what is not a number is not one", () => {
  expect(geodesicAreaM2([])).toBe(0);
  expect(geodesicAreaM2([[107, 21]])).toBe(0);
  expect(
    geodesicAreaM2([
      [107, 21],
      [107.01, 21.01],
    ]),
  ).toBeCloseTo(0, 6);
  expect(
    geodesicAreaM2([
      [107, 21],
      [NaN, 21],
      [107, 22],
    ]),
  ).toBeNaN();
});
