/** The parks that filters leave, and how many each further choice would leave. */
import type { ParkStatus } from "../kinds";
import { distanceRange, nearestRange, type NearFile } from "../near/near";
import type { Range } from "../near/range";
import { incentivesFor, numberOf, publishes } from "../register/figures";
import type { Park, Register } from "../register/schema";
import type { Sector } from "../register/vocabulary";
import {
  activeGroups,
  GROUPS,
  isActive,
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

/**
 * Whether a park lies within a radius. A park that only has an envelope may lie in the part of it that
 * is near enough, or in the part that is not: "maybe". Of a park with an outline the nearest point counts.
 */
export type Within = "surely" | "maybe";

export interface FoundPark {
  readonly park: Park;
  /** Where a distance is asked for: how far it is. */
  readonly near: { readonly range: Range; readonly within: Within } | null;
  /** Where words are asked for: what was found. */
  readonly match: SearchResult | null;
}

export interface Finding {
  readonly found: readonly FoundPark[];
  /** A distance is asked for and the distances are not there yet: that filter was left out. */
  readonly isWaiting: boolean;
}

/** What the parks are tested against. `near` is null until near.json was read. */
export interface Grounds {
  readonly register: Register;
  readonly near: NearFile | null;
}

/** The parks that pass; the surer before the less sure, what fits the words best first. */
export function findParks(filters: Filters, grounds: Grounds): Finding {
  const sieve = new Sieve(filters, grounds);
  const found = grounds.register.parks.flatMap((park): FoundPark[] => {
    if (!sieve.passes(park)) return [];
    return [{ park, near: sieve.near(park, filters.near), match: sieve.match(park) }];
  });
  const order = [...sieve.matches.keys()];
  found.sort(
    (a, b) =>
      Number(b.near?.within === "surely") - Number(a.near?.within === "surely") ||
      (a.near?.range.maxM ?? 0) - (b.near?.range.maxM ?? 0) ||
      order.indexOf(a.park.id) - order.indexOf(b.park.id),
  );
  return { found, isWaiting: filters.near !== null && grounds.near === null };
}

/** The ids of the parks that pass; null where nothing is asked for, so that all are. */
export function visibleParks(
  register: Register,
  filters: Filters,
  near: NearFile | null,
): ReadonlySet<string> | null {
  if (activeGroups(filters).length === 0) return null;
  const { found } = findParks(filters, { register, near });
  return new Set(found.map(({ park }) => park.id));
}

/** How many parks each choice of a group would leave, the other groups staying as they are. */
export class Counts {
  readonly #sieve: Sieve;
  readonly #parks: readonly Park[];

  constructor(
    readonly filters: Filters,
    grounds: Grounds,
  ) {
    this.#parks = grounds.register.parks;
    this.#sieve = new Sieve(filters, grounds);
  }

  status(choice: ParkStatus): number {
    return this.#with("status", { status: [choice] });
  }
  zone(choice: string): number {
    return this.#with("zones", { zones: [choice] });
  }
  kind(choice: Filters["kind"]): number {
    return this.#with("kind", { kind: choice });
  }
  ha(minHa: number | null, maxHa: number | null): number {
    return this.#with("ha", { minHa, maxHa });
  }
  sector(choice: Sector): number {
    return this.#with("sectors", { sectors: [choice] });
  }
  /** All that are asked for stay asked for. */
  published(choice: PublishedChoice): number {
    const { published } = this.filters;
    return this.#with("published", { published: [...new Set([...published, choice])] });
  }
  near(choice: NearFilter): number {
    return this.#with("near", { near: choice });
  }
  incentive(choice: Filters["incentive"]): number {
    return this.#with("incentive", { incentive: choice });
  }
  /** Without a group. */
  lifting(group: Group): number {
    return this.#parks.filter((park) => this.#sieve.passes(park, group)).length;
  }

  #with(group: Group, choice: Partial<Filters>): number {
    const one = { ...this.filters, ...choice };
    return this.#parks.filter(
      (park) => this.#sieve.passes(park, group) && this.#sieve.test(park, group, one),
    ).length;
  }
}

/** The groups that could be lifted and what that would leave, the most first; none that leaves nothing. */
export function relaxations(
  filters: Filters,
  grounds: Grounds,
): { group: Group; leaves: number }[] {
  const counts = new Counts(filters, grounds);
  return activeGroups(filters)
    .map((group) => ({ group, leaves: counts.lifting(group) }))
    .filter(({ leaves }) => leaves > 0)
    .sort((a, b) => b.leaves - a.leaves);
}

/** The filters without what the register does not know, such as a zone of an old address. */
export function knownFilters(filters: Filters, { zones, places }: Register): Filters {
  const { near } = filters;
  const isKnown =
    near !== null &&
    (isPlaceKind(near.place) || places.some(({ id, position }) => id === near.place && position));
  const known = filters.zones.filter(
    (id) => id === NO_ZONE || zones.some((zone) => zone.id === id),
  );
  return { ...filters, zones: known, near: isKnown ? near : null };
}

class Sieve {
  /** What of each park answers to the words asked for, the best first. */
  readonly matches: ReadonlyMap<string, SearchResult>;
  readonly #active: readonly Group[];

  constructor(
    readonly filters: Filters,
    readonly grounds: Grounds,
  ) {
    this.#active = GROUPS.filter((group) => isActive(filters, group));
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
  near(park: Park, filter: NearFilter | null): FoundPark["near"] {
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

export function isPublished(park: Park, choice: PublishedChoice): boolean {
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
