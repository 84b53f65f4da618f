/** The 54 communes, wards and special zones since 1 July 2025, in full detail. */
import type { Feature, MultiPolygon } from "geojson";
import { DataFault } from "../../../src/lib/faults";
import { cleanBoundary } from "../cleanBoundary";
import type { Inputs } from "../inputs";

const HA_PER_KM2 = 100;

export interface UnitProperties {
  id: string;
  code: string;
  name: string;
  name_en: string;
  type: string;
  predecessors: string[];
  /** The state's figure, land only. */
  officialHa: number;
}

export function unitFeatures({ units, register }: Inputs): Feature<MultiPolygon, UnitProperties>[] {
  const known = new Map(register.units.map((unit) => [unit.code, unit]));
  const features = units.features.map(({ properties: { code, name }, geometry }) => {
    const unit = known.get(code);
    if (!unit)
      throw new DataFault(`no unit ${code} (${name}) in the register`, "units-2025.geojson");
    known.delete(code);
    const id = `unit/${code}`;
    return {
      type: "Feature" as const,
      id,
      properties: {
        id,
        code,
        name: unit.name.vi,
        name_en: unit.name.en,
        type: unit.type,
        predecessors: [...unit.predecessors],
        officialHa: Math.round(unit.officialKm2 * HA_PER_KM2),
      },
      geometry: cleanBoundary(geometry),
    };
  });
  for (const [code, { name }] of known) {
    throw new DataFault(`unit ${code} (${name.vi}) has no outline`, "units-2025.geojson");
  }
  return features.sort((a, b) => (a.id < b.id ? -1 : 1));
}
