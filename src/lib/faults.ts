/**
 * What can be wrong, in two classes that are never mixed.
 *
 * `FileFault`: the reader's file or call is wrong; the message names the place in the file and says what
 * to do, and nothing that was half read is kept. `DataFault`: what this project publishes is wrong; it
 * stops the build. A figure nobody has published is neither: it is a value of its own. Anything else that
 * is thrown is a mistake in the code, and fails loudly.
 *
 * Messages are English. The page words a `FileFault` in the reader's language by its `code`.
 */
import type { Position } from "geojson";
import { formatSentence, type FormatReason } from "./formats/reasons";
import { plainText } from "./plainText";

/** Where in a file. Features, parts, rings and positions are counted from 1, as a reader counts them. */
export interface FilePlace {
  readonly file?: string;
  /** A file in an archive, a sheet of a workbook, a table of a database. */
  readonly inside?: string;
  /** Which line of a text, or row of a table. */
  readonly line?: number;
  readonly feature?: number;
  /** How many features the file has. */
  readonly features?: number;
  /** The feature's own name, if it has one. */
  readonly name?: string;
  /** Which polygon of a MultiPolygon. */
  readonly part?: number;
  /** 1 is the outer ring, 2 the first hole. */
  readonly ring?: number;
  /** Which position of the ring. */
  readonly vertex?: number;
  /** As it stands in the file. */
  readonly position?: Position;
}

export type FileReason =
  | { readonly code: "unreadable"; readonly detail: string }
  | { readonly code: "empty" }
  | { readonly code: "not-utf8" }
  | { readonly code: "not-json"; readonly detail: string }
  | { readonly code: "not-geojson"; readonly found: string }
  | { readonly code: "wrong-shape"; readonly expected: string; readonly found: string }
  | { readonly code: "no-polygons"; readonly found: string }
  | { readonly code: "too-deep"; readonly limit: number }
  | { readonly code: "unknown-crs"; readonly crs: string }
  | { readonly code: "projected-without-crs"; readonly looksLike: string }
  | { readonly code: "axes-swapped"; readonly crs?: string }
  | { readonly code: "not-on-earth" }
  | { readonly code: "not-in-plane"; readonly crs: string }
  | { readonly code: "invalid-boundary"; readonly clause: string }
  | { readonly code: "flaw"; readonly clause: string }
  | { readonly code: "no-such-property"; readonly property: string }
  | { readonly code: "not-an-area"; readonly property: string; readonly found: string }
  | { readonly code: "ambiguous-number"; readonly property: string; readonly found: string }
  | FormatReason;

export type Fault = FilePlace & FileReason;
export type FaultCode = Fault["code"];

/** The reader's file or call cannot be used as it is. */
export class FileFault extends Error {
  override readonly name = "FileFault";
  constructor(readonly fault: Fault) {
    super(sentence(fault));
  }
}

/** What this project itself publishes is wrong. `where` names file, entry and field. */
export class DataFault extends Error {
  override readonly name = "DataFault";
  constructor(
    message: string,
    readonly where: string,
  ) {
    super(`${where}: ${message}`);
  }
}

/** "plots.geojson, feature 3 of 12 “Lô A”, ring 1, position 5 (107.5, 21): …", always one line. */
export function sentence(fault: Fault): string {
  const where = placeName(fault);
  return plainText(where ? `${where}: ${reason(fault)}` : reason(fault));
}

/** "plots.geojson, feature 3 of 12 “Lô A”, outer ring, position 5 (107.5, 21)"; empty for no place. */
export function placeName({
  file,
  inside,
  line,
  feature,
  features,
  name,
  part,
  ring,
  vertex,
  position,
}: FilePlace): string {
  const steps: string[] = [];
  if (file) steps.push(file);
  if (inside && inside !== file) steps.push(inside);
  if (line) steps.push(`line ${line}`);
  if (feature) {
    const count = features ? ` of ${features}` : "";
    steps.push(`feature ${feature}${count}${name ? ` “${cut(name)}”` : ""}`);
  }
  // A part that is missing has a name, and is in the sentence.
  if (typeof part === "number") steps.push(`part ${part}`);
  if (ring) steps.push(ring === 1 ? "outer ring" : `hole ${ring - 1}`);
  if (vertex) steps.push(`position ${vertex}`);
  const at = position?.length ? `(${position.slice(0, 2).join(", ")})` : "";
  const last = steps.pop();
  if (!last) return at;
  return [...steps, at ? `${last} ${at}` : last].join(", ");
}

/** A name can be as long as a file. */
function cut(name: string): string {
  return name.length > 80 ? `${name.slice(0, 79)}…` : name;
}

function reason(fault: Fault): string {
  switch (fault.code) {
    case "unreadable":
      return `cannot be read: ${fault.detail}.`;
    case "empty":
      return "the file is empty.";
    case "not-utf8":
      return "the text is not in UTF-8, so names would come out wrong. Save the file in UTF-8.";
    case "not-json":
      return `not readable as JSON (${fault.detail}). Check that the file is complete GeoJSON text in UTF-8.`;
    case "not-geojson":
      return `expected GeoJSON (a FeatureCollection, Feature or geometry), found ${fault.found}.`;
    case "wrong-shape":
      return `expected ${fault.expected}, found ${fault.found}.`;
    case "no-polygons":
      return `there is no Polygon or MultiPolygon in it (found ${fault.found}), so there is no boundary to check.`;
    case "too-deep":
      return `nested more than ${fault.limit} levels deep.`;
    case "unknown-crs":
      return `the coordinate system “${fault.crs}” is not one this program can convert. Save the file in WGS 84 (EPSG:4326) or in VN-2000 (EPSG:5899 in Quảng Ninh).`;
    case "projected-without-crs":
      return `the coordinates are not degrees; they look like ${fault.looksLike}. Name their coordinate system (a "crs" member in the file, or --crs), or save the file in WGS 84.`;
    case "axes-swapped":
      return fault.crs && fault.crs !== "EPSG:4326"
        ? "northing stands before easting. Swap the two, or say --axis yx."
        : "latitude stands before longitude. GeoJSON wants [longitude, latitude]: swap the two.";
    case "not-on-earth":
      return "not a longitude (−180 to 180) and a latitude (−90 to 90).";
    case "not-in-plane":
      return `no place on Earth in ${fault.crs}. Check the coordinate system and the order of the axes.`;
    case "invalid-boundary":
      return `${fault.clause} Mend the boundary first; “qnz audit” lists every fault.`;
    case "flaw":
      return fault.clause;
    case "no-such-property":
      return `no feature has a property “${fault.property}”.`;
    case "not-an-area":
      return `“${fault.property}” should be a planned area in hectares, above 0; found ${fault.found}.`;
    case "ambiguous-number":
      return `“${fault.property}” is ${fault.found}, which can be read two ways (thousands or decimals). Write it as a JSON number, or with both separators.`;
    default:
      return formatSentence(fault);
  }
}
