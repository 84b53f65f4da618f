/**
 * Outlines as lines beside their areas. A tile keeps no ring whose signed area is next to nothing, and a ring
 * that crosses itself half-way has none: such a boundary would not be drawn, and nobody could mend what is not seen.
 */
import type { Feature, FeatureCollection } from "geojson";
import type { FilterSpecification } from "maplibre-gl";
import { isBoundary, ringsOf } from "../lib/geometry";

/** The areas themselves. */
export const AREAS: FilterSpecification = ["!", ["has", "ring"]];
/** Their outlines. */
export const RINGS: FilterSpecification = ["has", "ring"];

/** The features, and after them the rings of each boundary as lines with the same properties and `ring`. */
export function withRings({ features }: FeatureCollection): FeatureCollection {
  const rings = features.flatMap(({ geometry, properties }): Feature[] =>
    isBoundary(geometry)
      ? [
          {
            type: "Feature",
            properties: { ...properties, ring: true },
            geometry: { type: "MultiLineString", coordinates: ringsOf(geometry) },
          },
        ]
      : [],
  );
  return { type: "FeatureCollection", features: [...features, ...rings] };
}
