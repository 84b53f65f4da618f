/** Synthetic parcels as files of about a given size, in each format that the product reads and that can be so large. */
import { existsSync, renameSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { FeatureCollection } from "geojson";
import { topology } from "topojson-server";
import { writeFiles, type WriteFormat } from "../../src/lib/formats/writeFiles";
import { toWkt } from "../../src/lib/formats/wkt";
import { QUANG_NINH } from "../../src/lib/vn2000";
import { keptFolder } from "../lib/kept";
import { SyntheticParcels, type ParcelPlan } from "../synthetic/parcels";
import { parcelText } from "../synthetic/text";

const VERTICES = 200;
/** A row for each point, the closing one too, below the heads; no sheet has more rows. */
const SHEET_PARCELS = Math.floor((1_048_576 - 1) / (VERTICES + 1));

type Maker = (plan: ParcelPlan) => Promise<Uint8Array | string> | string;

const written =
  (format: WriteFormat, crs?: string): Maker =>
  async (plan) => {
    const features = [...new SyntheticParcels(plan).parcels()].map(
      ({ id, geometry, properties }) => ({
        id: String(id),
        name: properties.name,
        boundary: geometry,
        properties: { ...properties },
      }),
    );
    const options = { name: "parcels", date: "2026-01-01T00:00:00Z", ...(crs ? { crs } : {}) };
    return (await writeFiles(format, features, options)).bytes;
  };

interface Format {
  readonly name: string;
  readonly ending: string;
  readonly make: Maker;
  readonly most?: number;
}

export const FORMATS = [
  { name: "GeoJSON", ending: "geojson", make: (plan) => text(plan, "geojson") },
  { name: "GeoJSON, a feature a line", ending: "geojsonl", make: (plan) => text(plan, "geojsonl") },
  {
    name: "TopoJSON",
    ending: "topojson",
    make: (plan) => {
      const features = [...new SyntheticParcels(plan).parcels()];
      const parcels: FeatureCollection = { type: "FeatureCollection", features };
      return JSON.stringify(topology({ parcels }));
    },
  },
  { name: "Shapefile, zipped", ending: "zip", make: written("shapefile") },
  { name: "KML", ending: "kml", make: written("kml") },
  { name: "GeoPackage", ending: "gpkg", make: written("geopackage") },
  { name: "DXF", ending: "dxf", make: written("dxf") },
  { name: "CSV with WKT", ending: "csv", make: written("csv") },
  {
    name: "WKT",
    ending: "wkt",
    make: (plan) => {
      const shapes = [...new SyntheticParcels(plan).parcels()].map(({ geometry }) => geometry);
      return shapes.map((shape) => `${toWkt(shape, String)}\n`).join("");
    },
  },
  { name: "XLSX, a row a point", ending: "xlsx", make: written("xlsx"), most: SHEET_PARCELS },
  { name: "boundary marks", ending: "txt", make: written("boundary-marks", QUANG_NINH) },
] as const satisfies readonly Format[];

export type FormatName = (typeof FORMATS)[number]["name"];

export interface MadeFile {
  readonly file: string;
  readonly parcels: number;
  readonly bytes: number;
}

/** The file is made once and kept. */
export async function fileOf(format: Format, wantedBytes: number): Promise<MadeFile> {
  const folder = await keptFolder("build/bench-import", [
    "src/lib",
    "bench/synthetic",
    "bench/import/files.ts",
  ]);
  const parcels = Math.min(format.most ?? Infinity, await countFor(format.make, wantedBytes));
  const file = path.join(folder, `${parcels}.${format.ending}`);
  if (!existsSync(file)) {
    const part = `${file}.part`;
    writeFileSync(part, await format.make({ count: parcels, vertices: VERTICES }));
    renameSync(part, file);
  }
  return { file, parcels, bytes: statSync(file).size };
}

/** By what a hundred more take. */
async function countFor(make: Maker, wantedBytes: number): Promise<number> {
  const sizes = [100, 200].map(async (count) =>
    Buffer.byteLength(await make({ count, vertices: VERTICES })),
  );
  const [hundred = 0, twoHundred = 0] = await Promise.all(sizes);
  return Math.max(1, Math.round((100 * wantedBytes) / (twoHundred - hundred)));
}

function text(plan: ParcelPlan, format: "geojson" | "geojsonl"): string {
  return [...parcelText(plan, format)].join("");
}
