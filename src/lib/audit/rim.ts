/**
 * The rim of what boundaries cover: edges that no neighbour has the other way round. A border that two share vertex for vertex
 * is none, so in a clean cadastre little is left, and gaps are looked for only there.
 *
 * Edges have a count for each direction. What runs both ways equally often changes nothing of the ground that is covered, nor
 * does the outline of what just two boundaries share, taken away once.
 */
import type { MultiPolygon, Position } from "geojson";
import { openRing, polygonsOf, type Boundary } from "../geometry";
import { isLeftTurned, type Plane } from "./plane";

export interface RimEdge {
  /** Ends on the grid of the plane … */
  readonly ax: number;
  readonly ay: number;
  readonly bx: number;
  readonly by: number;
  /** … and in degrees. */
  readonly from: Position;
  readonly to: Position;
  /** How often it bounds covered ground on its left. */
  readonly times: number;
  /** The boundaries it is an edge of, ascending, whichever way they run along it. */
  readonly owners: readonly number[];
  /** Which edge of the first of them. */
  readonly order: number;
}

interface Border {
  a: number;
  b: number;
  from: Position;
  to: Position;
  times: number;
  owners: number[];
  order: number;
}

/**
 * The rim of some boundaries, ascending by number; `shared` are shapes that two of them share and no third has part in. In
 * the order of the first owner's edges.
 */
export function rimOf(
  boundaries: readonly { readonly index: number; readonly boundary: Boundary }[],
  shared: readonly MultiPolygon[],
  plane: Plane,
): RimEdge[] {
  const [xs, ys]: [number[], number[]] = [[], []];
  const nodes = new Map<number, number>();
  const nodeAt = (x: number, y: number) => {
    let key = x * 1_048_583 + y;
    let node = nodes.get(key);
    while (node !== undefined && (xs[node] !== x || ys[node] !== y)) {
      key = key * 1.000_001 + 1;
      node = nodes.get(key);
    }
    if (node !== undefined) return node;
    nodes.set(key, xs.length);
    xs.push(x);
    ys.push(y);
    return xs.length - 1;
  };
  const borders = new Map<number, Border>();
  const keyOf = (p: number, q: number) => Math.min(p, q) * 2 ** 26 + Math.max(p, q);
  for (const { index, boundary } of boundaries) {
    let order = 0;
    eachEdge(boundary, plane, nodeAt, (p, q, from, to) => {
      const border = borders.get(keyOf(p, q));
      if (!border) {
        borders.set(keyOf(p, q), { a: p, b: q, from, to, times: 1, owners: [index], order });
      } else {
        border.times += border.a === p ? 1 : -1;
        if (border.owners.at(-1) !== index) border.owners.push(index);
      }
      order++;
    });
  }
  for (const shape of shared) {
    const runs: [Border, number][] = [];
    let isKnown = true;
    eachEdge(shape, plane, nodeAt, (p, q) => {
      const border = borders.get(keyOf(p, q));
      if (border) runs.push([border, border.a === p ? 1 : -1]);
      else isKnown = false;
    });
    if (isKnown) for (const [border, way] of runs) border.times -= way;
  }
  const rim: RimEdge[] = [];
  for (const { a, b, from, to, times, owners, order } of borders.values()) {
    if (times === 0) continue;
    const ax = xs[a]!;
    const ay = ys[a]!;
    const bx = xs[b]!;
    const by = ys[b]!;
    rim.push({ ax, ay, bx, by, from, to, times, owners, order });
  }
  return rim;
}

/** Calls back with every edge on the grid, covered ground on its left. */
function eachEdge(
  boundary: Boundary,
  plane: Plane,
  nodeAt: (x: number, y: number) => number,
  found: (a: number, b: number, from: Position, to: Position) => void,
): void {
  for (const polygon of polygonsOf(boundary)) {
    polygon.forEach((ring, r) => {
      const open = openRing(ring);
      const points = open.map((at) => plane.point(at));
      const forward = isLeftTurned(points) === (r === 0);
      const nodes = points.map(({ x, y }) => nodeAt(x, y));
      const count = nodes.length;
      for (let k = 0; k < count; k++) {
        const i = forward ? k : count - 1 - k;
        const j = forward ? (k + 1) % count : (count - 2 - k + count) % count;
        if (nodes[i] !== nodes[j]) found(nodes[i]!, nodes[j]!, open[i]!, open[j]!);
      }
    });
  }
}
