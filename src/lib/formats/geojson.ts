/**
 * Boundaries from GeoJSON text (RFC 7946, and what programs wrote before it).
 *
 * Read: FeatureCollection, Feature, or a geometry by itself; polygons inside a GeometryCollection count as
 * one MultiPolygon. The old `crs` member is honoured: WGS 84 is taken as it is, the systems of src/lib/crs
 * are converted, any other is refused, because a boundary in the wrong place is worse than none. Features without a
 * polygon are left out with a note. Elevations are left out.
 *
 * Not looked at here: whether a ring is closed, crosses itself, and the like. That is validity.ts.
 */
import type { Position } from "geojson";
import type { Axis } from "../crs/detect";
import { WGS84 } from "../crs/systems";
import { FileFault, type FilePlace } from "../faults";
import { polygonsOf, type Boundary } from "../geometry";
import { plainText } from "../plainText";
import { crsNamed, guessSystem, toWgs84 } from "./crs";
import { GEOMETRIES, GeometryReader } from "./geojsonGeometry";
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

export interface FileContents {
  readonly features: readonly FileFeature[];
  readonly notes: readonly FileNote[];
  /** What the file's coordinates were in; the features' are WGS 84. */
  readonly crs: string;
}

export interface ReadOptions {
  /** For messages. */
  readonly file?: string;
  /** The id of a system (src/lib/crs/systems.ts). Overrides the file's own `crs`. */
  readonly crs?: string;
  /** "yx" where the file has the northing (or the latitude) first. */
  readonly axis?: Axis;
}

/** GeoJSON as it stands, before it is known where its coordinates lie. */
export interface GeoJsonContents {
  /** Their boundaries hold the file's own numbers. */
  readonly features: readonly FileFeature[];
  readonly notes: readonly FileNote[];
  /** What the old `crs` member says; undefined where there is none. */
  readonly crs: string | undefined;
}

/** Reads GeoJSON text. Throws a `FileFault` that names the place; nothing half-read is given back. */
export function readGeoJson(text: string, options: ReadOptions = {}): FileContents {
  const place: FilePlace = options.file ? { file: options.file } : {};
  const { features: read, notes, crs: named } = parseGeoJson(text, options.file);
  const crs = options.crs ?? (named === undefined ? WGS84 : crsNamed(named, place));
  const axis = options.axis ?? "xy";
  if (crs === WGS84) checkDegrees(read, axis);
  const features = read.map((feature) => ({
    ...feature,
    boundary: toWgs84(feature.boundary, crs, axis, feature.place),
  }));
  const converted: FileNote[] = crs === WGS84 ? [] : [{ code: "converted", place, detail: crs }];
  return { features, notes: [...notes, ...converted], crs };
}

/** The boundaries of GeoJSON text in the file's own numbers. Throws a `FileFault` that names the place. */
export function parseGeoJson(text: string, file?: string): GeoJsonContents {
  return geoJsonContents(parseJson(text, file ? { file } : {}), file);
}

/** The same from what JSON.parse made of the text. */
export function geoJsonContents(root: unknown, file?: string): GeoJsonContents {
  const place: FilePlace = file ? { file } : {};
  const entries = entriesOf(root, place);
  const crs = crsOf(root);

  const notes: FileNote[] = [];
  const features: FileFeature[] = [];
  const taken = new Set<string>();
  entries.forEach((entry, index) => {
    const at: FilePlace = { ...place, feature: index + 1, features: entries.length };
    const { geometry, properties, id } = featureOf(entry, at);
    const known = idOf(id, properties);
    const name = nameOf(properties) ?? known;
    const called = known === undefined || known === name ? name : `${known}, ${name}`;
    const named: FilePlace = called === undefined ? at : { ...at, name: called };
    if (geometry === null) {
      notes.push({ code: "no-geometry", place: named, detail: known ?? "" });
      return;
    }
    const reader = new GeometryReader(named);
    const boundary = reader.read(geometry, 0);
    if (!boundary) {
      notes.push({ code: "no-polygon", place: named, detail: describeType(geometry) });
      return;
    }
    if (reader.elevations) notes.push({ code: "elevation", place: named, detail: "" });
    const unique = uniqueId(known ?? `feature-${index + 1}`, taken);
    if (unique !== known && known !== undefined) {
      notes.push({ code: "same-id", place: named, detail: unique });
    }
    features.push({ id: unique, name: name ?? unique, boundary, properties, place: named });
  });
  if (features.length === 0) {
    const kinds = notes.map(({ code, detail }) => (code === "no-polygon" ? detail : "no geometry"));
    const found = [...new Set(kinds)].join(", ") || "no feature";
    throw new FileFault({ ...place, code: "no-polygons", found });
  }
  return { features, notes, crs };
}

/** JSON text as a value. Throws a `FileFault` where it is none. */
export function parseJson(text: string, place: FilePlace): unknown {
  const json = text.startsWith("\uFEFF") ? text.slice(1) : text;
  if (json.trim() === "") throw new FileFault({ ...place, code: "empty" });
  try {
    return JSON.parse(json) as unknown;
  } catch (error) {
    const mended = withoutNonNumbers(json);
    if (mended !== undefined) return mended;
    const detail = error instanceof Error ? error.message : String(error);
    throw new FileFault({ ...place, code: "not-json", detail });
  }
}

/** A text, or a number that is none, as Python and others write it though JSON has no word for it. */
const NON_NUMBER = /"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g;

/** The value with null in their place, so that the position can be named; undefined where it is no JSON either. */
function withoutNonNumbers(json: string): unknown {
  if (!/NaN|Infinity/.test(json)) return undefined;
  try {
    return JSON.parse(
      json.replace(NON_NUMBER, (token) => (token.startsWith('"') ? token : "null")),
    );
  } catch {
    return undefined;
  }
}

function entriesOf(root: unknown, place: FilePlace): readonly unknown[] {
  const type = isObject(root) ? root["type"] : undefined;
  if (!isObject(root) || typeof type !== "string") {
    throw new FileFault({ ...place, code: "not-geojson", found: describe(root) });
  }
  if (type === "Feature") return [root];
  if (GEOMETRIES.has(type)) return [{ type: "Feature", properties: null, geometry: root }];
  if (type !== "FeatureCollection") {
    const found = type === "Topology" ? "TopoJSON" : describe(root);
    throw new FileFault({ ...place, code: "not-geojson", found });
  }
  const features = root["features"];
  if (Array.isArray(features)) return features;
  throw new FileFault({
    ...place,
    code: "wrong-shape",
    expected: 'a list under "features"',
    found: describe(features),
  });
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

/** The coordinate system the file names; undefined where it names none. */
function crsOf(root: unknown): string | undefined {
  if (!isObject(root)) return undefined;
  const { crs } = root;
  if (crs === undefined || crs === null) return undefined;
  const properties = isObject(crs) ? crs["properties"] : undefined;
  const name = isObject(properties) ? (properties["name"] ?? properties["href"]) : undefined;
  return typeof name === "string" ? name : JSON.stringify(crs);
}

/** So many positions are enough to tell a system by. */
const SAMPLE = 200;

/**
 * Refuses coordinates that cannot be degrees. Where most of the file's are not, it is the file's system
 * that is wrong; where a few are not, those positions are.
 */
function checkDegrees(features: readonly FileFeature[], axis: Axis): void {
  const [x, y] = axis === "xy" ? [0, 1] : [1, 0];
  const wrong: { position: Position; place: FilePlace }[] = [];
  let count = 0;
  for (const { boundary, place } of features) {
    polygonsOf(boundary).forEach((rings, p) =>
      rings.forEach((ring, r) =>
        ring.forEach((position, v) => {
          count++;
          if (!(Math.abs(position[x]!) > 180) && !(Math.abs(position[y]!) > 90)) return;
          const part = boundary.type === "MultiPolygon" ? { part: p + 1 } : {};
          wrong.push({
            position,
            place: { ...place, ...part, ring: r + 1, vertex: v + 1, position },
          });
        }),
      ),
    );
  }
  const [first] = wrong;
  if (!first) return;
  const sample = wrong.slice(0, SAMPLE).map(({ position }) => position);
  const looksLike = wrong.length * 2 > count ? guessSystem(sample) : null;
  if (looksLike) throw new FileFault({ ...first.place, code: "projected-without-crs", looksLike });
  const { position } = first;
  const isSwapped = Math.abs(position[x]!) <= 90 && Math.abs(position[y]!) <= 180;
  throw new FileFault({ ...first.place, code: isSwapped ? "axes-swapped" : "not-on-earth" });
}
