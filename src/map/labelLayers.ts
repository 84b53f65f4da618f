/** Names of zones, units, places and the sea. A later layer has the first claim to room. */
import type { LayerSpecification } from "maplibre-gl";
import { byProperty, byZoom, NAME_LAYOUT, REGULAR, whenHovered } from "./expressions";
import type { Palette } from "./palette";
import { SOURCE } from "./sources";

/** Seas, countries and neighbouring provinces: the quietest names, and the first to give way. */
export function regionLabelLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: "region-label",
      type: "symbol",
      source: SOURCE.points,
      filter: ["==", ["get", "kind"], "region-label"],
      maxzoom: 11,
      layout: {
        "text-field": ["get", "label"],
        "text-font": REGULAR,
        "text-size": byZoom([6, 11], [10, 15]),
        "text-letter-spacing": 0.12,
        "text-max-width": 8,
      },
      paint: {
        "text-color": palette.muted,
        "text-halo-color": [
          "case",
          ["==", ["get", "region"], "gulf"],
          palette.sea,
          palette.neighbour,
        ],
        "text-halo-width": 1,
      },
    },
  ];
}

export function unitLabelLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: "unit-label",
      type: "symbol",
      source: SOURCE.points,
      filter: ["==", ["get", "kind"], "unit-label"],
      minzoom: 8.4,
      layout: {
        "text-field": ["get", "label"],
        "text-font": REGULAR,
        "text-size": byZoom([8.4, 9.5], [12, 13]),
        "text-max-width": 7,
        "symbol-sort-key": ["get", "rank"],
        "text-padding": 6,
      },
      paint: {
        "text-color": palette.muted,
        "text-halo-color": palette.land,
        "text-halo-width": 1.1,
      },
    },
  ];
}

export function placeLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: "place",
      type: "symbol",
      source: SOURCE.points,
      filter: ["==", ["get", "kind"], "place"],
      layout: {
        "icon-image": ["concat", "place-", ["get", "placeKind"]],
        "icon-allow-overlap": true,
        "text-field": ["step", ["zoom"], "", 9.2, ["get", "label"]],
        "text-font": REGULAR,
        "text-size": 10.5,
        "text-optional": true,
        "text-variable-anchor": ["left", "right", "top", "bottom"],
        "text-radial-offset": 0.8,
        "text-max-width": 9,
        "text-justify": "auto",
      },
      paint: {
        "text-color": palette.ink,
        "text-halo-color": palette.land,
        "text-halo-width": 1.3,
      },
    },
  ];
}

export function zoneLabelLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: "zone-label",
      type: "symbol",
      source: SOURCE.names,
      filter: ["==", ["get", "kind"], "zone-name"],
      layout: { ...NAME_LAYOUT, "text-field": ["get", "name"] },
      paint: {
        "text-color": byProperty("hue", palette.zone, palette),
        "text-halo-color": palette.land,
        "text-halo-width": whenHovered(2, 3),
      },
    },
  ];
}
