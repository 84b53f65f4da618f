/**
 * The province and its neighbours on the first view: units and zone parts in one topology, so that borders
 * they have in common are one line at every simplification. Names and figures come from the register.
 * Nothing of it comes from OpenStreetMap, so park outlines are not in it.
 */
import type { Feature } from "geojson";
import type { Topology } from "topojson-specification";
import { cleanBoundary } from "../cleanBoundary";
import type { Sources } from "../inputs";
import type { Layers } from "../layers/layers";
import { displayTopology } from "./displayTopology";
import { GRID_DEGREES } from "./grid";
import { AROUND_MIN_TRIANGLE_M2 } from "./regionTopology";

/** A bend of about 30 m, which the page replaces by full detail before it could be seen. */
const MIN_TRIANGLE_M2 = 800;
/** Half a pixel across on the first view. */
const MIN_ISLET_M2 = 10_000;

export function mapTopology(
  { neighbours }: Pick<Sources, "neighbours">,
  { units, zones }: Pick<Layers, "units" | "zones">,
): Topology {
  return displayTopology(
    {
      units: units.map((feature) => only(feature, ["id", "code", "name", "type"])),
      // How each line was made and how far it may be off is shown before full detail arrives.
      zones: zones.map((feature) =>
        only(feature, ["id", "zone", "part", "kind", "basis", "method", "accuracyM"]),
      ),
      neighbours: neighbours.features.map(({ properties: { name }, geometry }): Feature => {
        const properties = { id: name, name };
        return { type: "Feature", id: name, properties, geometry: cleanBoundary(geometry) };
      }),
    },
    {
      gridDegrees: GRID_DEGREES,
      minTriangleM2: (_, objects) =>
        objects.has("neighbours") ? AROUND_MIN_TRIANGLE_M2 : MIN_TRIANGLE_M2,
      minIsletM2: () => MIN_ISLET_M2,
    },
  );
}

/** The feature with only some of its properties. */
export function only(feature: Feature, names: readonly string[]): Feature {
  const properties = Object.fromEntries(names.map((name) => [name, feature.properties?.[name]]));
  return { ...feature, properties };
}
