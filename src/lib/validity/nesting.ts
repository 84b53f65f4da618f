/** How rings that do not cross lie within each other, and whether touching holes cut the inside in two. */
import { pointInRing, same, type Point } from "./predicates";
import type { CleanRing } from "./rings";

/** Where `inner` lies to `outer`, two rings that do not cross; "same" where every corner is on the other. */
export function whereLies(inner: CleanRing, outer: CleanRing): "inside" | "outside" | "same" {
  const { corners } = inner;
  for (const at of corners) {
    const where = pointInRing(at, outer.corners);
    if (where !== "on") return where;
  }
  // Every corner is on the other ring: an edge between two of them may still run inside or outside.
  for (const [i, from] of corners.entries()) {
    const to = corners[(i + 1) % corners.length]!;
    const where = pointInRing([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2], outer.corners);
    if (where !== "on") return where;
  }
  return "same";
}

/** Whether two rings have the same corners in the same order, whatever their start and direction. */
export function repeats(ring: CleanRing, other: CleanRing): boolean {
  const [a, b] = [ring.corners, other.corners];
  const [start] = a;
  const shift = b.findIndex((at) => start && same(at, start));
  if (a.length !== b.length || shift < 0) return false;
  return (
    a.every((at, i) => same(at, b[(shift + i) % b.length]!)) ||
    a.every((at, i) => same(at, b.at((shift - i) % b.length)!))
  );
}

/**
 * The first ring that closes a loop of touching rings, by its index, and where: such a loop cuts the
 * inside into pieces that are not connected. `touches` are (ring, ring, point) within one polygon.
 */
export function closesLoop(
  touches: readonly { a: number; b: number; at: Point }[],
): { a: number; b: number; at: Point } | null {
  // Rings and points are the nodes of a graph, "the ring touches there" its edges; a cycle is a loop.
  const parent = new Map<string, string>();
  const rootOf = (node: string): string => {
    let root = node;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root))
      root = up;
    parent.set(node, root);
    return root;
  };
  const seen = new Set<string>();
  for (const touch of touches) {
    const point = `${touch.at[0] + 0},${touch.at[1] + 0}`;
    for (const ring of [touch.a, touch.b]) {
      const edge = `${ring}@${point}`;
      if (seen.has(edge)) continue;
      seen.add(edge);
      const [ringRoot, pointRoot] = [rootOf(`ring ${ring}`), rootOf(point)];
      if (ringRoot === pointRoot) return touch;
      parent.set(ringRoot, pointRoot);
    }
  }
  return null;
}
