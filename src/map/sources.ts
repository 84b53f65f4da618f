/** The sources of the style by name, and how the display tier becomes GeoJSON for them. */
import type { FeatureCollection, GeoJSON } from "geojson";
import { feature } from "topojson-client";
import type { Topology } from "topojson-specification";

export const SOURCE = {
  land: "land",
  neighbours: "neighbours",
  borders: "borders",
  units: "units",
  zones: "zones",
  parks: "parks",
  envelopes: "envelopes",
  insets: "insets",
  roads: "roads",
  railways: "railways",
  points: "points",
  /** Rings, names and leader lines as laid out for one zoom, see src/map/names. */
  names: "names",
  drawing: "drawing",
} as const;
export type SourceName = (typeof SOURCE)[keyof typeof SOURCE];

/** Of the sources and layers of an owner's own base map. */
export const BACKGROUND_PREFIX = "background/";

export function isBackground(id: string | undefined): boolean {
  return id?.startsWith(BACKGROUND_PREFIX) ?? false;
}

/** The files of the first view, as fetched: the display tier, and park outlines in full, as they are small. */
export interface DisplayFiles {
  map: Topology;
  region: Topology;
  lines: Topology;
  points: FeatureCollection;
  parks: FeatureCollection;
}

export const EMPTY: FeatureCollection = { type: "FeatureCollection", features: [] };

/** Source name → GeoJSON, for everything the first view draws. */
export function displayData(files: DisplayFiles): Partial<Record<SourceName, FeatureCollection>> {
  return {
    [SOURCE.units]: objectOf(files.map, "units"),
    [SOURCE.zones]: objectOf(files.map, "zones"),
    [SOURCE.parks]: files.parks,
    [SOURCE.land]: objectOf(files.region, "land"),
    [SOURCE.neighbours]: objectOf(files.map, "neighbours"),
    [SOURCE.borders]: objectOf(files.region, "borders"),
    [SOURCE.roads]: objectOf(files.lines, "roads"),
    [SOURCE.railways]: objectOf(files.lines, "railways"),
    [SOURCE.points]: files.points,
  };
}

/** One object of a topology as a FeatureCollection; empty if the file does not have it. */
export function objectOf(topology: Topology, name: string): FeatureCollection {
  const object = topology.objects[name];
  if (!object) return EMPTY;
  const made: GeoJSON = feature(topology, object);
  return made.type === "FeatureCollection"
    ? made
    : { type: "FeatureCollection", features: [made as never] };
}
