/**
 * Boundaries and the parts they are made of.
 *
 * Coordinates are [lng, lat] in degrees, WGS 84 (RFC 7946 §4). Nothing here looks at the
 * direction in which a ring runs, nor at the position it starts from.
 */
import type { Geometry, MultiPolygon, Polygon, Position } from "geojson";

export type Boundary = Polygon | MultiPolygon;

/** [west, south, east, north] in degrees. */
export type Box = readonly [west: number, south: number, east: number, north: number];

export function isBoundary(geometry: Geometry | null | undefined): geometry is Boundary {
  return geometry?.type === "Polygon" || geometry?.type === "MultiPolygon";
}

/** The polygons of a boundary, each an exterior ring followed by its holes. */
export function polygonsOf(boundary: Boundary): Position[][][] {
  return boundary.type === "Polygon" ? [boundary.coordinates] : boundary.coordinates;
}

/** Every ring of every polygon, exteriors and holes. */
export function ringsOf(boundary: Boundary): Position[][] {
  return polygonsOf(boundary).flat();
}

/** The ring without the position that closes it, if it has one. */
export function openRing(ring: readonly Position[]): readonly Position[] {
  const first = ring[0];
  const last = ring.at(-1);
  const closes = ring.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
  return closes ? ring.slice(0, -1) : ring;
}

/** The box around some positions; [Infinity, Infinity, -Infinity, -Infinity] around none. */
export function boxOfPositions(positions: Iterable<readonly number[]>): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const position of positions) {
    const lng = position[0] ?? NaN;
    const lat = position[1] ?? NaN;
    west = Math.min(west, lng);
    south = Math.min(south, lat);
    east = Math.max(east, lng);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}

/** The box around a boundary. Holes lie inside, so only exterior rings count. */
export function boxOf(boundary: Boundary): Box {
  return unionBox(polygonsOf(boundary).map(([exterior]) => boxOfPositions(exterior ?? [])));
}

/** The box around several boxes. */
export function unionBox(boxes: Iterable<Box>): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    west = Math.min(west, box[0]);
    south = Math.min(south, box[1]);
    east = Math.max(east, box[2]);
    north = Math.max(north, box[3]);
  }
  return [west, south, east, north];
}

/** Whether a position lies in a box or on its border. */
export function isWithin(box: Box, position: Position): boolean {
  const lng = position[0]!;
  const lat = position[1]!;
  return lng >= box[0] && lng <= box[2] && lat >= box[1] && lat <= box[3];
}

/** What two boxes share, or null where they are apart. Boxes that touch share a line or a point. */
export function sharedBox(a: Box, b: Box): Box | null {
  const west = Math.max(a[0], b[0]);
  const south = Math.max(a[1], b[1]);
  const east = Math.min(a[2], b[2]);
  const north = Math.min(a[3], b[3]);
  return west <= east && south <= north ? [west, south, east, north] : null;
}

/**
 * Several boundaries as one, their polygons side by side and not dissolved: a zone made of its land
 * and its sea. Areas add up because the parts of a zone do not overlap (the build fails if they do);
 * a border that two parts share stays a line in each.
 */
export function together(parts: readonly Boundary[]): MultiPolygon {
  return { type: "MultiPolygon", coordinates: parts.flatMap(polygonsOf) };
}
