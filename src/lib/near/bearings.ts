/** In which directions a position lies as seen from the points of a boundary. */
import { booleanPointInPolygon, convex } from "@turf/turf";
import { geodesicLine } from "../geodesicLine";
import { ringsOf, type Boundary } from "../geometry";
import type { Range } from "./range";

/** From one direction clockwise to the other, in degrees clockwise from true north, each 0 up to 360. */
export interface Bearings {
  readonly fromDeg: number;
  readonly toDeg: number;
}

/** How wide the directions are spread, in degrees, 0 up to 180. */
export function spreadDeg({ fromDeg, toDeg }: Bearings): number {
  return turn(toDeg - fromDeg);
}

/**
 * The directions from all points of a boundary to a position; null where it lies in or among them, so
 * that it may be in any direction. The extremes are seen from the corners of the convex hull.
 *
 * @param position [lng, lat] in degrees, WGS 84
 */
export function bearingsTo(boundary: Boundary, position: readonly number[]): Bearings | null {
  const hull = convex(boundary)?.geometry;
  if (!hull || booleanPointInPolygon([...position], hull)) return null;
  return arcOf(
    ringsOf(hull).flatMap((ring) => ring.map((from) => geodesicLine(from, position).bearing)),
  );
}

/** The directions to a place whose position may itself be off; null where it may be in any direction. */
export function blurred(bearings: Bearings, { minM }: Range, byM: number): Bearings | null {
  if (minM <= byM) return null;
  const byDeg = (Math.asin(byM / minM) * 180) / Math.PI;
  if (spreadDeg(bearings) + 2 * byDeg >= 180) return null;
  return { fromDeg: turn(bearings.fromDeg - byDeg), toDeg: turn(bearings.toDeg + byDeg) };
}

/** The least arc that holds some directions; null if it were half a circle or more. */
export function arcOf(bearings: readonly number[]): Bearings | null {
  const sorted = [...bearings].sort((a, b) => a - b);
  const gaps = sorted.map((start, i) => {
    const next = sorted[i + 1] ?? sorted[0]! + 360;
    return { before: start, after: turn(next), width: next - start };
  });
  const widest = gaps.reduce((found, gap) => (gap.width > found.width ? gap : found));
  return widest.width > 180 ? { fromDeg: widest.after, toDeg: widest.before } : null;
}

/** The angle as 0 up to 360. */
function turn(deg: number): number {
  return ((deg % 360) + 360) % 360;
}
