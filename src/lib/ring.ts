/**
 * The ring that stands for a park whose outline is unpublished: a symbol on the screen, in proportion
 * to √ha so that its area reads as the park's, but never too small to hit nor too large to see past.
 */

const PX_PER_ROOT_HA = 0.42;
export const LEAST_RADIUS_PX = 5;
export const MOST_RADIUS_PX = 24;
/** Around the middle of an airport's, port's or gate's mark. */
export const PLACE_RADIUS_PX = 6;

/** The zoom at which the province fills a page 1440 px wide; rings are spread so that they part here. */
export const FIRST_VIEW_ZOOM = 8.6;

/** Radius of a park's ring in CSS pixels; `ringScale` says how much of it at a zoom. */
export function ringRadiusPx(plannedHa: number): number {
  const radius = PX_PER_ROOT_HA * Math.sqrt(plannedHa);
  return Math.min(MOST_RADIUS_PX, Math.max(LEAST_RADIUS_PX, radius));
}

const SMALLEST = { zoom: 7, scale: 0.55 } as const;
const FULL = { zoom: 8.7, scale: 1 } as const;

/** Stops of the rings' size by zoom: smaller further out, where there is less room between them. */
export const RING_SCALE_STOPS: [zoom: number, scale: number][] = [
  [SMALLEST.zoom, SMALLEST.scale],
  [FULL.zoom, FULL.scale],
];

/** How large rings and their offsets are drawn at a zoom: 1 is their full size. */
export function ringScale(zoom: number): number {
  const share = (zoom - SMALLEST.zoom) / (FULL.zoom - SMALLEST.zoom);
  return SMALLEST.scale + Math.min(1, Math.max(0, share)) * (FULL.scale - SMALLEST.scale);
}
