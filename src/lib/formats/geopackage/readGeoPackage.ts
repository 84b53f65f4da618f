/** OGC GeoPackage 1.x: one layer for every table of features, in the system the file gives it. */
import type { CrsStatement } from "../../crs/why";
import { identify } from "../../crs/identify";
import type { FilePlace } from "../../faults";
import type { FileNote } from "../geojson";
import type { JsonObject } from "../json";
import type { ImportContext, RawFeature, RawLayer } from "../layers";
import { refuse } from "../refuse";
import { parseWkb } from "../wkb";
import type { SqlColumn } from "./createTable";
import { SqliteFile, type SqlTable, type SqlValue } from "./sqliteFile";

/** Bytes of the envelope before the geometry, by its code (GeoPackage 1.3, table 5). */
const ENVELOPES: Record<number, number> = { 0: 0, 1: 32, 2: 48, 3: 48, 4: 64 };

export async function readGeoPackage(
  bytes: Uint8Array,
  place: FilePlace,
  context: ImportContext,
): Promise<RawLayer[]> {
  const database = new SqliteFile(bytes, place);
  const needed = (name: string): SqlTable =>
    database.table(name) ??
    refuse(place, { code: "missing-part", part: `the table ${name} of a GeoPackage` });
  const columns = [...needed("gpkg_geometry_columns").rows()];
  const contents = [...needed("gpkg_contents").rows()];
  const systems = [...needed("gpkg_spatial_ref_sys").rows()];

  const layers: RawLayer[] = [];
  for (const [i, column] of columns.entries()) {
    const name = text(column["table_name"]);
    const here = { ...place, inside: name };
    const table = database.table(name);
    if (!table) {
      const what = database.isView(name) ? "a layer that is a view" : "";
      if (what)
        refuse(here, { code: "unsupported", what, instead: "Save it as a layer of its own." });
      refuse(here, { code: "missing-part", part: `the table “${name}”` });
    }
    const content = contents.find(
      (one) => text(one["table_name"]).toLowerCase() === name.toLowerCase(),
    );
    const title = text(content?.["identifier"] ?? null) || name;
    const srs = systems.find((one) => one["srs_id"] === column["srs_id"]);
    const pace = context.pace.part(i / columns.length, (i + 1) / columns.length);
    const { features, notes } = await readTable(table, text(column["column_name"]), here, {
      ...context,
      pace,
    });
    layers.push({
      format: "geopackage",
      name: title,
      place: here,
      features,
      crs: srs ? statementOf(srs) : null,
      axis: null,
      byNumbers: true,
      encoding: null,
      notes,
    });
  }
  return layers;
}

async function readTable(
  table: SqlTable,
  geometryColumn: string,
  place: FilePlace,
  { tally, pace }: ImportContext,
): Promise<{ features: RawFeature[]; notes: FileNote[] }> {
  const features: RawFeature[] = [];
  const notes: FileNote[] = [];
  const geometry = table.columns.find(
    ({ name }) => name.toLowerCase() === geometryColumn.toLowerCase(),
  );
  if (!geometry) refuse(place, { code: "missing-part", part: `its column “${geometryColumn}”` });
  const others = table.columns.filter((column) => column !== geometry && !column.isRowId);
  let count = 0;
  for (const row of table.rows()) {
    const here = { ...place, feature: ++count };
    if (count % 256 === 0) await pace.at(0.5);
    const blob = row[geometry.name];
    if (!(blob instanceof Uint8Array)) {
      notes.push({ code: "no-geometry", place: here, detail: "" });
      continue;
    }
    const boundary = parseWkb(wkbOf(blob, here), here, tally, notes);
    if (!boundary) continue;
    const properties: JsonObject = {};
    for (const column of others)
      properties[column.name] = valueOf(row[column.name] ?? null, column);
    features.push({ boundary, properties, place: here });
  }
  return { features, notes };
}

/** The geometry inside a GeoPackage's own header. */
function wkbOf(blob: Uint8Array, place: FilePlace): Uint8Array {
  const flags = blob[3] ?? 0;
  const envelope = ENVELOPES[(flags >> 1) & 7];
  const isHeader = blob[0] === 0x47 && blob[1] === 0x50 && envelope !== undefined;
  if (!isHeader || blob.length < 8 + envelope) {
    refuse(place, { code: "damaged", what: "its geometry has no GeoPackage header" });
  }
  return blob.subarray(8 + envelope);
}

function statementOf(srs: Record<string, SqlValue>): CrsStatement | null {
  const id = srs["srs_id"];
  // 0 and −1: undefined degrees, undefined metres.
  if (id === 0 || id === -1) return null;
  const number = `${text(srs["organization"] ?? null).toUpperCase()}:${String(srs["organization_coordsys_id"])}`;
  const definition = text(srs["definition"] ?? null);
  const known = identify(number)
    ? number
    : definition && identify(definition)
      ? definition
      : number;
  return { by: "srs-table", text: known };
}

function valueOf(value: SqlValue, column: SqlColumn): unknown {
  if (value instanceof Uint8Array) return null;
  if (typeof value === "bigint") return String(value);
  return column.type.startsWith("BOOL") && typeof value === "number" ? value !== 0 : value;
}

function text(value: SqlValue | undefined): string {
  return typeof value === "string" ? value : "";
}
