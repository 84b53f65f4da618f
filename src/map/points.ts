/** The display tier's points, dressed for one language: label, caption, picture, rank, room for text. */
import type { Feature, FeatureCollection, Point } from "geojson";
import type { ParkStatus } from "../lib/kinds";
import { ringRadiusPx } from "../lib/ring";
import { SOURCE, type SourceName } from "./sources";

/** The area that published sources put a park in; names are Vietnamese. */
export interface Somewhere {
  kind: string;
  names: readonly string[];
}

export interface PointNames {
  /** Park, zone, unit or place id → the name to print. */
  name(kind: string, id: string): string;
  /** What stands for a park's name where there is no room for it. */
  number(park: string): string;
  /** "somewhere in …" for the area a park without an outline lies in. */
  caption(somewhereIn: Somewhere): string;
}

/** Rings are drawn from pictures named by status and whole-pixel radius. */
export function ringPicture(status: string, radiusPx: number): string {
  return `ring-${status}-${Math.round(radiusPx)}`;
}

/** Every ring picture the points refer to, with what is needed to paint it. */
export function ringPictures(
  points: FeatureCollection,
): Map<string, { status: ParkStatus; radiusPx: number }> {
  const table = new Map<string, { status: ParkStatus; radiusPx: number }>();
  for (const { properties } of points.features) {
    if (properties?.kind !== "park-ring") continue;
    const radiusPx = Math.round(ringRadiusPx(Number(properties.plannedHa)));
    const status = properties.status as ParkStatus;
    table.set(ringPicture(status, radiusPx), { status, radiusPx });
  }
  return table;
}

/** The same sources without the outlines, rings and names of other parks. */
export function withOnlyParks(
  sources: Partial<Record<SourceName, FeatureCollection>>,
  ids: ReadonlySet<string>,
): Partial<Record<SourceName, FeatureCollection>> {
  const only = (
    collection: FeatureCollection | undefined,
    idOf: (own: Record<string, unknown>) => unknown,
  ): FeatureCollection => ({
    type: "FeatureCollection",
    features: (collection?.features ?? []).filter(({ properties }) => {
      const id = idOf(properties ?? {});
      return id === undefined || ids.has(String(id));
    }),
  });
  return {
    ...sources,
    [SOURCE.parks]: only(sources[SOURCE.parks], ({ id }) => id),
    [SOURCE.points]: only(sources[SOURCE.points], ({ park }) => park),
  };
}

export function dressPoints(points: FeatureCollection, names: PointNames): FeatureCollection {
  return {
    ...points,
    features: points.features.map((point) => dress(point as Feature<Point>, names)),
  };
}

function dress(point: Feature<Point>, names: PointNames): Feature<Point> {
  const own = point.properties ?? {};
  switch (own.kind) {
    case "park-ring": {
      const park = String(own.park);
      return withProperties(point, {
        label: names.name("park", park),
        number: names.number(park),
        caption: names.caption(own.somewhereIn as Somewhere),
        picture: ringPicture(String(own.status), ringRadiusPx(Number(own.plannedHa))),
        rank: -Number(own.plannedHa),
      });
    }
    case "park-outline": {
      const park = String(own.park);
      return withProperties(point, {
        label: names.name("park", park),
        number: names.number(park),
        caption: "",
      });
    }
    case "zone-label":
      return withProperties(point, { label: names.name("zone", String(own.zone)) });
    case "unit-label":
      return withProperties(point, {
        label: names.name("unit", String(own.unit)),
        rank: -Number(own.areaHa ?? 0),
      });
    case "region-label":
      return withProperties(point, { label: names.name("region", String(own.region)) });
    case "place":
      return withProperties(point, { label: names.name("place", String(own.place)) });
    default:
      return point;
  }
}

function withProperties(point: Feature<Point>, added: Record<string, unknown>): Feature<Point> {
  return { ...point, properties: { ...point.properties, ...added } };
}
