/** Where boundaries of this map can lie, in degrees of WGS 84. */
import type { Position } from "geojson";
import type { Box } from "../geometry";

/**
 * Quảng Ninh with its islands and zones at sea. The units' box is 106.4388–108.0934° E, 20.6852–21.6638° N;
 * the rest is room for the sea and for coordinates a little off.
 */
export const PROVINCE: Box = [106.4, 20.6, 108.3, 21.75];
/** Vietnam's land, and its sea out to Hoàng Sa and Trường Sa. */
export const VIETNAM: Box = [102, 6, 118, 23.5];

export type Falls = "province" | "vietnam" | "earth" | "nowhere";

export function fallsIn([lng = NaN, lat = NaN]: Position): Falls {
  if (isIn(PROVINCE, lng, lat)) return "province";
  if (isIn(VIETNAM, lng, lat)) return "vietnam";
  return Math.abs(lng) <= 180 && Math.abs(lat) <= 90 ? "earth" : "nowhere";
}

function isIn([west, south, east, north]: Box, lng: number, lat: number): boolean {
  return lng >= west && lng <= east && lat >= south && lat <= north;
}
