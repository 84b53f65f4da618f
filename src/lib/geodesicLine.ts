/** The shortest line between two positions on the WGS 84 ellipsoid (GeographicLib). */
import geodesic from "geographiclib-geodesic";

export interface GeodesicLine {
  lengthM: number;
  /** Direction at the start, in degrees clockwise from true north, 0 up to 360; 0 for a line of no length. */
  bearing: number;
}

/** @param from [lng, lat] in degrees, WGS 84, as is `to`. */
export function geodesicLine(
  [fromLng = NaN, fromLat = NaN]: readonly number[],
  [toLng = NaN, toLat = NaN]: readonly number[],
): GeodesicLine {
  const line = geodesic.Geodesic.WGS84.Inverse(fromLat, fromLng, toLat, toLng);
  const lengthM = line.s12 ?? NaN;
  if (lengthM === 0) return { lengthM, bearing: 0 };
  const azimuth = line.azi1 ?? NaN;
  // A westward turn so small that it rounds up to a full circle is north.
  return { lengthM, bearing: (azimuth + 360) % 360 };
}
