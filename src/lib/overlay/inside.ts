/** Whether a place lies in a region, asked of many places: only edges at its height are looked at. */
import { orient2d } from "robust-predicates";
import type { Flat } from "./flat";

/** Edges by height: slab k has those that reach into it, `edges[starts[k]]` to `edges[starts[k + 1] - 1]`. */
interface Slabs {
  readonly bottom: number;
  readonly perUnit: number;
  readonly starts: Uint32Array;
  readonly edges: Uint32Array;
}

/** About so many edges a slab; fewer are not worth an index. */
const EDGES_PER_SLAB = 16;
const known = new WeakMap<Flat, Slabs>();

/** Whether a place that is on no edge lies in a region. */
export function isInside(x: number, y: number, flat: Flat): boolean {
  let isIn = false;
  const look = (i: number) => {
    const { xs, ys, next } = flat;
    const fromY = ys[i]!;
    const toY = ys[next[i]!]!;
    if (fromY > y === toY > y) return;
    const fromX = xs[i]!;
    const toX = xs[next[i]!]!;
    if (fromX < x && toX < x) return;
    const isRight =
      (fromX > x && toX > x) || toY > fromY === -orient2d(fromX, fromY, toX, toY, x, y) > 0;
    if (isRight) isIn = !isIn;
  };
  if (flat.xs.length <= EDGES_PER_SLAB) {
    for (let i = 0; i < flat.xs.length; i++) look(i);
    return isIn;
  }
  const slabs = known.get(flat) ?? slabsOf(flat);
  known.set(flat, slabs);
  const { starts, edges } = slabs;
  const k = slabAt(y, slabs);
  if (k < 0 || k + 1 >= starts.length) return false;
  for (let n = starts[k]!; n < starts[k + 1]!; n++) look(edges[n]!);
  return isIn;
}

/** Never falls as y rises, so an edge that passes a height is in that height's slab. */
function slabAt(y: number, { bottom, perUnit }: Pick<Slabs, "bottom" | "perUnit">): number {
  return Math.floor((y - bottom) * perUnit);
}

function slabsOf({ xs, ys, next }: Flat): Slabs {
  let [bottom, top] = [Infinity, -Infinity];
  for (const y of ys) {
    if (y < bottom) bottom = y;
    if (y > top) top = y;
  }
  const count = Math.ceil(xs.length / EDGES_PER_SLAB);
  const perUnit = count / (top - bottom);
  const place = { bottom, perUnit: Number.isFinite(perUnit) ? perUnit : 0 };
  const first = (i: number) => slabAt(Math.min(ys[i]!, ys[next[i]!]!), place);
  const last = (i: number) => slabAt(Math.max(ys[i]!, ys[next[i]!]!), place);
  // The top itself is rounded into a slab of its own.
  const starts = new Uint32Array(count + 3);
  for (let i = 0; i < xs.length; i++) for (let k = first(i); k <= last(i); k++) starts[k + 1]!++;
  for (let k = 0; k + 1 < starts.length; k++) starts[k + 1]! += starts[k]!;
  const edges = new Uint32Array(starts.at(-1)!);
  const filled = starts.slice();
  for (let i = 0; i < xs.length; i++)
    for (let k = first(i); k <= last(i); k++) edges[filled[k]!++] = i;
  return { ...place, starts, edges };
}
