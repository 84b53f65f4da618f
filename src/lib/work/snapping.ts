/** Neighbouring boundaries that a vertex can be put upon, exactly. */
import Flatbush from "flatbush";
import type { Position } from "geojson";
import { openRing, ringsOf, type Boundary } from "../geometry";
import { metresPerDegree } from "../localPlane";

export interface Snap {
  readonly at: Position;
  /** A vertex to the last bit, or the nearest place on an edge. */
  readonly kind: "vertex" | "edge";
}

export class SnapIndex {
  readonly #edges: [Position, Position][];
  readonly #index: Flatbush | null;

  constructor(boundaries: readonly Boundary[]) {
    this.#edges = boundaries.flatMap(ringsOf).flatMap((ring) => {
      const open = openRing(ring);
      return open.map((a, i): [Position, Position] => [a, open[(i + 1) % open.length]!]);
    });
    this.#index = this.#edges.length > 0 ? new Flatbush(this.#edges.length) : null;
    for (const [a, b] of this.#edges) {
      this.#index?.add(
        Math.min(a[0]!, b[0]!),
        Math.min(a[1]!, b[1]!),
        Math.max(a[0]!, b[0]!),
        Math.max(a[1]!, b[1]!),
      );
    }
    this.#index?.finish();
  }

  /** What lies within so many metres: the nearest vertex, else the nearest edge. */
  near([lng = NaN, lat = NaN]: Position, withinM: number): Snap | null {
    const [lngM, latM] = metresPerDegree(lat);
    const [dLng, dLat] = [withinM / lngM, withinM / latM];
    const found = this.#index?.search(lng - dLng, lat - dLat, lng + dLng, lat + dLat) ?? [];
    let vertex: Position | null = null;
    let edge: Position | null = null;
    let [vertexM, edgeM] = [withinM, withinM];
    for (const i of found) {
      const [a, b] = this.#edges[i]!;
      for (const end of [a, b]) {
        const awayM = Math.hypot((end[0]! - lng) * lngM, (end[1]! - lat) * latM);
        if (awayM <= vertexM) [vertex, vertexM] = [end, awayM];
      }
      const [ex, ey] = [(b[0]! - a[0]!) * lngM, (b[1]! - a[1]!) * latM];
      const [px, py] = [(lng - a[0]!) * lngM, (lat - a[1]!) * latM];
      const length2 = ex * ex + ey * ey;
      const along = length2 === 0 ? 0 : Math.min(1, Math.max(0, (px * ex + py * ey) / length2));
      const awayM = Math.hypot(px - along * ex, py - along * ey);
      if (awayM <= edgeM) {
        edge = [a[0]! + (b[0]! - a[0]!) * along, a[1]! + (b[1]! - a[1]!) * along];
        edgeM = awayM;
      }
    }
    if (vertex) return { at: vertex, kind: "vertex" };
    return edge && { at: edge, kind: "edge" };
  }
}
