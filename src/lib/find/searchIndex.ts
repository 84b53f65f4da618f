/** What can be searched for: every name in the register, and where each leads. */
import type { Selection } from "../links";
import { bareName } from "../names";
import type { Figure, Names, Park, Register, Tenant, Zone } from "../register/schema";
import type { Sector } from "../register/vocabulary";
import { prepare, type Prepared } from "./matching";

/** What of an entry was found. */
export const SEARCH_FIELDS = [
  "name",
  "code",
  "part",
  "sector",
  "formerUnit",
  "developer",
  "tenant",
] as const;
export type SearchField = (typeof SEARCH_FIELDS)[number];

/** A position on the map, [lng, lat] in degrees, WGS 84; null where none is published. */
type Position = readonly [number, number] | null;

/** Where a result leads: a zone or park to open, a position to fly to, or a sector to filter by. */
export type SearchTarget =
  | Selection
  | { kind: "place"; id: string; position: Position }
  | { kind: "unit"; id: string; position: Position }
  | { kind: "sector"; id: Sector };

export interface SearchEntry extends Prepared {
  readonly target: SearchTarget;
  readonly field: SearchField;
}

export interface SearchExtras {
  /** The middle of each unit by its code, as the map labels it. */
  unitPositions?: ReadonlyMap<string, readonly [number, number]>;
  /** The sectors' names in the language of the page. */
  sectors?: Readonly<Record<Sector, string>>;
}

export type SearchIndex = readonly SearchEntry[];

/** Built once for a register; the order of the entries decides between equals. */
export function searchIndex(register: Register, extras: SearchExtras = {}): SearchIndex {
  const { zones, parks, places, units } = register;
  const { unitPositions, sectors } = extras;
  return [
    ...zones.flatMap(zoneEntries),
    ...parks.flatMap(parkEntries),
    ...places.flatMap(({ id, name, position, codes }) => {
      const target: SearchTarget = { kind: "place", id, position };
      return [
        ...entries(target, "name", namesOf(name)),
        ...entries(target, "code", Object.values(codes ?? {})),
      ];
    }),
    ...units.flatMap(({ code, name, predecessors }) => {
      const position = unitPositions?.get(code) ?? null;
      const target: SearchTarget = { kind: "unit", id: code, position };
      return [
        ...entries(target, "name", namesOf(name)),
        ...entries(target, "code", [code]),
        ...entries(target, "formerUnit", predecessors),
      ];
    }),
    ...sectorsOf(register).flatMap((id) =>
      entries({ kind: "sector", id }, "sector", sectors ? [sectors[id]] : []),
    ),
  ];
}

const indexes = new WeakMap<Register, SearchIndex>();

/** The index of the register alone, made when it is first asked for. */
export function indexOf(register: Register): SearchIndex {
  const known = indexes.get(register) ?? searchIndex(register);
  indexes.set(register, known);
  return known;
}

/** The sectors that any park or tenant of the register is said to be in. */
export function sectorsOf({ parks }: Register): Sector[] {
  return [...new Set(parks.flatMap(parkSectors))].sort();
}

/** A park's sectors: those published for it or its parts, and those of its tenants. */
export function parkSectors({ figures }: Park): Sector[] {
  const found = figures.flatMap(({ field, value }): readonly string[] => {
    if (field === "sectors" && Array.isArray(value)) return value;
    return isTenant(value) ? (value.sectors ?? []) : [];
  });
  return [...new Set(found)] as Sector[];
}

/** A name in every language the register has it in, in full and without the words for its kind. */
function namesOf(names: Names): string[] {
  const full = Object.values(names);
  return [...full, ...full.map(bareName)];
}

function zoneEntries(zone: Zone): SearchEntry[] {
  const target: SearchTarget = { kind: "zone", id: zone.id };
  return [
    ...entries(target, "name", [
      ...namesOf(zone.name),
      `KKT ${bareName(zone.name.vi)}`,
      `Khu kinh tế ${bareName(zone.name.vi)}`,
    ]),
    ...entries(
      target,
      "part",
      zone.parts.flatMap(({ name }) => Object.values(name)),
    ),
    ...entries(
      target,
      "formerUnit",
      zone.formerUnits.flatMap(({ names }) => names),
    ),
    ...entries(target, "developer", developers(zone.figures)),
  ];
}

function parkEntries(park: Park): SearchEntry[] {
  const target: SearchTarget = { kind: "park", id: park.id };
  return [
    ...entries(target, "name", [
      ...namesOf(park.name),
      `Khu công nghiệp ${bareName(park.name.vi)}`,
      `${bareName(park.name.en)} industrial park`,
    ]),
    ...entries(
      target,
      "part",
      park.parts.flatMap(({ name }) => Object.values(name)),
    ),
    ...entries(target, "formerUnit", formerUnits(park)),
    ...entries(target, "developer", developers(park.figures)),
    ...entries(target, "tenant", tenants(park.figures)),
  ];
}

function formerUnits({ figures, hint }: Park): string[] {
  const named = figures
    .filter(({ field }) => field === "formerLocation" || field === "commune")
    .flatMap(({ value }) => (typeof value === "string" || Array.isArray(value) ? value : []));
  return [...named, ...(hint?.formerUnits ?? [])];
}

function developers(figures: readonly Figure[]): string[] {
  return figures.flatMap(({ field, value }) =>
    field === "developer" && typeof value === "string" ? [value] : [],
  );
}

function tenants(figures: readonly Figure[]): string[] {
  return figures.flatMap(({ value }) => (isTenant(value) && value.name ? [value.name] : []));
}

function isTenant(value: Figure["value"]): value is Tenant {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "tenant";
}

/** One entry a text; texts that differ only in case and accents are one. */
function entries(
  target: SearchTarget,
  field: SearchField,
  texts: readonly string[],
): SearchEntry[] {
  const seen = new Set<string>();
  return texts.flatMap((text): SearchEntry[] => {
    const entry = prepare(text.normalize("NFC"));
    const key = entry.words.map((word) => word.folded).join(" ");
    if (key === "" || seen.has(key)) return [];
    seen.add(key);
    return [{ ...entry, target, field }];
  });
}
