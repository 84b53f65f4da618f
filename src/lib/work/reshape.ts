/**
 * Splitting, merging and cutting boundaries, on the VN-2000 plane.
 *
 * What is not touched stays as it is to the last bit: a vertex of the result that lies where a given one lies
 * is that vertex. Borders that two results share have the same vertices in both, and VN-2000 areas add up.
 * Only valid boundaries can be reshaped; on others the result means nothing.
 */
import { booleanPointInPolygon, polygonize } from "@turf/turf";
import type { Paths64 } from "clipper2-ts";
import type { Feature, LineString, Position } from "geojson";
import { areas, difference, union } from "../audit/plane";
import { rewound } from "../formats/rings";
import { openRing, polygonsOf, type Boundary } from "../geometry";
import { planeHa } from "../measure";
import { doubledArea } from "../ringArea";
import { Vn2000Grid } from "./grid";
import { node } from "./noding";

/**
 * The pieces a boundary falls into along a line, [lng, lat] positions in its order: the largest first, with the
 * parts that the line leaves alone. Null where the line does not cut it in two.
 */
export function splitBoundary(boundary: Boundary, line: readonly Position[]): Boundary[] | null {
  const whole: Position[][][] = [];
  const pieces: Position[][][] = [];
  for (const polygon of polygonsOf(boundary)) {
    const faces = facesOf(polygon, line);
    if (faces.length > 1) pieces.push(...faces);
    else whole.push(polygon);
  }
  const [largest, ...others] = pieces
    .map((coordinates): Boundary => rewound({ type: "Polygon", coordinates }))
    .map((piece) => ({ piece, ha: planeHa(piece) }))
    .sort((a, b) => b.ha - a.ha)
    .map(({ piece }) => piece);
  return largest ? [asBoundary([...polygonsOf(largest), ...whole]), ...others] : null;
}

/** Several boundaries as one, what they share counted once; in several parts where they do not touch. */
export function mergeBoundaries(boundaries: readonly Boundary[]): Boundary {
  const grid = new Vn2000Grid();
  return shapeOf(union(boundaries.flatMap((boundary) => grid.paths(boundary))), grid);
}

/** A boundary less what lies within a ring of [lng, lat] positions; null where nothing is left. */
export function cutOut(boundary: Boundary, ring: readonly Position[]): Boundary | null {
  const grid = new Vn2000Grid();
  const open = openRing(ring);
  const hole: Boundary = { type: "Polygon", coordinates: [[...open, open[0]!]] };
  const left = difference(grid.paths(boundary), grid.paths(hole));
  return left.length === 0 ? null : shapeOf(left, grid);
}

/** The polygons that a polygon falls into; only itself where the line does not divide it. */
function facesOf(polygon: Position[][], line: readonly Position[]): Position[][][] {
  const { rings, cuts } = node(polygon, line);
  if (cuts.length === 0) return [polygon];
  const lines = [...rings, ...cuts].map((coordinates): Feature<LineString> => ({
    type: "Feature",
    properties: {},
    geometry: { type: "LineString", coordinates },
  }));
  // Turf turns the outline of a face clockwise. What lies apart within another face it gives once more, turned left.
  const outlines = polygonize({ type: "FeatureCollection", features: lines })
    .features.map(({ geometry }) => geometry.coordinates[0]!)
    .map((outline) => ({ outline, area: doubledArea(outline) }))
    .sort((p, q) => q.area - p.area);
  const faces = outlines.filter(({ area }) => area < 0).map(({ outline }) => [outline]);
  for (const { outline, area } of outlines) {
    if (area < 0) continue;
    // The smallest stands first.
    faces.find(([around]) => isPartlyWithin(outline, around!))?.push(outline);
  }
  // Holes of the polygon are faces, too.
  return faces.filter((face) => isWithin(placeWithin(face), polygon));
}

/** Whether a ring that crosses another nowhere lies in it, though corners of it may touch it. */
function isPartlyWithin(inner: readonly Position[], outer: Position[]): boolean {
  const around = { type: "Polygon" as const, coordinates: [outer] };
  return inner.some((at) => booleanPointInPolygon(at, around, { ignoreBoundary: true }));
}

function isWithin(place: [number, number], coordinates: Position[][]): boolean {
  return booleanPointInPolygon(place, { type: "Polygon", coordinates });
}

/** A place inside a polygon: the middle of its widest stretch, half-way up its longest rise without a vertex. */
function placeWithin(polygon: readonly Position[][]): [number, number] {
  const lats = polygon.flatMap((ring) => ring.map(([, lat = NaN]) => lat)).sort((a, b) => a - b);
  const [low, high] = widest(lats, 1);
  const lat = (low + high) / 2;
  const crossings = polygon.flatMap((ring) =>
    ring.slice(1).flatMap((to, i) => {
      const from = ring[i]!;
      if (from[1]! > lat === to[1]! > lat) return [];
      return [from[0]! + ((to[0]! - from[0]!) * (lat - from[1]!)) / (to[1]! - from[1]!)];
    }),
  );
  crossings.sort((a, b) => a - b);
  const [west, east] = widest(crossings, 2);
  return [(west + east) / 2, lat];
}

/** The two neighbours that are farthest apart, of every pair or of every other one. */
function widest(values: readonly number[], step: 1 | 2): [from: number, to: number] {
  let best: [number, number] = [NaN, NaN];
  for (let i = 0; i + 1 < values.length; i += step) {
    const [from, to] = [values[i]!, values[i + 1]!];
    if (!(to - from <= best[1] - best[0])) best = [from, to];
  }
  return best;
}

function shapeOf(paths: Paths64, grid: Vn2000Grid): Boundary {
  return rewound(asBoundary(grid.boundary(areas(paths)).coordinates));
}

function asBoundary(polygons: Position[][][]): Boundary {
  const [only] = polygons;
  return polygons.length === 1 && only
    ? { type: "Polygon", coordinates: only }
    : { type: "MultiPolygon", coordinates: polygons };
}
