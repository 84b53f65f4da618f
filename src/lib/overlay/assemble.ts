/** Edges with the inside on their left, put together as polygons. */
import type { Position } from "geojson";
import { doubledArea } from "../ringArea";
import type { Polygons } from "./engine";
import { flatOf } from "./flat";
import { isInside } from "./inside";

/** An edge from node to node. */
export type NodeEdge = readonly [from: number, to: number];

/** Throws where the edges do not close. */
export function assembled(
  edges: readonly NodeEdge[],
  xs: Float64Array,
  ys: Float64Array,
): Polygons {
  const rings = loopsOf(edges, xs, ys).flatMap((loop) => {
    const ring = ringOf(loop, xs, ys);
    return ring ? [{ ring, area: doubledArea(ring) }] : [];
  });
  const outers = rings.filter(({ area }) => area > 0);
  const polygons = outers.map(({ ring }) => [ring]);
  for (const { ring, area } of rings) {
    if (area >= 0) continue;
    const around = outers
      .map((outer, i) => ({ i, area: outer.area, ring: outer.ring }))
      .filter((outer) => outer.area > -area && surrounds(outer.ring, ring))
      .sort((p, q) => p.area - q.area);
    // A hole in nothing is what rounding leaves of a piece without width.
    if (around[0]) polygons[around[0].i]!.push(ring);
  }
  return polygons;
}

function surrounds(outer: Position[], hole: readonly Position[]): boolean {
  const corners = new Set(outer.map(([x, y]) => `${x} ${y}`));
  const at = hole.find(([x, y]) => !corners.has(`${x} ${y}`));
  const [x, y] = at ?? [0, 1].map((axis) => (hole[0]![axis]! + hole[1]![axis]!) / 2);
  return isInside(x!, y!, flatOf([[outer]]));
}

/** Closed ways along the edges, none of which passes a node twice. */
function loopsOf(edges: readonly NodeEdge[], xs: Float64Array, ys: Float64Array): number[][] {
  const leaving = new Map<number, number[]>();
  for (const [from, to] of edges) {
    const list = leaving.get(from);
    if (list) list.push(to);
    else leaving.set(from, [to]);
  }
  const loops: number[][] = [];
  for (const [from] of edges) {
    while (leaving.get(from)?.length) {
      let way: number[] = [from];
      const at = new Map([[from, 0]]);
      let before = -1;
      let here = from;
      do {
        const next = take(leaving.get(here) ?? [], before, here, xs, ys);
        if (next === null) throw new Error("the edges of the overlay do not close");
        [before, here] = [here, next];
        const seen = at.get(here);
        if (seen === undefined) {
          at.set(here, way.length);
          way.push(here);
          continue;
        }
        const loop = way.slice(seen);
        for (const node of loop.slice(1)) at.delete(node);
        way = way.slice(0, seen + 1);
        loops.push(loop);
      } while (way.length > 1 || here !== from);
    }
  }
  return loops;
}

/** The next node, taken from the list: where several ways lead on, the one that keeps to the same inside. */
function take(
  ways: number[],
  before: number,
  here: number,
  xs: Float64Array,
  ys: Float64Array,
): number | null {
  if (ways.length < 2 || before < 0) return ways.shift() ?? null;
  const angle = (to: number) => Math.atan2(ys[to]! - ys[here]!, xs[to]! - xs[here]!);
  const back = angle(before);
  const turned = ways.map((to) => (back - angle(to) + 4 * Math.PI) % (2 * Math.PI));
  const best = turned.indexOf(Math.min(...turned));
  return ways.splice(best, 1)[0]!;
}

/** Closed, from its westernmost corner, without corners that rounding has put in one place; null if nothing is left. */
function ringOf(loop: readonly number[], xs: Float64Array, ys: Float64Array): Position[] | null {
  const ring: Position[] = [];
  for (const node of loop) {
    const x = xs[node]!;
    const y = ys[node]!;
    const last = ring.at(-1);
    if (last?.[0] !== x || last[1] !== y) ring.push([x, y]);
  }
  const last = ring.at(-1);
  if (ring.length > 1 && last![0] === ring[0]![0] && last![1] === ring[0]![1]) ring.pop();
  if (ring.length < 3) return null;
  let first = 0;
  ring.forEach(([x = 0, y = 0], i) => {
    const [bestX = 0, bestY = 0] = ring[first]!;
    if (x < bestX || (x === bestX && y < bestY)) first = i;
  });
  const turned = [...ring.slice(first), ...ring.slice(0, first)];
  return [...turned, turned[0]!];
}
