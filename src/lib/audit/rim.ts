/**
 * The rim of what boundaries cover: edges that no neighbour has the other way round. A border that two share vertex for vertex
 * is none, so in a clean cadastre little is left, and gaps are looked for only there.
 *
 * Edges have a count for each direction. What runs both ways equally often changes nothing of the ground that is covered, nor
 * does the outline of what just two boundaries share, taken away once.
 */
import type { MultiPolygon, Position } from "geojson";
import { openRing, polygonsOf, ringsOf, type Boundary } from "../geometry";
import { Places } from "../places";
import { doubledArea } from "../ringArea";
import type { Plane } from "./plane";

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

/** Edges as they are found, each in one direction, in columns. */
class BorderTable {
  readonly #nodes: Places;
  readonly #pairs: Places;
  #count = 0;
  readonly #a: Uint32Array;
  readonly #b: Uint32Array;
  readonly #from: Position[];
  readonly #to: Position[];
  readonly #times: Int32Array;
  readonly #order: Uint32Array;
  readonly #owner: Uint32Array;
  /** Owners after the first, where there are any. */
  readonly #others = new Map<number, number[]>();

  /** `most`: edges. */
  constructor(most: number) {
    this.#nodes = new Places(most);
    this.#pairs = new Places(most);
    this.#a = new Uint32Array(most);
    this.#b = new Uint32Array(most);
    this.#from = new Array<Position>(most);
    this.#to = new Array<Position>(most);
    this.#times = new Int32Array(most);
    this.#order = new Uint32Array(most);
    this.#owner = new Uint32Array(most);
  }

  node(x: number, y: number): number {
    return this.#nodes.numberOf(x, y);
  }

  /** An edge of a boundary; boundaries come one after the other. */
  add(p: number, q: number, from: Position, to: Position, owner: number, order: number): void {
    const edge = this.#pairs.numberOf(Math.min(p, q), Math.max(p, q));
    if (edge === this.#count) {
      this.#count++;
      this.#a[edge] = p;
      this.#b[edge] = q;
      this.#from[edge] = from;
      this.#to[edge] = to;
      this.#times[edge] = 1;
      this.#order[edge] = order;
      this.#owner[edge] = owner;
      return;
    }
    this.#times[edge]! += this.#a[edge] === p ? 1 : -1;
    const others = this.#others.get(edge);
    if ((others?.at(-1) ?? this.#owner[edge]) === owner) return;
    if (others) others.push(owner);
    else this.#others.set(edge, [owner]);
  }

  /** Takes an outline away once, if all its edges are edges of one of two owners; whether it did. */
  take(outline: readonly (readonly [p: number, q: number])[], of: readonly number[]): boolean {
    const edges = outline.map(([p, q]) => this.#pairs.numberOf(Math.min(p, q), Math.max(p, q)));
    if (!edges.every((edge) => this.#ownersOf(edge).some((owner) => of.includes(owner))))
      return false;
    edges.forEach((edge, i) => {
      this.#times[edge]! -= this.#a[edge] === outline[i]![0] ? 1 : -1;
    });
    return true;
  }

  #ownersOf(edge: number): readonly number[] {
    if (edge >= this.#count) return [];
    return [this.#owner[edge]!, ...(this.#others.get(edge) ?? [])];
  }

  rim(): RimEdge[] {
    const { xs, ys } = this.#nodes;
    const rim: RimEdge[] = [];
    for (let edge = 0; edge < this.#count; edge++) {
      const times = this.#times[edge]!;
      if (times === 0) continue;
      const a = this.#a[edge]!;
      const b = this.#b[edge]!;
      rim.push({
        ax: xs[a]!,
        ay: ys[a]!,
        bx: xs[b]!,
        by: ys[b]!,
        from: this.#from[edge]!,
        to: this.#to[edge]!,
        times,
        owners: this.#ownersOf(edge),
        order: this.#order[edge]!,
      });
    }
    return rim;
  }
}

/** Ground that two boundaries share and no third has part in. */
export interface Shared {
  /** The two, by number. */
  readonly of: readonly [number, number];
  readonly shape: MultiPolygon;
}

export interface Rim {
  /** In the order of the first owner's edges. */
  readonly edges: readonly RimEdge[];
  /** Of what is shared, what was taken away once: the edges bound it as if one boundary covered it. */
  readonly once: readonly Shared[];
}

/** The rim of some boundaries, ascending by number. */
export function rimOf(
  boundaries: readonly { readonly index: number; readonly boundary: Boundary }[],
  shared: readonly Shared[],
  plane: Plane,
): Rim {
  const rings = boundaries.flatMap(({ boundary }) => ringsOf(boundary));
  const table = new BorderTable(rings.reduce((sum, ring) => sum + ring.length, 0));
  for (const { index, boundary } of boundaries) {
    let order = 0;
    eachEdge(boundary, plane, table, (p, q, from, to) => table.add(p, q, from, to, index, order++));
  }
  const once = shared.filter(({ of, shape }) => {
    const outline: [number, number][] = [];
    eachEdge(shape, plane, table, (p, q) => outline.push([p, q]));
    return table.take(outline, of);
  });
  return { edges: table.rim(), once };
}

/** Calls back with every edge on the grid, covered ground on its left. */
function eachEdge(
  boundary: Boundary,
  plane: Plane,
  table: BorderTable,
  found: (p: number, q: number, from: Position, to: Position) => void,
): void {
  for (const polygon of polygonsOf(boundary)) {
    polygon.forEach((ring, r) => {
      const open = openRing(ring);
      const forward = doubledArea(open) >= 0 === (r === 0);
      const count = open.length;
      const nodes = new Uint32Array(count);
      for (let i = 0; i < count; i++) {
        const { x, y } = plane.point(open[i]!);
        nodes[i] = table.node(x, y);
      }
      for (let k = 0; k < count; k++) {
        const i = forward ? k : count - 1 - k;
        const j = forward ? (k + 1) % count : (count - 2 - k + count) % count;
        if (nodes[i] !== nodes[j]) found(nodes[i]!, nodes[j]!, open[i]!, open[j]!);
      }
    });
  }
}
