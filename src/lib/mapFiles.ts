/** Whether a published map file is what it should be, before anything is drawn from it. */
import type { FeatureCollection } from "geojson";
import type { Topology } from "topojson-specification";

/** @throws {Error} it is no topology, or does not have one of those objects */
export function topologyWith(...objects: readonly string[]): (json: unknown) => Topology {
  return (json) => {
    const made = json as Partial<Topology> | null;
    if (made?.type !== "Topology" || !Array.isArray(made.arcs) || typeof made.objects !== "object")
      throw new Error("It is no TopoJSON topology.");
    const missing = objects.find((name) => !Object.hasOwn(made.objects!, name));
    if (missing !== undefined) throw new Error(`The topology has no "${missing}".`);
    return made as Topology;
  };
}

/** @throws {Error} it is no collection of features, or an empty one */
export function featureCollection(json: unknown): FeatureCollection {
  const made = json as Partial<FeatureCollection> | null;
  if (made?.type !== "FeatureCollection" || !Array.isArray(made.features))
    throw new Error("It is no GeoJSON FeatureCollection.");
  if (made.features.length === 0) throw new Error("It has no features.");
  return made as FeatureCollection;
}

/** The files of the first view, and how each is read. */
export const MAP_FILE = {
  "display/map.topojson": topologyWith("units", "zones", "neighbours"),
  "display/region.topojson": topologyWith("land", "borders"),
  "display/lines.topojson": topologyWith("roads", "railways"),
  "display/envelopes.topojson": topologyWith("envelopes", "insets"),
  "display/points.geojson": featureCollection,
  "parks.geojson": featureCollection,
  "display/archipelagos.json": featureCollection,
} as const;
