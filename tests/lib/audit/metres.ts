/** Positions in whole metres, so that sizes can be worked out by hand. */
import type { Position } from "geojson";
import geodesic from "geographiclib-geodesic";

export type Metres = readonly [east: number, north: number];

/** So many metres east and north of 107.4° E, 21.1° N, by GeographicLib. */
export function at([eastM, northM]: Metres): Position {
  const { WGS84 } = geodesic.Geodesic;
  const { lat2 = NaN } = WGS84.Direct(21.1, 107.4, 0, northM);
  const { lon2 = NaN } = WGS84.Direct(21.1, 107.4, 90, eastM);
  return [lon2, lat2];
}
