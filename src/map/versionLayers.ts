/** Two versions as one picture: what was added, what was taken away, what stayed. */
import type { FeatureCollection } from "geojson";
import type { LayerSpecification } from "maplibre-gl";
import type { VersionComparison } from "../lib/versions/compareVersions";
import type { Palette } from "./palette";

export function versionsOnMap({ added, removed, kept }: VersionComparison): FeatureCollection {
  return {
    type: "FeatureCollection",
    features: Object.entries({ kept, removed, added }).flatMap(([change, { shape }]) =>
      shape ? [{ type: "Feature", properties: { change }, geometry: shape }] : [],
    ),
  };
}

export function versionLayers(source: string, palette: Palette): LayerSpecification[] {
  const colours = {
    kept: palette.muted,
    removed: palette.severity.error,
    added: palette.zone.coastal,
  };
  return Object.entries(colours).flatMap(([change, colour]): LayerSpecification[] => [
    {
      id: `version-${change}-fill`,
      type: "fill",
      source,
      filter: ["==", ["get", "change"], change],
      paint: { "fill-color": colour, "fill-opacity": change === "kept" ? 0.18 : 0.5 },
    },
    {
      id: `version-${change}-line`,
      type: "line",
      source,
      filter: ["==", ["get", "change"], change],
      paint: {
        "line-color": colour,
        "line-width": 1.4,
        ...(change === "removed" && { "line-dasharray": [3, 2] }),
      },
    },
  ]);
}
