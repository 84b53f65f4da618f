/** How long or large a sketch is. Apart from sketch.ts, because it brings GeographicLib, Turf and proj4. */
import { type GeodesicLine, geodesicLine } from "./geodesicLine";
import { measure, type Measurement } from "./measure";
import { outline, type Sketch } from "./sketch";
import { flawsOf, isSized } from "./validity";

export interface SketchSize {
  /** One for each pair of neighbouring vertices, in order; the edge that closes an outline is not among them. */
  legs: GeodesicLine[];
  /** The sum of the legs, in metres on the WGS 84 ellipsoid. */
  lengthM: number;
  /** Of the closed outline; null for a distance, with too few vertices, and where `crosses`. */
  area: Measurement<number | null> | null;
  /** Whether the outline crosses or retraces itself, so that it encloses no area beyond doubt. */
  crosses: boolean;
}

export function sketchSize(sketch: Sketch): SketchSize {
  const { vertices } = sketch;
  const legs = vertices.slice(1).map((to, index) => geodesicLine(vertices[index]!, to));
  const lengthM = legs.reduce((sum, leg) => sum + leg.lengthM, 0);
  const boundary = outline(sketch);
  const crosses = boundary !== null && !isSized(flawsOf(boundary));
  return { legs, lengthM, crosses, area: boundary && !crosses ? measure(boundary) : null };
}
