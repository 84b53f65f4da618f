/**
 * Intersection, difference and union of valid polygons in a plane, edges straight in degrees: one function, whichever engine
 * does the work. tests/lib/overlay.test.ts holds both engines and GEOS to one answer.
 */
import type { OverlayEngine } from "./engine";
import { exactOverlay } from "./exactEngine";
import { turfOverlay } from "./turfEngine";

/** By the fast engine; by the slow one what the fast one cannot do. Throws where neither can. */
export const overlay: OverlayEngine = (way, a, b) => {
  try {
    return exactOverlay(way, a, b);
  } catch {
    return turfOverlay(way, a, b);
  }
};
