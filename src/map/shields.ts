/** Where the SVG map writes the numbers of roads: along their longest stretch. */
import type { FeatureCollection, Position } from "geojson";
import type { Plane, Spot } from "./svgPaths";

/** As in src/map/baseLayers.ts. */
export const SHIELDS_FROM_ZOOM = 8;

/** Shares of a stretch's vertices at which a number could stand. */
const PLACES = [0.5, 0.25, 0.75];

/** The best place of every road first, so that none goes without before another has two. */
export function shieldSpots(roads: FeatureCollection | undefined, plane: Plane): Spot[] {
  const numbered = (roads?.features ?? []).flatMap(({ geometry, properties }) => {
    const isWhole = properties?.["opacity"] === 1 && properties["ref"];
    if (geometry.type !== "MultiLineString" || !isWhole) return [];
    const longest = geometry.coordinates.reduce<Position[]>(
      (most, line) => (line.length > most.length ? line : most),
      [],
    );
    return longest.length > 0 ? [{ ref: String(properties["ref"]), line: longest }] : [];
  });
  return PLACES.flatMap((share) =>
    numbered.map(({ ref, line }, index) => ({
      id: `shield/${ref}/${index}/${share}`,
      properties: { kind: "shield", label: ref },
      at: plane.project(line[Math.floor((line.length - 1) * share)]!),
    })),
  );
}
