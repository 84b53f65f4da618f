/** The lines of the road network: expressways and national roads that are open. */
import type { Position } from "geojson";
import type { Sources } from "../inputs";

export interface RoadLine {
  /** Its numbers: CT.06, or QL.4B and QL.18 where one line carries two. */
  readonly roads: readonly string[];
  readonly isExpressway: boolean;
  readonly positions: readonly Position[];
}

export function roadLines({ roads }: Pick<Sources, "roads">): RoadLine[] {
  return roads.features
    .filter(({ properties: { status } }) => status !== "under_construction")
    .flatMap(({ properties, geometry }) => {
      const lines = geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates;
      const numbers = properties.ref_or_name.split(";");
      const isExpressway = properties.class === "expressway";
      return lines.map((positions) => ({ roads: numbers, isExpressway, positions }));
    });
}

export function shareRoad(a: RoadLine, b: RoadLine): boolean {
  return a.roads.some((road) => b.roads.includes(road));
}
