/** All edges of many boundaries, to be asked what lies near a point. */
import Flatbush from "flatbush";
import type { Position } from "geojson";
import { openRing, ringsOf, type Boundary, type Box } from "../geometry";
import { metresFromMiddle, type ToMetres } from "../localPlane";

export interface Near {
  /** Index of the boundary. */
  readonly feature: number;
  /** From the point to the edge. */
  readonly distanceM: number;
  /** From the point to the nearer end of the edge. */
  readonly toEndM: number;
}

/** An edge of the boundary of that number. */
export interface Segment {
  readonly feature: number;
  readonly from: Position;
  readonly to: Position;
}

/** The edges of boundaries, numbered in their order. */
export function segmentsOf(boundaries: readonly { readonly boundary: Boundary }[]): Segment[] {
  return boundaries.flatMap(({ boundary }, feature) =>
    ringsOf(boundary).flatMap((ring) => {
      const open = openRing(ring);
      return open.map((from, i) => ({ feature, from, to: open[(i + 1) % open.length]! }));
    }),
  );
}

export class Edges {
  readonly #index: Flatbush;
  /** Ends in metres, four numbers an edge: ax, ay, bx, by. */
  readonly #ends: Float64Array;
  readonly #owner: Uint32Array;
  readonly metres: ToMetres;

  /** `box` is that of the layer, in whose middle metres are counted. At least one. */
  constructor(segments: readonly Segment[], box: Box) {
    this.metres = metresFromMiddle(box);
    this.#index = new Flatbush(segments.length);
    this.#ends = new Float64Array(segments.length * 4);
    this.#owner = new Uint32Array(segments.length);
    segments.forEach(({ feature, from, to }, i) => {
      const [[ax, ay], [bx, by]] = [this.metres(from), this.metres(to)];
      this.#ends.set([ax, ay, bx, by], i * 4);
      this.#owner[i] = feature;
      this.#index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
    });
    this.#index.finish();
  }

  /** The edges within so many metres of a point in metres. */
  near([x, y]: readonly [x: number, y: number], withinM: number): Near[] {
    const found: Near[] = [];
    const ends = this.#ends;
    for (const i of this.#index.search(x - withinM, y - withinM, x + withinM, y + withinM)) {
      const [ax, ay] = [ends[i * 4]!, ends[i * 4 + 1]!];
      const [bx, by] = [ends[i * 4 + 2]!, ends[i * 4 + 3]!];
      const [px, py] = [x - ax, y - ay];
      const [dx, dy] = [bx - ax, by - ay];
      const length2 = dx * dx + dy * dy;
      const along = length2 > 0 ? Math.min(1, Math.max(0, (px * dx + py * dy) / length2)) : 0;
      const distanceM = Math.hypot(px - along * dx, py - along * dy);
      if (distanceM > withinM) continue;
      const toEndM = Math.min(Math.hypot(px, py), Math.hypot(x - bx, y - by));
      found.push({ feature: this.#owner[i]!, distanceM, toEndM });
    }
    return found;
  }
}
