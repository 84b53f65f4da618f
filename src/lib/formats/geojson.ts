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
import { polygonsOf } from "../geometry";
import { crsNamed, guessSystem, toWgs84 } from "./crs";
import { FeatureReader, type FileFeature, type FileNote } from "./geojsonFeature";
import { GEOMETRIES } from "./geojsonGeometry";
import { describe, isObject } from "./json";
import { parseJson } from "./parseJson";

export { uniqueId, type FileFeature, type FileNote } from "./geojsonFeature";

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
  const reader = new FeatureReader((note) => void notes.push(note));
  const features = entries.flatMap(
    (entry, index) =>
      reader.read(entry, { ...place, feature: index + 1, features: entries.length }) ?? [],
  );
  if (features.length === 0) refuseBare(notes.map(noteKind), place);
  return { features, notes, crs };
}

/** What stands in the way of a boundary, in words. */
export function noteKind({ code, detail }: FileNote): string {
  return code === "no-polygon" ? detail : "no geometry";
}

/** Throws the `FileFault` of a file without a polygon, of what was found instead. */
export function refuseBare(kinds: Iterable<string>, place: FilePlace): never {
  const found = [...new Set(kinds)].join(", ") || "no feature";
  throw new FileFault({ ...place, code: "no-polygons", found });
}

export function entriesOf(root: unknown, place: FilePlace): readonly unknown[] {
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

/** The coordinate system the file names; undefined where it names none. */
export function crsOf(root: unknown): string | undefined {
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
 * that is wrong; where a few are not, those positions are. `before` is how many were read and in order
 * already; gives back how many are now.
 */
export function checkDegrees(features: readonly FileFeature[], axis: Axis, before = 0): number {
  const [x, y] = axis === "xy" ? [0, 1] : [1, 0];
  const wrong: { position: Position; place: FilePlace }[] = [];
  let count = before;
  for (const { boundary, place } of features) {
    polygonsOf(boundary).forEach((rings, p) =>
      rings.forEach((ring, r) =>
        ring.forEach((position, v) => {
          count++;
          if (!(Math.abs(position[x]!) > 180) && !(Math.abs(position[y]!) > 90)) return;
          // What is no number, or beyond what a number holds (1e999), is for validity.ts to tell.
          if (!position.every((value) => Number.isFinite(value))) return;
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
  if (!first) return count;
  const sample = wrong.slice(0, SAMPLE).map(({ position }) => position);
  const looksLike = wrong.length * 2 > count ? guessSystem(sample) : null;
  if (looksLike) throw new FileFault({ ...first.place, code: "projected-without-crs", looksLike });
  const { position } = first;
  const isSwapped = Math.abs(position[x]!) <= 90 && Math.abs(position[y]!) <= 180;
  throw new FileFault({ ...first.place, code: isSwapped ? "axes-swapped" : "not-on-earth" });
}
