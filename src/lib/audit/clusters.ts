/** Groups of rim edges that have nothing to do with each other: no gap lies between two of them. */
import Flatbush from "flatbush";
import { Places } from "../places";
import type { Paths64 } from "./plane";
import type { RimEdge } from "./rim";

/** The rim in groups whose edges' boxes are farther apart than so many units of the grid. */
export function groupsOf(rim: readonly RimEdge[], apartUnits: number): RimEdge[][] {
  if (rim.length === 0) return [];
  const index = new Flatbush(rim.length);
  for (const { ax, ay, bx, by } of rim) {
    index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
  }
  index.finish();
  const group = rim.map((_, i) => i);
  const rootOf = (i: number): number => {
    while (group[i] !== i) i = group[i] = group[group[i]!]!;
    return i;
  };
  rim.forEach(({ ax, ay, bx, by }, i) => {
    index.search(
      Math.min(ax, bx) - apartUnits,
      Math.min(ay, by) - apartUnits,
      Math.max(ax, bx) + apartUnits,
      Math.max(ay, by) + apartUnits,
      (j) => {
        if (j > i) {
          const [p, q] = [rootOf(i), rootOf(j)];
          group[Math.max(p, q)] = Math.min(p, q);
        }
        return false;
      },
    );
  });
  const groups = new Map<number, RimEdge[]>();
  rim.forEach((edge, i) => {
    const list = groups.get(rootOf(i));
    if (list) list.push(edge);
    else groups.set(rootOf(i), [edge]);
  });
  return [...groups.values()];
}

/**
 * Closed ways along the edges of a group. Every node is left as often as it is come to. None turns back along a parallel: there
 * Clipper2 loses what lies between.
 */
export function waysOf(group: readonly RimEdge[]): Paths64 {
  const nodes = new Places(group.length);
  /** By node, where its edges lead. */
  const leaving: number[][] = [];
  const add = (fromX: number, fromY: number, x: number, y: number) => {
    const from = nodes.numberOf(fromX, fromY);
    (leaving[from] ??= []).push(nodes.numberOf(x, y));
  };
  for (const { ax, ay, bx, by, times } of group) {
    for (let n = 0; n < times; n++) add(ax, ay, bx, by);
    for (let n = 0; n < -times; n++) add(bx, by, ax, ay);
  }
  const ways: Paths64 = [];
  for (let start = 0; start < nodes.count; start++) {
    while (leaving[start]?.length) {
      const way: Paths64[number] = [];
      let at = start;
      do {
        const next = leaving[at]?.shift();
        if (next === undefined) break;
        way.push({ x: nodes.xs[next]!, y: nodes.ys[next]! });
        at = next;
      } while (at !== start);
      const kept = withoutMiddles(way);
      if (kept.length > 2) ways.push(kept);
    }
  }
  return ways;
}

/** A closed way without the points between two others at their height, whichever way it turns there. */
function withoutMiddles(way: Paths64[number]): Paths64[number] {
  return way.filter(({ y }, i) => way.at(i - 1)!.y !== y || way[(i + 1) % way.length]!.y !== y);
}

/** A box around the group, so far away, turned left. */
export function frameOf(group: readonly RimEdge[], apartUnits: number): Paths64[number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { ax, ay, bx, by } of group) {
    west = Math.min(west, ax, bx);
    south = Math.min(south, ay, by);
    east = Math.max(east, ax, bx);
    north = Math.max(north, ay, by);
  }
  const [w, s, e, n] = [
    west - apartUnits,
    south - apartUnits,
    east + apartUnits,
    north + apartUnits,
  ];
  return [
    { x: w, y: s },
    { x: e, y: s },
    { x: e, y: n },
    { x: w, y: n },
  ];
}
