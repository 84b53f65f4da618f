import fc from "fast-check";
import type { Feature, FeatureCollection, Polygon, Position } from "geojson";
import { feature } from "topojson-client";
import { expect, test } from "vitest";
import { displayTopology, type Display } from "../../../data/build/display/displayTopology";
import { flawsOf } from "../../../src/lib/validity";

const COARSE: Display = {
  gridDegrees: 1e-5,
  minTriangleM2: () => 1e9,
  minIsletM2: () => 0,
};

function drawn(
  layers: Record<string, Feature[]>,
  display: Display,
): Record<string, Feature<Polygon>[]> {
  const topology = displayTopology(layers, display);
  return Object.fromEntries(
    Object.keys(layers).map((name) => {
      const made = feature(topology, topology.objects[name]!) as unknown;
      return [name, (made as FeatureCollection<Polygon>).features];
    }),
  );
}

function area(id: string, ...coordinates: Position[][]): Feature<Polygon> {
  return { type: "Feature", id, properties: { id }, geometry: { type: "Polygon", coordinates } };
}

const ring = (...corners: [number, number][]): Position[] => [...corners, corners[0]!];

const corners = ({ geometry }: Feature<Polygon>): string[] =>
  geometry.coordinates[0]!.map((at) =>
    at
      .map((degrees) => degrees.toFixed(5))
      .map(Number)
      .join(" "),
  );

test("a bay keeps the islet in it at sea", () => {
  // Thinned alone, the coast would be cut straight across the mouth of the bay.
  const coast = area(
    "coast",
    ring(
      [107, 21],
      [107.2, 21],
      [107.2, 21.1],
      [107.12, 21.1],
      [107.1, 21.05],
      [107.08, 21.1],
      [107, 21.1],
    ),
  );
  const islet = area("islet", ring([107.099, 21.08], [107.101, 21.08], [107.1, 21.082]));
  const [shore, island] = drawn({ units: [coast, islet] }, { ...COARSE, minTriangleM2: () => 3e7 })[
    "units"
  ]!;
  expect(corners(shore!)).toContain("107.1 21.05");
  expect(island!.geometry.coordinates[0]!.length).toBe(4);
});

test("a bay without an islet is cut", () => {
  const coast = area(
    "coast",
    ring(
      [107, 21],
      [107.2, 21],
      [107.2, 21.1],
      [107.12, 21.1],
      [107.1, 21.05],
      [107.08, 21.1],
      [107, 21.1],
    ),
  );
  const [shore] = drawn({ units: [coast] }, { ...COARSE, minTriangleM2: () => 3e7 })["units"]!;
  expect(corners(shore!)).not.toContain("107.1 21.05");
});

test("an area between two lines with the same ends does not vanish", () => {
  // A river island between two banks: each bank alone would be thinned to the same straight line.
  const west = area(
    "west",
    ring([107, 21], [107.1, 21], [107.09, 21.05], [107.1, 21.1], [107, 21.1]),
  );
  const island = area("island", ring([107.1, 21], [107.11, 21.05], [107.1, 21.1], [107.09, 21.05]));
  const east = area(
    "east",
    ring([107.1, 21], [107.2, 21], [107.2, 21.1], [107.1, 21.1], [107.11, 21.05]),
  );
  const shown = drawn({ units: [west, island, east] }, COARSE)["units"]!;
  expect(shown.map(({ geometry }) => flawsOf(geometry))).toEqual([[], [], []]);
});

test("layers may cross one another, and both are thinned", () => {
  const wave = Array.from({ length: 41 }, (_, i): [number, number] => [
    107 + i * 0.005,
    21 + (i % 2) * 0.0005,
  ]);
  const under = area("under", [...wave, [107.2, 20.9], [107, 20.9], wave[0]!].reverse());
  const over = area(
    "over",
    ring([107.05, 20.95], [107.15, 20.95], [107.15, 21.05], [107.05, 21.05]),
  );
  const display = { ...COARSE, minTriangleM2: () => 1e6 };
  const shown = drawn({ units: [under], zones: [over] }, display);
  expect(shown["units"]![0]!.geometry.coordinates[0]!.length).toBeLessThan(10);
});

test("each object can be thinned by a measure of its own", () => {
  const wave = Array.from({ length: 41 }, (_, i): [number, number] => [
    107 + i * 0.005,
    21 + (i % 2) * 0.0005,
  ]);
  const coast = (id: string, south: number) =>
    area(id, [
      ...wave.map(([lng, lat]): Position => [lng, lat - south]).reverse(),
      [107, 20.8 - south],
      [107.2, 20.8 - south],
      [107.2, 21 - south],
    ]);
  const shown = drawn(
    { units: [coast("fine", 0)], neighbours: [coast("coarse", 0.5)] },
    { ...COARSE, minTriangleM2: (_, objects) => (objects.has("neighbours") ? 1e6 : 0) },
  );
  expect(shown["units"]![0]!.geometry.coordinates[0]!.length).toBeGreaterThan(wave.length);
  expect(shown["neighbours"]![0]!.geometry.coordinates[0]!.length).toBeLessThan(10);
});

test("an islet too small to see is left out with its hole, but never a whole feature", () => {
  const speck = ring([107.05, 21.05], [107.0505, 21.05], [107.0505, 21.0505], [107.05, 21.0505]);
  const sea = area(
    "sea",
    ring([107, 21], [107.1, 21], [107.1, 21.1], [107, 21.1]),
    [...speck].reverse(),
  );
  const display = { ...COARSE, minIsletM2: () => 1e6 };
  const many: Feature = {
    type: "Feature",
    id: "land",
    properties: {},
    geometry: {
      type: "MultiPolygon",
      coordinates: [[ring([107.3, 21], [107.4, 21], [107.4, 21.1], [107.3, 21.1])], [speck]],
    },
  };
  const alone = area("alone", ring([107.6, 21], [107.6005, 21], [107.6005, 21.0005]));
  const { zones, units } = drawn({ zones: [sea], units: [many, alone] }, display);
  expect(zones![0]!.geometry.coordinates.length).toBe(1);
  expect(units![0]!.geometry.coordinates.length).toBe(1);
  expect(units![1]!.geometry.coordinates[0]!.length).toBe(4);
});

test("lines that the grid itself makes meet are refused, with their place", () => {
  const neck = 0.000_001;
  const hourglass = area(
    "hourglass",
    ring(
      [107, 21],
      [107.1, 21],
      [107.05 + neck, 21.05],
      [107.1, 21.1],
      [107, 21.1],
      [107.05 - neck, 21.05],
    ),
  );
  expect(() => drawn({ units: [hourglass] }, { ...COARSE, minTriangleM2: () => 0 })).toThrow(
    /lines cross near 107\.\d+, 21.* even at full detail/,
  );
});

/** A square whose sides are broken again and again, each break pushed to one side by chance. */
test("whatever is thinned, four areas around a point stay valid and share their borders", () => {
  const pushes = fc.array(fc.double({ min: -0.2, max: 0.2, noNaN: true }), {
    minLength: 64,
    maxLength: 64,
  });
  const threshold = fc.integer({ min: 3, max: 9 }).map((power) => 10 ** power);
  fc.assert(
    fc.property(
      fc.array(pushes, { minLength: 12, maxLength: 12 }),
      threshold,
      (sides, minTriangleM2) => {
        const areas = quarters(sides);
        fc.pre(areas.every(({ geometry }) => flawsOf(geometry).length === 0));
        const { units } = drawn(
          { units: areas },
          { ...COARSE, minTriangleM2: () => minTriangleM2 },
        );
        expect(units!.map(({ geometry }) => flawsOf(geometry))).toEqual([[], [], [], []]);
        const edges = units!.map(({ geometry }) => edgesOf(geometry.coordinates[0]!));
        for (const [i, own] of edges.entries()) {
          const next = edges[(i + 1) % 4]!;
          expect([...own].some((edge) => next.has(edge))).toBe(true);
        }
      },
    ),
    { numRuns: 60, seed: 20261123 },
  );
});

/** Four squares in a square, around [107.1, 21.1], counter-clockwise; neighbours share a broken side. */
function quarters(sides: readonly number[][]): Feature<Polygon>[] {
  const at = (x: number, y: number): Position => [107 + x / 10, 21 + y / 10];
  const line = (i: number, from: Position, to: Position) => broken(from, to, sides[i]!);
  const middle = at(1, 1);
  const spokes = [at(2, 1), at(1, 2), at(0, 1), at(1, 0)].map((end, i) => line(i, middle, end));
  const corners = [at(2, 2), at(0, 2), at(0, 0), at(2, 0)];
  return corners.map((corner, i) => {
    const [out, back] = [spokes[i]!, [...spokes[(i + 1) % 4]!].reverse()];
    const rim = [
      ...line(4 + 2 * i, out.at(-1)!, corner),
      ...line(5 + 2 * i, corner, back[0]!).slice(1),
    ];
    return area(`quarter-${i}`, [...out, ...rim.slice(1), ...back.slice(1)]);
  });
}

function broken(
  from: Position,
  to: Position,
  pushes: readonly number[],
  depth = 5,
  index = 1,
): Position[] {
  if (depth === 0) return [from, to];
  const push = pushes[index % pushes.length]!;
  const [dx, dy] = [to[0]! - from[0]!, to[1]! - from[1]!];
  const middle = [(from[0]! + to[0]!) / 2 - dy * push, (from[1]! + to[1]!) / 2 + dx * push];
  return [
    ...broken(from, middle, pushes, depth - 1, index * 2),
    ...broken(middle, to, pushes, depth - 1, index * 2 + 1).slice(1),
  ];
}

function edgesOf(positions: readonly Position[]): Set<string> {
  return new Set(
    positions.slice(1).map((to, i) => [positions[i]!.join(), to.join()].sort().join(" ")),
  );
}
