/** The smallest areas that published sources put parks in; an area that holds several parks stands once. */
import type { Feature } from "geojson";
import { DataFault } from "../../../src/lib/faults";
import type { Boundary } from "../../../src/lib/geometry";
import { cleanBoundary } from "../cleanBoundary";
import type { Inputs } from "../inputs";

export interface EnvelopeProperties {
  id: string;
  /** The parks that lie somewhere inside. */
  parks: string[];
  basis: "envelope";
  method: string;
}

export function envelopeFeatures({
  envelopes,
  register,
}: Pick<Inputs, "envelopes" | "register">): Feature<Boundary, EnvelopeProperties>[] {
  const features = envelopes.features.map(({ id, properties, geometry }) => {
    const parks = register.parks.filter(({ envelope }) => envelope === id).map((park) => park.id);
    const expected = [...properties.parks].sort().join(", ");
    if ([...parks].sort().join(", ") !== expected) {
      throw new DataFault(
        `envelope ${id} is drawn for ${expected}; the register puts ${parks.join(", ") || "no park"} in it`,
        "park-envelopes.geojson",
      );
    }
    return {
      type: "Feature" as const,
      id: String(id),
      properties: {
        id: String(id),
        parks,
        basis: "envelope" as const,
        method: properties.method,
      },
      geometry: cleanBoundary(geometry),
    };
  });
  for (const { id, envelope } of register.parks) {
    if (envelope === null || features.some((feature) => feature.id === envelope)) continue;
    throw new DataFault(`park ${id}: no envelope ${envelope}`, "park-envelopes.geojson");
  }
  return features;
}
