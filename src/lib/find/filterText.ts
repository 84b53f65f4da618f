/** What a filter is called, in one language: on its chip, and where the page says which to relax. */
import { bareName, nameIn } from "../names";
import { hectares, plain, withUnit } from "../numbers";
import type { Register } from "../register/schema";
import type { Lang } from "../words/languages";
import type { Words } from "../words/load";
import { isPlaceKind, NO_ZONE, type Chip, type Filters } from "./filters";

interface Spoken {
  readonly lang: Lang;
  readonly words: Words;
}

/** One chosen thing in words: "Operating", "100–500 ha", "within 60 km of the nearest airport". */
export function chipText(chip: Chip, filters: Filters, register: Register, spoken: Spoken): string {
  const { words } = spoken;
  const own = words.find.filters;
  switch (chip.group) {
    case "q":
      return `“${filters.q}”`;
    case "status":
      return words.kinds.status[chip.choice];
    case "zones":
      return zoneText(chip.choice, register, spoken);
    case "kind":
      return filters.kind ? words.kinds.zone[filters.kind] : own.groups.kind;
    case "ha":
      return haText(filters.minHa, filters.maxHa, spoken);
    case "sectors":
      return words.register.sectors[chip.choice];
    case "published":
      return `${own.groups.published}: ${own.published[chip.choice].toLowerCase()}`;
    case "near":
      return filters.near
        ? own.within(km(filters.near.km, spoken), placeText(filters.near.place, register, spoken))
        : own.groups.near;
    case "incentive":
      return filters.incentive ? own.incentives[filters.incentive] : own.groups.incentive;
  }
}

export function zoneText(id: string, { zones }: Register, { lang, words }: Spoken): string {
  if (id === NO_ZONE) return words.find.filters.outside;
  const zone = zones.find((entry) => entry.id === id);
  return zone ? bareName(nameIn(zone.name, lang)) : id;
}

/** A place's name, or "the nearest airport". */
export function placeText(id: string, { places }: Register, { lang, words }: Spoken): string {
  if (isPlaceKind(id)) return words.find.filters.anyPlace[id];
  const place = places.find((entry) => entry.id === id);
  return place ? nameIn(place.name, lang) : id;
}

/** "100–500 ha", "up to 500 ha", "from 100 ha". */
export function haText(
  min: number | null,
  max: number | null,
  { lang, words: { find } }: Spoken,
): string {
  const { between, fromOn, upTo } = find.filters;
  if (min === null) return upTo(hectares(max ?? 0, lang));
  if (max === null) return fromOn(hectares(min, lang));
  return between(plain(min, lang), hectares(max, lang));
}

export function km(value: number, { lang, words }: Spoken): string {
  return withUnit(plain(value, lang), words.register.units.km, lang);
}
