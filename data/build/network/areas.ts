/** The chains of the network that run inside an area, once the network is cut along its border. */
import { booleanPointInPolygon } from "@turf/turf";
import { boxOf, polygonsOf, ringsOf, type Boundary } from "../../../src/lib/geometry";
import { middleOf, type Chain } from "./chains";
import type { RoadNetwork } from "./RoadNetwork";

/** Makes nodes where roads cross the border, so that every chain lies on one side of it. */
export function cutAlong(boundary: Boundary, network: RoadNetwork): void {
  for (const ring of ringsOf(boundary)) {
    for (const [i, end] of ring.slice(1).entries()) {
      for (const point of network.segments.crossings(ring[i]!, end)) network.cut(point);
    }
  }
}

export function chainsInside(boundary: Boundary, chains: readonly Chain[]): Chain[] {
  const polygons = polygonsOf(boundary).map((coordinates) => {
    const polygon = { type: "Polygon" as const, coordinates };
    return { polygon, box: boxOf(polygon) };
  });
  return chains.filter((chain) => {
    const [lng, lat] = middleOf(chain);
    return polygons.some(
      ({ polygon, box: [west, south, east, north] }) =>
        lng >= west &&
        lng <= east &&
        lat >= south &&
        lat <= north &&
        booleanPointInPolygon([lng, lat], polygon),
    );
  });
}
