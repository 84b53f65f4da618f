/** One entry of GeoJSON at a time: its boundary, its id and name, and what was left out of it. */
import { FileFault, type FilePlace } from "../faults";
import type { Boundary } from "../geometry";
import { plainText } from "../plainText";
import { GeometryReader } from "./geojsonGeometry";
import { describe, isObject, MAX_DEPTH, type JsonObject } from "./json";
import type { FormatNote } from "./notes";

/** One feature of a file that has a boundary. */
export interface FileFeature {
  /** Unique within what was read: its `id`, or its property id, ma, code or name, or "feature-3". */
  readonly id: string;
  /** For people: its property name, name_vi or ten, or else its id. */
  readonly name: string;
  readonly boundary: Boundary;
  /** As in the file. Text in it is not to be trusted as HTML. */
  readonly properties: Readonly<JsonObject>;
  readonly place: FilePlace;
}

/** What was left out or changed on the way in. */
export interface FileNote {
  readonly code: "no-geometry" | "no-polygon" | "same-id" | "elevation" | "converted" | FormatNote;
  readonly place: FilePlace;
  /** What stood there, or stands there now. */
  readonly detail: string;
}

/** Reads entries in their order; ids are unique among those of one reader. */
export class FeatureReader {
  readonly #taken = new Set<string>();

  constructor(readonly onNote: (note: FileNote) => void) {}

  /** The boundary of an entry, or null where it has none. Throws a `FileFault` that names the place. */
  read(entry: unknown, at: FilePlace): FileFeature | null {
    const { geometry, properties, id } = featureOf(entry, at);
    const known = idOf(id, properties);
    const name = nameOf(properties) ?? known;
    const called = known === undefined || known === name ? name : `${known}, ${name}`;
    const named: FilePlace = called === undefined ? at : { ...at, name: called };
    if (geometry === null) {
      this.onNote({ code: "no-geometry", place: named, detail: known ?? "" });
      return null;
    }
    const reader = new GeometryReader(named);
    const boundary = reader.read(geometry, 0);
    if (!boundary) {
      this.onNote({ code: "no-polygon", place: named, detail: describeType(geometry) });
      return null;
    }
    if (reader.elevations) this.onNote({ code: "elevation", place: named, detail: "" });
    const unique = uniqueId(known ?? `feature-${at.feature ?? 1}`, this.#taken);
    if (unique !== known && known !== undefined) {
      this.onNote({ code: "same-id", place: named, detail: unique });
    }
    return { id: unique, name: name ?? unique, boundary, properties, place: named };
  }
}

function featureOf(entry: unknown, place: FilePlace) {
  if (!isObject(entry) || entry["type"] !== "Feature") {
    throw new FileFault({
      ...place,
      code: "wrong-shape",
      expected: "a Feature",
      found: describe(entry),
    });
  }
  const { geometry, properties, id } = entry;
  if (geometry !== null && geometry !== undefined && !isObject(geometry)) {
    throw new FileFault({
      ...place,
      code: "wrong-shape",
      expected: "a geometry",
      found: describe(geometry),
    });
  }
  return {
    geometry: geometry ?? null,
    properties: isObject(properties) ? (harmless(properties, place, 0) as JsonObject) : {},
    id,
  };
}

/** A copy without `__proto__` keys, which would reach into every object if they were ever assigned. */
function harmless(value: unknown, place: FilePlace, depth: number): unknown {
  if (depth > MAX_DEPTH) throw new FileFault({ ...place, code: "too-deep", limit: MAX_DEPTH });
  if (Array.isArray(value)) return value.map((item) => harmless(item, place, depth + 1));
  if (!isObject(value)) return value;
  const copy: JsonObject = {};
  for (const [key, item] of Object.entries(value)) {
    if (key !== "__proto__") copy[key] = harmless(item, place, depth + 1);
  }
  return copy;
}

/** Text of one line, or undefined for what is no text or number, or nothing visible. */
function oneLine(value: unknown): string | undefined {
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  return plainText(String(value)) || undefined;
}

function idOf(id: unknown, properties: JsonObject): string | undefined {
  const candidates = [
    id,
    properties["id"],
    properties["ma"],
    properties["code"],
    properties["name"],
  ];
  for (const candidate of candidates) {
    const text = oneLine(candidate);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** How often each id was asked for, so that a thousand features of one name do not count up a thousand times. */
const asked = new WeakMap<Set<string>, Map<string, number>>();

/** What people call it: the property name, its Vietnamese name, "ten". */
function nameOf(properties: JsonObject): string | undefined {
  return (
    oneLine(properties["name"]) ?? oneLine(properties["name_vi"]) ?? oneLine(properties["ten"])
  );
}

/** The id, or "id (2)" where it is taken. Adds it to `taken`. */
export function uniqueId(id: string, taken: Set<string>): string {
  const counts = asked.get(taken) ?? new Map<string, number>();
  asked.set(taken, counts);
  let count = counts.get(id) ?? 1;
  let unique = count === 1 ? id : `${id} (${count})`;
  while (taken.has(unique)) unique = `${id} (${++count})`;
  counts.set(id, count);
  taken.add(unique);
  return unique;
}

function describeType(geometry: JsonObject): string {
  return `a ${typeof geometry["type"] === "string" ? plainText(geometry["type"]) : "geometry"}`;
}
