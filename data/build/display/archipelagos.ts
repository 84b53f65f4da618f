/** The islands of Hoàng Sa and Trường Sa, for the inset. */
import type { Feature, MultiPolygon, Position } from "geojson";
import { boxOfPositions } from "../../../src/lib/geometry";
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

/**
 * The source cut its two groups out by a window that reaches islands off Palawan and Borneo: Balabac,
 * Bugsuk, Banggi and Balambangan, which belong to no group of this inset. All of them lie here.
 */
const NOT_IN_A_GROUP = { eastOf: 116, southOf: 8.6 } as const;

function belongs(polygon: Position[][]): boolean {
  const [west, , , north] = boxOfPositions(polygon[0] ?? []);
  return !(west > NOT_IN_A_GROUP.eastOf && north < NOT_IN_A_GROUP.southOf);
}

export function archipelagoFeatures({
  archipelagos,
}: Pick<Sources, "archipelagos">): Feature<MultiPolygon, ArchipelagoProperties>[] {
  return archipelagos.features.map(({ properties: { group }, geometry }) => {
    const properties = GROUPS[group]!;
    const islands: MultiPolygon = {
      ...geometry,
      coordinates: geometry.coordinates.filter(belongs),
    };
    return { type: "Feature", id: properties.id, properties, geometry: cleanBoundary(islands) };
  });
}
