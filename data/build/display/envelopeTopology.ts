/**
 * Envelopes of parks, and of the zones whose border is unpublished, with the steps of their hatch.
 * Fetched when there is time for it or one is looked at, not for the first view.
 */
import type { Feature, FeatureCollection } from "geojson";
import { feature } from "topojson-client";
import type { Topology } from "topojson-specification";
import type { Boundary } from "../../../src/lib/geometry";
import { cleanBoundary } from "../cleanBoundary";
import type { Layers } from "../layers/layers";
import { displayTopology, type Display } from "./displayTopology";
import { FINE_GRID_DEGREES } from "./grid";
import { insetsOf } from "./insets";
import { only } from "./mapTopology";

const DETAIL: Display = {
  gridDegrees: FINE_GRID_DEGREES,
  minTriangleM2: () => 10_000,
  minIsletM2: () => 40_000,
  overlapping: ["envelopes", "insets"],
};

export function envelopeTopology({
  envelopes,
  zones,
}: Pick<Layers, "envelopes" | "zones">): Topology {
  const unpublished = zones.filter(({ properties: { basis } }) => basis === "envelope");
  const areas = thinned([
    ...envelopes.map((envelope) => named(envelope, ["id", "parks"])),
    ...unpublished.map((part) => named(part, ["id", "zone", "kind"])),
  ]);
  const insets = areas.flatMap(({ id, geometry, properties }) =>
    insetsOf(String(id), geometry).map((inset) => ({
      ...inset,
      properties: { ...ofZone(properties), ...inset.properties },
      geometry: cleanBoundary(inset.geometry),
    })),
  );
  return displayTopology({ envelopes: areas, insets }, DETAIL);
}

/** The shapes as they will be drawn: insets of full detail would be no better, only slower. */
function thinned(areas: readonly Feature[]): Feature<Boundary>[] {
  const topology = displayTopology({ envelopes: areas }, DETAIL);
  const { features } = feature(
    topology,
    topology.objects["envelopes"]!,
  ) as FeatureCollection<Boundary>;
  return features.map((area) => ({ ...area, geometry: cleanBoundary(area.geometry) }));
}

function named(feature: Feature, names: readonly string[]): Feature {
  const { properties, ...rest } = only(feature, names);
  return { ...rest, properties: { ...properties, of: feature.id } };
}

function ofZone(properties: Feature["properties"]): Record<string, unknown> {
  const { zone, kind } = properties ?? {};
  return zone ? { zone, kind } : {};
}
