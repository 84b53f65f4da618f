/** A circle on the WGS 84 ellipsoid, to be drawn (GeographicLib). */
import type { Polygon, Position } from "geojson";
import geodesic from "geographiclib-geodesic";

/** Between corners the polygon runs inside the circle by at most 0.02 % of the radius. */
const CORNERS = 180;

/** The position at some distance in some direction. @param from [lng, lat] in degrees, WGS 84 */
export function destination(
  [lng = NaN, lat = NaN]: readonly number[],
  bearingDeg: number,
  lengthM: number,
): [number, number] {
  const { lat2 = NaN, lon2 = NaN } = geodesic.Geodesic.WGS84.Direct(lat, lng, bearingDeg, lengthM);
  return [lon2, lat2];
}

/**
 * The points at one geodesic distance from a centre, as a polygon that runs counter-clockwise (RFC 7946).
 *
 * @param centre [lng, lat] in degrees, WGS 84
 */
export function geodesicCircle(centre: readonly number[], radiusM: number): Polygon {
  const corners: Position[] = Array.from({ length: CORNERS }, (_, i) =>
    destination(centre, (-360 * i) / CORNERS, radiusM),
  );
  return { type: "Polygon", coordinates: [[...corners, corners[0]!]] };
}
