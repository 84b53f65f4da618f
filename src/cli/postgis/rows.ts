/** Rows of the table as the audit takes boundaries: in WGS 84, with what their columns say. */
import type { FileBoundary } from "../../lib/audit";
import { statedIn } from "../../lib/audit/fileBoundaries";
import { toWgs84 } from "../../lib/formats/crs";
import { Tally } from "../../lib/formats/limits";
import { plannedHaOf } from "../../lib/formats/plannedArea";
import { parseWkb } from "../../lib/formats/wkb";
import type { Boundary } from "../../lib/geometry";
import { plainText } from "../../lib/plainText";
import type { Database } from "./connection";
import type { Table } from "./table";

/** A row as the queries give it: its columns as `property 0`, `property 1`, … in the order of the table's properties. */
export type Row = Readonly<Record<string, string | null>> & {
  readonly id: string;
  readonly shape: Uint8Array;
};

/** The polygons of a row in two dimensions, as an SQL expression. */
export function polygonsIn({ geometry, hasCollections }: Table, alias: string): string {
  const column = `${alias}.${geometry}`;
  return `ST_Force2D(${hasCollections ? `ST_CollectionExtract(${column}, 3)` : column})`;
}

/** What a query selects of a row so that `boundaryOf` can read it. */
export function selected(table: Table, alias: string): string {
  return [
    `${alias}.${table.id}::text AS id`,
    `ST_AsBinary(${polygonsIn(table, alias)}, 'NDR') AS shape`,
    ...table.properties.map(({ quoted }, i) => `${alias}.${quoted}::text AS "property ${i}"`),
  ].join(", ");
}

export function boundaryOf(table: Table, row: Row): FileBoundary {
  const id = plainText(row.id) || "?";
  const place = { file: `${table.name}, “${id}”` };
  const properties = Object.fromEntries(
    table.properties.map(({ name, kind }, i) => {
      const value = row[`property ${i}`] ?? null;
      return [name, kind === "number" && value !== null ? Number(value) : value];
    }),
  );
  return {
    id,
    boundary: toWgs84(shapeOf(row.shape, place), table.crs, "xy", place),
    plannedHa: plannedHaOf(properties, place, table.planned),
    ...statedIn(properties),
  };
}

/** Well-known binary in the table's own numbers. An empty polygon is a boundary without a ring. */
export function shapeOf(wkb: Uint8Array, place: { file: string }): Boundary {
  return parseWkb(wkb, place, new Tally(), [], true) ?? { type: "Polygon", coordinates: [] };
}

/** Values as PostgreSQL writes an array of text. */
export function textArray(values: Iterable<string>): string {
  const quoted = Array.from(values, (value) => `"${value.replace(/["\\]/g, "\\$&")}"`);
  return `{${quoted.join(",")}}`;
}

/** A parameter that is `textArray(ids)`, as an array of the ids' own type. */
export function idsIn({ idType }: Table, parameter: number): string {
  return `$${parameter}::text::text[]::${idType}[]`;
}

/** The boundaries of some rows, by the rows' ids. */
export async function fetchBoundaries(
  database: Database,
  table: Table,
  ids: Iterable<string>,
): Promise<Map<string, FileBoundary>> {
  const found = new Map<string, FileBoundary>();
  await database.each<Row>(
    `SELECT ${selected(table, "t")} FROM ${table.from} t WHERE t.${table.id} = ANY(${idsIn(table, 1)})`,
    [textArray(ids)],
    (row) => found.set(row.id, boundaryOf(table, row)),
  );
  return found;
}
