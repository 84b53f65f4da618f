/**
 * The English prose of the register and of the published lines: what a reader sees of them apart from
 * numbers, names and codes.
 *
 * Each string is the key of its translation in `data/register/text/<language>.json`. Quotes, names of
 * entries and of companies' projects stay as they are; `commune`, `formerLocation` and `names` hold
 * Vietnamese names, and code fields have words of their own in the dictionaries.
 */
import type { FeatureCollection } from "geojson";
import * as v from "valibot";
import { boundaryNotes } from "../boundaryNotes";
import { DataFault } from "../faults";
import { textSchema, type Figure, type FigureValue } from "./figure";
import type { Register } from "./schema";
import { CODE_FIELDS, NAME_FIELDS } from "./vocabulary";

/** English to another language, as `text/<language>.json` holds it. */
export type Prose = Readonly<Record<string, string>>;

const proseSchema = v.record(v.string(), textSchema);

/** Every string to translate, once, in the order of the register. */
export function proseOf(register: Register): string[] {
  const { zones, parks, places, totals, sources, incentives } = register;
  const strings = [
    ...zones.flatMap((zone) => [
      ...zone.unitCodes.map(({ note }) => note),
      ...zone.formerUnits.flatMap(({ group, note }) => [group, note]),
      ...zone.figures.flatMap(figureProse),
    ]),
    ...parks.flatMap(({ outline, hint, figures }) => [
      outline?.covers,
      hint?.text,
      hint?.source,
      ...figures.flatMap(figureProse),
    ]),
    ...places.map(({ note }) => note),
    ...totals.figures.flatMap(figureProse),
    ...incentives.flatMap(({ text, note }) => [text, note]),
    ...sources.map(({ dateNote }) => dateNote),
  ];
  return [...new Set(strings.filter((text) => text !== undefined && !isYear(text)))] as string[];
}

/**
 * What the published layers say of their lines: how each was made, what of a park it shows. Once each, in
 * the order of the layers.
 */
export function boundaryProse(...layers: readonly FeatureCollection[]): string[] {
  const notes = Object.values(boundaryNotes(...layers));
  const strings = notes.flatMap(({ method, covers }) => [method, covers]);
  return [...new Set(strings.filter((text) => text !== null))];
}

/** Everything a translation has to hold: the register's strings, then those that only the lines have. */
export function allProse(register: Register, ...layers: readonly FeatureCollection[]): string[] {
  return [...new Set([...proseOf(register), ...boundaryProse(...layers)])];
}

/** A translation file as JSON.parse gave it, whatever it translates; throws a DataFault if it is none. */
export function parseAnyProse(json: unknown, file: string): Prose {
  const result = v.safeParse(proseSchema, json);
  if (!result.success) {
    const [issue] = result.issues;
    throw new DataFault(
      `expected a translation as text: ${issue.message}`,
      [file, v.getDotPath(issue)].filter(Boolean).join(", "),
    );
  }
  return result.output;
}

/**
 * A translation file as JSON.parse gave it; throws a DataFault where it lacks one of the wanted strings
 * or translates another.
 */
export function parseProse(json: unknown, wanted: readonly string[], file: string): Prose {
  const prose = parseAnyProse(json, file);
  const missing = wanted.find((text) => !Object.hasOwn(prose, text));
  if (missing !== undefined) throw new DataFault("no translation", `${file}, "${missing}"`);
  const known = new Set(wanted);
  const left = Object.keys(prose).find((text) => !known.has(text));
  if (left !== undefined) throw new DataFault("no longer in the data", `${file}, "${left}"`);
  return prose;
}

function figureProse({ field, label, text, note, value }: Figure): (string | undefined)[] {
  const isProse = !CODE_FIELDS.has(field) && !NAME_FIELDS.has(field);
  return [label, ...(isProse ? valueProse(value) : []), text, note];
}

function valueProse(value: FigureValue): (string | undefined)[] {
  if (typeof value === "string") return [value];
  if (value === null || typeof value === "number") return [];
  if (Array.isArray(value)) return value;
  switch (value.kind) {
    case "tenant":
      return [value.project, value.activity];
    case "distance":
      return [value.to];
    case "sides":
      return [value.north, value.east, value.south, value.west];
    default:
      return [];
  }
}

/** A label such as "2030" reads the same in every language. */
function isYear(text: string): boolean {
  return /^\d{4}$/.test(text);
}
