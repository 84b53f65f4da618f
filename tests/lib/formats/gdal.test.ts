/** What is written, read by GDAL's ogr2ogr (Debian: gdal-bin): every format, in WGS 84 and VN-2000. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Position } from "geojson";
import { afterAll, expect, test } from "vitest";
import { conversionOf } from "../../../src/lib/crs/convert";
import { writeFiles } from "../../../src/lib/formats/writeFiles";
import { openRing, ringsOf } from "../../../src/lib/geometry";
import { REFERENCE } from "./samples";

const hasGdal = spawnSync("ogr2ogr", ["--version"]).status === 0;
if (!hasGdal) console.warn("ogr2ogr is not installed: GDAL has not opened what is written.");

const folder = mkdtempSync(path.join(tmpdir(), "qnz-gdal-"));
afterAll(() => rmSync(folder, { recursive: true }));
const features = REFERENCE.map(({ id, name, boundary }) => ({
  id,
  name,
  boundary,
  properties: { note: name },
}));
const corners = REFERENCE.flatMap(({ boundary }) => ringsOf(boundary).flatMap(openRing));

const WRITTEN = ["geojson", "shapefile", "kml", "geopackage", "dxf", "csv", "xlsx"] as const;
const cases = WRITTEN.flatMap((format) =>
  (format === "kml" ? ["EPSG:4326"] : ["EPSG:4326", "EPSG:5899"]).map((crs) => [format, crs]),
) as [(typeof WRITTEN)[number], string][];

test.skipIf(!hasGdal).each(cases)("%s in %s has the same corners in GDAL", async (format, crs) => {
  const { bytes, extension } = await writeFiles(format, features, { crs, name: "khu" });
  const ending = format === "shapefile" ? "zip" : extension;
  const file = path.join(folder, `${format}-${crs.slice(5)}.${ending}`);
  writeFileSync(file, bytes);
  const source = ending === "zip" ? `/vsizip/${file}` : file;
  const found = format === "xlsx" ? pointsOf(source) : positionsOf(source, crs);
  const { fromWgs84 } = conversionOf(crs);
  const wanted = corners.map((at) => fromWgs84(at));
  // A millimetre, or its like in degrees; decimals of a table are cut to half of one.
  const near = crs === "EPSG:4326" ? 1e-8 : 1e-3;
  const isAmong = (many: readonly Position[]) => (one: Position) =>
    many.some((at) => Math.hypot(at[0]! - one[0]!, at[1]! - one[1]!) <= near);
  expect(found.length).toBeGreaterThanOrEqual(wanted.length);
  expect(wanted.filter((one) => !isAmong(found)(one))).toEqual([]);
  expect(found.filter((one) => !isAmong(wanted)(one))).toEqual([]);
});

/** Every position of lines and polygons, in the file's own system, easting first. */
function positionsOf(source: string, crs: string): Position[] {
  const how = ["-f", "GeoJSON", "-lco", "COORDINATE_PRECISION=12", "-a_srs", crs];
  const text = ogr("/vsistdout/", source, how);
  const { features: read } = JSON.parse(text) as GeoJSON.FeatureCollection;
  return read.flatMap(({ geometry }) =>
    geometry.type === "Point" || geometry.type === "GeometryCollection"
      ? []
      : pairs(geometry.coordinates),
  );
}

function pairs(value: unknown): Position[] {
  if (!Array.isArray(value)) return [];
  return typeof value[0] === "number" ? [value as Position] : value.flatMap(pairs);
}

/** The rows of the sheet that have a point. In VN-2000 the northing stands first. */
function pointsOf(source: string): Position[] {
  const rows = ogr("/vsistdout/", source, ["-f", "CSV"]).split("\n");
  return rows.flatMap((row) => {
    const [first, second] = row.replaceAll('"', "").split(",").slice(4, 6).map(Number) as [
      number,
      number,
    ];
    if (!Number.isFinite(first) || !Number.isFinite(second) || first === 0) return [];
    return [first > second && first > 1e6 ? [second, first] : [first, second]];
  });
}

function ogr(out: string, source: string, how: readonly string[]): string {
  return execFileSync("ogr2ogr", [...how, out, source], { encoding: "utf8", stdio: "pipe" });
}
