/**
 * Boundaries on the VN-2000 plane (EPSG:5899) in whole tenths of a millimetre, as Clipper2 takes them, and back.
 *
 * Edges are straight on that plane, as in Vietnamese papers, so that the areas there of what is cut and joined
 * add up. A vertex that comes back is the given one to the last bit; only new ones are computed.
 */
import type { Path64, Paths64 } from "clipper2-ts";
import type { MultiPolygon, Position } from "geojson";
import type { Area } from "../audit/plane";
import { conversionOf } from "../crs/convert";
import { openRing, polygonsOf, type Boundary } from "../geometry";
import { QUANG_NINH } from "../vn2000";

const UNITS_PER_M = 10_000;

export class Vn2000Grid {
  readonly #given = new Map<string, Position>();
  readonly #conversion = conversionOf(QUANG_NINH);

  /** Outlines turned left and holes right. */
  paths(boundary: Boundary): Paths64 {
    return polygonsOf(boundary).flatMap((polygon) =>
      polygon.map((ring, i) => {
        const path = openRing(ring).map((position) => this.#point(position));
        return isLeft(path) === (i === 0) ? path : path.reverse();
      }),
    );
  }

  /** The areas as one boundary in degrees, each ring closed. */
  boundary(found: readonly Area[]): MultiPolygon {
    const coordinates = found.map(({ outline, holes }) =>
      [outline, ...holes.map((hole) => hole.outline)]
        .map((path) => this.#ring(path))
        .filter((ring) => ring.length > 3),
    );
    return { type: "MultiPolygon", coordinates };
  }

  #point(position: Position): { x: number; y: number } {
    const [eastM, northM] = this.#conversion.fromWgs84(position);
    const point = { x: Math.round(eastM * UNITS_PER_M), y: Math.round(northM * UNITS_PER_M) };
    const key = `${point.x} ${point.y}`;
    if (!this.#given.has(key)) this.#given.set(key, position);
    return point;
  }

  #ring(path: Path64): Position[] {
    const ring = path.map(
      ({ x, y }) =>
        this.#given.get(`${x} ${y}`) ??
        this.#conversion.toWgs84([x / UNITS_PER_M, y / UNITS_PER_M]),
    );
    return ring[0] ? [...ring, ring[0]] : ring;
  }
}

function isLeft(path: Path64): boolean {
  const [origin] = path;
  let doubled = 0;
  path.forEach((point, i) => {
    const next = path[(i + 1) % path.length]!;
    const [x, y] = [point.x - origin!.x, point.y - origin!.y];
    doubled += x * (next.y - origin!.y) - (next.x - origin!.x) * y;
  });
  return doubled > 0;
}
