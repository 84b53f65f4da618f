/** Writes boundaries in the format that a file's name asks for. One way out for the page and the command line. */
import { systemOf, WGS84 } from "../crs/systems";
import { encodeUtf8 } from "../platform";
import { refuse } from "./refuse";
import type { ExportFeature } from "./write/features";
import type { WriteOptions, Written } from "./write/written";

export { exportable, type ExportFeature } from "./write/features";
export type { WriteOptions, Written } from "./write/written";

/** The formats that are written, by the ending of their files. */
export const WRITE_FORMATS = {
  geojson: "geojson",
  json: "geojson",
  zip: "shapefile",
  shp: "shapefile",
  kml: "kml",
  gpkg: "geopackage",
  dxf: "dxf",
  csv: "csv",
  xlsx: "xlsx",
  txt: "boundary-marks",
} as const;
export type WriteFormat = (typeof WRITE_FORMATS)[keyof typeof WRITE_FORMATS];

/** The format for a file's name; undefined where none is written to files of that ending. */
export function writeFormatOf(file: string): WriteFormat | undefined {
  const ending = /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? "";
  return Object.hasOwn(WRITE_FORMATS, ending)
    ? WRITE_FORMATS[ending as keyof typeof WRITE_FORMATS]
    : undefined;
}

/** Throws a `FileFault` where the format cannot hold the boundaries in that system, or there are none. */
export async function writeFiles(
  format: WriteFormat,
  features: readonly ExportFeature[],
  options: Partial<WriteOptions> = {},
): Promise<Written> {
  const { crs = WGS84, name = "boundaries", date = new Date().toISOString() } = options;
  const full: WriteOptions = { crs, name: slug(name), date };
  if (features.length === 0) refuse({}, { code: "no-polygons", found: "nothing to write" });
  switch (format) {
    case "geojson": {
      const { writeGeoJson } = await import("./writeGeoJson");
      const bytes = encodeUtf8(writeGeoJson(features, crs, "xy"));
      return { bytes, extension: "geojson", notes: [] };
    }
    case "shapefile":
      return (await import("./shapefile/writeShapefile")).writeShapefile(features, full);
    case "kml":
      return (await import("./writeKml")).writeKml(features, full);
    case "geopackage":
      return (await import("./geopackage/writeGeoPackage")).writeGeoPackage(features, full);
    case "dxf":
      return (await import("./dxf/writeDxf")).writeDxf(features, full);
    case "csv":
      return (await import("./table/writeTables")).writeCsv(features, full);
    case "xlsx":
      return (await import("./table/writeTables")).writeXlsx(features, full);
    case "boundary-marks": {
      const system = systemOf(crs);
      if (system?.datum !== "VN-2000" || !system.tm) {
        const what = `a table of boundary marks is written in a VN-2000 plane such as EPSG:5899; found ${crs}.`;
        refuse({}, { code: "cannot-write", what });
      }
      return (await import("./table/writeTables")).writeBoundaryMarks(features, full);
    }
  }
}

/** A name that is safe for files and tables: "Lô A – Đầm" → "Lo-A-Dam". */
function slug(name: string): string {
  const ascii = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("đ", "d")
    .replaceAll("Đ", "D");
  return ascii.replace(/[^\w-]+/g, "-").replace(/^-+|-+$/g, "") || "boundaries";
}
