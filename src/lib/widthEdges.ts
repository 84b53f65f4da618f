/** The edges of a shape, asked again and again what lies near a place. */
import Flatbush from "flatbush";

/** A stretch of boundary from a to b in metres on a local plane, the inside on its left. */
export interface Edge {
  ax: number;
  ay: number;
  bx: number;
  by: number;
  lengthM: number;
  /** The edge that goes on from b. */
  next: Edge;
}

/** By boxes in a tree: for thousands of edges. */
export class IndexedEdges {
  found: number[] = [];
  readonly #index: Flatbush;

  constructor(edges: readonly Edge[]) {
    this.#index = new Flatbush(edges.length);
    for (const { ax, ay, bx, by } of edges) {
      this.#index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
    }
    this.#index.finish();
  }

  /** Puts the numbers of edges that may lie so near into `found`, and says how many they are. */
  search(x: number, y: number, withinM: number): number {
    this.found = this.#index.search(x - withinM, y - withinM, x + withinM, y + withinM);
    return this.found.length;
  }

  /** Rays go to the right here. */
  readonly isUpward = false;

  /** The same for the edges that a ray from there may meet. */
  ray(x: number, y: number): number {
    const { maxX } = this.#index;
    this.found = this.#index.search(x, y, Math.max(x, maxX), y);
    return this.found.length;
  }
}

/** By strips across the longer side, a few edges in each: for most shapes, and much faster there. */
export class StrippedEdges {
  readonly found: Uint32Array;
  readonly #isWide: boolean;
  readonly #from: number;
  readonly #stripM: number;
  readonly #strips: number;
  /** Where each strip's edges start in `#members`. */
  readonly #starts: Uint32Array;
  readonly #members: Uint32Array;
  /** By edge, the search that last found it: an edge may lie in several strips. */
  readonly #seen: Uint32Array;
  #search = 0;

  constructor(edges: readonly Edge[]) {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const { ax, ay } of edges) {
      if (ax < west) west = ax;
      if (ax > east) east = ax;
      if (ay < south) south = ay;
      if (ay > north) north = ay;
    }
    this.#isWide = east - west > north - south;
    this.#from = this.#isWide ? west : south;
    this.#strips = Math.max(1, edges.length >> 1);
    this.#stripM = (this.#isWide ? east - west : north - south) / this.#strips || 1;
    this.#starts = new Uint32Array(this.#strips + 1);
    this.#eachMember(edges, (strip) => void this.#starts[strip + 1]!++);
    for (let i = 0; i < this.#strips; i++) this.#starts[i + 1]! += this.#starts[i]!;
    this.#members = new Uint32Array(this.#starts[this.#strips]!);
    const next = this.#starts.slice();
    this.#eachMember(edges, (strip, i) => (this.#members[next[strip]!++] = i));
    this.found = new Uint32Array(edges.length);
    this.#seen = new Uint32Array(edges.length);
  }

  search(x: number, y: number, withinM: number): number {
    const at = this.#isWide ? x : y;
    const last = this.#stripAt(at + withinM);
    const search = ++this.#search;
    let count = 0;
    for (let strip = this.#stripAt(at - withinM); strip <= last; strip++) {
      for (let k = this.#starts[strip]!; k < this.#starts[strip + 1]!; k++) {
        const i = this.#members[k]!;
        if (this.#seen[i] === search) continue;
        this.#seen[i] = search;
        this.found[count++] = i;
      }
    }
    return count;
  }

  /** Rays go along the strips. */
  get isUpward(): boolean {
    return this.#isWide;
  }

  ray(x: number, y: number): number {
    return this.search(x, y, 0);
  }

  #stripAt(at: number): number {
    const strip = Math.floor((at - this.#from) / this.#stripM);
    return strip < 0 ? 0 : strip >= this.#strips ? this.#strips - 1 : strip;
  }

  #eachMember(edges: readonly Edge[], found: (strip: number, edge: number) => void): void {
    edges.forEach(({ ax, ay, bx, by }, i) => {
      const [a, b] = this.#isWide ? [ax, bx] : [ay, by];
      const last = this.#stripAt(Math.max(a, b));
      for (let strip = this.#stripAt(Math.min(a, b)); strip <= last; strip++) found(strip, i);
    });
  }
}
