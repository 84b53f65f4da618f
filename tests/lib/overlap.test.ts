import { intersect } from "@turf/turf";
import fc from "fast-check";
import type { Feature, FeatureCollection, Position } from "geojson";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { together, type Boundary } from "../../src/lib/geometry";
import { ellipsoidHa } from "../../src/lib/measure";
import {
  intersection,
  OverlapFault,
  overlaps,
  type Named,
  type Overlap,
} from "../../src/lib/overlap";
import { boundaries, mapRings, polygons, startedAt } from "./shapes";

/** As tests/golden/make-references.py worked it out; null where nothing is shared. */
type Reference = {
  ellipsoidM2: number;
  sphereM2: number;
  vn2000M2: number;
  rings: number;
  perimeterM: number;
  geosM2: number;
} | null;
type Layer = "zone" | "park" | "unit";

function read<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8")) as T;
}

const golden = read<{
  layers: Record<Layer, string>;
  pairs: { layers: [Layer, Layer]; a: string; b: string; reference: Reference }[];
}>("tests/golden/overlap/sources.json");
const made = read<{
  pairs: { name: string; a: Boundary; b: Boundary; reference: Reference }[];
  traced: { a: string; b: string; degrees: number; seed: number; reference: Reference }[];
}>("tests/golden/overlap/shapes.json");

const named = (layer: Layer): Named[] =>
  read<FeatureCollection<Boundary>>(`data/sources/${golden.layers[layer]}`)
    .features.filter(({ geometry }) => geometry.type.endsWith("Polygon"))
    .map(({ properties, geometry }) => ({
      id: String(properties?.code ?? properties?.osm ?? `${properties?.zone}/${properties?.part}`),
      boundary: geometry,
    }));
const layers = { zone: named("zone"), park: named("park"), unit: named("unit") };

/** What 1e-10° of grid, and the doubles themselves, leave uncertain along a border. */
const GRID_M = 1e-5;

function expectAreas(found: Overlap<number | null> | undefined, reference: Reference) {
  const { rings = 0, perimeterM = 0 } = reference ?? {};
  const alongM2 = perimeterM * GRID_M;
  expectNear(found?.sphereM2, reference?.sphereM2, alongM2);
  expectNear(found?.vn2000M2, reference?.vn2000M2, alongM2);
  // Planimeter's areas and ours each carry 1e-5 m² a ring.
  expectNear(found?.areaM2, reference?.ellipsoidM2, alongM2 + 5e-5 * rings);
}

function expectNear(found: number | null = 0, expected = 0, absolute = 0) {
  const value = found ?? NaN;
  const off = Math.abs(value - expected);
  expect(off, `${value} against ${expected}`).toBeLessThanOrEqual(
    Math.max(absolute, 1e-11 * expected),
  );
}

describe("as exact arithmetic and GEOS have them", () => {
  const kinds: [Layer, Layer][] = [
    ["zone", "zone"],
    ["zone", "unit"],
    ["park", "zone"],
    ["park", "unit"],
    ["park", "park"],
  ];
  test.each(kinds)("%s × %s, every pair whose boxes meet", (x, y) => {
    const found = overlaps(layers[x], layers[y]);
    const expected = golden.pairs.filter(({ layers }) => layers[0] === x && layers[1] === y);
    for (const { a, b, reference } of expected) {
      expectAreas(
        found.find((one) => one.a === a && one.b === b),
        reference,
      );
    }
    const known = new Set(expected.map(({ a, b }) => `${a} × ${b}`));
    expect(found.filter(({ a, b }) => !known.has(`${a} × ${b}`))).toEqual([]);
  });

  test.each(made.pairs)("$name", ({ a, b, reference }) => {
    const [found] = overlaps([{ id: "a", boundary: a }], [{ id: "b", boundary: b }]);
    expectAreas(found, reference);
    expectNear(found?.areaM2, reference?.geosM2, 0.001);
    expect(found === undefined).toBe(reference === null);
  });

  test.each(made.traced)(
    "$a against $b traced with $degrees° of noise",
    ({ a, b, degrees, seed, reference }) => {
      const unit = (id: string) => layers.unit.find((one) => one.id === id)?.boundary as Boundary;
      const noisy = traced(unit(b), degrees, seed);
      const [found] = overlaps([{ id: "a", boundary: unit(a) }], [{ id: "b", boundary: noisy }]);
      expectAreas(found, reference);
    },
  );
});

/** Every coordinate moved by less than some degrees, as the reference was (Park and Miller). */
function traced(boundary: Boundary, degrees: number, seed: number): Boundary {
  let state = seed;
  const moved = (c: number) => {
    state = (state * 16807) % 2147483647;
    return c + (state / 2 ** 30 - 1) * degrees;
  };
  return mapRings(boundary, (ring) => {
    const open = ring.slice(0, -1).map((position) => position.map(moved));
    return [...open, open[0] ?? []];
  });
}

describe("what does not change an overlap", () => {
  const areaM2 = (a: Boundary, b: Boundary) =>
    overlaps([{ id: "a", boundary: a }], [{ id: "b", boundary: b }])[0]?.areaM2 ?? 0;
  const feature = (geometry: Boundary): Feature<Boundary> => ({
    type: "Feature",
    properties: {},
    geometry,
  });
  /** Near enough one another that most pairs meet. */
  const near = fc
    .tuple(boundaries, boundaries)
    .map(([a, b]) => [a, mapRings(b, (ring) => ring.map((at) => towards(at, a)))] as const);
  const towards = ([lng = 0, lat = 0]: Position, { coordinates }: Boundary): Position => {
    const [x = 0, y = 0] = coordinates.flat(4) as number[];
    return [x + (lng - x) * 0.15, y + (lat - y) * 0.15];
  };
  const onGrid = (position: Position) => position.map((c) => Number(c.toFixed(10)));
  const expectSame = (value: number, expected: number) => {
    expect(Math.abs(value - expected)).toBeLessThanOrEqual(Math.max(0.001, 1e-9 * expected));
  };

  test("cutting both to the shared box first", () => {
    fc.assert(
      fc.property(near, (pair) => {
        const [a, b] = pair.map((boundary) => mapRings(boundary, (ring) => ring.map(onGrid)));
        if (!a || !b) return;
        const whole = intersect({ type: "FeatureCollection", features: [feature(a), feature(b)] });
        expectSame(areaM2(a, b), whole ? ellipsoidHa(whole.geometry) * 10_000 : 0);
      }),
      { numRuns: 300 },
    );
  });

  test("which of the two comes first", () => {
    fc.assert(
      fc.property(near, ([a, b]) => {
        expectSame(areaM2(a, b), areaM2(b, a));
      }),
    );
  });

  test("the direction and start of rings", () => {
    fc.assert(
      fc.property(near, fc.nat(), ([a, b], start) => {
        const turned = mapRings(a, (ring) => startedAt(ring, start).toReversed());
        expectSame(areaM2(turned, b), areaM2(a, b));
      }),
    );
  });

  test("in how many parts a boundary comes: overlaps add up over parts", () => {
    fc.assert(
      fc.property(near, ([a, b]) => {
        const parts = a.type === "Polygon" ? [a.coordinates] : a.coordinates;
        const sum = parts.reduce(
          (total, coordinates) => total + areaM2({ type: "Polygon", coordinates }, b),
          0,
        );
        expectSame(areaM2(a, b), sum);
      }),
    );
  });
});

describe("pairs", () => {
  const box = (id: string, west: number, east: number): Named => ({
    id,
    boundary: {
      type: "Polygon",
      coordinates: [
        [
          [west, 21],
          [east, 21],
          [east, 21.1],
          [west, 21.1],
          [west, 21],
        ],
      ],
    },
  });
  const row = [
    box("a", 107, 107.2),
    box("b", 107.1, 107.3),
    box("c", 107.25, 107.4),
    box("d", 108, 108.1),
  ];

  test("each once within one list, none with itself, in order", () => {
    expect(overlaps(row, row).map(({ a, b }) => [a, b])).toEqual([
      ["a", "b"],
      ["b", "c"],
    ]);
  });

  test("between two lists both ways round", () => {
    expect(overlaps([...row], row).map(({ a, b }) => a + b)).toEqual([
      "aa",
      "ab",
      "ba",
      "bb",
      "bc",
      "cb",
      "cc",
      "dd",
    ]);
  });

  test("of one with a hundred others in the order of the others", () => {
    const others = Array.from({ length: 100 }, (_, i) => {
      const west = 108 - ((i * 67) % 100) / 100;
      return box(String(i), west, west + 0.005);
    });
    const found = overlaps([box("all", 106, 109)], others);
    expect(found.map(({ b }) => b)).toEqual(others.map(({ id }) => id));
  });

  test("none between empty lists", () => {
    expect(overlaps([], row)).toEqual([]);
    expect(overlaps(row, [])).toEqual([]);
  });

  test("shares are of each, and never above 1", () => {
    const [same] = overlaps([box("a", 107, 107.2)], [box("b", 107, 107.4)]);
    expect(same?.shareOfA).toBeCloseTo(1, 12);
    expect(same?.shareOfA).toBeLessThanOrEqual(1);
    expect(same?.shareOfB).toBeCloseTo(0.5, 4);
    const [turned] = overlaps([box("b", 107, 107.4)], [box("a", 107, 107.2)]);
    expect(turned?.shareOfA).toBeCloseTo(0.5, 4);
    expect(turned?.shareOfB).toBeCloseTo(1, 12);
    fc.assert(
      fc.property(polygons, (boundary) => {
        const [whole] = overlaps(
          [{ id: "a", boundary }],
          [{ id: "b", boundary: together([boundary]) }],
        );
        expect(whole?.shareOfA).toBeLessThanOrEqual(1);
        expect(whole?.shareOfA).toBeCloseTo(1, 6);
      }),
    );
  });

  test("the shape is what both share", () => {
    const [a, b] = [box("a", 107, 107.2), box("b", 107.1, 107.3)];
    expect(intersection(a.boundary, b.boundary)).toEqual({
      type: "MultiPolygon",
      coordinates: [
        [
          [
            [107.1, 21],
            [107.2, 21],
            [107.2, 21.1],
            [107.1, 21.1],
            [107.1, 21],
          ],
        ],
      ],
    });
  });

  test("a coordinate that is not a number is an error that names its boundary, not an absence", () => {
    const broken: Named = {
      id: "broken",
      boundary: {
        type: "Polygon",
        coordinates: [
          [
            [107, 21],
            [NaN, 21],
            [107.1, 21.1],
            [107, 21],
          ],
        ],
      },
    };
    expect(() => overlaps(row, [broken])).toThrow(OverlapFault);
    expect(() => overlaps([broken], row)).toThrow(/of broken could not be computed/);
  });

  test("neither is a latitude that is not a number, or a longitude without end", () => {
    const broken = (id: string, at: Position): Named => ({
      id,
      boundary: { type: "Polygon", coordinates: [[[107, 21], at, [107.1, 21.1], [107, 21]]] },
    });
    expect(() => overlaps(row, [broken("b", [107.1, NaN])])).toThrow(
      "The overlap of b could not be computed: a coordinate is not a number.",
    );
    expect(() => overlaps([broken("b", [Infinity, 21])], row)).toThrow(OverlapFault);
  });

  test("beyond the VN-2000 plane has a size on the ellipsoid, and none on the plane", () => {
    const [found, ...rest] = overlaps([box("a", 120, 120.2)], [box("b", 120.1, 120.3)]);
    expect(rest).toEqual([]);
    expect(found?.vn2000M2).toBeNull();
    const [near] = overlaps([box("a", 107, 107.2)], [box("b", 107.1, 107.3)]);
    // The same box thirteen degrees on.
    expect(found!.areaM2 / near!.areaM2).toBeCloseTo(1, 9);
    expect(near!.vn2000M2! / near!.areaM2).toBeCloseTo(1, 3);
  });

  test("a pair Turf cannot intersect is an error that names both", () => {
    const crossing = (id: string, ...ring: Position[]): Named => ({
      id,
      boundary: { type: "Polygon", coordinates: [[...ring, ring[0] ?? []]] },
    });
    const a = crossing("a", [107.2, 21.4], [107.4, 21.1], [107.2, 21.3], [107.4, 21.2]);
    const b = crossing("b", [107.4, 21.2], [107.4, 21], [107.3, 21.3], [107, 21.2]);
    expect(() => overlaps([a], [b])).toThrow(OverlapFault);
    expect(() => overlaps([a], [b])).toThrow(/^The overlap of a and b could not be computed: /);
  });
});

describe("borders that differ by the last bits of a double", () => {
  /** Steps on a grid of a sixtieth of a degree, each coordinate moved by less than `noise` or not. */
  const steps = (heights: readonly number[], moves: readonly number[]): Boundary => {
    let i = 0;
    const at = (x: number, y: number) => [107 + x / 60 + next(), 21 + y / 60 + next()];
    const next = () => moves[i++ % moves.length] ?? 0;
    const top = heights.flatMap((y, x) => [at(x, y), at(x + 1, y)]).reverse();
    const ring = [at(0, 0), at(heights.length, 0), ...top];
    return { type: "Polygon", coordinates: [[...ring, ring[0] ?? []]] };
  };
  const heights = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 8 });
  const noise = fc
    .tuple(
      fc.constantFrom(1e-14, 1e-13, 1e-12, 1e-11, 1e-9),
      fc.array(fc.constantFrom(0, 0, -1, 1, 0.5), { minLength: 7, maxLength: 40 }),
    )
    .map(([size, signs]) => signs.map((sign) => sign * size));

  test("share what they share without them, to what the noise makes along the border", () => {
    fc.assert(
      fc.property(heights, heights, noise, noise, (one, other, movesA, movesB) => {
        const areaM2 = (a: Boundary, b: Boundary) =>
          overlaps([{ id: "a", boundary: a }], [{ id: "b", boundary: b }])[0]?.sphereM2 ?? 0;
        const clean = areaM2(steps(one, [0]), steps(other, [0]));
        // 0.1 mm (1e-9°) on both sides of at most 60 km of border.
        const found = areaM2(steps(one, movesA), steps(other, movesB));
        expect(Math.abs(found - clean)).toBeLessThan(12);
      }),
      { numRuns: 500 },
    );
  });
});
