/** What one file's schema cannot see: that entries refer to entries that exist, and say the same. */
import { DataFault } from "../faults";
import { checkFigure, checkPrincipals, isValue } from "./figureCheck";
import type { Figure, Park, Register } from "./schema";
import { SECTORS } from "./vocabulary";

/** The file an entry of the register stands in. */
type FileOf = (key: keyof Register) => string;

/** Throws a DataFault at the first entry that does not fit the others. */
export function crossCheck(register: Register, fileOf: FileOf = (key) => `${key}.json`): void {
  const ids = idsOf(register, fileOf);
  const { zones, parks, places, totals, units, incentives } = register;

  for (const zone of zones) {
    const where = `${fileOf("zones")}, ${zone.id}`;
    known(zone.parks, ids.parks, "the id of a park", `${where}, parks`);
    const codes = zone.unitCodes.map(({ code }) => code);
    known(codes, ids.units, "the code of a unit", `${where}, unitCodes`);
    zone.formerUnits.forEach(({ sources }, index) =>
      known(sources, ids.sources, SOURCE, `${where}, formerUnits[${index}], sources`),
    );
    checkFigures(zone, ids, where);
    const stranger = zone.parks.find(
      (id) => parks.find((park) => park.id === id)?.zone !== zone.id,
    );
    if (stranger) {
      throw new DataFault(`the park ${stranger} names another zone`, `${where}, parks`);
    }
    same(codes, zone.figures, "hostUnits", where);
  }
  for (const park of parks) {
    const where = `${fileOf("parks")}, ${park.id}`;
    known(park.unitCodes, ids.units, "the code of a unit", `${where}, unitCodes`);
    known(park.zone === null ? [] : [park.zone], ids.zones, "the id of a zone", `${where}, zone`);
    checkFigures(park, ids, where);
    same(park.unitCodes, park.figures, "hostUnits", where);
    same(park.zone === null ? [] : [park.zone], park.figures, "zone", where);
    if (park.zone !== null && !zones.find(({ id }) => id === park.zone)?.parks.includes(park.id)) {
      throw new DataFault(`the zone ${park.zone} does not list this park`, `${where}, zone`);
    }
    checkPlace(park, ids, where);
  }
  for (const { id, position, confidence, sources } of places) {
    const where = `${fileOf("places")}, ${id}`;
    known(sources, ids.sources, SOURCE, `${where}, sources`);
    if ((position === null) !== (confidence === "unpublished")) {
      throw new DataFault('a position of null goes with "unpublished", and only with it', where);
    }
  }
  for (const { code, sources } of units) {
    known(sources, ids.sources, SOURCE, `${fileOf("units")}, ${code}, sources`);
  }
  checkFigures(totals, ids, fileOf("totals"));
  for (const { id, scope, sources, endedFor } of incentives) {
    const where = `${fileOf("incentives")}, ${id}`;
    known([...sources, ...(endedFor?.sources ?? [])], ids.sources, SOURCE, `${where}, sources`);
    const named = [...(scope.ids ?? []), ...(scope.except ?? [])];
    const either = new Set([...ids.zones, ...ids.parks]);
    known(named, either, "the id of a zone or park", `${where}, scope`);
    if ((scope.to === "named") !== (scope.ids !== undefined)) {
      throw new DataFault('"ids" goes with "named", and only with it', `${where}, scope`);
    }
  }
}

const SOURCE = "the id of a source";

interface Ids {
  sources: ReadonlySet<string>;
  places: ReadonlySet<string>;
  units: ReadonlySet<string>;
  zones: ReadonlySet<string>;
  /** van-don/land and the like. */
  zoneParts: ReadonlySet<string>;
  parks: ReadonlySet<string>;
}

function idsOf(register: Register, fileOf: FileOf): Ids {
  const idsIn = (key: "incentives" | "sources" | "places" | "zones" | "parks") => {
    const entries: readonly { id: string }[] = register[key];
    return unique(
      entries.map(({ id }) => id),
      fileOf(key),
    );
  };
  idsIn("incentives");
  const codes = register.units.map(({ code }) => code);
  const zoneParts = register.zones.flatMap(({ id, parts }) =>
    parts.map((part) => `${id}/${part.id}`),
  );
  return {
    sources: idsIn("sources"),
    places: idsIn("places"),
    units: unique(codes, fileOf("units")),
    zones: idsIn("zones"),
    zoneParts: new Set(zoneParts),
    parks: idsIn("parks"),
  };
}

function checkFigures(
  entry: { parts: readonly { id: string }[]; figures: readonly Figure[] },
  ids: Ids,
  where: string,
): void {
  const parts = unique(
    entry.parts.map(({ id }) => id),
    `${where}, parts`,
  );
  entry.figures.forEach((figure, index) => {
    const { field, part, sources, value } = figure;
    const at = `${where}, figures[${index}] (${field})`;
    known(sources, ids.sources, SOURCE, `${at}, sources`);
    known(part === undefined ? [] : [part], parts, "the id of a part", `${at}, part`);
    checkFigure(figure, at);
    known(
      codesIn(value),
      CODES[field]?.(ids) ?? null,
      "an id or code of the register",
      `${at}, value`,
    );
    if (isValue(value, "distance")) {
      const place = value.place === undefined ? [] : [value.place];
      known(place, ids.places, "the id of a place", `${at}, value, place`);
    }
  });
  checkPrincipals(entry.figures, where);
}

/** What the strings of code fields may be. */
const CODES: Partial<Record<Figure["field"], (ids: Ids) => ReadonlySet<string>>> = {
  zone: ({ zones }) => new Set([...zones, "none"]),
  hostUnits: ({ units }) => units,
  sectors: () => new Set(SECTORS),
};

function codesIn(value: Figure["value"]): string[] {
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value : [];
}

/** An entry's own field and the figure that gives its source must agree. */
function same(
  own: readonly string[],
  figures: readonly Figure[],
  field: "zone" | "hostUnits",
  where: string,
): void {
  const figure = figures.find((one) => one.field === field);
  if (!figure) throw new DataFault("expected a figure that gives the source", `${where}, ${field}`);
  const said = codesIn(figure.value).filter((code) => code !== "none");
  if (said.join() !== own.join()) {
    const words = (codes: readonly string[]) => codes.join(", ") || "none";
    throw new DataFault(
      `the figure says ${words(said)}, the entry itself ${words(own)}`,
      `${where}, ${field}`,
    );
  }
}

/** A park must have a place on the map; its hint may name a part of a zone. */
function checkPlace({ outline, envelope, hint }: Park, ids: Ids, where: string): void {
  if (!outline && !envelope) {
    throw new DataFault("neither an outline nor an envelope, so no place on the map", where);
  }
  const part = hint?.zonePart === undefined ? [] : [hint.zonePart];
  known(part, ids.zoneParts, "a zone and its part", `${where}, hint, zonePart`);
}

/** `ids` of null: anything goes. */
function known(
  given: readonly string[],
  ids: ReadonlySet<string> | null,
  expected: string,
  where: string,
): void {
  const stranger = ids && given.find((id) => !ids.has(id));
  if (stranger) throw new DataFault(`expected ${expected}, found "${stranger}"`, where);
}

function unique(ids: readonly string[], where: string): Set<string> {
  const twice = ids.find((id, index) => ids.indexOf(id) < index);
  if (twice !== undefined) throw new DataFault(`"${twice}" stands twice`, where);
  return new Set(ids);
}
