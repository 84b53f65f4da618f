/**
 * The parks: an outline where one is mapped; else a ring, a screen symbol in proportion to √ha,
 * and, once selected, the envelope it lies in.
 */
import type { LayerSpecification } from "maplibre-gl";
import { byProperty, byZoom, SEMIBOLD, REGULAR, whenHovered } from "./expressions";
import type { Palette } from "./palette";
import { SOURCE } from "./sources";

export const PARK_HITS = ["park-fill", "park-ring"];

const NONE = ["==", ["get", "park"], ""] as never;

export function parkLayers(palette: Palette): LayerSpecification[] {
  const colour = byProperty("status", palette.park, palette);
  return [
    {
      id: "park-fill",
      type: "fill",
      source: SOURCE.parks,
      paint: { "fill-color": colour, "fill-opacity": whenHovered(0.25, 0.45) },
    },
    {
      id: "park-casing",
      type: "line",
      source: SOURCE.parks,
      paint: { "line-color": palette.land, "line-width": byZoom([7, 2.6], [12, 4]) },
    },
    {
      id: "park-edge",
      type: "line",
      source: SOURCE.parks,
      layout: { "line-join": "round" },
      paint: { "line-color": colour, "line-width": byZoom([7, 1], [12, 1.4]) },
    },
  ];
}

/** The envelope of the chosen park: a hatch that fades towards its edge. */
export function envelopeLayers(): LayerSpecification[] {
  return [0, 1, 2, 3].map((step) => ({
    id: `envelope-hatch-${step}`,
    type: "fill",
    source: SOURCE.insets,
    filter: NONE,
    paint: { "fill-pattern": "hatch-planned", "fill-opacity": 0.28 },
  }));
}

export function parkSelectionLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: "park-selected",
      type: "line",
      source: SOURCE.parks,
      filter: ["==", ["get", "id"], ""],
      layout: { "line-join": "round" },
      paint: {
        "line-color": byProperty("status", palette.park, palette),
        "line-width": byZoom([7, 2.6], [12, 3.4]),
      },
    },
  ];
}

/** Rings stand where they stand, whatever else wants the room. */
export function parkRingLayers(): LayerSpecification[] {
  return [
    {
      id: "park-ring",
      type: "symbol",
      source: SOURCE.points,
      filter: ["==", ["get", "kind"], "park-ring"],
      layout: {
        "icon-image": ["get", "picture"],
        "icon-offset": ["get", "offset"],
        "icon-size": byZoom([7, 0.55], [8.7, 1]),
        "icon-allow-overlap": true,
        "symbol-sort-key": ["get", "rank"],
      },
    },
    {
      id: "park-ring-selected",
      type: "symbol",
      source: SOURCE.points,
      filter: NONE,
      layout: {
        "icon-image": ["concat", ["get", "picture"], "-selected"],
        "icon-offset": ["get", "offset"],
        "icon-size": byZoom([7, 0.55], [8.7, 1]),
        "icon-allow-overlap": true,
        "icon-ignore-placement": true,
      },
    },
  ];
}

export function parkLabelLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: "park-label",
      type: "symbol",
      source: SOURCE.points,
      filter: ["match", ["get", "kind"], ["park-ring", "park-outline"], true, false],
      layout: {
        "text-field": [
          "step",
          ["zoom"],
          ["get", "label"],
          9.6,
          [
            "format",
            ["get", "label"],
            {},
            ["case", ["==", ["get", "caption"], ""], "", ["concat", "\n", ["get", "caption"]]],
            { "font-scale": 0.82, "text-font": ["literal", REGULAR], "text-color": palette.muted },
          ],
        ],
        "text-font": SEMIBOLD,
        "text-size": byZoom([7.5, 10.5], [11, 13]),
        "text-max-width": 9,
        "text-line-height": 1.15,
        "text-justify": "auto",
        "text-variable-anchor-offset": ["get", "anchors"],
        "text-padding": 1,
        "symbol-sort-key": ["get", "rank"],
      },
      paint: {
        "text-color": byProperty("status", palette.park, palette),
        "text-halo-color": palette.land,
        "text-halo-width": 1.6,
      },
    },
  ];
}
