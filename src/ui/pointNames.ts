/** What the map's labels print, from the register, in one language. */
import { bareName, nameIn } from "../lib/names";
import { parkNumbers } from "../lib/parkNumbers";
import type { Register } from "../lib/register/schema";
import type { PointNames } from "../map/points";
import type { FirstTongue } from "./words";

type Bare = Record<string, string>;

/** Without a register the map is drawn without names: better none than an id. */
export function pointNames(register: Register | null, { lang, words }: FirstTongue): PointNames {
  if (!register) return { name: () => "", number: () => "", caption: () => "" };
  const parks = namesById(register.parks, ({ name }) => bareName(name.vi));
  const zones = namesById(register.zones, ({ name }) => bareName(name.vi));
  const units = Object.fromEntries(
    register.units.map(({ code, name }) => [code, bareName(name.vi)]),
  );
  const places = namesById(register.places, ({ name }) => nameIn(name, lang));
  const tables: Record<string, Bare> = { park: parks, zone: zones, unit: units, place: places };
  const numbers = parkNumbers(register);
  const regions: Bare = { gulf: words.map.sea, china: words.map.china };
  return {
    // A neighbouring province goes by its own name.
    name: (kind, id) => (kind === "region" ? (regions[id] ?? id) : (tables[kind]?.[id] ?? "")),
    number: (park) => String(numbers.get(park) ?? ""),
    caption: ({ kind, names }) => {
      const area = words.map.formerArea[kind as keyof typeof words.map.formerArea];
      return area ? words.map.somewhereIn(area(names.join(", "))) : "";
    },
  };
}

function namesById<T extends { id: string }>(
  things: readonly T[],
  nameOf: (thing: T) => string,
): Bare {
  return Object.fromEntries(things.map((thing) => [thing.id, nameOf(thing)]));
}
