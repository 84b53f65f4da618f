import fc from "fast-check";
import type { Position } from "geojson";
import polylabel from "polylabel";
import { describe, expect, test } from "vitest";
import { together, type Boundary } from "../../src/lib/geometry";
import { metresPerDegree } from "../../src/lib/localPlane";
import { widthM } from "../../src/lib/width";
import { mapRings, polygons } from "./shapes";

const CENTRE: Position = [107.5, 21];
const [PER_LNG, PER_LAT] = metresPerDegree(21);

/** A polygon around the centre from metres to the east and north. */
function inMetres(...rings: [number, number][][]): Boundary {
  const degrees = ([x, y]: [number, number]) => [
    (CENTRE[0] ?? 0) + x / PER_LNG,
    (CENTRE[1] ?? 0) + y / PER_LAT,
  ];
  return {
    type: "Polygon",
    coordinates: rings.map((ring) => [...ring, ring[0] ?? [0, 0]].map(degrees as never)),
  };
}

function box(width: number, height: number, angle = 0): [number, number][] {
  const [x, y] = [width / 2, height / 2];
  const turned = ([u, v]: [number, number]): [number, number] => [
    u * Math.cos(angle) - v * Math.sin(angle),
    u * Math.sin(angle) + v * Math.cos(angle),
  ];
  return (
    [
      [-x, -y],
      [x, -y],
      [x, y],
      [-x, y],
    ] as [number, number][]
  ).map(turned);
}

/** Within 1 % below and nothing above but what the local plane and doubles make. */
function expectWidth(shape: Boundary, expected: number, below = 0.01) {
  const width = widthM(shape);
  expect(width).toBeGreaterThanOrEqual(expected * (1 - below) - 1e-7);
  expect(width).toBeLessThanOrEqual(expected * 1.0001 + 1e-7);
}

describe("shapes whose width is known", () => {
  test.each([
    [200, 0.05],
    [200, 0.1],
    [30_000, 0.001],
    [1, 1],
    [500, 300],
  ])("a strip of %d m by %d m, at any angle", (length, width) => {
    for (const angle of [0, 0.3, Math.PI / 4, 1.2])
      expectWidth(inMetres(box(length, width, angle)), width);
  });

  test("a wedge is as wide as its inscribed circle", () => {
    const [a, b] = [200, 0.18];
    const c = Math.hypot(a, b);
    expectWidth(
      inMetres([
        [0, 0],
        [a, 0],
        [a, b],
      ]),
      (2 * (a * b)) / (a + b + c),
    );
  });

  test("a circle of 64 corners", () => {
    const corners = Array.from({ length: 64 }, (_, i): [number, number] => [
      100 * Math.cos((i * Math.PI) / 32),
      100 * Math.sin((i * Math.PI) / 32),
    ]);
    expectWidth(inMetres(corners), 200 * Math.cos(Math.PI / 64));
  });

  test("a frame is as wide as its bars", () => {
    expectWidth(inMetres(box(100, 100), box(80, 80)), 20 * (2 - Math.SQRT2));
    expectWidth(inMetres(box(400, 400), box(380, 380)), 20 * (2 - Math.SQRT2));
  });

  test("a bite of 1 m in a kilometre of millimetres", () => {
    const shape = inMetres([
      [0, 0],
      [1000, 0],
      [1000, 0.001],
      [501, 0.001],
      [501, 1],
      [500, 1],
      [500, 0.001],
      [0, 0.001],
    ]);
    expectWidth(shape, 1, 0.05);
  });

  test("the widest of several parts", () => {
    const parts = [inMetres(box(200, 0.05)), inMetres(box(3, 2)), inMetres(box(50, 1))];
    expectWidth(together(parts), 2);
  });

  test("a strip whose outline runs along itself the wrong way round is no wider than the strip", () => {
    // A spike of no width, its sides swapped by rounding: what is left of them is outside.
    const spike: [number, number][] = [
      [100.999_999, 0.01],
      [100.999_999, 5],
      [101, 5],
      [101, 0.01],
    ];
    const [southWest, southEast, northEast, northWest] = [
      [0, 0],
      [200, 0],
      [200, 0.01],
      [0, 0.01],
    ] as [number, number][];
    expectWidth(inMetres([southWest!, southEast!, northEast!, ...spike, northWest!]), 0.01);
  });

  test("nothing without area", () => {
    expect(
      widthM(
        inMetres([
          [0, 0],
          [10, 0],
          [5, 0],
        ]),
      ),
    ).toBe(0);
    expect(widthM({ type: "MultiPolygon", coordinates: [] })).toBe(0);
  });
});

describe("shapes of any kind", () => {
  test("as polylabel has it: never wider, and at most 6 % narrower", () => {
    fc.assert(
      fc.property(polygons, (polygon) => {
        const [[lng = 0, lat = 0] = []] = polygon.coordinates[0] ?? [];
        const [perLng, perLat] = metresPerDegree(lat);
        const metres = polygon.coordinates.map((ring) =>
          ring.map(([x = 0, y = 0]): [number, number] => [(x - lng) * perLng, (y - lat) * perLat]),
        );
        const size = Math.hypot(...(metres[0]?.[1] ?? [1, 1]));
        const exact = 2 * polylabel(metres, size / 1e4).distance;
        const width = widthM(polygon);
        expect(width).toBeLessThan(exact * 1.003 + size / 5e3);
        expect(width).toBeGreaterThan(exact * 0.94);
      }),
    );
  });

  test("bug: a kite of four edges was said to be 14 % narrower than it is", () => {
    const kite: Boundary = {
      type: "Polygon",
      coordinates: [
        [
          [106.57545258332325, 21.408742611713986],
          [106.5439464764135, 21.41924464735057],
          [106.5334444407769, 21.408742611713986],
          [106.5439464764135, 21.398240576077402],
          [106.57545258332325, 21.408742611713986],
        ],
      ],
    };
    const [perLng, perLat] = metresPerDegree(21.408742611713986);
    const metres = kite.coordinates.map((ring) =>
      ring.map(([x = 0, y = 0]): [number, number] => [(x - 106.54) * perLng, (y - 21.4) * perLat]),
    );
    const exact = 2 * polylabel(metres, 0.01).distance;
    expect(widthM(kite) / exact).toBeGreaterThan(0.99);
  });

  test("the direction of rings makes no difference", () => {
    fc.assert(
      fc.property(polygons, (polygon) => {
        const turned = mapRings(polygon, (ring) => ring.toReversed());
        expect(Math.abs(widthM(turned) / widthM(polygon) - 1)).toBeLessThan(0.06);
      }),
    );
  });
});
