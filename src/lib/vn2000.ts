/**
 * VN-2000 plane coordinates, the reference of Vietnamese decisions and cadastral papers.
 *
 * TM-3: transverse Mercator in bands of 3° on the WGS 84 ellipsoid, scale 0.9999 on the central
 * meridian, false easting 500 000 m. Each province has its meridian; Quảng Ninh's is 107°45′,
 * EPSG:5899. From WGS 84 the datum is shifted by EPSG:6960 (published accuracy 1 m); its
 * rotations change sign here because PROJ's +towgs84 is the position vector convention.
 * Agrees with PROJ 9.1.1 within 0.1 mm (tests/golden/vn2000).
 *
 * In Vietnamese tables X is the northing and Y the easting, so both carry their name here.
 */
import proj4 from "proj4";

/** Metres on a TM-3 plane. In Vietnamese tables: X = northing, Y = easting. */
export interface PlaneCoordinate {
  northingM: number;
  eastingM: number;
}

/** The central meridians of VN-2000 / TM-3 in degrees, by EPSG code. */
export const TM3_MERIDIANS = {
  "EPSG:5896": 102,
  "EPSG:5897": 105,
  "EPSG:5898": 108,
  "EPSG:5899": 107.75,
  "EPSG:9205": 103,
  "EPSG:9206": 104,
  "EPSG:9207": 104.5,
  "EPSG:9208": 104.75,
  "EPSG:9209": 105.5,
  "EPSG:9210": 105.75,
  "EPSG:9211": 106,
  "EPSG:9212": 106.25,
  "EPSG:9213": 106.5,
  "EPSG:9214": 107,
  "EPSG:9215": 107.25,
  "EPSG:9216": 107.5,
  "EPSG:9217": 108.25,
  "EPSG:9218": 108.5,
} as const;
export type Tm3Code = keyof typeof TM3_MERIDIANS;

/** Quảng Ninh's plane. */
export const QUANG_NINH: Tm3Code = "EPSG:5899";

/**
 * How far the plane is used: 3° either side of its meridian, and the latitudes of Vietnam and its sea.
 * Away from the meridian a transverse Mercator stretches areas by about (x/R)², x being the distance: the
 * plane reads −0.02 % on the meridian, +0.04 % at 1.5°, where a TM-3 zone ends, and +0.22 % (24° N) to
 * +0.25 % (6° N) at 3°. Beyond, it would be further off than a mere sphere, which reads +0.28 % here.
 */
const REACH = { degrees: 3, south: 6, north: 24 };

/** Whether a position, [lng, lat] in degrees, is one the plane of Quảng Ninh is used for. */
export function isOnPlane([lng = NaN, lat = NaN]: readonly number[]): boolean {
  const fromMeridian = Math.abs(lng - TM3_MERIDIANS[QUANG_NINH]);
  return fromMeridian <= REACH.degrees && lat >= REACH.south && lat <= REACH.north;
}

/** EPSG:6960 as `+towgs84`, VN-2000 → WGS 84. */
export const DATUM_SHIFT =
  "-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278";

/** A TM-3 plane as a proj4 definition. */
export function tm3Definition(code: Tm3Code): string {
  return (
    `+proj=tmerc +lat_0=0 +lon_0=${TM3_MERIDIANS[code]} +k=0.9999 +x_0=500000 +y_0=0 ` +
    `+ellps=WGS84 +towgs84=${DATUM_SHIFT} +units=m +no_defs`
  );
}

type Converter = proj4.Converter;
const converters = new Map<Tm3Code, Converter>();

function converterOf(code: Tm3Code): Converter {
  const known = converters.get(code) ?? proj4(tm3Definition(code));
  converters.set(code, known);
  return known;
}

/**
 * WGS 84 degrees → metres. Infinite near the equator 82 to 98° from the meridian, where a transverse
 * Mercator has no coordinates; elsewhere far away finite, and stretched beyond use.
 */
export function toVn2000(
  [lng = NaN, lat = NaN]: readonly number[],
  code: Tm3Code = QUANG_NINH,
): PlaneCoordinate {
  const [eastingM, northingM] = converterOf(code).forward<[number, number]>([lng, lat]);
  return { northingM, eastingM };
}

/** Metres → WGS 84 degrees, [lng, lat]. */
export function fromVn2000(
  { northingM, eastingM }: PlaneCoordinate,
  code: Tm3Code = QUANG_NINH,
): [lng: number, lat: number] {
  return converterOf(code).inverse<[number, number]>([eastingM, northingM]);
}
