/**
 * Leaves out islets too small to see, together with the holes they make in the sea around them: an
 * islet is a ring that is one closed arc. The largest polygon of a feature always stays.
 */
import type { Position } from "geojson";
import { filter } from "topojson-simplify";
import type { GeometryCollection, Topology } from "topojson-specification";
import { signedArea } from "../cleanBoundary";

const M2_PER_SQUARE_DEGREE = 110_700 * 103_970;

export function dropIslets<T extends Topology>(
  topology: T,
  minIsletM2: (position: Position) => number,
): T {
  const small = new Set<number>();
  topology.arcs.forEach((arc, index) => {
    if (isClosed(arc) && areaM2(arc) < minIsletM2(arc[0]!)) small.add(index);
  });
  for (const arc of largestRings(topology)) small.delete(arc);
  const objects = Object.fromEntries(
    Object.entries(topology.objects).map(([name, object]) => [
      name,
      withoutRings(object as GeometryCollection, small),
    ]),
  );
  // Keeping every ring that is left, `filter` only removes the arcs that nothing uses any more.
  return filter({ ...topology, objects }, () => true) as unknown as T;
}

function withoutRings(object: GeometryCollection, small: ReadonlySet<number>): GeometryCollection {
  const seen = (ring: readonly number[]) => ring.length !== 1 || !small.has(index(ring[0]!));
  const geometries = object.geometries.map((geometry) => {
    if (geometry.type === "Polygon") return { ...geometry, arcs: geometry.arcs.filter(seen) };
    if (geometry.type !== "MultiPolygon") return geometry;
    const polygons = geometry.arcs.filter(([exterior]) => exterior && seen(exterior));
    return { ...geometry, arcs: polygons.map((rings) => rings.filter(seen)) };
  });
  return { ...object, geometries };
}

/** The arc of each feature's largest polygon, where that polygon is one closed arc. */
function* largestRings({ objects, arcs }: Topology): Generator<number> {
  for (const object of Object.values(objects)) {
    for (const geometry of (object as GeometryCollection).geometries) {
      if (geometry.type === "Polygon" && geometry.arcs[0]?.length === 1) {
        yield index(geometry.arcs[0][0]!);
      }
      if (geometry.type !== "MultiPolygon") continue;
      const exteriors = geometry.arcs.map(([exterior]) => exterior ?? []);
      if (exteriors.some((exterior) => exterior.length > 1)) continue;
      const sizes = exteriors.map(([arc]) => areaM2(arcs[index(arc!)]!));
      const largest = exteriors[sizes.indexOf(Math.max(...sizes))];
      if (largest) yield index(largest[0]!);
    }
  }
}

function index(arc: number): number {
  return arc < 0 ? ~arc : arc;
}

function isClosed(arc: readonly Position[]): boolean {
  const [first, last] = [arc[0]!, arc.at(-1)!];
  return first[0] === last[0] && first[1] === last[1];
}

function areaM2(ring: readonly Position[]): number {
  return Math.abs(signedArea(ring)) * M2_PER_SQUARE_DEGREE;
}
