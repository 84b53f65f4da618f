/** Turf's engine: sums of any length, so that it is right, and slow. */
import { difference, intersect, union } from "@turf/turf";
import type { Feature, MultiPolygon, Polygon } from "geojson";
import { polygonsOf } from "../geometry";
import { rounded } from "../rounding";
import type { OverlayEngine, Polygons } from "./engine";

/**
 * Coordinates are read to 1e-10° (0.01 mm) before the engine sees them. It keeps 20 digits of a crossing, too few to tell
 * borders apart that differ by the last bits of a double: without the grid it throws on one in twenty such pairs of valid
 * polygons, and now and then is silently wrong. On the grid it throws on one in fifty thousand; a coarser grid then gets
 * past it.
 */
const GRID_DECIMALS = [10, 9, 8];

const WAYS = { intersection: intersect, difference, union };

export const turfOverlay: OverlayEngine = (overlay, a, b) => {
  if (a.length === 0 || b.length === 0) return withNothing(overlay, a, b);
  let thrown: unknown;
  for (const decimals of GRID_DECIMALS) {
    try {
      const features = [onGrid(a, decimals), onGrid(b, decimals)];
      const shape = WAYS[overlay]({ type: "FeatureCollection", features });
      return shape ? polygonsOf((shape as Feature<Polygon | MultiPolygon>).geometry) : [];
    } catch (error) {
      thrown ??= error;
    }
  }
  throw thrown;
};

/** An overlay of which one side is empty. */
export function withNothing(overlay: string, a: Polygons, b: Polygons): Polygons {
  return overlay === "intersection" ? [] : overlay === "difference" ? a : [...a, ...b];
}

function onGrid(polygons: Polygons, decimals: number): Feature<MultiPolygon> {
  const coordinates = polygons.map((polygon) =>
    polygon.map((ring) =>
      ring.map(([lng = NaN, lat = NaN]) => [rounded(lng, decimals), rounded(lat, decimals)]),
    ),
  );
  return { type: "Feature", properties: {}, geometry: { type: "MultiPolygon", coordinates } };
}
