/** What lies within a radius around a point: places, zones and parks, and how surely. */
import { geodesicLine } from "../geodesicLine";
import type { PublishedMap } from "../published";
import { groundsOf } from "./groundOf";
import { rangeOf, rangeTo, widened, type Range } from "./range";

/**
 * - whole: all of it lies within the radius, wherever in its envelope it is.
 * - part: some of it does.
 * - maybe: it may, as it lies somewhere in an envelope that reaches into the circle, or its position
 *   was printed roughly.
 */
export type Lies = "whole" | "part" | "maybe";

export interface WithinRadius {
  kind: "place" | "zone" | "park";
  id: string;
  /** From the centre. */
  distance: Range;
  lies: Lies;
}

/**
 * Everything that lies or may lie within the radius, nearest first. Answered on the full-detail layers.
 *
 * @param centre [lng, lat] in degrees, WGS 84
 */
export function withinRadius(
  centre: readonly number[],
  radiusM: number,
  map: PublishedMap,
): WithinRadius[] {
  return distancesFrom(centre, map)
    .flatMap(({ isVague, ...thing }): WithinRadius[] => {
      const lies = liesWithin(thing.distance, radiusM, isVague);
      return lies ? [{ ...thing, lies }] : [];
    })
    .sort((a, b) => a.distance.minM - b.distance.minM || a.distance.maxM - b.distance.maxM);
}

/** @param isVague whether the thing is somewhere in the range, rather than all along it */
export function liesWithin({ minM, maxM }: Range, radiusM: number, isVague: boolean): Lies | null {
  if (maxM <= radiusM) return "whole";
  if (minM > radiusM) return null;
  return isVague ? "maybe" : "part";
}

type Measured = Omit<WithinRadius, "lies"> & { isVague: boolean };

/** The ranges around one centre are kept: a reader moves the radius, not the centre. */
const measured = new WeakMap<PublishedMap, { key: string; things: Measured[] }>();

function distancesFrom(centre: readonly number[], map: PublishedMap): Measured[] {
  const key = centre.join();
  const known = measured.get(map);
  if (known?.key === key) return known.things;
  const things = measureAll(centre, map);
  measured.set(map, { key, things });
  return things;
}

function measureAll(centre: readonly number[], map: PublishedMap): Measured[] {
  const places = map.register.places.flatMap(({ id, position, precisionM = 0 }): Measured[] => {
    if (!position) return [];
    const distance = widened(rangeOf(geodesicLine(centre, position).lengthM), precisionM);
    return [{ kind: "place", id, distance, isVague: true }];
  });
  const grounds = groundsOf(map).map(({ kind, id, boundary, basis }): Measured => {
    return { kind, id, distance: rangeTo(boundary, centre), isVague: basis === "envelope" };
  });
  return [...places, ...grounds];
}
