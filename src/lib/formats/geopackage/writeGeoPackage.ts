/** OGC GeoPackage 1.3 with one layer of boundaries. */
import { ogcWkt } from "../../crs/crsText";
import { SYSTEMS, WGS84, type CrsSystem } from "../../crs/systems";
import { boxOf, unionBox } from "../../geometry";
import type { FileNote } from "../geojson";
import { attributesOf, type ColumnType } from "../write/attributes";
import { project, type ExportFeature } from "../write/features";
import type { WriteOptions, Written } from "../write/written";
import { toWkb } from "../wkb";
import { writeDatabase, type StoredValue, type TableToWrite } from "./sqliteWriter";

const TYPES: Record<ColumnType, string> = {
  integer: "INTEGER",
  number: "DOUBLE",
  boolean: "BOOLEAN",
  text: "TEXT",
};
const VERSION = 10300;
/** For systems without an EPSG number. */
const OWN_SRS = 100_000;

export function writeGeoPackage(
  features: readonly ExportFeature[],
  options: WriteOptions,
): Written {
  const { system, features: projected } = project(features, options.crs);
  const { columns, rows } = attributesOf(features);
  const srs = SYSTEMS.has(system.id) ? Number(system.id.slice(5)) : OWN_SRS;
  const names = uniqueNames(columns.map(({ name }) => name));
  const fields = columns.map(({ type }, i) => `${quoted(names[i]!)} ${TYPES[type]}`);
  const kinds = new Set(projected.map((feature) => feature.projected.type));
  const [kind = "Polygon"] = kinds;
  const geometryType = kinds.size === 1 ? kind.toUpperCase() : "GEOMETRY";
  const layer = options.name;
  const box =
    projected.length > 0
      ? unionBox(projected.map((one) => boxOf(one.projected)))
      : [null, null, null, null];
  const tables: TableToWrite[] = [
    {
      name: "gpkg_spatial_ref_sys",
      sql: "CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT)",
      rows: systemRows(system, srs),
    },
    {
      name: "gpkg_contents",
      sql: "CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '', last_change DATETIME NOT NULL, min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER, CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))",
      rows: [{ id: 1, values: [layer, "features", layer, "", timeOf(options.date), ...box, srs] }],
      indexes: [[0], [2]],
    },
    {
      name: "gpkg_geometry_columns",
      sql: "CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL, CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name), CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name), CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))",
      rows: [{ id: 1, values: [layer, "geom", geometryType, srs, 0, 0] }],
      indexes: [[0, 1], [0]],
    },
    {
      name: layer,
      sql: `CREATE TABLE ${quoted(layer)} (${["fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL", `geom ${geometryType}`, ...fields].join(", ")})`,
      rows: projected.map((feature, i) => ({
        id: i + 1,
        values: [null, blobOf(toWkb(feature.projected), srs), ...(rows[i] ?? []).map(stored)],
      })),
    },
    {
      name: "sqlite_sequence",
      sql: "CREATE TABLE sqlite_sequence(name,seq)",
      rows: [{ id: 1, values: [layer, projected.length] }],
    },
  ];
  const bytes = writeDatabase(tables, { applicationId: "GPKG", userVersion: VERSION });
  const notes = columns.flatMap(({ name }, i): FileNote[] => {
    const detail = `“${name}” → “${names[i]!}”`;
    return names[i] === name ? [] : [{ code: "field-renamed", place: {}, detail }];
  });
  return { bytes, extension: "gpkg", notes };
}

function systemRows(system: CrsSystem, srs: number): TableToWrite["rows"] {
  const wgs84 = SYSTEMS.get(WGS84)!;
  const row = (name: string, id: number, by: string, definition: string) => ({
    id,
    values: [name, null, by, id, definition, null],
  });
  const rows = [
    row("Undefined Cartesian SRS", -1, "NONE", "undefined"),
    row("Undefined geographic SRS", 0, "NONE", "undefined"),
    row(wgs84.name, 4326, "EPSG", ogcWkt(wgs84)),
  ];
  const by = srs === OWN_SRS ? "NONE" : "EPSG";
  if (srs !== 4326) rows.push(row(system.name, srs, by, ogcWkt(system)));
  return rows.sort((a, b) => a.id - b.id);
}

/** A GeoPackage's own header, without an envelope, before the geometry. */
function blobOf(wkb: Uint8Array, srs: number): Uint8Array {
  const blob = new Uint8Array(8 + wkb.length);
  blob.set([0x47, 0x50, 0, 1]);
  new DataView(blob.buffer).setInt32(4, srs, true);
  blob.set(wkb, 8);
  return blob;
}

function stored(value: string | number | boolean | null): StoredValue {
  return typeof value === "boolean" ? Number(value) : value;
}

function timeOf(date: string): string {
  return `${date.slice(0, 10)}T00:00:00.000Z`;
}

/** SQLite's columns have no case, and two are taken. */
function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set(["fid", "geom"]);
  return names.map((name) => {
    let unique = name || "field";
    for (let n = 2; taken.has(unique.toLowerCase()); n++) unique = `${name}_${n}`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
