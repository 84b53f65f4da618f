/** A sound file of every format that is read, for damage to be done to. */
import { unzipSync } from "fflate";
import { writeFiles, exportable } from "../../../../src/lib/formats/writeFiles";
import type { InputFile } from "../../../../src/lib/formats/readFiles";
import { readFiles } from "../../../../src/lib/formats/readFiles";
import { readFileSync } from "node:fs";
import path from "node:path";

/** Vitest and the thread that reads both stand in the project's folder. */
const sample = (file: string) =>
  new Uint8Array(readFileSync(path.resolve("tests/golden/formats", file)));
const single = (file: string): InputFile[] => [{ name: path.basename(file), bytes: sample(file) }];
const loose = (file: string): InputFile[] =>
  Object.entries(unzipSync(sample(file))).map(([name, bytes]) => ({ name, bytes }));

const SAMPLES: Record<string, () => InputFile[]> = {
  GeoJSON: () => single("in/vn2000.geojson"),
  "GeoJSON a feature a line": () => [
    { name: "plots.geojsonl", bytes: linesOf(sample("in/reference.geojson")) },
  ],
  TopoJSON: () => single("in/parcels.topojson"),
  "a shapefile, packed": () => single("in/vn2000.zip"),
  "a shapefile, loose": () => loose("in/vn2000.zip"),
  "a shapefile in TCVN3": () => loose("in/lying-tcvn.zip"),
  "KML of GDAL": () => single("in/parcels-libkml.kml"),
  KMZ: () => single("in/parcels.kmz"),
  GPX: () => single("in/tracks.gpx"),
  "a GeoPackage of GDAL": () => single("in/vn2000.gpkg"),
  "DXF of GDAL": () => single("in/outlines.dxf"),
  "DXF with hatches": () => single("in/hatches.dxf"),
  "CSV with WKT": () => single("in/wkt.csv"),
  "CSV with points": () => single("points.csv"),
  WKT: () => [{ name: "plots.wkt", bytes: wktOf(sample("in/wkt.csv")) }],
  "XLSX of GDAL": () => single("in/points.xlsx"),
  XLS: () => single("in/points.xls"),
  "boundary marks with tabs": () => single("marks/decision-tabs.txt"),
  "boundary marks with blanks": () => single("marks/spaced-thousands.txt"),
  "boundary marks side by side": () => single("marks/side-by-side.txt"),
};

const WRITTEN = {
  "KML of our own": "kml",
  "a GeoPackage of our own": "geopackage",
  "XLSX of our own": "xlsx",
  "DXF of our own": "dxf",
} as const;

/** By format: all samples of it. */
export const FORMATS: Record<string, readonly string[]> = {
  GeoJSON: ["GeoJSON"],
  "GeoJSON a feature a line": ["GeoJSON a feature a line"],
  TopoJSON: ["TopoJSON"],
  shapefiles: ["a shapefile, packed", "a shapefile, loose", "a shapefile in TCVN3"],
  KML: ["KML of GDAL", "KML of our own"],
  KMZ: ["KMZ"],
  GPX: ["GPX"],
  GeoPackages: ["a GeoPackage of GDAL", "a GeoPackage of our own"],
  DXF: ["DXF of GDAL", "DXF with hatches", "DXF of our own"],
  WKT: ["WKT"],
  CSV: ["CSV with WKT", "CSV with points"],
  XLSX: ["XLSX of GDAL", "XLSX of our own"],
  XLS: ["XLS"],
  "boundary marks": [
    "boundary marks with tabs",
    "boundary marks with blanks",
    "boundary marks side by side",
  ],
};

/** Those that say where they end. */
export const ENDED = [
  "GeoJSON",
  "TopoJSON",
  "a shapefile, packed",
  "KML of GDAL",
  "KMZ",
  "GPX",
  "a GeoPackage of GDAL",
  "DXF of GDAL",
  "XLSX of GDAL",
  "vn2000.shp of a shapefile, loose",
  "vn2000.dbf of a shapefile, loose",
];

export async function victim(name: string): Promise<InputFile[]> {
  if (Object.hasOwn(SAMPLES, name)) return SAMPLES[name]!();
  const format = WRITTEN[name as keyof typeof WRITTEN];
  const features = exportable(await readFiles(single("in/vn2000.zip")));
  const options = { crs: "EPSG:5899", date: "2026-11-23" };
  const { bytes, extension } = await writeFiles(format, features, options);
  return [{ name: `own.${extension}`, bytes }];
}

function linesOf(geojson: Uint8Array): Uint8Array {
  const { features } = JSON.parse(new TextDecoder().decode(geojson)) as { features: unknown[] };
  return new TextEncoder().encode(features.map((one) => `${JSON.stringify(one)}\n`).join(""));
}

function wktOf(csv: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(csv);
  const found = text.match(/(?:MULTI)?POLYGON \(.*?\)\)/g) ?? [];
  return new TextEncoder().encode(found.map((one) => `SRID=5899;${one};\n`).join(""));
}
