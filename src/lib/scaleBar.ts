/**
 * A scale bar: a round length, and how wide it is on screen.
 *
 * Lengths are those of the WGS 84 ellipsoid at the place they are asked for: a bar drawn for the
 * equator would read 7 % too long in Quảng Ninh.
 */
import { metresPerDegree } from "./localPlane";

export interface ScaleBar {
  /** 1, 2 or 5 times a power of ten. */
  lengthM: number;
  widthPx: number;
}

/** Metres per pixel, from two positions [lng, lat] in degrees that lie `apartPx` apart on screen. */
export function metresPerPixel(
  [west = NaN, south = NaN]: readonly number[],
  [east = NaN, north = NaN]: readonly number[],
  apartPx: number,
): number {
  const [perLng, perLat] = metresPerDegree((south + north) / 2);
  return Math.hypot((east - west) * perLng, (north - south) * perLat) / apartPx;
}

/** The longest bar of a round length that fits into `maxWidthPx`. */
export function scaleBar(metresPerPx: number, maxWidthPx: number): ScaleBar {
  const maxM = metresPerPx * maxWidthPx;
  const power = 10 ** Math.floor(Math.log10(maxM));
  // 1e-9: a bar that is exactly as long as there is room must not be lost to the last bit.
  const step = [10, 5, 2].find((candidate) => candidate * power <= maxM * (1 + 1e-9)) ?? 1;
  const lengthM = step * power;
  return { lengthM, widthPx: lengthM / metresPerPx };
}
