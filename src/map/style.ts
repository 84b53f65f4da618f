/**
 * The whole style: one list is the draw order, bottom to top, so that the page, the embed and the
 * tests read the same truth. https://maplibre.org/maplibre-style-spec/
 */
import type { FeatureCollection } from "geojson";
import type { LayerSpecification, StyleSpecification } from "maplibre-gl";
import { SWITCHES, type Switch } from "../lib/links";
import { groundLayers, roadLabelLayers, roadLayers, unitEdgeLayers } from "./baseLayers";
import { drawingLayers } from "./drawingLayers";
import { placeLayers, regionLabelLayers, unitLabelLayers, zoneLabelLayers } from "./labelLayers";
import type { Palette } from "./palette";
import {
  envelopeLayers,
  leaderLayers,
  parkLabelLayers,
  parkLayers,
  parkRingLayers,
  parkSelectionLayers,
} from "./parkLayers";
import { EMPTY, SOURCE, type SourceName } from "./sources";
import { zoneEdgeLayers, zoneFillLayers, zoneSelectionLayers } from "./zoneLayers";

interface Group {
  layers: LayerSpecification[];
  /** The switch that hides the group; none for the ground. */
  of: Switch | null;
}

function groups(palette: Palette): Group[] {
  return [
    { of: null, layers: groundLayers(palette) },
    { of: "zones", layers: zoneFillLayers(palette) },
    { of: "units", layers: unitEdgeLayers(palette) },
    { of: "railways", layers: roadLayers(palette).filter((layer) => isRailway(layer)) },
    { of: "roads", layers: roadLayers(palette).filter((layer) => !isRailway(layer)) },
    { of: "zones", layers: zoneEdgeLayers(palette) },
    { of: "parks", layers: envelopeLayers() },
    { of: "parks", layers: parkLayers(palette) },
    { of: "zones", layers: zoneSelectionLayers(palette) },
    { of: "parks", layers: parkSelectionLayers(palette) },
    { of: "roads", layers: roadLabelLayers(palette) },
    { of: "labels", layers: regionLabelLayers(palette) },
    { of: "labels", layers: unitLabelLayers(palette) },
    { of: "places", layers: placeLayers(palette) },
    { of: "parks", layers: leaderLayers(palette) },
    { of: "parks", layers: parkLabelLayers(palette) },
    { of: "zones", layers: zoneLabelLayers(palette) },
    { of: "parks", layers: parkRingLayers() },
    { of: null, layers: drawingLayers(palette) },
  ];
}

function isRailway(layer: LayerSpecification): boolean {
  return layer.id.startsWith("railway");
}

/**
 * Every layer, bottom to top; those of a switch that is off are hidden. Of symbols a later layer
 * has the first claim to room: rings, then the names of zones, parks, places and units.
 */
export function layersOf(palette: Palette, off: readonly Switch[]): LayerSpecification[] {
  return groups(palette).flatMap(({ of, layers }) =>
    layers.map((layer) =>
      of && off.includes(of)
        ? ({ ...layer, layout: { ...layer.layout, visibility: "none" } } as LayerSpecification)
        : layer,
    ),
  );
}

/** Layer ids of each switch, for hiding and showing without a new style. */
export function layersBySwitch(palette: Palette): Record<Switch, string[]> {
  const table = Object.fromEntries(SWITCHES.map((name) => [name, [] as string[]]));
  for (const { of, layers } of groups(palette))
    if (of) table[of]!.push(...layers.map(({ id }) => id));
  return table as Record<Switch, string[]>;
}

/**
 * @param data GeoJSON by source; what is not there yet starts empty.
 * @param fonts absolute addresses of the label fonts' subsets, see src/map/fonts.ts.
 */
export function styleOf(
  palette: Palette,
  data: Partial<Record<SourceName, FeatureCollection>>,
  fonts: StyleSpecification["font-faces"],
  off: readonly Switch[] = [],
): StyleSpecification {
  const sources = Object.fromEntries(
    Object.values(SOURCE).map((name) => [
      name,
      {
        type: "geojson" as const,
        data: data[name] ?? EMPTY,
        promoteId: "id",
        tolerance: 0.375,
        maxzoom: 14,
      },
    ]),
  );
  return {
    version: 8,
    name: "Quảng Ninh Zones",
    ...(fonts ? { "font-faces": fonts } : {}),
    sources,
    layers: layersOf(palette, off),
  };
}
