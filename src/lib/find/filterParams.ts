/**
 * Filters as part of the query string: status, in, kind, ha, sector, has, near, incentive, q.
 *
 * `?status=operating&near=airport:60&has=price` asks for operating parks within 60 km of an airport that
 * publish a price.
 */
import { PARK_STATUSES, ZONE_KINDS } from "../kinds";
import { SECTORS } from "../register/sectors";
import { cleanQuery, NO_FILTERS, PUBLISHED, type Filters, type NearFilter } from "./filters";

export const FILTER_NAMES = [
  "status",
  "in",
  "kind",
  "ha",
  "sector",
  "has",
  "near",
  "incentive",
  "q",
] as const;

const MOST_IDS = 60;
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const AMOUNT = /^\d{1,6}(\.\d{1,2})?$/;

/** Reads one parameter, or gives what goes for it where it is missing or cannot be understood. */
export type ReadParam = <T>(name: string, parse: (text: string) => T | null, otherwise: T) => T;

export function readFilters(read: ReadParam): Filters {
  const [minHa, maxHa] = read("ha", rangeIn, [null, null] as const);
  return {
    q: read("q", queryIn, NO_FILTERS.q),
    status: read("status", (text) => choicesIn(PARK_STATUSES, text), NO_FILTERS.status),
    zones: read("in", idsIn, NO_FILTERS.zones),
    kind: read("kind", (text) => choiceIn(ZONE_KINDS, text), NO_FILTERS.kind),
    minHa,
    maxHa,
    sectors: read("sector", (text) => choicesIn(SECTORS, text), NO_FILTERS.sectors),
    published: read("has", (text) => choicesIn(PUBLISHED, text), NO_FILTERS.published),
    near: read("near", nearIn, NO_FILTERS.near),
    incentive: read("incentive", (text) => choiceIn(ZONE_KINDS, text), NO_FILTERS.incentive),
  };
}

/** The parameters of the filters that are set, "name=value" each. */
export function writeFilters(filters: Filters): string[] {
  const { q, status, zones, kind, minHa, maxHa, sectors, published, near, incentive } = filters;
  const ha = minHa === null && maxHa === null ? "" : `${minHa ?? ""}-${maxHa ?? ""}`;
  const pairs = [
    ["status", status.join()],
    ["in", zones.join()],
    ["kind", kind ?? ""],
    ["ha", ha],
    ["sector", sectors.join()],
    ["has", published.join()],
    ["near", near ? `${near.place}:${near.km}` : ""],
    ["incentive", incentive ?? ""],
    ["q", encodeURIComponent(cleanQuery(q))],
  ];
  return pairs.filter(([, value]) => value !== "").map((pair) => pair.join("="));
}

/** Ids with commas between them, each once; null where one is none, or there are too many. */
export function idsIn(text: string): string[] | null {
  const ids = text.split(",");
  if (ids.length > MOST_IDS || ids.some((id) => id.length > 64 || !ID.test(id))) return null;
  return [...new Set(ids)];
}

function choicesIn<T extends string>(choices: readonly T[], text: string): T[] | null {
  const found = text.split(",").map((one) => choiceIn(choices, one));
  return found.some((one) => one === null) ? null : ([...new Set(found)] as T[]);
}

function choiceIn<T extends string>(choices: readonly T[], text: string): T | null {
  return choices.find((choice) => choice === text) ?? null;
}

/** "100-500", "100-", "-500", in hectares. */
function rangeIn(text: string): readonly [number | null, number | null] | null {
  const [from = "", to = "", ...rest] = text.split("-");
  if (rest.length > 0 || (from === "" && to === "") || !text.includes("-")) return null;
  if ([from, to].some((end) => end !== "" && !AMOUNT.test(end))) return null;
  const [min, max] = [from, to].map((end) => (end === "" ? null : Number(end))) as [
    number | null,
    number | null,
  ];
  return min !== null && max !== null && min > max ? null : [min, max];
}

/** "apt-vdo:60" or "airport:60", in kilometres. */
function nearIn(text: string): NearFilter | null {
  const [place = "", km = "", ...rest] = text.split(":");
  if (rest.length > 0 || !ID.test(place) || place.length > 64 || !AMOUNT.test(km)) return null;
  return Number(km) > 0 ? { place, km: Number(km) } : null;
}

function queryIn(text: string): string | null {
  return cleanQuery(text) || null;
}
