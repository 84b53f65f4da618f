/** The ground: sea, the region's land, neighbours, the province's units, roads and railway. */
import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import { byZoom, REGULAR } from "./expressions";
import type { Palette } from "./palette";
import { SOURCE } from "./sources";

export function groundLayers(palette: Palette): LayerSpecification[] {
  return [
    { id: "sea", type: "background", paint: { "background-color": palette.sea } },
    {
      id: "land",
      type: "fill",
      source: SOURCE.land,
      paint: {
        "fill-color": ["match", ["get", "id"], "VN", palette.neighbour, palette.abroad],
        "fill-antialias": true,
      },
    },
    {
      id: "neighbours",
      type: "fill",
      source: SOURCE.neighbours,
      paint: { "fill-color": palette.neighbour },
    },
    {
      id: "province-border",
      type: "line",
      source: SOURCE.borders,
      filter: ["==", ["get", "kind"], "province"],
      paint: { "line-color": palette.unitLine, "line-width": byZoom([7, 0.6], [12, 1.2]) },
    },
    {
      id: "country-border",
      type: "line",
      source: SOURCE.borders,
      filter: ["==", ["get", "kind"], "country"],
      layout: { "line-join": "round" },
      paint: {
        "line-color": palette.border,
        "line-width": byZoom([6, 0.7], [12, 1.6]),
        "line-dasharray": [5, 2, 1, 2],
      },
    },
    { id: "units", type: "fill", source: SOURCE.units, paint: { "fill-color": palette.land } },
  ];
}

/**
 * Unit borders lie above the zones' fills, so that a zone's make-up can be read. Mitred, as the zones'
 * edges are: a shoreline of 100,000 corners is drawn with less than half the triangles of round joins.
 */
export function unitEdgeLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: "unit-edge",
      type: "line",
      source: SOURCE.units,
      paint: {
        "line-color": palette.unitLine,
        "line-width": byZoom([8, 0.5], [12, 1.1]),
      },
    },
  ];
}

export function roadLayers(palette: Palette): LayerSpecification[] {
  const expressway = ["==", ["get", "class"], "expressway"] as never;
  const national = ["!=", ["get", "class"], "expressway"] as never;
  // Flat ends: round ones would show twice where a faded piece follows another.
  const layout = { "line-join": "round" } as const;
  const opacity: { "line-opacity": ExpressionSpecification } = {
    "line-opacity": ["get", "opacity"],
  };
  return [
    {
      id: "railway",
      type: "line",
      source: SOURCE.railways,
      paint: {
        ...opacity,
        "line-color": palette.railway,
        "line-width": byZoom([7, 0.8], [12, 1.4]),
      },
    },
    {
      id: "railway-ties",
      type: "line",
      source: SOURCE.railways,
      minzoom: 8,
      paint: {
        ...opacity,
        "line-color": palette.railway,
        "line-width": byZoom([8, 3], [12, 5]),
        "line-dasharray": [0.3, 3],
      },
    },
    {
      id: "national-road",
      type: "line",
      source: SOURCE.roads,
      filter: national,
      layout,
      paint: { ...opacity, "line-color": palette.road, "line-width": byZoom([7, 0.6], [12, 2]) },
    },
    {
      id: "expressway-casing",
      type: "line",
      source: SOURCE.roads,
      filter: expressway,
      layout,
      paint: { ...opacity, "line-color": palette.road, "line-width": byZoom([7, 2], [12, 5]) },
    },
    {
      id: "expressway",
      type: "line",
      source: SOURCE.roads,
      filter: expressway,
      layout,
      paint: {
        ...opacity,
        "line-color": palette.roadCasing,
        "line-width": byZoom([7, 0.8], [12, 2.6]),
      },
    },
  ];
}

export function roadLabelLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: "road-shield",
      type: "symbol",
      source: SOURCE.roads,
      filter: ["==", ["get", "opacity"], 1],
      minzoom: 8,
      layout: {
        "symbol-placement": "line",
        "symbol-spacing": 320,
        "text-field": ["get", "ref"],
        "text-font": REGULAR,
        "text-size": 9.5,
        "text-rotation-alignment": "viewport",
        "icon-image": "shield",
        "icon-text-fit": "both",
        "icon-text-fit-padding": [1, 3, 1, 3],
        "icon-rotation-alignment": "viewport",
      },
      paint: { "text-color": palette.muted },
    },
  ];
}
