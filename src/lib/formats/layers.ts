/** What an importer hands on: boundaries in the file's own numbers, and what the file says of them. */
import type { Axis } from "../crs/detect";
import type { CrsStatement } from "../crs/why";
import type { Encoding } from "../encodings/encodings";
import type { EncodingReading } from "../encodings/detect";
import type { FilePlace } from "../faults";
import type { Boundary } from "../geometry";
import type { FileNote } from "./geojson";
import type { JsonObject } from "./json";
import type { Tally } from "./limits";
import type { Pace } from "./pace";

export const READ_FORMATS = [
  "geojson",
  "topojson",
  "shapefile",
  "kml",
  "gpx",
  "geopackage",
  "dxf",
  "wkt",
  "csv",
  "xlsx",
  "boundary-marks",
] as const;
export type Format = (typeof READ_FORMATS)[number];

/** A file as it was dropped, chosen or pasted. */
export interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface RawFeature {
  /** As the file has it; of any type. */
  readonly id?: unknown;
  /** In the file's numbers and order: not degrees, unless the file has degrees. */
  readonly boundary: Boundary;
  readonly properties: JsonObject;
  /** One of the last digit of the property plannedHa, as the text wrote it. */
  readonly plannedStepHa?: number | undefined;
  readonly place: FilePlace;
}

export interface RawLayer {
  readonly format: Format;
  /** For people: the file, sheet, table or layer. */
  readonly name: string;
  readonly place: FilePlace;
  readonly features: readonly RawFeature[];
  /** What the file says of its coordinate system; null where it says nothing. */
  readonly crs: CrsStatement | null;
  /** The order that the file itself gives its two numbers; null where it leaves it open. */
  readonly axis: Axis | null;
  /** False where the numbers alone may not decide, because the format never names a system. */
  readonly byNumbers: boolean;
  /** How its bytes became text; null where the format leaves no choice. */
  readonly encoding: EncodingReading | null;
  readonly notes: readonly FileNote[];
}

/**
 * A layer of a format that is WGS 84 by its own definition, in text that leaves no choice of encoding.
 * `crs` is for a file that says otherwise all the same.
 */
export function wgs84Layer(
  layer: Pick<RawLayer, "format" | "name" | "place" | "features" | "notes">,
  crs: CrsStatement = { by: "format", text: "EPSG:4326" },
): RawLayer {
  return { ...layer, crs, axis: null, byNumbers: true, encoding: null };
}

/** What every importer is given beside its file. */
export interface ImportContext {
  readonly tally: Tally;
  readonly pace: Pace;
  /** What the reader says the text is in. */
  readonly encoding: Encoding | null;
}
