/** A long outline, for what happens in a small place along it. */
import type { Path64 } from "clipper2-ts";

/** West, south, east and north, in units of the grid. */
export type GridBox = readonly [west: number, south: number, east: number, north: number];

export function gridBoxOf(path: Path64): GridBox {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of path) {
    [west, east] = [Math.min(west, x), Math.max(east, x)];
    [south, north] = [Math.min(south, y), Math.max(north, y)];
  }
  return [west, south, east, north];
}

/**
 * The closed path with its long ways round elsewhere cut short: inside the box and on its sides it covers what it covered, each edge
 * that comes there is the one it was, and no place is new. Of points that follow each other beyond one and the same
 * side only the first and the last are kept.
 */
export function nearBox(path: Path64, [west, south, east, north]: GridBox): Path64 {
  const kept: Path64 = [];
  /** The sides beyond which all points since `from` lie, a bit for each. */
  let beyond = 0;
  let from = 0;
  for (const point of path) {
    const { x, y } = point;
    const sides =
      (x < west ? 1 : 0) | (x > east ? 2 : 0) | (y < south ? 4 : 0) | (y > north ? 8 : 0);
    if ((beyond & sides) === 0) {
      [beyond, from] = [sides, kept.length];
    } else {
      beyond &= sides;
      if (kept.length - from > 1) kept.pop();
    }
    kept.push(point);
  }
  return kept;
}
