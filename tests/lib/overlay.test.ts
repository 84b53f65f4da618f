/** Two engines and GEOS (a tool of the tests alone) held to one answer. */
import fc from "fast-check";
import type InitGeos from "geos-wasm";
import { geojsonToGeosGeom, geosGeomToGeojson } from "geos-wasm/helpers";
import type { Position } from "geojson";
import { beforeAll, describe, expect, test, vi } from "vitest";
import {
  OVERLAYS,
  type Overlay,
  type OverlayEngine,
  type Polygons,
} from "../../src/lib/overlay/engine";
import { exactOverlay } from "../../src/lib/overlay/exactEngine";
import { turfOverlay } from "../../src/lib/overlay/turfEngine";
import { polygonsOf, type Boundary } from "../../src/lib/geometry";
import { boundaries, mapRings, starRing } from "./shapes";

let geos: Awaited<ReturnType<typeof InitGeos>>;
beforeAll(async () => {
  vi.spyOn(console, "log").mockImplementation(() => undefined);
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  geos = await (await import("geos-wasm")).default();
});

const geosOverlay: OverlayEngine = (way, a, b) => {
  const [p, q] = [a, b].map((coordinates) =>
    geojsonToGeosGeom({ type: "MultiPolygon", coordinates }, geos),
  );
  const ways = {
    intersection: geos.GEOSIntersection,
    difference: geos.GEOSDifference,
    union: geos.GEOSUnion,
  };
  const made = ways[way](p!, q!);
  const shape = geosGeomToGeojson(made, geos) as GeoJSON.Geometry;
  for (const one of [p!, q!, made]) geos.GEOSGeom_destroy(one);
  const parts = shape.type === "GeometryCollection" ? shape.geometries : [shape];
  return parts.flatMap((part) =>
    part.type === "Polygon" || part.type === "MultiPolygon" ? polygonsOf(part) : [],
  );
};

/** In square degrees. */
function areaOf(polygons: Polygons): number {
  return polygons
    .flatMap((polygon) => polygon.map((ring, i) => Math.abs(signedArea(ring)) * (i === 0 ? 1 : -1)))
    .reduce((sum, area) => sum + area, 0);
}

function signedArea(ring: readonly Position[]): number {
  const [x0 = 0, y0 = 0] = ring[0] ?? [];
  return ring.reduce((sum, [x = 0, y = 0], i) => {
    const [nextX = 0, nextY = 0] = ring[(i + 1) % ring.length]!;
    return sum + ((x - x0) * (nextY - y0) - (nextX - x0) * (y - y0)) / 2;
  }, 0);
}

function perimeterOf(polygons: Polygons): number {
  return polygons.flat().reduce(
    (sum, ring) =>
      ring.slice(1).reduce((total, [x = 0, y = 0], i) => {
        const [fromX = 0, fromY = 0] = ring[i]!;
        return total + Math.hypot(x - fromX, y - fromY);
      }, sum),
    0,
  );
}

/** What Turf's grid of 1e-10° leaves uncertain along the borders. */
const GRID = 1e-10;

function expectOneAnswer(way: Overlay, a: Polygons, b: Polygons): void {
  const uncertain = (perimeterOf(a) + perimeterOf(b)) * GRID;
  const exact = exactOverlay(way, a, b);
  const expected = geosOverlay(way, a, b);
  expect(Math.abs(areaOf(exact) - areaOf(expected)), `${way}: area`).toBeLessThan(uncertain);
  expect(Math.abs(areaOf(turfOverlay(way, a, b)) - areaOf(expected))).toBeLessThan(uncertain);
  // The same area in another place would not be the same answer.
  const apart = areaOf(geosOverlay("difference", exact, expected));
  expect(apart, `${way}: place`).toBeLessThan(uncertain);
}

const near = fc.tuple(boundaries, boundaries, fc.double({ min: 0.05, max: 0.3, noNaN: true }));
const pairs: fc.Arbitrary<[Boundary, Boundary]> = near.map(([a, b, reach]) => {
  const [x = 0, y = 0] = a.coordinates.flat(4) as number[];
  const towards = ([lng = 0, lat = 0]: Position) => [x + (lng - x) * reach, y + (lat - y) * reach];
  return [a, mapRings(b, (ring) => ring.map(towards))];
});

test.each(OVERLAYS)("property: %s of random polygons, by both engines and GEOS", (way) => {
  fc.assert(
    fc.property(pairs, ([a, b]) => {
      expectOneAnswer(way, polygonsOf(a), polygonsOf(b));
    }),
    { numRuns: 150 },
  );
});

/** A star and another that has some of its corners, the rest moved: borders that run along each other and part. */
const sharing = fc
  .array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: -2, max: 2 })), {
    minLength: 4,
    maxLength: 30,
  })
  .map((corners): [Polygons, Polygons] => {
    const ring = (sizes: number[]) => starRing([107, 21], 0.01, sizes);
    const [a, b] = [corners.map(([size]) => size), corners.map(([size, by]) => size + by * 0.02)];
    return [[[ring(a)]], [[ring(b)]]];
  });

test.each(OVERLAYS)("property: %s of polygons that share corners and edges", (way) => {
  fc.assert(
    fc.property(sharing, ([a, b]) => expectOneAnswer(way, a, b)),
    { numRuns: 200 },
  );
});

test.each(OVERLAYS)("property: %s of borders that differ by noise", (way) => {
  const noisy = fc.tuple(sharing, fc.infiniteStream(fc.double({ min: -1, max: 1, noNaN: true })));
  fc.assert(
    fc.property(noisy, fc.constantFrom(1e-7, 1e-9), ([[a], noise], degrees) => {
      const off = (value: number) => value + degrees * (noise.next().value as number);
      const moved = a.map((polygon) =>
        polygon.map((ring) => {
          const open = ring.slice(0, -1).map((at) => at.map(off));
          return [...open, open[0]!];
        }),
      );
      expectOneAnswer(way, a, moved);
    }),
    { numRuns: 100 },
  );
});

describe("hard cases", () => {
  const square = (x: number, y: number, side: number): Position[] => [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
    [x, y],
  ];
  const holed = [square(0, 0, 8), square(2, 2, 4).reverse()];
  /** A spine below, twelve teeth upwards. */
  const comb: Position[] = [
    [0, 0],
    [24, 0],
    ...Array.from({ length: 12 }, (_, i) => 23 - 2 * i).flatMap((x): Position[] => [
      [x + 1, 24],
      [x, 24],
      [x, 1],
      [x - 1, 1],
    ]),
    [0, 0],
  ];
  const cases: Record<string, [Polygons, Polygons]> = {
    "a shared edge": [[[square(0, 0, 4)]], [[square(4, 0, 4)]]],
    "part of a shared edge": [[[square(0, 0, 4)]], [[square(4, 1, 2)]]],
    "a shared edge on the same side": [[[square(0, 0, 4)]], [[square(0, 1, 2)]]],
    "a touching corner": [[[square(0, 0, 4)]], [[square(4, 4, 4)]]],
    "a corner on an edge": [
      [[square(0, 0, 4)]],
      [
        [
          [
            [4, 2],
            [6, 1],
            [6, 3],
            [4, 2],
          ],
        ],
      ],
    ],
    "a crossing through two corners": [
      [[square(0, 0, 4)]],
      [
        [
          [
            [-1, -1],
            [5, 5],
            [-1, 5],
            [-1, -1],
          ],
        ],
      ],
    ],
    "the same polygon": [[[square(0, 0, 4)]], [[square(0, 0, 4)]]],
    "the same, turned round and started elsewhere": [
      [[square(0, 0, 4)]],
      [
        [
          [
            [4, 4],
            [4, 0],
            [0, 0],
            [0, 4],
            [4, 4],
          ],
        ],
      ],
    ],
    "one inside the other": [[[square(0, 0, 8)]], [[square(2, 2, 4)]]],
    "one that fills the other's hole": [[holed], [[square(2, 2, 4)]]],
    "one inside the other's hole": [[holed], [[square(3, 3, 2)]]],
    "one across the other's hole": [[holed], [[square(1, 3, 6)]]],
    "two holes that cross": [[holed], [[square(1, 1, 8), square(3, 3, 4).reverse()]]],
    "several pieces": [[[square(0, 0, 2)], [square(4, 0, 2)]], [[square(1, 1, 4)]]],
    "pieces that touch at a corner": [[[square(0, 0, 2)], [square(2, 2, 2)]], [[square(1, 1, 2)]]],
    "a sliver a tenth of a millimetre wide": [
      [[square(0, 0, 0.01)]],
      [[square(0.01 - 1e-9, 0, 0.01)]],
    ],
    "far apart": [[[square(0, 0, 1)]], [[square(5, 5, 1)]]],
    "two combs that cross hundreds of times": [
      [[comb]],
      [[comb.map(([x = 0, y = 0]) => [y + 0.25, x + 0.25])]],
    ],
  };
  test.each(Object.entries(cases))("%s", (_, [a, b]) => {
    for (const way of OVERLAYS) {
      expectOneAnswer(way, a, b);
      expectOneAnswer(way, b, a);
    }
  });

  test("nothing on one side", () => {
    const one: Polygons = [[square(0, 0, 4)]];
    for (const engine of [exactOverlay, turfOverlay]) {
      expect(engine("intersection", one, [])).toEqual([]);
      expect(areaOf(engine("difference", one, []))).toBe(16);
      expect(areaOf(engine("union", [], one))).toBe(16);
      expect(engine("difference", [], one)).toEqual([]);
    }
  });
});
