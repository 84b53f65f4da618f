/** A planner's own boundaries on the map: a double line, as surveyed ones have; the chosen one stronger. */
import type { FeatureCollection } from "geojson";
import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import type { OwnBoundary } from "../lib/work/work";
import type { Palette } from "./palette";
import { AREAS, RINGS } from "./rings";

const IS_SELECTED: ExpressionSpecification = ["==", ["get", "selected"], true];

export function ownOnMap(
  boundaries: readonly OwnBoundary[],
  selectedId: string | null,
): FeatureCollection {
  return {
    type: "FeatureCollection",
    features: boundaries.map(({ id, name, boundary }) => ({
      type: "Feature",
      properties: { id, name, selected: id === selectedId },
      geometry: boundary,
    })),
  };
}

/** Of what `withRings` made of `ownOnMap`. */
export function ownLayers(source: string, palette: Palette): LayerSpecification[] {
  return [
    {
      id: "own-fill",
      type: "fill",
      source,
      filter: AREAS,
      paint: {
        "fill-color": palette.highlight,
        "fill-opacity": ["case", IS_SELECTED, 0.16, 0.07],
      },
    },
    {
      id: "own-casing",
      type: "line",
      source,
      filter: RINGS,
      paint: { "line-color": palette.highlight, "line-width": ["case", IS_SELECTED, 5.5, 3.6] },
    },
    {
      id: "own-line",
      type: "line",
      source,
      filter: RINGS,
      paint: { "line-color": palette.land, "line-width": ["case", IS_SELECTED, 1.8, 1.2] },
    },
  ];
}
