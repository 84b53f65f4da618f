/** The display tier's points, dressed for one language: label, caption, picture, rank, room for text. */
import type { Feature, FeatureCollection, Point } from "geojson";
import type { ParkStatus } from "../lib/kinds";
import { ringRadiusPx } from "../lib/ring";
import { SOURCE, type SourceName } from "./sources";

/** From a ring's line to where its picture ends and a label may begin. */
const RING_MARGIN_PX = 6;

/** The area that published sources put a park in; names are Vietnamese. */
export interface Somewhere {
  kind: string;
  names: readonly string[];
}

export interface PointNames {
  /** Park, zone, unit or place id → the name to print. */
  name(kind: string, id: string): string;
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

/** `size` is the label's text size in px: offsets of text are written in ems. */
export function dressPoints(
  points: FeatureCollection,
  names: PointNames,
  size = 11.5,
): FeatureCollection {
  return {
    ...points,
    features: points.features.map((point) => dress(point as Feature<Point>, names, size)),
  };
}

function dress(point: Feature<Point>, names: PointNames, size: number): Feature<Point> {
  const own = point.properties ?? {};
  const kind = String(own.kind);
  switch (kind) {
    case "park-ring": {
      const radius = Math.round(ringRadiusPx(Number(own.plannedHa)));
      const [dx, dy] = own.offset as [number, number];
      return withProperties(point, {
        id: own.park,
        label: names.name("park", String(own.park)),
        caption: names.caption(own.somewhereIn as Somewhere),
        picture: ringPicture(String(own.status), radius),
        anchors: anchorsAround([dx, dy], radius + RING_MARGIN_PX, size),
        rank: -Number(own.plannedHa),
      });
    }
    case "park-outline":
      return withProperties(point, {
        id: own.park,
        label: names.name("park", String(own.park)),
        caption: "",
        anchors: anchorsAround([0, 0], 9, size),
        rank: -100_000,
      });
    case "zone-label":
      return withProperties(point, {
        id: own.zone,
        label: names.name("zone", String(own.zone)),
        anchors: ZONE_ANCHORS,
        rank: 0,
      });
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

/** A zone's name in its middle, else beside it, else clear of a whole cluster of rings. In ems. */
const ZONE_ANCHORS = [
  ...["center", [0, 0], "bottom", [0, -0.9], "top", [0, 0.9], "left", [0.9, 0], "right", [-0.9, 0]],
  ...["right", [-3.5, 0], "left", [3.5, 0], "bottom", [0, -3], "top", [0, 3]],
];

/** Where a label may stand around a symbol that is itself shifted: MapLibre's anchor–offset pairs, in ems. */
function anchorsAround([dx, dy]: [number, number], gapPx: number, size: number): unknown[] {
  const em = (x: number, y: number): [number, number] => [(dx + x) / size, (dy + y) / size];
  const diagonal = gapPx * 0.72;
  return [
    "left",
    em(gapPx, 0),
    "right",
    em(-gapPx, 0),
    "bottom",
    em(0, -gapPx),
    "top",
    em(0, gapPx),
    "bottom-left",
    em(diagonal, -diagonal),
    "top-left",
    em(diagonal, diagonal),
    "bottom-right",
    em(-diagonal, -diagonal),
    "top-right",
    em(-diagonal, diagonal),
  ];
}

function withProperties(point: Feature<Point>, added: Record<string, unknown>): Feature<Point> {
  return { ...point, properties: { ...point.properties, ...added } };
}
