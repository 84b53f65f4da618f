/** Web Mercator in CSS pixels at a zoom as MapLibre counts it: 512 px tiles, x to the right, y down. */
import type { Position } from "geojson";

const TILE_PX = 512;

/** [lng, lat] in degrees → pixels from the north-west corner of the world. */
export function worldPx([lng = 0, lat = 0]: Position, zoom: number): [x: number, y: number] {
  const world = TILE_PX * 2 ** zoom;
  const north = Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI);
  return [(lng / 360 + 0.5) * world, (0.5 - north) * world];
}

/** Pixels from the north-west corner of the world → [lng, lat] in degrees. */
export function fromWorldPx([x, y]: readonly [number, number], zoom: number): [number, number] {
  const world = TILE_PX * 2 ** zoom;
  const north = (0.5 - y / world) * 2 * Math.PI;
  return [(x / world - 0.5) * 360, (Math.atan(Math.sinh(north)) * 180) / Math.PI];
}

/** Pixels in a metre on the ground at a latitude. */
export function pxPerMetre(lat: number, zoom: number): number {
  const EQUATOR_M = 40_075_016.686;
  return (TILE_PX * 2 ** zoom) / (EQUATOR_M * Math.cos((lat * Math.PI) / 180));
}
