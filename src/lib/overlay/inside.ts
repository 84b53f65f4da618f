/** Whether a place lies in a region, asked of many places: only edges at its height are looked at. */
import { orient2d } from "robust-predicates";
import { Strips } from "../strips";
import type { Flat } from "./flat";

/** About so many edges a strip; fewer are not worth an index. */
const EDGES_PER_STRIP = 16;
const known = new WeakMap<Flat, Strips>();

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
  if (flat.xs.length <= EDGES_PER_STRIP) {
    for (let i = 0; i < flat.xs.length; i++) look(i);
    return isIn;
  }
  const strips = known.get(flat) ?? stripsOf(flat);
  known.set(flat, strips);
  const { starts, members } = strips;
  const k = strips.at(y);
  for (let n = starts[k]!; n < starts[k + 1]!; n++) look(members[n]!);
  return isIn;
}

/** Edges by their height. */
function stripsOf({ ys, next }: Flat): Strips {
  return new Strips(
    ys.length,
    Math.ceil(ys.length / EDGES_PER_STRIP),
    (edge) => ys[edge]!,
    (edge) => ys[next[edge]!]!,
  );
}
