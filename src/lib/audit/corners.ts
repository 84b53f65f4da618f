/** Corners of boundaries, and whether an edge that passes one has a corner there too. */
import type { Position } from "geojson";
import { openRing, ringsOf, type Boundary, type Box } from "../geometry";
import { metresPerDegree } from "../localPlane";
import type { Named } from "../overlap";
import { Places } from "../places";

type Metres = (at: Position) => readonly [x: number, y: number];

/** Degrees to metres around the middle of a box. */
export function metresIn([west, south, east, north]: Box): Metres {
  const lng0 = (west + east) / 2;
  const lat0 = (south + north) / 2;
  const [lngM, latM] = metresPerDegree(lat0);
  return ([lng = NaN, lat = NaN]) => [(lng - lng0) * lngM, (lat - lat0) * latM];
}

/** The corners of a boundary, in columns. */
export interface Corners {
  readonly at: readonly Position[];
  /** In metres: x, y and so on. */
  readonly points: Float64Array;
  /** The same number for corners at the very same place. */
  readonly places: Uint32Array;
}

/** The corners of each boundary, and how many places they are at. */
export function cornersOf(
  boundaries: readonly Named[],
  metres: Metres,
): { of: Corners[]; places: number } {
  const all = boundaries.map(({ boundary }) => ringsOf(boundary).flatMap(openRing));
  const known = new Places(all.reduce((sum, { length }) => sum + length, 0));
  const of = all.map((at) => {
    const points = new Float64Array(2 * at.length);
    const places = new Uint32Array(at.length);
    at.forEach((position, i) => {
      const [x, y] = metres(position);
      points[2 * i] = x;
      points[2 * i + 1] = y;
      places[i] = known.numberOf(position[0]!, position[1]!);
    });
    return { at, points, places };
  });
  return { of, places: known.count };
}

/** About so many edges reach into a slab. */
const EDGES_PER_SLAB = 8;

/** The edges of one boundary, in metres, sorted into slabs by their height. */
export class HostEdges {
  /** Four numbers an edge: ax, ay, bx, by. */
  readonly #ends: Float64Array;
  readonly #bottomM: number;
  readonly #slabM: number;
  /** Slab k has the edges `#edges[#starts[k]]` to `#edges[#starts[k + 1] - 1]`. */
  readonly #starts: Uint32Array;
  readonly #edges: Uint32Array;

  constructor(boundary: Boundary, metres: Metres) {
    const rings = ringsOf(boundary).map(openRing);
    const count = rings.reduce((sum, ring) => sum + ring.length, 0);
    const ends = new Float64Array(count * 4);
    let [i, bottomM, topM] = [0, Infinity, -Infinity];
    for (const ring of rings) {
      let [ax, ay] = metres(ring.at(-1) ?? []);
      for (const position of ring) {
        const [bx, by] = metres(position);
        ends[i++] = ax;
        ends[i++] = ay;
        ends[i++] = bx;
        ends[i++] = by;
        if (by < bottomM) bottomM = by;
        if (by > topM) topM = by;
        [ax, ay] = [bx, by];
      }
    }
    const slabs = Math.max(1, Math.ceil(count / EDGES_PER_SLAB));
    this.#ends = ends;
    this.#bottomM = bottomM;
    this.#slabM = (topM - bottomM) / slabs || 1;
    this.#starts = new Uint32Array(slabs + 1);
    this.#eachMember((slab) => void this.#starts[slab + 1]!++);
    for (let k = 0; k < slabs; k++) this.#starts[k + 1]! += this.#starts[k]!;
    this.#edges = new Uint32Array(this.#starts[slabs]!);
    const next = this.#starts.slice();
    this.#eachMember((slab, edge) => (this.#edges[next[slab]!++] = edge));
  }

  /** Whether an edge passes so near a place in metres, and none of them ends so near. */
  lacksCornerAt(x: number, y: number, withinM: number): boolean {
    const ends = this.#ends;
    const within2 = withinM * withinM;
    let passes = false;
    const last = this.#starts[this.#slabAt(y + withinM) + 1]!;
    for (let k = this.#starts[this.#slabAt(y - withinM)]!; k < last; k++) {
      const i = this.#edges[k]! * 4;
      const ax = ends[i]!;
      const bx = ends[i + 2]!;
      if ((ax < x - withinM && bx < x - withinM) || (ax > x + withinM && bx > x + withinM))
        continue;
      const ay = ends[i + 1]!;
      const by = ends[i + 3]!;
      const px = x - ax;
      const py = y - ay;
      const dx = bx - ax;
      const dy = by - ay;
      const length2 = dx * dx + dy * dy;
      const along = length2 > 0 ? Math.min(1, Math.max(0, (px * dx + py * dy) / length2)) : 0;
      const offX = px - along * dx;
      const offY = py - along * dy;
      const endX = x - bx;
      const endY = y - by;
      if (offX * offX + offY * offY > within2) continue;
      if (Math.min(px * px + py * py, endX * endX + endY * endY) <= within2) return false;
      passes = true;
    }
    return passes;
  }

  #slabAt(y: number): number {
    const slab = Math.floor((y - this.#bottomM) / this.#slabM);
    return Math.min(Math.max(slab, 0), this.#starts.length - 2);
  }

  #eachMember(found: (slab: number, edge: number) => void): void {
    for (let edge = 0; edge * 4 < this.#ends.length; edge++) {
      const a = this.#slabAt(this.#ends[edge * 4 + 1]!);
      const b = this.#slabAt(this.#ends[edge * 4 + 3]!);
      for (let slab = Math.min(a, b); slab <= Math.max(a, b); slab++) found(slab, edge);
    }
  }
}
