/** An owner's large layer: thin quiet lines under the zones' own, and the chosen feature as its source has it. */
import type { LayerSpecification } from "maplibre-gl";
import type { Palette } from "./palette";

export const LARGE_SOURCE = "large/tiles";
export const LARGE_CHOSEN = "large/chosen";
/** The layer that is asked what lies under a click. */
export const LARGE_HITS = "large/fill";

/** Of its sources and layers. */
export function isLarge(id: string | undefined): boolean {
  return id?.startsWith("large/") ?? false;
}

export function largeLayers(sourceLayer: string, palette: Palette): LayerSpecification[] {
  const tiles = { source: LARGE_SOURCE, "source-layer": sourceLayer };
  return [
    {
      id: LARGE_HITS,
      type: "fill",
      ...tiles,
      paint: { "fill-color": palette.muted, "fill-opacity": 0.06 },
    },
    {
      id: "large/line",
      type: "line",
      ...tiles,
      paint: {
        "line-color": palette.muted,
        "line-width": ["interpolate", ["linear"], ["zoom"], 10, 0.25, 13, 0.6, 16, 1.1],
      },
    },
    {
      id: "large/chosen-fill",
      type: "fill",
      source: LARGE_CHOSEN,
      paint: { "fill-color": palette.highlight, "fill-opacity": 0.14 },
    },
    {
      id: "large/chosen-line",
      type: "line",
      source: LARGE_CHOSEN,
      paint: { "line-color": palette.highlight, "line-width": 2.2 },
    },
  ];
}
