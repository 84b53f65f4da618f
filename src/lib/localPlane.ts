/**
 * Metres on the ground around one place: degrees times a constant on each axis, from the WGS 84
 * ellipsoid's radii of curvature at that latitude. Lines that are straight in degrees stay straight, so
 * the topology is the same. For widths and short distances: within 10 km of the place a length is right
 * to 0.1 %. Areas and long distances are measured on the ellipsoid (measure.ts).
 */
import type { Position } from "geojson";
import type { Box } from "./geometry";

export const SEMI_MAJOR_M = 6_378_137;
export const FLATTENING = 1 / 298.257223563;
export const E2 = FLATTENING * (2 - FLATTENING);
const DEGREE = Math.PI / 180;

/** Length in metres of one degree of longitude and of latitude, at a latitude in degrees. */
export function metresPerDegree(lat: number): readonly [lng: number, lat: number] {
  const sin = Math.sin(lat * DEGREE);
  const w2 = 1 - E2 * sin * sin;
  const primeVertical = SEMI_MAJOR_M / Math.sqrt(w2);
  const meridian = (primeVertical * (1 - E2)) / w2;
  return [primeVertical * Math.cos(lat * DEGREE) * DEGREE, meridian * DEGREE];
}

/** A position in degrees to metres east and north of the plane's origin. */
export type ToMetres = (position: Position) => readonly [x: number, y: number];

/** Metres from the middle of a box. */
export function metresFromMiddle([west, south, east, north]: Box): ToMetres {
  const [lng0, lat0] = [(west + east) / 2, (south + north) / 2];
  const [lngM, latM] = metresPerDegree(lat0);
  return ([lng = NaN, lat = NaN]) => [(lng - lng0) * lngM, (lat - lat0) * latM];
}
