/** From which zoom on a layer is drawn, where nobody says. */
import type { Box } from "../geometry";
import { unionBox } from "../geometry";
import { tilesByContent } from "./grid";

/** 4096 units in a tile of zoom 15 are 28 cm each in Quảng Ninh. */
export const MAX_ZOOM = 15;

/** A tile with more is slow to come and to draw, and shows nothing but a blur. */
export const MOST_FEATURES = 40_000;
/** A layer that is smaller than this share of a tile is a dot. */
const LEAST_SHARE = 1 / 8;

/** The lowest zoom whose fullest tile has no more than `MOST_FEATURES`, and on which the layer is more than a dot. */
export function lowestZoom(boxes: readonly Box[], maxZoom: number): number {
  const [west, , east] = unionBox(boxes);
  const wide = Math.ceil(Math.log2((LEAST_SHARE * 360) / Math.max(east - west, 1e-6)));
  let zoom = Math.min(maxZoom, Math.max(0, wide));
  while (zoom < maxZoom && fullest(boxes, zoom) > MOST_FEATURES) zoom++;
  return zoom;
}

function fullest(boxes: readonly Box[], zoom: number): number {
  return tilesByContent(boxes, zoom).reduce((most, [, { length }]) => Math.max(most, length), 0);
}
