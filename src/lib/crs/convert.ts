/**
 * Coordinates of a known system to WGS 84 and back.
 *
 * Towards WGS 84 this is PROJ's result to 0.1 mm. The way back is its exact inverse, to under a micrometre:
 * PROJ's own is up to 0.8 mm beside it, because a shift of datum in two dimensions forgets the height. So a
 * coordinate that was typed or read comes back as it was.
 */
import type { Position } from "geojson";
import proj4 from "proj4";
import { systemOf, WGS84, type CrsSystem } from "./systems";

export interface Conversion {
  /** [easting or lng, northing or lat] → [lng, lat] of WGS 84. Not finite where there is no such place. */
  toWgs84(position: Position): [lng: number, lat: number];
  /** [lng, lat] of WGS 84 → [easting or lng, northing or lat]. */
  fromWgs84(position: Position): [x: number, y: number];
}

/** Beyond this from its meridian a plane means nothing any more, and its formulas say anything. */
const MAX_DEGREES_FROM_MERIDIAN = 12;
const NOWHERE: [number, number] = [NaN, NaN];

const known = new Map<string, Conversion>();

/** The conversion of a system. Throws a RangeError for an id that `systemOf` does not know. */
export function conversionOf(id: string): Conversion {
  const made = known.get(id);
  if (made) return made;
  const system = systemOf(id);
  if (!system) throw new RangeError(`No coordinate system “${id}”.`);
  const conversion = id === WGS84 ? asItIs : build(system);
  known.set(id, conversion);
  return conversion;
}

const asItIs: Conversion = {
  toWgs84: ([lng = NaN, lat = NaN]) =>
    Math.abs(lng) <= 180 && Math.abs(lat) <= 90 ? [lng, lat] : NOWHERE,
  fromWgs84: ([lng = NaN, lat = NaN]) => [lng, lat],
};

function build(system: CrsSystem): Conversion {
  const { definition, tm, kind } = system;
  const converter = proj4(definition);
  const reach = tm ? MAX_DEGREES_FROM_MERIDIAN : 180;
  const toWgs84 = ([x = NaN, y = NaN]: Position): [number, number] => {
    if (!isPossible(kind, x, y)) return NOWHERE;
    const [lng, lat] = converter.inverse<[number, number]>([x, y]);
    return Math.abs(lng - (tm?.meridian ?? 0)) <= reach && Math.abs(lat) <= 90
      ? [lng, lat]
      : NOWHERE;
  };
  const fromWgs84 = ([lng = NaN, lat = NaN]: Position): [number, number] => {
    if (
      !Number.isFinite(lng) ||
      !Number.isFinite(lat) ||
      Math.abs(lng - (tm?.meridian ?? 0)) > reach
    ) {
      return NOWHERE;
    }
    // The plain result misses by under a millimetre; aiming beside it by as much leaves nanometres.
    const near = converter.forward<[number, number]>([lng, lat]);
    const [backLng, backLat] = converter.inverse<[number, number]>([near[0], near[1]]);
    const plane = converter.forward<[number, number]>([2 * lng - backLng, 2 * lat - backLat]);
    return [plane[0], plane[1]];
  };
  return { toWgs84, fromWgs84 };
}

/** proj4 throws on numbers that are not finite, and loops on very large ones. */
function isPossible(kind: CrsSystem["kind"], x: number, y: number): boolean {
  if (kind === "geographic") return Math.abs(x) <= 180 && Math.abs(y) <= 90;
  return Math.abs(x) <= 2.1e7 && Math.abs(y) <= 2.1e7;
}
