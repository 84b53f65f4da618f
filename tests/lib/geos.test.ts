/** Random boundaries, ours against GEOS (LGPL, a tool of the tests alone) while the tests run. */
import fc from "fast-check";
import type InitGeos from "geos-wasm";
import { geojsonToGeosGeom, geosGeomToGeojson } from "geos-wasm/helpers";
import type { Position } from "geojson";
import { beforeAll, expect, test, vi } from "vitest";
import { polygonsOf, ringsOf, type Boundary } from "../../src/lib/geometry";
import { ellipsoidHa, perimeterM, planeHa } from "../../src/lib/measure";
import { overlaps } from "../../src/lib/overlap";
import { errorsOf } from "../../src/lib/validity";
import { toVn2000 } from "../../src/lib/vn2000";
import { boundaries, mapRings, polygons } from "./shapes";

let geos: Awaited<ReturnType<typeof InitGeos>>;
beforeAll(async () => {
  // GEOS says on the console why each boundary is invalid; it takes hold of it when it is loaded.
  vi.spyOn(console, "log").mockImplementation(() => undefined);
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  geos = await (await import("geos-wasm")).default();
});

type Geometry = ReturnType<typeof geojsonToGeosGeom>;

/** Something asked of GEOS about some boundaries, whose memory is given back. */
function asked<T>(shapes: readonly Boundary[], ask: (...geometries: Geometry[]) => T): T {
  const made = shapes.map((shape) => geojsonToGeosGeom(shape, geos));
  try {
    return ask(...made);
  } finally {
    for (const one of made) geos.GEOSGeom_destroy(one);
  }
}

function areaOf(shape: Boundary): number {
  return asked([shape], (geometry) => {
    const at = geos.Module._malloc(8);
    geos.GEOSArea(geometry!, at);
    const area = geos.Module.getValue(at, "double") as number;
    geos.Module._free(at);
    return area;
  });
}

/** The polygons of what two boundaries share, or of the first without the second. */
function overlaid(way: "intersection" | "difference", a: Boundary, b: Boundary): Boundary {
  return asked([a, b], (first, second) => {
    const overlay = way === "intersection" ? geos.GEOSIntersection : geos.GEOSDifference;
    const shared = overlay(first!, second!);
    const shape = geosGeomToGeojson(shared, geos) as GeoJSON.Geometry;
    geos.GEOSGeom_destroy(shared);
    const parts = shape.type === "GeometryCollection" ? shape.geometries : [shape];
    return {
      type: "MultiPolygon",
      coordinates: parts.flatMap((part) =>
        part.type === "Polygon" || part.type === "MultiPolygon" ? polygonsOf(part) : [],
      ),
    };
  });
}

test("property: an area on the VN-2000 plane is the one GEOS finds there", () => {
  fc.assert(
    fc.property(boundaries, (boundary) => {
      const onPlane = mapRings(boundary, (ring) =>
        ring.map((position): Position => {
          const { eastingM, northingM } = toVn2000(position);
          return [eastingM, northingM];
        }),
      );
      const expected = areaOf(onPlane) / 10_000;
      // GEOS counts from the plane's origin and loses digits on small rings far from it.
      const lost = 1e-9 * ringsOf(boundary).length * Math.max(1, perimeterM(boundary));
      expect(Math.abs(planeHa(boundary) - expected)).toBeLessThan(1e-9 * expected + lost);
    }),
    { numRuns: 300 },
  );
});

/** Two that meet: the second lies about a corner of the first. */
const pairs = fc.tuple(polygons, polygons, fc.nat()).map(([a, b, corner]): [Boundary, Boundary] => {
  const [ring = []] = a.coordinates;
  const [toLng = 0, toLat = 0] = ring[corner % ring.length]!;
  const [fromLng = 0, fromLat = 0] = b.coordinates[0]![0]!;
  const move = ([lng = 0, lat = 0]: Position) => [lng - fromLng + toLng, lat - fromLat + toLat];
  return [a, mapRings(b, (one) => one.map(move))];
});

/** What 1e-10° of grid leaves uncertain along a border. */
const GRID_M = 1e-5;

test("property: what two boundaries share is what GEOS shares out, in size", () => {
  fc.assert(
    fc.property(pairs, ([a, b]) => {
      const [found] = overlaps([{ id: "a", boundary: a }], [{ id: "b", boundary: b }]);
      const expectedM2 = ellipsoidHa(overlaid("intersection", a, b)) * 10_000;
      const uncertainM2 = (perimeterM(a) + perimeterM(b)) * GRID_M;
      expect(Math.abs((found?.areaM2 ?? 0) - expectedM2)).toBeLessThan(uncertainM2);
    }),
    { numRuns: 200 },
  );
});

test("property: what is shared and what GEOS leaves of the first add up to the first", () => {
  fc.assert(
    fc.property(pairs, ([a, b]) => {
      const [found] = overlaps([{ id: "a", boundary: a }], [{ id: "b", boundary: b }]);
      // In degrees, where both are cut: a new corner on an edge makes two geodesics of one.
      const rest = areaOf(overlaid("difference", a, b));
      const uncertain = ((perimeterM(a) + perimeterM(b)) / 100_000) * 1e-10;
      const shared = found ? areaOf(found.shape) : 0;
      expect(Math.abs(shared + rest - areaOf(a))).toBeLessThan(uncertain);
    }),
    { numRuns: 200 },
  );
});

test("property: positions put in along its edges change nothing of what a boundary shares", () => {
  const sharedBy = (a: Boundary, b: Boundary) => {
    const [found] = overlaps([{ id: "a", boundary: a }], [{ id: "b", boundary: b }]);
    return found ? areaOf(found.shape) : 0;
  };
  fc.assert(
    fc.property(pairs, fc.integer({ min: 2, max: 5 }), ([a, b], pieces) => {
      const more = mapRings(a, (ring) => [
        ...ring
          .slice(0, -1)
          .flatMap((from, i) =>
            Array.from({ length: pieces }, (_, k) =>
              from.map((value, axis) => value + ((ring[i + 1]![axis]! - value) * k) / pieces),
            ),
          ),
        ring[0]!,
      ]);
      // In degrees, where edges are cut; each position moves by half of the grid's 1e-10° at most.
      const uncertain = ((perimeterM(a) + perimeterM(b)) / 100_000) * 1e-10;
      expect(Math.abs(sharedBy(more, b) - sharedBy(a, b))).toBeLessThan(uncertain);
    }),
    { numRuns: 200 },
  );
});

/** Positions on a grid so coarse that corners meet, edges run along one another and rings turn back. */
const onGrid = fc
  .tuple(fc.nat(6), fc.nat(6))
  .map(([x, y]): Position => [107 + x / 64, 21 + y / 64]);
const closedRings = fc
  .array(onGrid, { minLength: 3, maxLength: 9 })
  .map((ring): Position[] => [...ring, ring[0]!]);
const anyBoundary = fc.oneof(
  fc
    .array(closedRings, { minLength: 1, maxLength: 3 })
    .map((coordinates): Boundary => ({ type: "Polygon", coordinates })),
  fc
    .array(fc.array(closedRings, { minLength: 1, maxLength: 2 }), { minLength: 2, maxLength: 3 })
    .map((coordinates): Boundary => ({ type: "MultiPolygon", coordinates })),
);

test("property: a boundary is valid where GEOS says so, whatever its rings do to one another", () => {
  fc.assert(
    fc.property(anyBoundary, (boundary) => {
      const isValid = asked([boundary], (geometry) => geos.GEOSisValid(geometry!) === 1);
      expect(errorsOf(boundary).length === 0).toBe(isValid);
    }),
    { numRuns: 3_000 },
  );
});
