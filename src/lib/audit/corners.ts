/** Corners of boundaries, and whether an edge that passes one has a corner there too. */
import type { Position } from "geojson";
import { openRing, ringsOf, type Boundary } from "../geometry";
import type { ToMetres } from "../localPlane";
import { Strips } from "../strips";

/** The corners of a boundary. */
export interface Corners {
  /** Where each ring starts; one more than there are rings. */
  readonly starts: readonly number[];
  readonly at: readonly Position[];
  /** In metres: x, y and so on. */
  readonly points: Float64Array;
}

export function cornersOf(boundary: Boundary, metres: ToMetres): Corners {
  const rings = ringsOf(boundary).map(openRing);
  const at = rings.flat();
  const starts = [0];
  for (const { length } of rings) starts.push(starts.at(-1)! + length);
  const points = new Float64Array(2 * at.length);
  for (let i = 0; i < at.length; i++) {
    const [x, y] = metres(at[i]!);
    points[2 * i] = x;
    points[2 * i + 1] = y;
  }
  return { starts, at, points };
}

/** About so many edges reach into a strip. */
const EDGES_PER_STRIP = 8;

/** The edges of one boundary, in metres, sorted by their height. */
export class HostEdges {
  /** Four numbers an edge: ax, ay, bx, by. */
  readonly #ends: Float64Array;
  readonly #strips: Strips;

  constructor({ starts, at, points }: Corners) {
    const count = at.length;
    const ends = new Float64Array(count * 4);
    for (let ring = 0; ring + 1 < starts.length; ring++) {
      const end = starts[ring + 1]!;
      let before = end - 1;
      for (let i = starts[ring]!; i < end; i++) {
        ends[4 * i] = points[2 * before]!;
        ends[4 * i + 1] = points[2 * before + 1]!;
        ends[4 * i + 2] = points[2 * i]!;
        ends[4 * i + 3] = points[2 * i + 1]!;
        before = i;
      }
    }
    this.#ends = ends;
    this.#strips = new Strips(
      count,
      Math.max(1, Math.ceil(count / EDGES_PER_STRIP)),
      (edge) => ends[edge * 4 + 1]!,
      (edge) => ends[edge * 4 + 3]!,
    );
  }

  /** Whether an edge passes so near a place in metres, and none of them ends so near. */
  lacksCornerAt(x: number, y: number, withinM: number): boolean {
    const ends = this.#ends;
    const { starts, members } = this.#strips;
    const within2 = withinM * withinM;
    let passes = false;
    const last = starts[this.#strips.at(y + withinM) + 1]!;
    for (let k = starts[this.#strips.at(y - withinM)]!; k < last; k++) {
      const i = members[k]! * 4;
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
}
