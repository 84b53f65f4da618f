/** What a planner is about to take over, before it is taken: an outline that is plainly not yet part of the map. */
import type { LayerSpecification } from "maplibre-gl";
import type { Palette } from "./palette";
import { AREAS, RINGS } from "./rings";

/** Of what `withRings` made of the boundaries. */
export function previewLayers(source: string, palette: Palette): LayerSpecification[] {
  return [
    {
      id: "preview-fill",
      type: "fill",
      source,
      filter: AREAS,
      paint: { "fill-color": palette.highlight, "fill-opacity": 0.12 },
    },
    {
      id: "preview-casing",
      type: "line",
      source,
      filter: RINGS,
      paint: { "line-color": palette.land, "line-width": 5 },
    },
    {
      id: "preview-line",
      type: "line",
      source,
      filter: RINGS,
      paint: { "line-color": palette.highlight, "line-width": 2, "line-dasharray": [2, 1.2] },
    },
  ];
}
