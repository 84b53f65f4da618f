import type { Position } from "geojson";
import { metresPerDegree } from "../localPlane";

/** Metres between two places some kilometres apart at most, right to a percent or so. */
export function distanceM([lng1 = 0, lat1 = 0]: Position, [lng2 = 0, lat2 = 0]: Position): number {
  const [lngM, latM] = metresPerDegree((lat1 + lat2) / 2);
  return Math.hypot((lng2 - lng1) * lngM, (lat2 - lat1) * latM);
}
