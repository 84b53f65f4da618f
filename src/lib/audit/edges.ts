/** All edges of many boundaries, to be asked what lies near a point. */
import Flatbush from "flatbush";
import type { Position } from "geojson";
import { openRing, ringsOf, type Boundary, type Box } from "../geometry";
import { metresPerDegree } from "../localPlane";

export interface Near {
  /** Index of the boundary. */
  readonly feature: number;
  /** From the point to the edge. */
  readonly distanceM: number;
  /** From the point to the nearer end of the edge. */
  readonly toEndM: number;
}

export class Edges {
  readonly #index: Flatbush;
  /** Ends in metres, four numbers an edge: ax, ay, bx, by. */
  readonly #ends: Float64Array;
  readonly #owner: Uint32Array;
  readonly #metres: readonly [lng: number, lat: number];
  readonly #origin: readonly [lng: number, lat: number];

  /** `box` is that of the boundaries; there must be at least one with an edge. */
  constructor(boundaries: readonly { boundary: Boundary }[], [west, south, east, north]: Box) {
    this.#origin = [(west + east) / 2, (south + north) / 2];
    this.#metres = metresPerDegree(this.#origin[1]);
    const rings = boundaries.flatMap(({ boundary }, feature) =>
      ringsOf(boundary).map((ring) => ({
        feature,
        points: openRing(ring).map((at) => this.metres(at)),
      })),
    );
    const count = rings.reduce((total, { points }) => total + points.length, 0);
    this.#index = new Flatbush(count);
    this.#ends = new Float64Array(count * 4);
    this.#owner = new Uint32Array(count);
    let next = 0;
    for (const { feature, points } of rings) {
      points.forEach(([ax, ay], i) => {
        const [bx, by] = points[(i + 1) % points.length]!;
        this.#ends.set([ax, ay, bx, by], next * 4);
        this.#owner[next++] = feature;
        this.#index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
      });
    }
    this.#index.finish();
  }

  metres([lng = NaN, lat = NaN]: Position): readonly [x: number, y: number] {
    return [(lng - this.#origin[0]) * this.#metres[0], (lat - this.#origin[1]) * this.#metres[1]];
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
