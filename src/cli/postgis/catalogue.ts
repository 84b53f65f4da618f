/** What the database's catalogue says of a table: where it is, its columns, its indexes. */
import { CallFault } from "../call";
import type { Database } from "./connection";

export interface Relation {
  readonly oid: string;
  /** For messages. */
  readonly name: string;
  /** As SQL writes it. */
  readonly quoted: string;
  /** A table of rows, not a view: it can have an index. */
  readonly isStored: boolean;
}

export interface Column {
  readonly name: string;
  readonly quoted: string;
  /** As SQL names its type. */
  readonly type: string;
  readonly kind: "geometry" | "geography" | "number" | "other";
  readonly isPrimaryKey: boolean;
  readonly isUnique: boolean;
  /** Never null. */
  readonly isRequired: boolean;
}

export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** The table, view or materialized view of that name, with its schema or without. */
export async function findTable(database: Database, named: string): Promise<Relation> {
  const [schema, name] = partsOf(named);
  const rows = await database.rows<Record<"oid" | "schema" | "name" | "kind" | "mine", string>>(
    `SELECT c.oid::text AS oid, n.nspname AS schema, c.relname AS name, c.relkind::text AS kind,
       (has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT'))::text AS mine
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND c.relname::text IN ($1::text, lower($1::text))
       AND CASE WHEN $2::text = '' THEN pg_table_is_visible(c.oid) ELSE n.nspname::text IN ($2::text, lower($2::text)) END
     ORDER BY c.relname::text = $1::text DESC, n.nspname::text = $2::text DESC`,
    [name, schema],
  );
  const [found] = rows;
  if (!found) {
    const where =
      schema === "" ? "on the search path; name its schema too" : `in schema “${schema}”`;
    throw new CallFault(`there is no table or view “${name}” ${where}.`);
  }
  const full = `${found.schema}.${found.name}`;
  if (found.mine !== "true") {
    throw new CallFault(
      `${full}: this user may not read it. It takes USAGE on the schema and SELECT on the table.`,
    );
  }
  return {
    oid: found.oid,
    name: full,
    quoted: `${quoted(found.schema)}.${quoted(found.name)}`,
    isStored: ["r", "p", "m"].includes(found.kind),
  };
}

/** Schema and name, either in double quotes where it holds a dot. */
function partsOf(named: string): [schema: string, name: string] {
  const match = /^(?:("(?:[^"]|"")+"|[^".]+)\.)?("(?:[^"]|"")+"|[^".]+)$/.exec(named);
  if (!match) {
    throw new CallFault(`--table is NAME or SCHEMA.NAME; found “${named}”.`);
  }
  const plain = (part = "") =>
    part.startsWith('"') ? part.slice(1, -1).replaceAll('""', '"') : part;
  return [plain(match[1]), plain(match[2])];
}

export async function columnsOf(database: Database, { oid }: Relation): Promise<Column[]> {
  const rows = await database.rows<
    Record<"name" | "type" | "base" | "category", string> &
      Record<"required" | "primary" | "unique", string>
  >(
    `SELECT a.attname AS name, format_type(a.atttypid, NULL) AS type, t.typname AS base, t.typcategory::text AS category,
       a.attnotnull::text AS required, coalesce(bool_or(i.indisprimary), false)::text AS primary,
       (count(i.indexrelid) > 0)::text AS unique
     FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
     LEFT JOIN pg_index i ON i.indrelid = a.attrelid AND i.indisunique AND i.indisvalid AND i.indpred IS NULL
       AND i.indnkeyatts = 1 AND i.indkey[0] = a.attnum
     WHERE a.attrelid = $1::oid AND a.attnum > 0 AND NOT a.attisdropped
     GROUP BY a.attname, a.attnum, a.atttypid, t.typname, t.typcategory, a.attnotnull ORDER BY a.attnum`,
    [oid],
  );
  return rows.map(({ name, type, base, category, required, primary, unique }) => ({
    name,
    quoted: quoted(name),
    type,
    kind:
      base === "geometry" || base === "geography" ? base : category === "N" ? "number" : "other",
    isPrimaryKey: primary === "true",
    isUnique: unique === "true",
    isRequired: required === "true",
  }));
}

/** Whether an index finds what lies near. */
export async function hasSpatialIndex(
  database: Database,
  { oid }: Relation,
  { name }: Column,
): Promise<boolean> {
  const rows = await database.rows(
    `SELECT 1 FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am m ON m.oid = c.relam
     JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
     WHERE i.indrelid = $1::oid AND a.attname::text = $2::text AND m.amname IN ('gist', 'spgist', 'brin') AND i.indpred IS NULL`,
    [oid, name],
  );
  return rows.length > 0;
}
