/** How large an overlap, a gap or what sticks out is, and whether it is large enough to be a finding. */
import type { MultiPolygon, Position } from "geojson";
import { openRing, polygonsOf, type Boundary } from "../geometry";
import { metresPerDegree } from "../localPlane";
import { keptEllipsoidM2 } from "../measure";
import { doubledArea } from "../ringArea";
import { widthM } from "../width";
import type { Thresholds } from "./finding";

/** A sliver is less than this wide at its widest … */
export const SLIVER_WIDTH_M = 3;
/** … and at least this many times as long as wide. */
export const SLIVER_RATIO = 10;

export interface Extent {
  /** Of the pieces that are wide enough, on the WGS 84 ellipsoid. */
  readonly areaM2: number;
  /** Of the widest piece. */
  readonly widthM: number;
  /** Half the perimeters of all pieces. */
  readonly lengthM: number;
  /** Inside the widest piece. */
  readonly at: Position;
  /** One place in every piece, from the widest. */
  readonly places: readonly Position[];
  /** Whether every piece is long and thin. */
  readonly isSliver: boolean;
  /** The pieces that are wide enough. */
  readonly shape: MultiPolygon;
}

interface Piece {
  readonly polygon: Position[][];
  readonly areaM2: number;
  readonly widthM: number;
  readonly lengthM: number;
}

/**
 * The extent of a shape without the pieces that are too narrow; null if nothing that is left reaches the
 * thresholds. Width decides piece by piece, area by all pieces that are wide enough together.
 */
export function extentOf(shape: Boundary, thresholds: Thresholds): Extent | null {
  const sized = polygonsOf(shape).map((polygon) => ({ polygon, ...roughSize(polygon) }));
  // Rough areas are within 0.1 %: most specks of a noisy border need no closer look.
  if (sum(sized.map((piece) => piece.areaM2)) < 0.99 * thresholds.minAreaM2) return null;
  const pieces = sized
    .map((piece) => pieceOf(piece, thresholds.minWidthM))
    .filter((piece) => piece !== null)
    .sort((a, b) => b.widthM - a.widthM || b.areaM2 - a.areaM2);
  const [widest] = pieces;
  const areaM2 = sum(pieces.map((piece) => piece.areaM2));
  if (!widest || areaM2 < thresholds.minAreaM2) return null;
  const places = pieces.map(({ polygon }) => placeInside(polygon));
  return {
    areaM2,
    widthM: widest.widthM,
    lengthM: sum(pieces.map(({ lengthM }) => lengthM)),
    at: places[0]!,
    places,
    isSliver: pieces.every(isSliver),
    shape: { type: "MultiPolygon", coordinates: pieces.map(({ polygon }) => polygon) },
  };
}

export function isSliver({ widthM, lengthM }: { widthM: number; lengthM: number }): boolean {
  return widthM < SLIVER_WIDTH_M && lengthM >= SLIVER_RATIO * widthM;
}

interface RoughSize {
  readonly areaM2: number;
  readonly perimeterM: number;
}

function pieceOf(
  { polygon, areaM2, perimeterM }: RoughSize & { polygon: Position[][] },
  minWidthM: number,
): Piece | null {
  // No circle in it can be larger than itself.
  const mostM = 2 * Math.sqrt(Math.max(0, areaM2) / Math.PI);
  if (!(areaM2 > 0) || mostM < minWidthM) return null;
  const boundary: Boundary = { type: "Polygon", coordinates: polygon };
  const width = Math.min(mostM, widthM(boundary));
  if (width < minWidthM) return null;
  return {
    polygon,
    areaM2: keptEllipsoidM2(boundary),
    widthM: width,
    lengthM: perimeterM / 2,
  };
}

function roughSize(polygon: readonly Position[][]): RoughSize {
  const [lngM, latM] = metresPerDegree(polygon[0]?.[0]?.[1] ?? 0);
  let areaM2 = 0;
  let perimeterM = 0;
  polygon.forEach((ring, r) => {
    const doubled = Math.abs(doubledArea(ring)) * lngM * latM;
    areaM2 += ((r === 0 ? 1 : -1) * doubled) / 2;
    const open = openRing(ring);
    let before = open.at(-1) ?? [];
    for (const at of open) {
      const byX = (at[0]! - before[0]!) * lngM;
      const byY = (at[1]! - before[1]!) * latM;
      perimeterM += Math.sqrt(byX * byX + byY * byY);
      before = at;
    }
  });
  return { areaM2, perimeterM };
}

/** The middle of the longest stretch inside, on the line half way up. The same wherever the ring starts. */
export function placeInside(polygon: readonly Position[][]): Position {
  const lats = (polygon[0] ?? []).map(([, lat = 0]) => lat);
  const [south, north] = [
    lats.reduce((a, b) => Math.min(a, b), 90),
    lats.reduce((a, b) => Math.max(a, b), -90),
  ];
  const lat = (south + north) / 2;
  const crossings = polygon
    .flatMap((ring) => crossingsAt(openRing(ring), lat))
    .sort((a, b) => a - b);
  let [best, widest] = [polygon[0]?.[0] ?? [], -1];
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const [west, east] = [crossings[i]!, crossings[i + 1]!];
    if (east - west > widest) [best, widest] = [[(west + east) / 2, lat], east - west];
  }
  return best;
}

function crossingsAt(ring: readonly Position[], lat: number): number[] {
  return ring.flatMap(([lng = 0, y = 0], i) => {
    const [nextLng = 0, nextY = 0] = ring[(i + 1) % ring.length] ?? [];
    if (y > lat === nextY > lat) return [];
    return [lng + ((lat - y) / (nextY - y)) * (nextLng - lng)];
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
