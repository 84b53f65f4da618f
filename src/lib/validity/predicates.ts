/**
 * Exact answers about points and segments (Shewchuk's adaptive predicates): no tolerance, no rounding,
 * so that "on the line" means on the line and two neighbouring tests never contradict each other.
 */
import { orient2d } from "robust-predicates";

export type Point = readonly [x: number, y: number];

/** Above 0 where c lies left of a → b, below 0 right of it, 0 exactly on the line. */
export function turn(a: Point, b: Point, c: Point): number {
  // robust-predicates counts in a plane whose y axis points down.
  return -orient2d(a[0], a[1], b[0], b[1], c[0], c[1]);
}

export function same(a: Point, b: Point): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

/** Whether p, known to be on the line through a and b, lies between them or on one of them. */
export function between(a: Point, b: Point, p: Point): boolean {
  return (
    Math.min(a[0], b[0]) <= p[0] &&
    p[0] <= Math.max(a[0], b[0]) &&
    Math.min(a[1], b[1]) <= p[1] &&
    p[1] <= Math.max(a[1], b[1])
  );
}

/** Whether b and c lie in exactly the same direction from `from`. */
export function sameDirection(from: Point, b: Point, c: Point): boolean {
  return turn(from, b, c) === 0 && !between(b, c, from);
}

/** Whether direction d lies strictly inside the sector swept counter-clockwise from u to w about `at`. */
function inSector(at: Point, u: Point, w: Point, d: Point): boolean {
  const opening = turn(at, u, w);
  if (opening > 0) return turn(at, u, d) > 0 && turn(at, d, w) > 0;
  if (opening < 0) return !(turn(at, w, d) >= 0 && turn(at, d, u) >= 0);
  return between(u, w, at) && turn(at, u, d) > 0;
}

/**
 * Whether two chains a → at → b and c → at → d cross where they meet. Chains that leave in the same
 * direction share an edge there; that is another fault, and no crossing.
 */
export function chainsCross(at: Point, [a, b]: Chain, [c, d]: Chain): boolean {
  const shares = [c, d].some((end) => sameDirection(at, a, end) || sameDirection(at, b, end));
  return !shares && inSector(at, a, b, c) !== inSector(at, a, b, d);
}
export type Chain = readonly [before: Point, after: Point];

/** Where p lies to a ring given without its closing position. */
export function pointInRing(p: Point, ring: readonly Point[]): "inside" | "outside" | "on" {
  let inside = false;
  let a = ring.at(-1);
  for (const b of ring) {
    if (a) {
      const straddles = a[1] > p[1] !== b[1] > p[1];
      const flat = a[1] === p[1] || b[1] === p[1];
      if (straddles || flat) {
        const way = turn(a, b, p);
        if (way === 0 && between(a, b, p)) return "on";
        if (straddles && way > 0 === b[1] > a[1]) inside = !inside;
      }
    }
    a = b;
  }
  return inside ? "inside" : "outside";
}
