/** The five economic zones in parts, each with its basis, in full detail. */
import type { Feature } from "geojson";
import type { Boundary } from "../../../src/lib/geometry";
import { DataFault } from "../../../src/lib/faults";
import type { Basis, ZoneKind } from "../../../src/lib/kinds";
import { cleanBoundary } from "../cleanBoundary";
import type { Inputs } from "../inputs";

export interface ZonePartProperties {
  id: string;
  zone: string;
  part: string;
  kind: ZoneKind;
  basis: Basis;
  name_vi: string;
  name_en: string;
  part_vi: string;
  part_en: string;
  method: string;
  accuracyM: number;
}

export function zoneFeatures({
  zoneParts,
  register,
}: Pick<Inputs, "zoneParts" | "register">): Feature<Boundary, ZonePartProperties>[] {
  const drawn = new Set<string>();
  const features = zoneParts.features.map(({ properties, geometry }) => {
    const { zone: zoneId, part: partId, basis, method, accuracy_m: accuracyM } = properties;
    const id = `${zoneId}/${partId}`;
    const zone = register.zones.find((candidate) => candidate.id === zoneId);
    const part = zone?.parts.find((candidate) => candidate.id === partId);
    if (!zone || !part)
      throw new DataFault(`no zone part ${id} in the register`, "zone-parts.geojson");
    drawn.add(id);
    return {
      type: "Feature" as const,
      id,
      properties: {
        id,
        zone: zoneId,
        part: partId,
        kind: zone.kind,
        basis,
        name_vi: zone.name.vi,
        name_en: zone.name.en,
        part_vi: part.name.vi,
        part_en: part.name.en,
        method,
        accuracyM,
      },
      geometry: cleanBoundary(geometry),
    };
  });
  for (const zone of register.zones) {
    if (features.some(({ properties }) => properties.zone === zone.id)) continue;
    throw new DataFault(`zone ${zone.id} has no part`, "zone-parts.geojson");
  }
  return features;
}
