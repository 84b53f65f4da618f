import fc from "fast-check";
import type { FeatureCollection, Position } from "geojson";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { together, type Boundary } from "../../src/lib/geometry";
import {
  ellipsoidHa,
  measure as measureAnywhere,
  measurePublished,
  perimeterM,
  planeHa,
  sphereHa,
  type Measurement,
} from "../../src/lib/measure";
import { boundaries, mapRings, polygons, startedAt } from "./shapes";

interface Reference {
  ellipsoidM2: number;
  perimeterM: number;
  vertices: number;
  sphereM2?: number;
  greatCircleM2?: number;
  vn2000M2?: number;
}

function golden<T>(file: string): T {
  return JSON.parse(
    readFileSync(new URL(`../golden/measure/${file}`, import.meta.url), "utf8"),
  ) as T;
}

/** Within 1e-9 of the reference, or as near as the reference itself is printed. */
function expectNear(value: number, reference: number, printedTo: number, relative = 1e-9) {
  const off = Math.abs(value - reference);
  expect(off, `${value} against ${reference}`).toBeLessThanOrEqual(
    Math.max(printedTo, relative * Math.abs(reference)),
  );
}

// Planimeter's areas carry 1e-5 m² of rounding for each ring, as do ours.
const RING_M2 = 5e-5;

/** With the plane's area also where it is of no use: the references go round the Earth. */
function measure(boundary: Boundary): Measurement {
  return { ...measureAnywhere(boundary), vn2000Ha: planeHa(boundary) };
}

function expectMeasured(boundary: Boundary, reference: Reference) {
  const rings = boundary.coordinates.flat(boundary.type === "Polygon" ? 0 : 1).length;
  const measured = measure(boundary);
  expectNear(measured.ellipsoidHa * 10_000, reference.ellipsoidM2, RING_M2 * rings);
  expectNear(measured.perimeterM, reference.perimeterM, 1e-9);
  expect(measured.vertices).toBe(reference.vertices);
  // A nanometre all along the perimeter: what PROJ prints, and about what doubles hold.
  const nanometreM2 = reference.perimeterM * 1e-9;
  if (reference.sphereM2 !== undefined)
    expectNear(measured.sphereHa * 10_000, reference.sphereM2, nanometreM2, 1e-12);
  if (reference.vn2000M2 !== undefined)
    expectNear(measured.vn2000Ha * 10_000, reference.vn2000M2, nanometreM2, 1e-12);
}

describe("against GeographicLib's published planimeter cases", () => {
  interface Case {
    name: string;
    ring: Position[];
    published: { perimeterM: number | null; areaM2: number };
    planimeter?: { perimeterM: number; areaM2: number };
  }
  const { cases } = golden<{ cases: Case[] }>("planimeter.json");

  test.each(cases)("$name", ({ ring, published, planimeter }) => {
    const boundary: Boundary = { type: "Polygon", coordinates: [ring] };
    const areaM2 = ellipsoidHa(boundary) * 10_000;
    const lengthM = perimeterM(boundary);
    expectNear(areaM2, published.areaM2, 1);
    if (published.perimeterM !== null) expectNear(lengthM, published.perimeterM, 1);
    if (planimeter) {
      expectNear(areaM2, planimeter.areaM2, 0.05);
      expectNear(lengthM, planimeter.perimeterM, 1e-6);
    }
  });
});

describe("against Planimeter, PROJ and mpmath", () => {
  interface Shape {
    name: string;
    boundary: Boundary;
    reference: Reference;
  }
  const { cases } = golden<{ cases: Shape[] }>("shapes.json");
  test.each(cases)("$name", ({ boundary, reference }) => {
    expectMeasured(boundary, reference);
  });

  interface Source {
    file: string;
    index: number;
    name: string;
    reference: Reference;
  }
  const sources = golden<{ cases: Source[] }>("sources.json").cases;
  const files = new Map<string, FeatureCollection<Boundary>>();
  const sourceOf = ({ file, index }: Source) => {
    const url = new URL(`../../data/sources/${file}`, import.meta.url);
    const found =
      files.get(file) ?? (JSON.parse(readFileSync(url, "utf8")) as FeatureCollection<Boundary>);
    files.set(file, found);
    return found.features[index]?.geometry as Boundary;
  };
  test.each(sources)("$file, $name", (source) => {
    expectMeasured(sourceOf(source), source.reference);
  });

  test("the longest ring of the sources, 20 000 vertices and more, from anywhere and either way", () => {
    const source = sources.find(({ name }) => name === "van-don/sea");
    const sea = sourceOf(source as Source);
    const measured = measure(sea);
    for (const start of [1, 999, 12_345]) {
      const turned = measure(mapRings(sea, (ring) => startedAt(ring, start).toReversed()));
      expect(turned.vertices).toBe(measured.vertices);
      for (const key of ["sphereHa", "ellipsoidHa", "vn2000Ha", "perimeterM"] as const)
        expectNear(turned[key], measured[key], 0, 1e-12);
    }
  });

  test("the sphere's edges are not great circles: they differ by 2e-7 along a tenth of a degree", () => {
    const square = cases.find(({ name }) => name === "square")?.reference;
    const apart = (square?.sphereM2 ?? 0) / (square?.greatCircleM2 ?? 1) - 1;
    expect(Math.abs(apart)).toBeGreaterThan(1e-7);
    expect(Math.abs(apart)).toBeLessThan(2e-7);
  });
});

describe("what makes no difference", () => {
  const keys = ["sphereHa", "ellipsoidHa", "vn2000Ha", "perimeterM"] as const;
  const expectSame = (a: Measurement, b: Measurement) => {
    expect(a.vertices).toBe(b.vertices);
    // 1e-12 of the size, and 1e-4 m² (1e-8 ha) for shapes too small to have that many digits.
    for (const key of keys) expectNear(a[key], b[key], 1e-8, 1e-12);
  };

  test("the direction of every ring", () => {
    fc.assert(
      fc.property(boundaries, (boundary) => {
        expectSame(measure(mapRings(boundary, (ring) => ring.toReversed())), measure(boundary));
      }),
    );
  });

  test("the direction of exteriors alone", () => {
    fc.assert(
      fc.property(polygons, ({ coordinates: [exterior = [], ...holes] }) => {
        const turned: Boundary = {
          type: "Polygon",
          coordinates: [exterior.toReversed(), ...holes],
        };
        expectSame(
          measure(turned),
          measure({ type: "Polygon", coordinates: [exterior, ...holes] }),
        );
      }),
    );
  });

  test("the starting position", () => {
    fc.assert(
      fc.property(boundaries, fc.nat(), (boundary, start) => {
        expectSame(
          measure(mapRings(boundary, (ring) => startedAt(ring, start))),
          measure(boundary),
        );
      }),
    );
  });

  test("whether a ring's closing position is there", () => {
    fc.assert(
      fc.property(boundaries, (boundary) => {
        expectSame(measure(mapRings(boundary, (ring) => ring.slice(0, -1))), measure(boundary));
      }),
    );
  });

  test("the order of the parts", () => {
    fc.assert(
      fc.property(fc.array(polygons, { minLength: 1, maxLength: 4 }), (parts) => {
        expectSame(measure(together(parts.toReversed())), measure(together(parts)));
      }),
    );
  });

  test("a third coordinate", () => {
    fc.assert(
      fc.property(boundaries, fc.double({ noNaN: true }), (boundary, height) => {
        const raised = mapRings(boundary, (ring) => ring.map((at) => [...at, height]));
        expect(measure(raised)).toEqual(measure(boundary));
      }),
    );
  });
});

describe("what adds up", () => {
  const areas = [sphereHa, ellipsoidHa, planeHa];

  test("a hole takes out what it would measure by itself", () => {
    fc.assert(
      fc.property(polygons, ({ coordinates: [exterior = [], ...holes] }) => {
        for (const area of areas) {
          const alone = (ring: Position[]) => area({ type: "Polygon", coordinates: [ring] });
          const whole = area({ type: "Polygon", coordinates: [exterior, ...holes] });
          const taken = holes.reduce((sum, hole) => sum + alone(hole), 0);
          expectNear(whole, alone(exterior) - taken, 1e-9, 1e-12);
        }
      }),
    );
  });

  test("parts together measure the sum of the parts, their perimeters too", () => {
    fc.assert(
      fc.property(fc.array(polygons, { minLength: 1, maxLength: 4 }), (parts) => {
        for (const size of [...areas, perimeterM]) {
          const sum = parts.reduce((total, part) => total + size(part), 0);
          expectNear(size(together(parts)), sum, 1e-9, 1e-12);
        }
      }),
    );
  });

  test("a square cut in two along a meridian", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 0.9, noNaN: true }), (share) => {
        const cut = 107.3 + 0.1 * share;
        const box = (west: number, east: number): Boundary => ({
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
        });
        // On a parallel the geodesic through the cut is another line, so only on the sphere do the
        // two make one; the others lose the lunes between the two geodesics, less than 1e-6 of it.
        expectNear(
          sphereHa(box(107.3, cut)) + sphereHa(box(cut, 107.4)),
          sphereHa(box(107.3, 107.4)),
          0,
        );
        const halves = ellipsoidHa(box(107.3, cut)) + ellipsoidHa(box(cut, 107.4));
        expectNear(halves, ellipsoidHa(box(107.3, 107.4)), 0, 1e-6);
      }),
    );
  });
});

describe("rings where longitude wraps", () => {
  const across: Boundary = {
    type: "Polygon",
    coordinates: [
      [
        [179, 20],
        [-179, 20],
        [-179, 21],
        [179, 21],
        [179, 20],
      ],
    ],
  };
  const elsewhere: Boundary = {
    type: "Polygon",
    coordinates: [
      [
        [106, 20],
        [108, 20],
        [108, 21],
        [106, 21],
        [106, 20],
      ],
    ],
  };

  test("a ring across the antimeridian measures what it does elsewhere", () => {
    expectNear(sphereHa(across), sphereHa(elsewhere), 0, 1e-12);
    expectNear(ellipsoidHa(across), ellipsoidHa(elsewhere), 0, 1e-12);
    expect(measure(across).vn2000Ha).toBeGreaterThan(0);
  });

  test("a ring around a pole measures the cap, on its smaller side", () => {
    // 2πR²(1 − sin 80°), the cap beyond a parallel; edges on the sphere follow the parallel.
    const capHa = (2 * Math.PI * 6_371_008.8 ** 2 * (1 - Math.sin((80 * Math.PI) / 180))) / 10_000;
    for (const sign of [1, -1]) {
      const ring = [0, 90, 180, -90, 0].map((lng) => [lng, 80 * sign]);
      for (const one of [ring, ring.toReversed()])
        expectNear(sphereHa({ type: "Polygon", coordinates: [one] }), capHa, 0, 1e-12);
    }
  });

  const square = (west: number, south: number, degrees = 1): Boundary => ({
    type: "Polygon",
    coordinates: [
      [
        [west, south],
        [west + degrees, south],
        [west + degrees, south + degrees],
        [west, south + degrees],
        [west, south],
      ],
    ],
  });

  test("bug: a square degree in the Gulf of Guinea had hectares on the VN-2000 plane; it has none", () => {
    for (const [west, south] of [
      [0, 0],
      [17, 0],
    ] as const) {
      const measured = measureAnywhere(square(west, south));
      expect(measured.vn2000Ha).toBeNull();
      expect(measured.ellipsoidHa).toBeGreaterThan(0);
    }
  });

  test("the plane is used 3° either side of 107°45′, from 6° to 24° N, and no position beyond", () => {
    const areaAt = (west: number, south: number) => measureAnywhere(square(west, south)).vn2000Ha;
    expect(areaAt(104.75, 8)).toBeGreaterThan(0);
    expect(areaAt(109.75, 23)).toBeGreaterThan(0);
    expect(areaAt(104.74, 21)).toBeNull();
    expect(areaAt(109.76, 21)).toBeNull();
    expect(areaAt(107, 23.01)).toBeNull();
    expect(areaAt(107, 5.99)).toBeNull();
  });

  test("within its reach the plane is nearer to the ellipsoid than the sphere is", () => {
    for (const south of [6, 12, 18, 23.9])
      for (const west of [104.75, 106.25, 107.7, 109.2, 110.65]) {
        const { vn2000Ha, ellipsoidHa } = measureAnywhere(square(west, south, 0.1));
        expect(Math.abs(vn2000Ha! / ellipsoidHa - 1)).toBeLessThan(0.0026);
      }
    const { sphereHa, ellipsoidHa } = measureAnywhere(square(107.7, 21, 0.1));
    expect(sphereHa / ellipsoidHa - 1).toBeGreaterThan(0.0026);
  });

  test("no part and no hole may lie beyond the plane", () => {
    const [on, off] = [square(107, 21), square(0, 0)];
    expect(measureAnywhere(together([on, off])).vn2000Ha).toBeNull();
    expect(measureAnywhere(together([off, on])).vn2000Ha).toBeNull();
    const holed: Boundary = {
      type: "Polygon",
      coordinates: [...on.coordinates, ...off.coordinates] as Position[][],
    };
    expect(measureAnywhere(holed).vn2000Ha).toBeNull();
  });

  test("a boundary of the published map measures what any other does", () => {
    const boundary = square(107, 21, 0.1);
    expect(measurePublished("a", boundary)).toEqual(measureAnywhere(boundary));
  });

  test("a boundary of the published map beyond the plane is our fault, and named", () => {
    expect(() => measurePublished("far-away", square(0, 0))).toThrow(/^far-away.*VN-2000 plane/);
  });
});

test("a boundary without extent measures 0", () => {
  const point: Boundary = {
    type: "Polygon",
    coordinates: [
      [
        [107, 21],
        [107, 21],
        [107, 21],
        [107, 21],
      ],
    ],
  };
  expect(measure(point)).toMatchObject({ sphereHa: 0, ellipsoidHa: 0, vn2000Ha: 0, perimeterM: 0 });
  expect(measure({ type: "MultiPolygon", coordinates: [] })).toEqual({
    sphereHa: 0,
    ellipsoidHa: 0,
    vn2000Ha: 0,
    perimeterM: 0,
    vertices: 0,
  });
});
