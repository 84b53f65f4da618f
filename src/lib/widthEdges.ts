/** The edges of a shape, asked again and again what lies near a place. */
import Flatbush from "flatbush";
import { Strips } from "./strips";

/** A stretch of boundary from a to b in metres on a local plane, the inside on its left. */
export interface Edge {
  ax: number;
  ay: number;
  bx: number;
  by: number;
  lengthM: number;
  /** The direction inwards, of length 1. */
  inX: number;
  inY: number;
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
  /** Rays go along the strips. */
  readonly isUpward: boolean;
  readonly #strips: Strips;
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
    this.isUpward = east - west > north - south;
    const [startOf, endOf]: ((edge: number) => number)[] = this.isUpward
      ? [(i) => edges[i]!.ax, (i) => edges[i]!.bx]
      : [(i) => edges[i]!.ay, (i) => edges[i]!.by];
    this.#strips = new Strips(edges.length, Math.max(1, edges.length >> 1), startOf!, endOf!);
    this.found = new Uint32Array(edges.length);
    this.#seen = new Uint32Array(edges.length);
  }

  search(x: number, y: number, withinM: number): number {
    const at = this.isUpward ? x : y;
    const { starts, members } = this.#strips;
    const last = starts[this.#strips.at(at + withinM) + 1]!;
    const search = ++this.#search;
    let count = 0;
    for (let k = starts[this.#strips.at(at - withinM)]!; k < last; k++) {
      const i = members[k]!;
      if (this.#seen[i] === search) continue;
      this.#seen[i] = search;
      this.found[count++] = i;
    }
    return count;
  }

  ray(x: number, y: number): number {
    return this.search(x, y, 0);
  }
}
