/** display/routes.topojson: the ways of near.json, to be drawn. */
import type { Feature, LineString, Position } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { boxOfPositions, type Box } from "../geometry";

export interface RouteProperties {
  /** The park. */
  from: string;
  place: string;
  /** Straight from the outline to the network. */
  start: Position[];
  /** Straight from the network to the place. */
  end: Position[];
}

export type RoutesFile = Topology<{ routes: GeometryCollection<RouteProperties> }>;

export interface DrawnRoute {
  id: string;
  /** The road, then the straight lines at its ends, which have the property `straight`. */
  features: Feature<LineString>[];
  box: Box;
}

/** Null where the file has no such route. @param id "song-khoai/apt-vdo", as in near.json */
export function routeOf(file: RoutesFile, id: string): DrawnRoute | null {
  const found = file.objects.routes.geometries.find((geometry) => geometry.id === id);
  if (!found) return null;
  const { geometry, properties } = feature(file, found) as Feature<LineString, RouteProperties>;
  const lines = [geometry.coordinates, properties.start, properties.end];
  return {
    id,
    features: lines.map((coordinates, i) => ({
      type: "Feature",
      properties: i === 0 ? {} : { straight: true },
      geometry: { type: "LineString", coordinates },
    })),
    box: boxOfPositions(lines.flat()),
  };
}
