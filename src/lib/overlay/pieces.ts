/** Two borders cut where they meet: each piece lies inside the other region, outside it, or along its border. */
import { orient2d } from "robust-predicates";
import type { Contacts, Side } from "./contacts";
import type { Flat } from "./flat";
import { isInside } from "./inside";

export const [UNKNOWN, INSIDE, OUTSIDE, SAME, OPPOSITE] = [0, 1, 2, 3, 4] as const;

/** A border's pieces, one after the other: where each starts and ends, by node, and what it is. */
export interface Pieces {
  readonly from: number[];
  readonly to: number[];
  readonly kind: number[];
}

/** The sides found at two ends of a stretch contradict each other: a crossing's place was rounded past another's. */
export class Contradiction extends Error {
  override readonly name = "Contradiction";
}

/**
 * The pieces of both borders; without those that lie outside and away from the other, where `nearOnly`. Throws a
 * `Contradiction`.
 */
export function piecesOf(contacts: Contacts, nearOnly: boolean): { a: Pieces; b: Pieces } {
  const a = cutPieces(contacts.a, nearOnly);
  const b = cutPieces(contacts.b, nearOnly);
  markAlong(a, b, contacts);
  return {
    a: classified(a, contacts, contacts.b, nearOnly),
    b: classified(b, contacts, contacts.a, nearOnly),
  };
}

interface Raw extends Pieces {
  /** Where each ring's pieces start; one more than there are rings. */
  readonly starts: number[];
  /** Pieces that lie in the box of both. */
  readonly isNear: boolean[];
}

/** With `nearOnly` a run of edges that lie away from the other border is one piece. */
function cutPieces({ flat, nodes, near, cuts }: Side, nearOnly: boolean): Raw {
  const raw: Raw = { from: [], to: [], kind: [], starts: [0], isNear: [] };
  const push = (from: number, to: number, kind: number, isNear: boolean) => {
    raw.from.push(from);
    raw.to.push(to);
    raw.kind.push(kind);
    raw.isNear.push(isNear);
  };
  let n = 0;
  for (let ring = 0; ring + 1 < flat.starts.length; ring++) {
    let isRun = false;
    for (let edge = flat.starts[ring]!; edge < flat.starts[ring + 1]!; edge++) {
      const from = nodes[edge]!;
      const to = nodes[flat.next[edge]!]!;
      const isNear = near[n] === edge;
      if (isNear) n++;
      else if (nearOnly && isRun) {
        raw.to[raw.to.length - 1] = to;
        continue;
      }
      isRun = !isNear;
      const at = isNear ? cuts.get(edge) : undefined;
      if (!at) {
        push(from, to, isNear ? UNKNOWN : OUTSIDE, isNear);
        continue;
      }
      at.sort((p, q) => p.t - q.t);
      let start = from;
      let before = 0;
      for (const cut of at) {
        push(start, cut.node, agreed(before, cut.before), true);
        [start, before] = [cut.node, cut.after];
      }
      push(start, to, agreed(before, 0), true);
    }
    raw.starts.push(raw.from.length);
  }
  return raw;
}

function agreed(after: number, before: number): number {
  if (after * before < 0) throw new Contradiction();
  const side = after || before;
  return side === 0 ? UNKNOWN : side > 0 ? INSIDE : OUTSIDE;
}

/** Pieces that both borders have are neither inside nor outside. */
function markAlong(a: Raw, b: Raw, { isShared }: Contacts): void {
  const count = isShared.length;
  const ofB = new Map<number, number>();
  b.from.forEach((from, i) => {
    if (b.isNear[i] && isShared[from] && isShared[b.to[i]!]) ofB.set(from * count + b.to[i]!, i);
  });
  a.from.forEach((from, i) => {
    const to = a.to[i]!;
    if (!a.isNear[i] || !isShared[from] || !isShared[to]) return;
    const same = ofB.get(from * count + to);
    const opposite = ofB.get(to * count + from);
    if (same !== undefined) [a.kind[i], b.kind[same]] = [SAME, SAME];
    else if (opposite !== undefined) [a.kind[i], b.kind[opposite]] = [OPPOSITE, OPPOSITE];
  });
}

/** A border changes sides only where it meets the other. */
function classified(raw: Raw, contacts: Contacts, other: Side, nearOnly: boolean): Pieces {
  const { xs, ys, isShared } = contacts;
  const { from, to, kind, starts, isNear } = raw;
  let passes: Passes | null = null;
  for (let ring = 0; ring + 1 < starts.length; ring++) {
    const start = starts[ring]!;
    const end = starts[ring + 1]!;
    spread(start, end, from, to, kind, isShared);
    for (let i = start; i < end; i++) {
      if (kind[i] !== UNKNOWN) continue;
      const p = from[i]!;
      const q = to[i]!;
      // A corner of its own tells for certain.
      const at = !isShared[q] ? q : !isShared[p] ? p : null;
      const isIn =
        at === null
          ? leadsInside(p, q, contacts, (passes ??= passesOf(other)), other.flat)
          : isInside(xs[at]!, ys[at]!, other.flat);
      kind[i] = isIn ? INSIDE : OUTSIDE;
      for (let j = i; j + 1 < end && !isShared[to[j]!] && kind[j + 1] === UNKNOWN; j++) {
        kind[j + 1] = kind[j]!;
      }
    }
  }
  if (!nearOnly) return raw;
  const near: Pieces = { from: [], to: [], kind: [] };
  for (let i = 0; i < from.length; i++) {
    if (!isNear[i]) continue;
    near.from.push(from[i]!);
    near.to.push(to[i]!);
    near.kind.push(kind[i]!);
  }
  return near;
}

function spread(
  start: number,
  end: number,
  from: readonly number[],
  to: readonly number[],
  kind: number[],
  isShared: Uint8Array,
): void {
  const count = end - start;
  const step = (i: number, before: number, node: number) => {
    if (isShared[node]) return;
    const known = kind[before]!;
    const here = kind[i]!;
    if (known === UNKNOWN || known === here) return;
    if (here !== UNKNOWN) throw new Contradiction();
    kind[i] = known;
  };
  for (let n = 0; n < 2 * count; n++) {
    const before = start + (n % count);
    const i = start + ((n + 1) % count);
    step(i, before, from[i]!);
  }
  for (let n = 2 * count; n > 0; n--) {
    const before = start + (n % count);
    const i = start + ((n - 1) % count);
    step(i, before, to[i]!);
  }
}

type Pass = readonly [fromX: number, fromY: number, toX: number, toY: number];
/** By node, where the border comes from and where it goes on to. */
type Passes = Map<number, Pass[]>;

function passesOf({ flat, nodes, near, cuts }: Side): Passes {
  const passes: Passes = new Map();
  const { xs, ys, next } = flat;
  const pass = (node: number, from: number, to: number) => {
    const list = passes.get(node) ?? [];
    list.push([xs[from]!, ys[from]!, xs[to]!, ys[to]!]);
    passes.set(node, list);
  };
  const isNear = new Set(near);
  for (let edge = 0; edge < xs.length; edge++) {
    const end = next[edge]!;
    const after = next[next[edge]!]!;
    if (isNear.has(edge) || isNear.has(end)) pass(nodes[end]!, edge, after);
    for (const { node } of cuts.get(edge) ?? []) pass(node, edge, end);
  }
  return passes;
}

/** Whether a piece between two nodes that both borders pass starts out into the other region. */
function leadsInside(
  p: number,
  q: number,
  { xs, ys }: Contacts,
  passes: Passes,
  other: Flat,
): boolean {
  const x = xs[p]!;
  const y = ys[p]!;
  const toX = xs[q]!;
  const toY = ys[q]!;
  const [pass, another] = passes.get(p) ?? [];
  // Where several rings touch, the middle of the piece has to do.
  if (!pass || another) return isInside((x + toX) / 2, (y + toY) / 2, other);
  const [fromX, fromY, onX, onY] = pass;
  const leftOfFirst = orient2d(fromX, fromY, x, y, toX, toY) < 0;
  const leftOfSecond = orient2d(x, y, onX, onY, toX, toY) < 0;
  const isReflex = orient2d(fromX, fromY, x, y, onX, onY) > 0;
  return isReflex ? leftOfFirst || leftOfSecond : leftOfFirst && leftOfSecond;
}
