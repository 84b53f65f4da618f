/**
 * The province on the first view: units, zone parts and park outlines in one topology, so that borders
 * they have in common are one line at every simplification. Names and figures come from the register.
 */
import type { Feature } from "geojson";
import type { Topology } from "topojson-specification";
import type { Layers } from "../layers/layers";
import { displayTopology } from "./displayTopology";
import { GRID_DEGREES } from "./grid";

/** A bend of about 30 m, which the page replaces by full detail before it could be seen. */
const MIN_TRIANGLE_M2 = 800;
/** Half a pixel across on the first view. */
const MIN_ISLET_M2 = 10_000;

export function mapTopology({
  units,
  zones,
  parks,
}: Pick<Layers, "units" | "zones" | "parks">): Topology {
  return displayTopology(
    {
      units: units.map((feature) => only(feature, ["id", "code", "name", "type"])),
      zones: zones.map((feature) => only(feature, ["id", "zone", "part", "kind", "basis"])),
      parks: parks.map((feature) => only(feature, ["id", "zone", "status", "basis"])),
    },
    {
      gridDegrees: GRID_DEGREES,
      minTriangleM2: () => MIN_TRIANGLE_M2,
      minIsletM2: () => MIN_ISLET_M2,
      whole: ["parks"],
    },
  );
}

/** The feature with only some of its properties. */
export function only(feature: Feature, names: readonly string[]): Feature {
  const properties = Object.fromEntries(names.map((name) => [name, feature.properties?.[name]]));
  return { ...feature, properties };
}
