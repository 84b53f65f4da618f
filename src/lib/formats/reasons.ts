/** What can be wrong with a file of any format, and the sentence that says so. Part of faults.ts. */

export type FormatReason =
  | { readonly code: "too-large"; readonly what: LimitedThing; readonly limit: number }
  | { readonly code: "unknown-format"; readonly found: string }
  | { readonly code: "unsupported"; readonly what: string; readonly instead: string }
  | { readonly code: "cut-short"; readonly what: string }
  | { readonly code: "damaged"; readonly what: string }
  | { readonly code: "missing-part"; readonly part: string }
  /** `found` as it stands in the file; empty where nothing stands there. */
  | { readonly code: "not-a-number"; readonly found: string }
  | { readonly code: "no-coordinates"; readonly found: string }
  | { readonly code: "too-few-points"; readonly found: number }
  | { readonly code: "ambiguous-numbers"; readonly found: string }
  | { readonly code: "unplaceable"; readonly x: string; readonly y: string }
  | { readonly code: "choose-crs"; readonly choices: string }
  | { readonly code: "cannot-write"; readonly what: string };

export type LimitedThing =
  "bytes" | "unpacked-bytes" | "polygons" | "positions" | "cells" | "files";

const UNITS: Record<LimitedThing, string> = {
  bytes: "bytes",
  "unpacked-bytes": "bytes once unpacked",
  polygons: "polygons",
  positions: "positions",
  cells: "cells",
  files: "files",
};

/** A clause about the place that the fault names. */
export function formatSentence(reason: FormatReason): string {
  switch (reason.code) {
    case "too-large":
      return `larger than the limit of ${reason.limit} ${UNITS[reason.what]}. Split it, or leave out what is not needed.`;
    case "unknown-format":
      return `not a format that is read here (${reason.found}). Read are GeoJSON, TopoJSON, Shapefile, KML, KMZ, GPX, GeoPackage, DXF, WKT, CSV, XLSX and tables of boundary marks.`;
    case "unsupported":
      return `${reason.what} is not read here. ${reason.instead}`;
    case "cut-short":
      return `cut short: ${reason.what}. Get the file again.`;
    case "damaged":
      return `damaged: ${reason.what}. Get the file again, or save it anew from the program that made it.`;
    case "missing-part":
      return `${reason.part} is missing. Give it together with the others.`;
    case "not-a-number":
      return `expected a finite number for a coordinate, found ${reason.found || "nothing"}.`;
    case "no-coordinates":
      return `no coordinates of boundaries were found (${reason.found}).`;
    case "too-few-points":
      return `a boundary needs at least three points, found ${reason.found}.`;
    case "ambiguous-numbers":
      return `the numbers can be read in more than one way (${reason.found}). Write them with a decimal comma and dots for thousands, or with a decimal point only.`;
    case "unplaceable":
      return `the coordinates (first ${reason.x}, second ${reason.y}) lie in Vietnam in none of the coordinate systems known here, in either order. Name their system (--crs, --axis), or save the file in WGS 84 or VN-2000.`;
    case "choose-crs":
      return `the coordinate system is in doubt: ${reason.choices}. Name it with --crs, and the order of the two numbers with --axis.`;
    case "cannot-write":
      return reason.what;
  }
}
