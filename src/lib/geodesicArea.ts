/**
 * What a ring encloses on the WGS 84 ellipsoid, its edges geodesics.
 *
 * An area is the sum of what lies between each edge and the equator. GeographicLib gives it for any edge by solving the geodesic; an
 * edge as short as a parcel's or a shoreline's has the first terms of a series instead, which takes a tenth of the time. What
 * is left out of the series is below 1e-6 m² an edge, GeographicLib's own rounding is up to 4e-5 m² (docs/measuring.md).
 */
import type { Position } from "geojson";
import geodesic from "geographiclib-geodesic";
import { E2, FLATTENING, metresPerDegree, SEMI_MAJOR_M } from "./localPlane";

const DEGREE = Math.PI / 180;
const SEMI_MINOR_M = SEMI_MAJOR_M * (1 - FLATTENING);

/** Degrees of longitude and of latitude, each: about 2 km. */
const SHORT = 0.02;
/** Towards a pole meridians close up and the series with them. */
const MOST_LAT = 80;
/** Longer edges, rings around a pole and what is near one are GeographicLib's whole. */
const LONG = 90;

/**
 * In square metres; always what lies on the ring's smaller side of the Earth, whichever way it runs.
 *
 * @param ring open, [lng, lat] in degrees; longitudes may run on past ±180°.
 */
export function geodesicAreaM2(ring: readonly Position[]): number {
  const last = ring.at(-1);
  if (!last) return 0;
  let lng = last[0] ?? NaN;
  let lat = last[1] ?? NaN;
  let beneath = beneathParallelM2(lat);
  let sumM2 = 0;
  let turned = 0;
  for (const next of ring) {
    const nextLng = next[0] ?? NaN;
    const nextLat = next[1] ?? NaN;
    const byLng = shorterWay(nextLng - lng);
    const byLat = nextLat - lat;
    // The other way round, so that what is not a number counts as neither.
    if (!(Math.abs(byLng) < LONG && Math.abs(nextLat) < MOST_LAT)) return wholeM2(ring);
    const beneathNext = beneathParallelM2(nextLat);
    const isShort = Math.abs(byLng) < SHORT && Math.abs(byLat) < SHORT;
    sumM2 += isShort
      ? byLng * DEGREE * ((beneath + beneathNext) / 2 + bulge(lat + byLat / 2, byLng, byLat))
      : beneathEdgeM2(lng, lat, nextLng, nextLat);
    turned += byLng;
    lng = nextLng;
    lat = nextLat;
    beneath = beneathNext;
  }
  return Math.abs(turned) > 180 ? wholeM2(ring) : Math.abs(sumM2);
}

function wholeM2(ring: readonly Position[]): number {
  const polygon = geodesic.Geodesic.WGS84.Polygon(false);
  for (const [lng = NaN, lat = NaN] of ring) polygon.AddPoint(lat, lng);
  return Math.abs(polygon.Compute(false, true).area ?? NaN);
}

function beneathEdgeM2(lng: number, lat: number, nextLng: number, nextLat: number): number {
  const { WGS84, AREA } = geodesic.Geodesic;
  return WGS84.Inverse(lat, lng, nextLat, nextLng, AREA).S12 ?? NaN;
}

/** A difference of longitudes without whole turns. */
function shorterWay(byLng: number): number {
  return byLng > 180 || byLng < -180 ? byLng - 360 * Math.round(byLng / 360) : byLng;
}

/** Of atanh(x) / x, by powers of x²; with x² below 0.0067 the rest is below the last bit. */
const TERMS = [8, 7, 6, 5, 4, 3, 2, 1].map((k) => 1 / (2 * k + 1));

/** Square metres from the equator to a parallel, for each radian of longitude (Snyder 1987, 3-12). */
function beneathParallelM2(lat: number): number {
  const sin = Math.sin(lat * DEGREE);
  const x2 = E2 * sin * sin;
  let series = 0;
  for (const term of TERMS) series = (series + term) * x2;
  return ((SEMI_MINOR_M * SEMI_MINOR_M) / 2) * sin * (1 / (1 - x2) + 1 + series);
}

/**
 * Of what lies beneath a geodesic, for each radian, what the mean of its two parallels leaves out: with Q the function above, the
 * geodesic's differential equations give d²Q/dλ² = −N² cos²φ sin φ (1 + 2 cos²α) / sin²α, of which a trapezium
 * leaves out −Δλ²/12.
 */
function bulge(lat: number, byLng: number, byLat: number): number {
  const [lngM, latM] = metresPerDegree(lat);
  const eastM = lngM * byLng;
  const northM = latM * byLat;
  return (Math.sin(lat * DEGREE) * (eastM * eastM + 3 * northM * northM)) / 12;
}
