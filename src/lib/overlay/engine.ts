/** What an overlay engine does, whichever it is. */
import type { Position } from "geojson";

/** Polygons, each an exterior ring followed by its holes, closed. */
export type Polygons = Position[][][];

export const OVERLAYS = ["intersection", "difference", "union"] as const;
export type Overlay = (typeof OVERLAYS)[number];

/**
 * Overlays valid polygons in a plane, edges straight in degrees. What comes out has an area, its parts do not overlap, and
 * its first rings are the outer ones; where a ring starts and which way it runs is the engine's. Throws where it cannot.
 */
export type OverlayEngine = (overlay: Overlay, a: Polygons, b: Polygons) => Polygons;
