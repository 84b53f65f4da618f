/** Whether a park passes a filter, group by group. */
import { distanceRange, nearestRange, type NearFile } from "../near/near";
import type { Range } from "../near/range";
import { incentivesFor, numberOf, publishes } from "../register/figures";
import type { Park, Register } from "../register/schema";
import {
  activeGroups,
  isPlaceKind,
  NO_ZONE,
  type Filters,
  type Group,
  type NearFilter,
  type PublishedChoice,
} from "./filters";
import { wordsOf } from "./matching";
import { search, type SearchResult } from "./search";
import { indexOf, parkSectors, type SearchTarget } from "./searchIndex";

/** What the parks are tested against. `near` is null until near.json was read. */
export interface Grounds {
  readonly register: Register;
  readonly near: NearFile | null;
}

/**
 * Whether a park lies within a radius. A park that only has an envelope may lie in the part of it that
 * is near enough, or in the part that is not: "maybe". Of a park with an outline the nearest point counts.
 */
export type Within = "surely" | "maybe";

/** How far a park is, and how sure it is that it lies within the radius. */
export interface Distance {
  readonly range: Range;
  readonly within: Within;
}

export class Sieve {
  /** What of each park answers to the words asked for, the best first. */
  readonly matches: ReadonlyMap<string, SearchResult>;
  readonly #active: readonly Group[];

  constructor(
    readonly filters: Filters,
    readonly grounds: Grounds,
  ) {
    this.#active = activeGroups(filters);
    this.matches = parksNamed(filters.q, grounds.register);
  }

  passes(park: Park, except?: Group): boolean {
    return this.#active.every((group) => group === except || this.test(park, group, this.filters));
  }

  test(park: Park, group: Group, filters: Filters): boolean {
    const zone = this.grounds.register.zones.find(({ id }) => id === park.zone);
    switch (group) {
      case "q":
        return this.matches.has(park.id);
      case "status":
        return filters.status.includes(park.status);
      case "zones":
        return filters.zones.includes(park.zone ?? NO_ZONE);
      case "kind":
        return zone?.kind === filters.kind;
      case "ha": {
        const ha = numberOf(park, "plannedHa");
        const { minHa, maxHa } = filters;
        return ha !== null && ha >= (minHa ?? -Infinity) && ha <= (maxHa ?? Infinity);
      }
      case "sectors": {
        const own = parkSectors(park);
        return filters.sectors.some((sector) => own.includes(sector));
      }
      case "published":
        return filters.published.every((choice) => isPublished(park, choice));
      case "near":
        return this.grounds.near === null || this.near(park, filters.near) !== null;
      case "incentive":
        return (
          zone?.kind === filters.incentive &&
          incentivesFor(this.grounds.register, zone).some(
            ({ scope, endedFor }) => !endedFor && ofItsZone(scope.to),
          )
        );
    }
  }

  /** How far a park within the radius is; null where it is beyond, or nobody can say. */
  near(park: Park, filter: NearFilter | null): Distance | null {
    const { near, register } = this.grounds;
    if (!filter || !near) return null;
    const range = isPlaceKind(filter.place)
      ? nearestRange(park.id, placesOf(register, filter.place), near)
      : distanceRange(park.id, filter.place, near);
    const radiusM = filter.km * 1000;
    if (!range || range.minM > radiusM) return null;
    const isSure = park.outline !== null || range.maxM <= radiusM;
    return { range, within: isSure ? "surely" : "maybe" };
  }

  match(park: Park): SearchResult | null {
    return this.matches.get(park.id) ?? null;
  }
}

function isPublished(park: Park, choice: PublishedChoice): boolean {
  switch (choice) {
    case "outline":
      return park.outline !== null;
    case "price":
      return publishes(park, "rent");
    case "occupancy":
      return publishes(park, "occupancyPercent");
  }
}

/** Incentives that a zone has for being one, or for being this one. */
function ofItsZone(scope: Register["incentives"][number]["scope"]["to"]): boolean {
  return (
    scope === "zones" ||
    scope === "coastal-zones" ||
    scope === "border-gate-zones" ||
    scope === "named"
  );
}

function placesOf({ places }: Register, kind: string): string[] {
  return places.filter((place) => place.kind === kind).map(({ id }) => id);
}

/** Parks that words lead to: by themselves, by the zone they lie in, or by their unit. */
function parksNamed(q: string, register: Register): Map<string, SearchResult> {
  const named = new Map<string, SearchResult>();
  if (wordsOf(q).length === 0) return named;
  for (const result of search(indexOf(register), q, Infinity))
    for (const id of parksAt(result.target, register)) if (!named.has(id)) named.set(id, result);
  return named;
}

function parksAt({ kind, id }: SearchTarget, { parks }: Register): string[] {
  switch (kind) {
    case "park":
      return [id];
    case "zone":
      return parks.filter(({ zone }) => zone === id).map((park) => park.id);
    case "unit":
      return parks.filter(({ unitCodes }) => unitCodes.includes(id)).map((park) => park.id);
    case "place":
    case "sector":
      return [];
  }
}
