/** The vertex that is looked at in the vertex table: a ring around it, wide enough to be seen around a handle. */
import type { FeatureCollection, Position } from "geojson";
import type { LayerSpecification } from "maplibre-gl";
import type { Palette } from "./palette";

export function vertexOnMap(position: Position | null): FeatureCollection {
  return {
    type: "FeatureCollection",
    features: position
      ? [{ type: "Feature", properties: {}, geometry: { type: "Point", coordinates: position } }]
      : [],
  };
}

export function vertexLayers(source: string, palette: Palette): LayerSpecification[] {
  return [
    {
      id: "own-vertex",
      type: "circle",
      source,
      paint: {
        "circle-radius": 12,
        "circle-color": palette.zone["border-gate"],
        "circle-opacity": 0.35,
        "circle-stroke-color": palette.highlight,
        "circle-stroke-width": 2,
      },
    },
  ];
}
