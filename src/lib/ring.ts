/**
 * The ring that stands for a park whose outline is unpublished: a symbol on the screen, in proportion
 * to √ha so that its area reads as the park's, but never too small to hit nor too large to see past.
 */

const PX_PER_ROOT_HA = 0.42;
export const LEAST_RADIUS_PX = 5;
export const MOST_RADIUS_PX = 24;

/** The zoom at which the province fills a page 1440 px wide; rings are spread so that they part here. */
export const FIRST_VIEW_ZOOM = 8.6;

/** Radius of a park's ring in CSS pixels, the same at every zoom. */
export function ringRadiusPx(plannedHa: number): number {
  const radius = PX_PER_ROOT_HA * Math.sqrt(plannedHa);
  return Math.min(MOST_RADIUS_PX, Math.max(LEAST_RADIUS_PX, radius));
}
