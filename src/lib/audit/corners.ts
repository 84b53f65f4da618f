/** Corners of boundaries, and whether an edge that passes one has a corner there too. */
import type { Position } from "geojson";
import { openRing, ringsOf, type Boundary, type Box } from "../geometry";
import { metresPerDegree } from "../localPlane";
import type { Named } from "../overlap";
import { Places } from "../places";
import { Edges } from "./edges";

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
  const known = new Places();
  const of = boundaries.map(({ boundary }) => {
    const at = ringsOf(boundary).flatMap(openRing);
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

/** With more edges than this an index is worth its making. */
const MANY = 1_000;

/** The edges of one boundary. */
export class HostEdges {
  readonly #ends: Float64Array;
  readonly #edges: Edges | null;

  constructor(boundary: Boundary, metres: Metres) {
    const rings = ringsOf(boundary).map(openRing);
    const count = rings.reduce((sum, ring) => sum + ring.length, 0);
    this.#ends = new Float64Array(count * 4);
    let i = 0;
    for (const ring of rings) {
      let [ax, ay] = metres(ring.at(-1) ?? []);
      for (const position of ring) {
        const [bx, by] = metres(position);
        this.#ends[i++] = ax;
        this.#ends[i++] = ay;
        this.#ends[i++] = bx;
        this.#ends[i++] = by;
        [ax, ay] = [bx, by];
      }
    }
    this.#edges = count > MANY ? Edges.inMetres(this.#ends) : null;
  }

  /** Whether an edge passes so near a place in metres, and none of them ends so near. */
  lacksCornerAt(x: number, y: number, withinM: number): boolean {
    if (this.#edges) {
      const near = this.#edges.near([x, y], withinM);
      return near.length > 0 && near.every(({ toEndM }) => toEndM > withinM);
    }
    const ends = this.#ends;
    const within2 = withinM * withinM;
    let passes = false;
    for (let i = 0; i < ends.length; i += 4) {
      const ax = ends[i]!;
      const ay = ends[i + 1]!;
      const bx = ends[i + 2]!;
      const by = ends[i + 3]!;
      if ((ax < x - withinM && bx < x - withinM) || (ax > x + withinM && bx > x + withinM))
        continue;
      if ((ay < y - withinM && by < y - withinM) || (ay > y + withinM && by > y + withinM))
        continue;
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
}
