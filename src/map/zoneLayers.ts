/**
 * The zones: hue says which kind, the line says how sure it is.
 * surveyed: double · administrative-units: solid · schematic: dashed · envelope: a fading hatch, no line.
 */
import type { FilterSpecification, LayerSpecification } from "maplibre-gl";
import { byProperty, byZoom, whenHovered } from "./expressions";
import type { Palette } from "./palette";
import { SOURCE } from "./sources";

export const ZONE_HITS = ["zone-fill", "zone-hatch-0"];

const HATCH_STEPS = [0, 1, 2, 3];
/** How strong the hatch of each step inward is: at the edge, which is no border, all but nothing. */
export const HATCH_FADE = [0.07, 0.15, 0.24, 0.32];

export function zoneFillLayers(palette: Palette): LayerSpecification[] {
  const colour = byProperty("kind", palette.zone, palette);
  return [
    {
      id: "zone-fill",
      type: "fill",
      source: SOURCE.zones,
      filter: ["!=", ["get", "basis"], "envelope"],
      paint: {
        "fill-color": colour,
        "fill-opacity": [
          "case",
          ["==", ["get", "basis"], "schematic"],
          whenHovered(0.1, 0.2),
          whenHovered(0.17, 0.28),
        ],
      },
    },
    ...HATCH_STEPS.map((step): LayerSpecification => ({
      id: `zone-hatch-${step}`,
      type: "fill",
      source: SOURCE.insets,
      filter: ["all", ["==", ["get", "step"], step], ["has", "zone"]],
      paint: {
        "fill-pattern": ["concat", "hatch-", ["get", "kind"]],
        "fill-opacity": HATCH_FADE[step]!,
      },
    })),
  ];
}

export function zoneEdgeLayers(palette: Palette): LayerSpecification[] {
  const colour = byProperty("kind", palette.zone, palette);
  const basis = (name: string): FilterSpecification => ["==", ["get", "basis"], name];
  const layout = { "line-cap": "round" } as const;
  return [
    {
      id: "zone-casing",
      type: "line",
      source: SOURCE.zones,
      filter: ["match", ["get", "basis"], ["envelope", "schematic"], false, true],
      layout,
      paint: {
        "line-color": palette.land,
        "line-width": byZoom([7, 1.2], [9.5, 2.6], [12, 5]),
        "line-opacity": 0.85,
      },
    },
    {
      id: "zone-edge-surveyed",
      type: "line",
      source: SOURCE.zones,
      filter: basis("surveyed"),
      layout,
      paint: {
        "line-color": colour,
        "line-width": 1.1,
        "line-gap-width": byZoom([7, 1.6], [12, 2.6]),
      },
    },
    {
      id: "zone-edge-units",
      type: "line",
      source: SOURCE.zones,
      filter: basis("administrative-units"),
      layout,
      paint: { "line-color": colour, "line-width": byZoom([7, 0.6], [9, 0.9], [12, 2.2]) },
    },
    {
      id: "zone-edge-mapped",
      type: "line",
      source: SOURCE.zones,
      filter: basis("mapped"),
      layout,
      paint: { "line-color": colour, "line-width": 0.9 },
    },
    {
      id: "zone-edge-schematic",
      type: "line",
      source: SOURCE.zones,
      filter: basis("schematic"),
      layout: { "line-join": "round" },
      paint: {
        "line-color": colour,
        "line-width": byZoom([7, 1], [12, 1.6]),
        "line-dasharray": [4, 3],
        "line-opacity": 0.9,
      },
    },
  ];
}

/** The chosen zone, drawn again above everything that could hide it; see `selectionFilters`. */
export function zoneSelectionLayers(palette: Palette): LayerSpecification[] {
  const filter: FilterSpecification = ["==", ["get", "zone"], ""];
  const paint = {
    "line-color": byProperty("kind", palette.zone, palette),
    "line-width": byZoom([7, 1.6], [9, 2], [12, 4]),
  };
  return [
    {
      id: "zone-selected",
      type: "line",
      source: SOURCE.zones,
      filter,
      layout: { "line-join": "round", "line-cap": "round" },
      paint,
    },
    {
      id: "zone-selected-schematic",
      type: "line",
      source: SOURCE.zones,
      filter,
      layout: { "line-join": "round" },
      paint: { ...paint, "line-dasharray": [3, 2] },
    },
  ];
}
