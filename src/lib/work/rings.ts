/** The rings of a boundary, one at a time: their vertices changed, everything else left as it is. */
import type { Position } from "geojson";
import { openRing, polygonsOf, type Boundary } from "../geometry";

/** Counted from 0; ring 0 of a part is its outline, the others are holes. */
export interface RingPath {
  readonly part: number;
  readonly ring: number;
}

/** A ring without the position that closes it; empty where there is none. */
export function ringAt(boundary: Boundary, { part, ring }: RingPath): readonly Position[] {
  return openRing(polygonsOf(boundary)[part]?.[ring] ?? []);
}

/** Every ring of a boundary, in its order. */
export function ringPaths(boundary: Boundary): RingPath[] {
  return polygonsOf(boundary).flatMap((rings, part) => rings.map((_, ring) => ({ part, ring })));
}

/** The boundary with one ring replaced by vertices that are not closed; every other ring is the same object. */
export function withRing(
  boundary: Boundary,
  { part, ring }: RingPath,
  vertices: readonly Position[],
): Boundary {
  const [first] = vertices;
  const closed = first ? [...vertices, first] : [];
  const polygons = polygonsOf(boundary).map((rings, p) =>
    p === part ? rings.map((one, r) => (r === ring ? closed : one)) : rings,
  );
  return boundary.type === "Polygon"
    ? { type: "Polygon", coordinates: polygons[0]! }
    : { type: "MultiPolygon", coordinates: polygons };
}

/** Without a hole, or without a whole part if the ring is an outline; null where nothing is left. */
export function withoutRing(boundary: Boundary, { part, ring }: RingPath): Boundary | null {
  const polygons = polygonsOf(boundary).flatMap((rings, p) => {
    if (p !== part) return [rings];
    return ring === 0 ? [] : [rings.filter((_, r) => r !== ring)];
  });
  if (polygons.length === 0) return null;
  return polygons.length === 1
    ? { type: "Polygon", coordinates: polygons[0]! }
    : { type: "MultiPolygon", coordinates: polygons };
}

export function moved(
  vertices: readonly Position[],
  index: number,
  to: Position,
): readonly Position[] {
  return vertices.map((vertex, i) => (i === index ? to : vertex));
}

/** A new vertex after the one at `index`. */
export function inserted(
  vertices: readonly Position[],
  index: number,
  at: Position,
): readonly Position[] {
  return vertices.toSpliced(index + 1, 0, at);
}

/** Without one vertex; the same ring where three are left. */
export function removed(vertices: readonly Position[], index: number): readonly Position[] {
  return vertices.length <= 3 ? vertices : vertices.filter((_, i) => i !== index);
}

/** Digits of a degree that a drawing on the screen keeps: 0.1 mm. */
export const DRAWN_DECIMALS = 9;

/** A ring as it is handed to be drawn on: closed, rounded. */
export function drawnRing(vertices: readonly Position[]): Position[] {
  const rounded = vertices.map(rounding);
  return rounded[0] ? [...rounded, rounded[0]] : [];
}

/**
 * What was drawn upon `drawnRing(before)`, as vertices: those that were not moved are the ones of before, to
 * the last bit, the ring runs the same way and starts where it did. `exactly` may put a moved vertex upon a
 * neighbour's.
 */
export function undrawn(
  before: readonly Position[],
  drawn: readonly Position[],
  exactly: (position: Position) => Position = (position) => position,
): readonly Position[] {
  const known = new Map(before.map((vertex) => [String(rounding(vertex)), vertex]));
  const vertices = openRing(drawn).map((position) => {
    const [lng = NaN, lat = NaN] = position;
    return known.get(String(rounding(position))) ?? exactly([lng, lat]);
  });
  const turned = isLeft(vertices) === isLeft(before) ? vertices : vertices.toReversed();
  const there = new Set(turned);
  const first = before.find((vertex) => there.has(vertex));
  const start = first ? turned.indexOf(first) : 0;
  return [...turned.slice(start), ...turned.slice(0, start)];
}

function rounding([lng = NaN, lat = NaN]: Position): Position {
  return [Number(lng.toFixed(DRAWN_DECIMALS)), Number(lat.toFixed(DRAWN_DECIMALS))];
}

/** Whether a ring runs counter-clockwise. */
function isLeft(vertices: readonly Position[]): boolean {
  const [ox = 0, oy = 0] = vertices[0] ?? [];
  let doubled = 0;
  for (const [i, [x = NaN, y = NaN]] of vertices.entries()) {
    const [nx = NaN, ny = NaN] = vertices[(i + 1) % vertices.length]!;
    doubled += (x - ox) * (ny - oy) - (nx - ox) * (y - oy);
  }
  return doubled > 0;
}
