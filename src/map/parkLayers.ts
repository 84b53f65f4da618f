/**
 * The parks: an outline where one is mapped; else a ring, a screen symbol in proportion to √ha,
 * and, once selected, the envelope it lies in.
 */
import type { LayerSpecification } from "maplibre-gl";
import { RING_SCALE_STOPS } from "../lib/ring";
import { byProperty, byZoom, NAME_LAYOUT, REGULAR, whenHovered } from "./expressions";
import { CAPTION_SCALE } from "./names/choices";
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

/** Rings stand where they stand, whatever else wants the room; a chosen or hovered one is drawn heavier. */
export function parkRingLayers(): LayerSpecification[] {
  const layout = {
    "icon-offset": ["get", "offset"],
    "icon-size": byZoom(...RING_SCALE_STOPS),
    "icon-allow-overlap": true,
  } as const;
  const heavier = {
    ...layout,
    "icon-image": ["concat", ["get", "picture"], "-selected"],
    "icon-ignore-placement": true,
  } as const;
  return [
    {
      id: "park-ring",
      type: "symbol",
      source: SOURCE.names,
      filter: ["==", ["get", "kind"], "park-ring"],
      layout: {
        ...layout,
        "icon-image": ["get", "picture"],
        "symbol-sort-key": ["get", "rank"],
      } as never,
    },
    {
      id: "park-ring-hovered",
      type: "symbol",
      source: SOURCE.names,
      filter: ["==", ["get", "kind"], "park-ring"],
      layout: heavier as never,
      paint: { "icon-opacity": whenHovered(0, 1) },
    },
    {
      id: "park-ring-selected",
      type: "symbol",
      source: SOURCE.names,
      filter: NONE,
      layout: heavier as never,
    },
  ];
}

/** From a ring to a name that found no room beside it. */
export function leaderLayers(palette: Palette): LayerSpecification[] {
  const filter = ["==", ["get", "kind"], "leader"] as never;
  return [
    {
      id: "leader-casing",
      type: "line",
      source: SOURCE.names,
      filter,
      paint: { "line-color": palette.land, "line-width": 3, "line-opacity": 0.7 },
    },
    {
      id: "leader",
      type: "line",
      source: SOURCE.names,
      filter,
      paint: { "line-color": byProperty("hue", palette.park, palette), "line-width": 0.9 },
    },
  ];
}

/** Names stand where src/map/names has found room for all of them; other names give way. */
export function parkLabelLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: "park-label",
      type: "symbol",
      source: SOURCE.names,
      filter: ["==", ["get", "kind"], "park-name"],
      layout: {
        ...NAME_LAYOUT,
        "text-field": [
          "format",
          ["get", "name"],
          {},
          ["get", "caption"],
          {
            "font-scale": CAPTION_SCALE,
            "text-font": ["literal", REGULAR],
            "text-color": palette.muted,
          },
        ],
      },
      paint: {
        "text-color": byProperty("hue", palette.park, palette),
        "text-halo-color": palette.land,
        "text-halo-width": whenHovered(1.8, 3),
      },
    },
  ];
}
