/** A long outline, for what happens in a small place along it. */
import type { Path64, Rect64 } from "clipper2-ts";

/**
 * The closed path with its long ways round elsewhere cut short: inside the box and on its sides it covers what it covered, each edge
 * that comes there is the one it was, and no place is new: cut at the box, as clip.ts does, edges would be bent by the grid. Of points that follow each other beyond one and the same
 * side only the first and the last are kept.
 */
export function nearBox(path: Path64, { left, top, right, bottom }: Rect64): Path64 {
  const kept: Path64 = [];
  /** The sides beyond which all points since `from` lie, a bit for each. */
  let beyond = 0;
  let from = 0;
  for (const point of path) {
    const { x, y } = point;
    const sides =
      (x < left ? 1 : 0) | (x > right ? 2 : 0) | (y < top ? 4 : 0) | (y > bottom ? 8 : 0);
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
