/** What the reader draws while measuring, the point they asked about, a way along the roads, a ring. */
import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import type { Palette } from "./palette";
import { SOURCE } from "./sources";

/** The straight ends of a way, where local roads are left out. */
const IS_STRAIGHT: ExpressionSpecification = ["==", ["get", "straight"], true];

export function drawingLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: "drawing-fill",
      type: "fill",
      source: SOURCE.drawing,
      filter: ["==", ["geometry-type"], "Polygon"],
      paint: { "fill-color": palette.highlight, "fill-opacity": 0.1 },
    },
    {
      id: "drawing-casing",
      type: "line",
      source: SOURCE.drawing,
      paint: { "line-color": palette.land, "line-width": 4 },
    },
    {
      id: "drawing-line",
      type: "line",
      source: SOURCE.drawing,
      filter: ["!", IS_STRAIGHT],
      paint: { "line-color": palette.highlight, "line-width": 1.8 },
    },
    {
      id: "drawing-straight",
      type: "line",
      source: SOURCE.drawing,
      filter: IS_STRAIGHT,
      paint: { "line-color": palette.highlight, "line-width": 1.8, "line-dasharray": [1.5, 1.5] },
    },
    {
      id: "drawing-vertex",
      type: "circle",
      source: SOURCE.drawing,
      filter: ["==", ["geometry-type"], "Point"],
      paint: {
        "circle-radius": 4,
        "circle-color": palette.land,
        "circle-stroke-color": palette.highlight,
        "circle-stroke-width": 2,
      },
    },
  ];
}
