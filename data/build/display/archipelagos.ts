/** The islands of Hoàng Sa and Trường Sa, for the inset. */
import type { Feature, MultiPolygon } from "geojson";
import { cleanBoundary } from "../cleanBoundary";
import type { Sources } from "../inputs";

export interface ArchipelagoProperties {
  id: string;
  name_vi: string;
  name_en: string;
}

const GROUPS: Readonly<Record<string, ArchipelagoProperties>> = {
  "Hoàng Sa": { id: "hoang-sa", name_vi: "Quần đảo Hoàng Sa", name_en: "Hoang Sa Archipelago" },
  "Trường Sa": { id: "truong-sa", name_vi: "Quần đảo Trường Sa", name_en: "Truong Sa Archipelago" },
};

export function archipelagoFeatures({
  archipelagos,
}: Pick<Sources, "archipelagos">): Feature<MultiPolygon, ArchipelagoProperties>[] {
  return archipelagos.features.map(({ properties: { group }, geometry }) => {
    const properties = GROUPS[group]!;
    return { type: "Feature", id: properties.id, properties, geometry: cleanBoundary(geometry) };
  });
}
