/**
 * near.json: how far every zone and park is from every place, as the data build computed it with these
 * functions and a routing library. docs/distances.md says how, and how it compares with what others publish.
 */
import type { Basis } from "../kinds";
import type { Bearings } from "./bearings";
import type { Range } from "./range";

export interface NearFile {
  licence: string;
  attribution: string;
  source: string;
  /** The day of the road data: "2026-08-10". */
  roadsAsOf: string;
  /** Where the road network was joined, those that some distance uses. */
  joins: NearJoin[];
  from: NearFrom[];
}

/** A place where two roads of the data were joined, or two ends of one. */
export interface NearJoin {
  id: string;
  kind: "gap" | "junction";
  /** One road for a gap, two for a junction. */
  roads: string[];
  /** The code of the unit a junction lies in; null outside the province, and for a gap. */
  unit: string | null;
  lengthM: number;
  /** How sure it is that one can drive there; a gap in one and the same road is "drawn". */
  evidence: Evidence;
}

/** "published": a source names it; "drawn": the data shows it; "assumed": neither, the roads cross there. */
export type Evidence = "published" | "drawn" | "assumed";

/** One zone or park. */
export interface NearFrom {
  id: string;
  kind: "zone" | "park";
  /** The boundaries it was measured over. */
  over: string[];
  basis: Basis;
  /** [lng, lat] of a point well inside an outline, for a ring around it; null where no outline is known. */
  centre: [number, number] | null;
  to: NearPlace[];
}

export interface NearPlace {
  /** The place's id in the register. */
  place: string;
  /** Geodesic, over all points of the boundary; widened where the place's position was printed roughly. */
  distance: Range;
  /** From the boundary to the place; null where it may be in any direction. */
  bearing: Bearings | null;
  /** How far the place's own position may be off; only where it was printed roughly. */
  precisionM?: number;
  road: RoadDistance | NoRoad;
}

/** By expressway and national road only. */
export interface RoadDistance {
  /** Along the network, between the points where it is reached and left; no width but from an area. */
  along: Range;
  /** The same without the junctions that are assumed, where that is another way; null where there is none. */
  proven: Range | null;
  /** Straight from the outline to the network; null where the network runs through the area. */
  start: Access | null;
  /** Straight from the network to the place. */
  end: Access;
  /** The roads in the order they are driven; empty from an area. */
  roads: string[];
  /** Ids of the joins that are driven over; empty from an area. */
  joins: string[];
  /** The feature of display/routes.topojson; null from an area, where no one route is meant. */
  route: string | null;
}

/** Where the network is reached: local roads are left out, so this is a straight line. */
export interface Access {
  road: string;
  /** An expressway is entered there, though no source read names a junction. */
  isAssumed: boolean;
  lengthM: number;
}

/** Why there is no distance by road. */
export interface NoRoad {
  none: NoRoadReason;
}
export const NO_ROAD_REASONS = [
  /** The network ends too far from the place. */
  "place-off-network",
  /** The place's position was printed too roughly to say where it meets a road. */
  "place-rough",
  /** It lies somewhere in an area without an expressway or national road. */
  "area-off-network",
  /** No way leads there on the network. */
  "not-connected",
] as const;
export type NoRoadReason = (typeof NO_ROAD_REASONS)[number];

export function hasRoad(road: RoadDistance | NoRoad): road is RoadDistance {
  return "along" in road;
}

/** A zone's or park's distance to one place, geodesic; null where the place's position is unpublished. */
export function distanceRange(id: string, place: string, near: NearFile): Range | null {
  const from = near.from.find((entry) => entry.id === id);
  return from?.to.find((entry) => entry.place === place)?.distance ?? null;
}

/**
 * A zone's or park's distance to whichever of some places is nearest to it; null where none has a
 * position. It lies surely within a radius of one of them if `maxM` does, and surely not if `minM` does not.
 */
export function nearestRange(id: string, places: readonly string[], near: NearFile): Range | null {
  const ranges = places.flatMap((place) => distanceRange(id, place, near) ?? []);
  if (ranges.length === 0) return null;
  return {
    minM: Math.min(...ranges.map(({ minM }) => minM)),
    maxM: Math.min(...ranges.map(({ maxM }) => maxM)),
  };
}

/** The file as JSON.parse gave it. Throws where it is not what the page relies on. */
export function parseNear(json: unknown): NearFile {
  const made = json as Partial<NearFile> | null;
  if (typeof made?.roadsAsOf !== "string" || !Array.isArray(made.joins) || !isList(made.from))
    throw new Error("It is no file of distances.");
  for (const { id, to } of made.from)
    if (
      typeof id !== "string" ||
      !isList(to) ||
      !to.every(({ distance, road }) => distance && road)
    )
      throw new Error(`It has no distances from ${String(id)}.`);
  return made as NearFile;
}

function isList<T>(list: readonly T[] | undefined): list is T[] {
  return Array.isArray(list) && list.every((one) => typeof one === "object" && one !== null);
}
