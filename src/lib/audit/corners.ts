/** Corners of boundaries, and whether an edge that passes one has a corner there too. */
import type { Position } from "geojson";
import { openRing, ringsOf, type Boundary, type Box } from "../geometry";
import { metresPerDegree } from "../localPlane";
import type { Named } from "../overlap";
import { Edges, segmentsOf } from "./edges";

type Metres = (at: Position) => readonly [x: number, y: number];

/** Degrees to metres around the middle of a box. */
export function metresIn([west, south, east, north]: Box): Metres {
  const lng0 = (west + east) / 2;
  const lat0 = (south + north) / 2;
  const [lngM, latM] = metresPerDegree(lat0);
  return ([lng = NaN, lat = NaN]) => [(lng - lng0) * lngM, (lat - lat0) * latM];
}

interface PlacedCorner {
  readonly at: Position;
  readonly x: number;
  readonly y: number;
  /** The same number for corners at the very same place. */
  readonly place: number;
}

/** The corners of each boundary, and how many places they are at. */
export function cornersOf(
  boundaries: readonly Named[],
  metres: Metres,
): { of: PlacedCorner[][]; places: number } {
  const places = new Map<number, number>();
  const known: Position[] = [];
  const placeOf = (at: Position): number => {
    const [lng = NaN, lat = NaN] = at;
    let key = lng * 1_048_583 + lat;
    let place = places.get(key);
    while (place !== undefined && (known[place]![0] !== lng || known[place]![1] !== lat)) {
      key = key * 1.000_001 + 1;
      place = places.get(key);
    }
    if (place !== undefined) return place;
    places.set(key, known.length);
    return known.push(at) - 1;
  };
  const of = boundaries.map(({ boundary }) =>
    ringsOf(boundary).flatMap((ring) =>
      openRing(ring).map((at) => {
        const [x, y] = metres(at);
        return { at, x, y, place: placeOf(at) };
      }),
    ),
  );
  return { of, places: known.length };
}

/** With more edges than this an index is worth its making. */
const MANY = 1_000;

/** The edges of one boundary. */
export class HostEdges {
  readonly #ends: Float64Array;
  readonly #edges: Edges | null;

  constructor(boundary: Boundary, metres: Metres) {
    const segments = segmentsOf([{ boundary }]);
    this.#ends = new Float64Array(segments.length * 4);
    segments.forEach(({ from, to }, i) => {
      this.#ends.set([...metres(from), ...metres(to)], i * 4);
    });
    this.#edges = segments.length > MANY ? Edges.inMetres(this.#ends) : null;
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
