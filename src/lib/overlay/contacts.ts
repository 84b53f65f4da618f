/**
 * Where the borders of two regions meet, by exact predicates: corners they share, corners of one on an edge of the other, and
 * edges that cross. Only the place of a crossing is rounded; that there is one, and which way it leads, is certain.
 */
import Flatbush from "flatbush";
import { orient2d } from "robust-predicates";
import { longer, Places } from "../places";
import type { Bounds, Flat } from "./flat";

/** Where an edge is cut: at a share of its length, in a node. */
export interface Cut {
  readonly t: number;
  readonly node: number;
  /** Which side of the other border the edge is on before and after: 1 inside, -1 outside, 0 not known from here. */
  readonly before: number;
  readonly after: number;
}

export interface Side {
  readonly flat: Flat;
  /** By corner: its node. */
  readonly nodes: Uint32Array;
  /** Edges that come near the other border, ascending. */
  readonly near: readonly number[];
  readonly cuts: Map<number, Cut[]>;
}

export interface Contacts {
  readonly a: Side;
  readonly b: Side;
  /** Places by node. */
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  /** By node: 1 where both borders pass it. */
  readonly isShared: Uint8Array;
}

export function contactsOf(flatA: Flat, flatB: Flat): Contacts {
  const box = sharedBoxOf(flatA, flatB);
  const a = sideOf(flatA, 0, box);
  const b = sideOf(flatB, flatA.xs.length, box);
  const nodes = new Nodes(flatA, flatB);
  const shared = oneNodeAPlace([a, b]);
  eachPair(a, b, (ea, eb) => meet(a, b, ea, eb, nodes, shared));
  const isShared = new Uint8Array(nodes.count);
  for (const node of shared) isShared[node] = 1;
  return { a, b, xs: nodes.xs, ys: nodes.ys, isShared };
}

/** The places of both regions' corners, one after the other, and then of what is added; rows are longer than they are full. */
class Nodes {
  xs: Float64Array;
  ys: Float64Array;
  count: number;

  constructor(a: Flat, b: Flat) {
    this.count = a.xs.length + b.xs.length;
    this.xs = new Float64Array(this.count + 16);
    this.ys = new Float64Array(this.count + 16);
    this.xs.set(a.xs);
    this.ys.set(a.ys);
    this.xs.set(b.xs, a.xs.length);
    this.ys.set(b.ys, a.xs.length);
  }

  add(x: number, y: number): number {
    if (this.count === this.xs.length) {
      this.xs = longer(this.xs);
      this.ys = longer(this.ys);
    }
    this.xs[this.count] = x;
    this.ys[this.count] = y;
    return this.count++;
  }
}

function sharedBoxOf(a: Flat, b: Flat): Bounds {
  const p = a.bounds;
  const q = b.bounds;
  return [Math.max(p[0], q[0]), Math.max(p[1], q[1]), Math.min(p[2], q[2]), Math.min(p[3], q[3])];
}

function sideOf(flat: Flat, from: number, box: Bounds): Side {
  const { xs, ys, next } = flat;
  const [west, south, east, north] = box;
  const nodes = new Uint32Array(xs.length);
  const near: number[] = [];
  for (let i = 0; i < xs.length; i++) {
    const x = xs[i]!;
    const y = ys[i]!;
    const toX = xs[next[i]!]!;
    const toY = ys[next[i]!]!;
    nodes[i] = from + i;
    const isAway =
      (x < west && toX < west) ||
      (x > east && toX > east) ||
      (y < south && toY < south) ||
      (y > north && toY > north);
    if (!isAway) near.push(i);
  }
  return { flat, nodes, near, cuts: new Map() };
}

/** Corners at one place get one node; those of both sides are shared. */
function oneNodeAPlace(sides: readonly Side[]): Set<number> {
  const places = new Places(sides.reduce((sum, { near }) => sum + near.length, 0));
  /** By place. */
  const nodeOf: number[] = [];
  let ofFirst = 0;
  const shared = new Set<number>();
  sides.forEach(({ flat, nodes, near }, side) => {
    const take = (corner: number) => {
      const place = places.numberOf(flat.xs[corner]!, flat.ys[corner]!);
      const node = (nodeOf[place] ??= nodes[corner]!);
      nodes[corner] = node;
      if (side === 0) ofFirst = places.count;
      else if (place < ofFirst) shared.add(node);
    };
    for (let i = 0; i < near.length; i++) {
      take(near[i]!);
      // The edge that follows takes the corner between them.
      const end = flat.next[near[i]!]!;
      if (near[i + 1] !== end) take(end);
    }
  });
  return shared;
}

/** Fewer pairs than this are looked at one by one. */
const FEW = 20_000;

/** Calls back with the pairs of near edges whose boxes meet. */
function eachPair(a: Side, b: Side, found: (ea: number, eb: number) => void): void {
  if (a.near.length === 0 || b.near.length === 0) return;
  if (a.near.length * b.near.length > FEW) {
    const [many, few] = a.near.length > b.near.length ? [a, b] : [b, a];
    const index = new Flatbush(many.near.length);
    for (const edge of many.near) index.add(...boxOf(many.flat, edge));
    index.finish();
    for (const edge of few.near) {
      for (const i of index.search(...boxOf(few.flat, edge))) {
        if (many === a) found(many.near[i]!, edge);
        else found(edge, many.near[i]!);
      }
    }
    return;
  }
  const boxes = new Float64Array(b.near.length * 4);
  let at = 0;
  for (const edge of b.near) for (const bound of boxOf(b.flat, edge)) boxes[at++] = bound;
  for (const edge of a.near) {
    const [west, south, east, north] = boxOf(a.flat, edge);
    for (let i = 0; i < boxes.length; i += 4) {
      if (boxes[i]! > east || boxes[i + 2]! < west) continue;
      if (boxes[i + 1]! > north || boxes[i + 3]! < south) continue;
      found(edge, b.near[i >> 2]!);
    }
  }
}

function boxOf({ xs, ys, next }: Flat, edge: number): [number, number, number, number] {
  const x = xs[edge]!;
  const y = ys[edge]!;
  const toX = xs[next[edge]!]!;
  const toY = ys[next[edge]!]!;
  return [Math.min(x, toX), Math.min(y, toY), Math.max(x, toX), Math.max(y, toY)];
}

function meet(a: Side, b: Side, ea: number, eb: number, places: Nodes, shared: Set<number>): void {
  const { xs, ys } = places;
  const p = a.nodes[ea]!;
  const q = a.nodes[a.flat.next[ea]!]!;
  const r = b.nodes[eb]!;
  const s = b.nodes[b.flat.next[eb]!]!;
  if ((p === r && q === s) || (p === s && q === r)) return;
  const px = xs[p]!;
  const py = ys[p]!;
  const qx = xs[q]!;
  const qy = ys[q]!;
  const rx = xs[r]!;
  const ry = ys[r]!;
  const sx = xs[s]!;
  const sy = ys[s]!;
  const sideP = p === r || p === s ? 0 : -orient2d(rx, ry, sx, sy, px, py);
  const sideQ = q === r || q === s ? 0 : -orient2d(rx, ry, sx, sy, qx, qy);
  if ((sideP > 0 && sideQ > 0) || (sideP < 0 && sideQ < 0)) return;
  const sideR = r === p || r === q ? 0 : -orient2d(px, py, qx, qy, rx, ry);
  const sideS = s === p || s === q ? 0 : -orient2d(px, py, qx, qy, sx, sy);
  if ((sideR > 0 && sideS > 0) || (sideR < 0 && sideS < 0)) return;
  if (sideP * sideQ < 0 && sideR * sideS < 0) {
    const t = sideP / (sideP - sideQ);
    const node = places.add(px + t * (qx - px), py + t * (qy - py));
    shared.add(node);
    cut(a, ea, { t, node, before: Math.sign(sideP), after: Math.sign(sideQ) });
    const u = sideR / (sideR - sideS);
    cut(b, eb, { t: u, node, before: Math.sign(sideR), after: Math.sign(sideS) });
    return;
  }
  if (sideP === 0) touch(b, eb, p, r, s, places, shared);
  if (sideQ === 0) touch(b, eb, q, r, s, places, shared);
  if (sideR === 0) touch(a, ea, r, p, q, places, shared);
  if (sideS === 0) touch(a, ea, s, p, q, places, shared);
}

/** A corner on the line of an edge: between its ends, it cuts it. */
function touch(
  side: Side,
  edge: number,
  node: number,
  from: number,
  to: number,
  { xs, ys }: Nodes,
  shared: Set<number>,
): void {
  if (node === from || node === to) return;
  const dx = xs[to]! - xs[from]!;
  const dy = ys[to]! - ys[from]!;
  // The longer axis tells how far along.
  const t =
    Math.abs(dx) > Math.abs(dy) ? (xs[node]! - xs[from]!) / dx : (ys[node]! - ys[from]!) / dy;
  if (!(t > 0 && t < 1)) return;
  shared.add(node);
  cut(side, edge, { t, node, before: 0, after: 0 });
}

function cut({ cuts }: Side, edge: number, made: Cut): void {
  const list = cuts.get(edge);
  if (!list) cuts.set(edge, [made]);
  // Two edges that follow each other both have the corner between them.
  else if (!list.some(({ node }) => node === made.node)) list.push(made);
}
