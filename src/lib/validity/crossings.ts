/**
 * Where the edges of a boundary's rings meet: they cross, run along each other, or touch at a point.
 * Pairs of edges are found by an index on their boxes and decided by exact predicates.
 */
import Flatbush from "flatbush";
import { noneMeet } from "./noneMeet";
import { between, chainsCross, turn, type Chain, type Point } from "./predicates";
import type { CleanRing } from "./rings";

/** Ring a and ring b (perhaps the same) meet at `at`; `edge` is the edge of ring a, from 0. */
export interface Meeting {
  readonly kind: "cross" | "along" | "touch";
  readonly a: number;
  readonly b: number;
  readonly edge: number;
  readonly at: Point;
}

interface Edge {
  readonly ring: number;
  readonly index: number;
  readonly from: Point;
  readonly to: Point;
}

/** A boundary that crosses itself more often than this is not looked at further: the answer stands. */
const ENOUGH = 5_000;

/** All places where rings meet themselves or each other, indices into `rings`. */
export function meetings(rings: readonly CleanRing[]): Meeting[] {
  if (noneMeet(rings)) return [];
  const edges = rings.flatMap(edgesOf);
  const index = new Flatbush(edges.length);
  for (const { from, to } of edges) {
    index.add(
      Math.min(from[0], to[0]),
      Math.min(from[1], to[1]),
      Math.max(from[0], to[0]),
      Math.max(from[1], to[1]),
    );
  }
  index.finish();

  const found: Meeting[] = [];
  const nodes = new Nodes(rings);
  for (let i = 0; i < edges.length && found.length < ENOUGH; i++) {
    const p = edges[i]!;
    const near = index.search(
      Math.min(p.from[0], p.to[0]),
      Math.min(p.from[1], p.to[1]),
      Math.max(p.from[0], p.to[0]),
      Math.max(p.from[1], p.to[1]),
      (j) => j > i,
    );
    for (const j of near) {
      const q = edges[j]!;
      if (!adjacent(p, q, rings)) meet(p, q, found, nodes);
    }
  }
  return [...found, ...nodes.meetings()];
}

function edgesOf({ corners }: CleanRing, ring: number): Edge[] {
  return corners.map((from, index) => ({
    ring,
    index,
    from,
    to: corners[(index + 1) % corners.length]!,
  }));
}

/** Neighbours in a ring share a corner, as they should; spikes are already gone. */
function adjacent(p: Edge, q: Edge, rings: readonly CleanRing[]): boolean {
  if (p.ring !== q.ring) return false;
  const count = rings[p.ring]!.corners.length;
  const apart = Math.abs(p.index - q.index);
  return apart === 1 || apart === count - 1;
}

function meet(p: Edge, q: Edge, found: Meeting[], nodes: Nodes): void {
  const fromSide = Math.sign(turn(q.from, q.to, p.from));
  const toSide = Math.sign(turn(q.from, q.to, p.to));
  if (fromSide * toSide > 0) return;
  const qFromSide = Math.sign(turn(p.from, p.to, q.from));
  const qToSide = Math.sign(turn(p.from, p.to, q.to));
  if (qFromSide * qToSide > 0) return;

  const place = { a: p.ring, b: q.ring, edge: p.index };
  if (fromSide === 0 && toSide === 0) {
    const ends = [p.from, p.to].filter((point) => between(q.from, q.to, point));
    ends.push(...[q.from, q.to].filter((point) => between(p.from, p.to, point)));
    const [start, ...rest] = ends;
    if (!start) return;
    const end = rest.find((point) => point[0] !== start[0] || point[1] !== start[1]);
    if (end) {
      found.push({ ...place, kind: "along", at: middle(start, end) });
    }
    for (const at of end ? [start, end] : [start]) nodes.add(at, p, q);
    return;
  }
  if (fromSide * toSide < 0 && qFromSide * qToSide < 0) {
    found.push({ ...place, kind: "cross", at: intersection(p, q) });
    return;
  }
  if (fromSide === 0 && between(q.from, q.to, p.from)) nodes.add(p.from, p, q);
  else if (toSide === 0 && between(q.from, q.to, p.to)) nodes.add(p.to, p, q);
  else if (qFromSide === 0 && between(p.from, p.to, q.from)) nodes.add(q.from, p, q);
  else if (qToSide === 0 && between(p.from, p.to, q.to)) nodes.add(q.to, p, q);
}

function middle(a: Point, b: Point): Point {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
}

/** Where two edges that cross do so, to the precision of a double. */
function intersection(p: Edge, q: Edge): Point {
  const [dx, dy] = [p.to[0] - p.from[0], p.to[1] - p.from[1]];
  const [ex, ey] = [q.to[0] - q.from[0], q.to[1] - q.from[1]];
  const along = ((q.from[0] - p.from[0]) * ey - (q.from[1] - p.from[1]) * ex) / (dx * ey - dy * ex);
  return Number.isFinite(along) ? [p.from[0] + along * dx, p.from[1] + along * dy] : p.from;
}

interface Pass {
  readonly ring: number;
  readonly edge: number;
  readonly chain: Chain;
}

/** Points that several stretches of ring pass through: whether they cross or touch is seen at the point. */
class Nodes {
  readonly #passes = new Map<string, { at: Point; passes: Map<string, Pass> }>();
  readonly #rings: readonly CleanRing[];

  constructor(rings: readonly CleanRing[]) {
    this.#rings = rings;
  }

  add(at: Point, ...edges: Edge[]): void {
    const key = `${at[0] + 0},${at[1] + 0}`;
    const node = this.#passes.get(key) ?? { at, passes: new Map<string, Pass>() };
    this.#passes.set(key, node);
    for (const edge of edges) {
      const pass = this.#passOf(at, edge);
      node.passes.set(pass.key, pass);
    }
  }

  #passOf(at: Point, { ring, index, from, to }: Edge): Pass & { key: string } {
    const { corners } = this.#rings[ring]!;
    const is = (point: Point) => point[0] === at[0] && point[1] === at[1];
    if (!is(from) && !is(to)) {
      return { key: `${ring}:${index}+`, ring, edge: index, chain: [from, to] };
    }
    const corner = is(from) ? index : (index + 1) % corners.length;
    const before = corners.at(corner - 1)!;
    const after = corners[(corner + 1) % corners.length]!;
    return { key: `${ring}:${corner}`, ring, edge: corner, chain: [before, after] };
  }

  meetings(): Meeting[] {
    const found: Meeting[] = [];
    for (const { at, passes } of this.#passes.values()) {
      const list = [...passes.values()];
      list.forEach((p, i) => {
        for (const q of list.slice(i + 1)) {
          const kind = chainsCross(at, p.chain, q.chain) ? "cross" : "touch";
          found.push({ kind, a: p.ring, b: q.ring, edge: p.edge, at });
        }
      });
    }
    return found;
  }
}
