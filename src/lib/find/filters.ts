/**
 * Which parks a reader asks for.
 *
 * Groups are joined by "and"; within `status`, `zones` and `sectors` any one choice is enough, within
 * `published` all are wanted. What nobody published never passes a filter that asks for it.
 */
import type { ParkStatus, PlaceKind, ZoneKind } from "../kinds";
import { plainText } from "../plainText";
import type { Register } from "../register/schema";
import type { Sector } from "../register/sectors";

/** What may be asked to be published. */
export const PUBLISHED = ["outline", "price", "occupancy"] as const;
export type PublishedChoice = (typeof PUBLISHED)[number];

/** A park outside every zone. */
export const NO_ZONE = "none";

export interface NearFilter {
  /** The id of a place, or a kind of place: whichever of them is nearest. */
  readonly place: string;
  readonly km: number;
}

export interface Filters {
  /** Words to be found in names, developers, tenants, units; "" for none. */
  readonly q: string;
  readonly status: readonly ParkStatus[];
  /** Ids of zones, or NO_ZONE. */
  readonly zones: readonly string[];
  /** The kind of zone it lies in. */
  readonly kind: ZoneKind | null;
  /** Planned hectares, both ends included. */
  readonly minHa: number | null;
  readonly maxHa: number | null;
  readonly sectors: readonly Sector[];
  readonly published: readonly PublishedChoice[];
  readonly near: NearFilter | null;
  /** In a zone of this kind that has incentives of its own. */
  readonly incentive: ZoneKind | null;
}

export const NO_FILTERS: Filters = {
  q: "",
  status: [],
  zones: [],
  kind: null,
  minHa: null,
  maxHa: null,
  sectors: [],
  published: [],
  near: null,
  incentive: null,
};

/** Longer queries are cut. */
export const LONGEST_QUERY = 80;

/** Words as a filter keeps them: one line of visible characters, composed. */
export function cleanQuery(typed: string): string {
  const line = plainText(typed).replace(/ {2,}/gu, " ").normalize("NFC");
  return [...line].slice(0, LONGEST_QUERY).join("").trim();
}

/** The groups of choices, in the order they are shown. */
export const GROUPS = [
  "q",
  "status",
  "zones",
  "kind",
  "ha",
  "sectors",
  "published",
  "near",
  "incentive",
] as const;
export type Group = (typeof GROUPS)[number];

/** The filters without one group. */
export function without(filters: Filters, group: Group): Filters {
  const none = NO_FILTERS;
  if (group === "ha") return { ...filters, minHa: none.minHa, maxHa: none.maxHa };
  return { ...filters, [group]: none[group] };
}

export function isActive(filters: Filters, group: Group): boolean {
  if (group === "ha") return filters.minHa !== null || filters.maxHa !== null;
  const value = filters[group];
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== "";
}

export function activeGroups(filters: Filters): Group[] {
  return GROUPS.filter((group) => isActive(filters, group));
}

/** Groups whose choices are a list, with the type of a choice. */
export interface ListChoices {
  status: ParkStatus;
  zones: string;
  sectors: Sector;
  published: PublishedChoice;
}
export type ListGroup = keyof ListChoices;

/** A choice added where it was not, taken out where it was. */
export function toggled<G extends ListGroup>(
  filters: Filters,
  group: G,
  choice: ListChoices[G],
): Filters {
  const chosen = filters[group] as readonly ListChoices[G][];
  const next = chosen.includes(choice)
    ? chosen.filter((one) => one !== choice)
    : [...chosen, choice];
  return { ...filters, [group]: next };
}

/** One thing that can be taken away by itself. */
export type Chip =
  | { [G in ListGroup]: { group: G; choice: ListChoices[G] } }[ListGroup]
  | { group: Exclude<Group, ListGroup> };

/** Everything that is chosen, piece by piece. */
export function chipsOf(filters: Filters): Chip[] {
  return activeGroups(filters).flatMap((group): Chip[] => {
    switch (group) {
      case "status":
        return filters.status.map((choice) => ({ group, choice }));
      case "zones":
        return filters.zones.map((choice) => ({ group, choice }));
      case "sectors":
        return filters.sectors.map((choice) => ({ group, choice }));
      case "published":
        return filters.published.map((choice) => ({ group, choice }));
      default:
        return [{ group }];
    }
  });
}

export function withoutChip(filters: Filters, chip: Chip): Filters {
  return "choice" in chip
    ? toggled(filters, chip.group, chip.choice)
    : without(filters, chip.group);
}

export function isPlaceKind(place: string): place is PlaceKind {
  return place === "airport" || place === "border-gate" || place === "port";
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
