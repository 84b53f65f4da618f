/** The table to audit: which of its columns are asked, in which coordinate system it is, and what it holds. */
import { systemOf } from "../../lib/crs/systems";
import { CallFault } from "../call";
import { columnsOf, findTable, hasSpatialIndex, type Column, type Relation } from "./catalogue";
import type { Database } from "./connection";
import { scaleOf, type Scale } from "./scale";

export interface TableChoices {
  readonly table: string;
  readonly geometry?: string;
  readonly id?: string;
  readonly planned?: string;
  /** The id of a system, before what the geometries say. */
  readonly crs?: string;
}

export interface Table {
  /** For messages: schema and name. */
  readonly name: string;
  /** Quoted, as are the columns. */
  readonly from: string;
  readonly geometry: string;
  readonly id: string;
  /** The type of the ids, as SQL names it. */
  readonly idType: string;
  /** Columns with what a file's feature has as properties, by the property's name. */
  readonly properties: readonly Column[];
  readonly planned: string | undefined;
  /** What the numbers are in. */
  readonly crs: string;
  readonly srid: number;
  readonly scale: Scale;
  /** How many boundaries there are. */
  readonly count: number;
  /** In the table's own units. */
  readonly extent: Extent;
  /** Whether some rows hold something else than polygons, and whether polygons stand in collections. */
  readonly isMixed: boolean;
  readonly hasCollections: boolean;
  /** What the caller should know. */
  readonly notes: readonly string[];
}

export type Extent = readonly [west: number, south: number, east: number, north: number];

/** Throws a `CallFault` where the table cannot be audited. */
export async function openTable(database: Database, choices: TableChoices): Promise<Table> {
  await requirePostgis(database);
  const relation = await findTable(database, choices.table);
  const columns = await columnsOf(database, relation);
  const geometry = geometryColumn(relation, columns, choices.geometry);
  const id = idColumn(relation, columns, choices.id);
  const planned = plannedColumn(relation, columns, choices.planned);
  const contents = await contentsOf(database, relation, geometry);
  await requireUnique(database, relation, id);
  const crs = choices.crs ?? crsOf(relation, geometry, contents.srid);
  const notes: string[] = [];
  if (contents.others > 0) {
    const kinds = contents.otherKinds.map((kind) => kind.toLowerCase()).join(", ");
    notes.push(
      `${relation.name}: ${contents.others} rows that are no polygon (${kinds}) are left out.`,
    );
  }
  if (relation.isStored && !(await hasSpatialIndex(database, relation, geometry))) {
    notes.push(
      `${relation.name} has no spatial index on ${geometry.quoted}, so every boundary is held against every other. CREATE INDEX ON ${relation.quoted} USING gist (${geometry.quoted}); makes it fast.`,
    );
  }
  return {
    name: relation.name,
    from: relation.quoted,
    geometry: geometry.quoted,
    id: id.quoted,
    idType: id.type,
    properties: columns.filter(({ name }) => PROPERTIES.includes(name) || name === planned),
    planned: choices.planned,
    crs,
    srid: contents.srid,
    scale: scaleOf(crs, contents.extent, relation.name),
    count: contents.polygons,
    extent: contents.extent,
    isMixed: contents.others > 0,
    hasCollections: contents.hasCollections,
    notes,
  };
}

/** What the audit looks for in a feature's properties, apart from its id. */
const PROPERTIES = ["planned_ha", "plannedHa", "basis", "kind", "zone"];

async function requirePostgis(database: Database): Promise<void> {
  const [found] = await database.rows<{ schema: string }>(
    `SELECT quote_ident(n.nspname) AS schema FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
     WHERE e.extname = 'postgis'`,
  );
  if (!found) {
    throw new CallFault(
      "the database has no PostGIS. Its owner adds it with CREATE EXTENSION postgis; once it is installed on the server.",
    );
  }
  // After the others, so that the table is found where its owner finds it.
  await database.rows(
    `SELECT set_config('search_path', current_setting('search_path') || ', ' || $1::text, true)`,
    [found.schema],
  );
}

function geometryColumn(
  relation: Relation,
  columns: readonly Column[],
  named: string | undefined,
): Column {
  if (named !== undefined) {
    const column = columnNamed(relation, columns, named);
    if (column.kind === "geometry") return column;
    const instead =
      column.kind === "geography"
        ? " Make a geometry of it: a column, or a materialized view, with ::geometry and an index."
        : "";
    throw new CallFault(
      `${relation.name}: “${named}” is of type ${column.type}, not geometry.${instead}`,
    );
  }
  const all = columns.filter(({ kind }) => kind === "geometry");
  const usual = all.find(({ name }) => name === "geom" || name === "geometry");
  const only = all.length === 1 ? all[0] : usual;
  if (only) return only;
  throw new CallFault(
    all.length === 0
      ? `${relation.name} has no column of type geometry${columns.some(({ kind }) => kind === "geography") ? " (a geography is not read: make a geometry of it)" : ""}.`
      : `${relation.name} has several geometry columns. Say which with --geometry: ${namesOf(all)}.`,
  );
}

function idColumn(
  relation: Relation,
  columns: readonly Column[],
  named: string | undefined,
): Column {
  if (named !== undefined) return columnNamed(relation, columns, named);
  const usual = ["id", "ma", "code", "name"];
  const found =
    columns.find(({ isPrimaryKey }) => isPrimaryKey) ??
    usual.flatMap((name) => columns.filter((column) => column.name === name))[0];
  if (found) return found;
  throw new CallFault(
    `${relation.name} has no primary key of one column and none called ${usual.join(", ")}. Say with --id which column tells its rows apart.`,
  );
}

/** The column of planned hectares; undefined where there is none. */
function plannedColumn(
  relation: Relation,
  columns: readonly Column[],
  named: string | undefined,
): string | undefined {
  return named === undefined ? undefined : columnNamed(relation, columns, named).name;
}

function columnNamed(relation: Relation, columns: readonly Column[], name: string): Column {
  const column =
    columns.find((one) => one.name === name) ??
    columns.find((one) => one.name === name.toLowerCase());
  if (column) return column;
  throw new CallFault(`${relation.name} has no column “${name}”. It has ${namesOf(columns)}.`);
}

function namesOf(columns: readonly Column[]): string {
  const names = columns.map(({ name }) => name);
  return names.length > 20
    ? `${names.slice(0, 20).join(", ")} and ${names.length - 20} more`
    : names.join(", ");
}

interface Contents {
  readonly srid: number;
  readonly polygons: number;
  readonly others: number;
  readonly otherKinds: readonly string[];
  readonly hasCollections: boolean;
  readonly extent: Extent;
}

const POLYGONAL = ["POLYGON", "MULTIPOLYGON", "GEOMETRYCOLLECTION"];

async function contentsOf(
  database: Database,
  { name, quoted }: Relation,
  { quoted: geometry }: Column,
): Promise<Contents> {
  const finite = ["ST_XMin", "ST_YMin", "ST_XMax", "ST_YMax"]
    .map((side) => `${side}(${geometry}) BETWEEN -1e9 AND 1e9`)
    .join(" AND ");
  const kinds = await database.rows<Record<"kind" | "srid" | "count" | "box", string | null>>(
    `SELECT kind, srid, count::text AS count, concat_ws(' ', ST_XMin(box), ST_YMin(box), ST_XMax(box), ST_YMax(box)) AS box
     FROM (SELECT GeometryType(${geometry}) AS kind, ST_SRID(${geometry})::text AS srid, count(*) AS count,
             (ST_Extent(${geometry}) FILTER (WHERE ${finite}))::box3d AS box
           FROM ${quoted} GROUP BY 1, 2) found`,
  );
  const filled = kinds.filter(({ kind }) => kind !== null);
  const polygonal = filled.filter(({ kind }) => POLYGONAL.includes(kind!));
  const others = filled.filter(({ kind }) => !POLYGONAL.includes(kind!));
  const sum = (rows: typeof kinds) => rows.reduce((total, { count }) => total + Number(count), 0);
  if (kinds.length === 0) throw new CallFault(`${name} has no rows.`);
  if (polygonal.length === 0) {
    const found =
      others.length > 0 ? others.map(({ kind }) => kind!.toLowerCase()).join(", ") : "nothing";
    throw new CallFault(
      `${name}: there is no polygon in ${geometry} (found ${found}), so there is no boundary to check.`,
    );
  }
  const srids = [...new Set(polygonal.map(({ srid }) => srid!))];
  if (srids.length > 1) {
    throw new CallFault(
      `${name}: ${geometry} mixes coordinate systems (SRID ${srids.join(", ")}). Bring them into one with ST_Transform.`,
    );
  }
  const boxes = polygonal.flatMap(({ box }) => (box ? [box.split(" ").map(Number)] : []));
  const side = (i: number, of: (...values: number[]) => number) =>
    of(...boxes.map((box) => box[i]!));
  return {
    srid: Number(srids[0]),
    polygons: sum(polygonal),
    others: sum(others),
    otherKinds: others.map(({ kind }) => kind!),
    hasCollections: polygonal.some(({ kind }) => kind === "GEOMETRYCOLLECTION"),
    extent: [side(0, Math.min), side(1, Math.min), side(2, Math.max), side(3, Math.max)],
  };
}

/** Ids tell boundaries apart in the findings, so each stands once and none is missing. */
async function requireUnique(
  database: Database,
  { name, quoted }: Relation,
  { quoted: id, isUnique, isRequired }: Column,
): Promise<void> {
  if (!isRequired) {
    const [empty] = await database.rows(`SELECT 1 FROM ${quoted} WHERE ${id} IS NULL LIMIT 1`);
    if (empty)
      throw new CallFault(
        `${name}: a row has no value in ${id}, which should tell its rows apart. Name another column with --id.`,
      );
  }
  if (isUnique) return;
  const [twice] = await database.rows<{ id: string; count: string }>(
    `SELECT ${id}::text AS id, count(*)::text AS count FROM ${quoted} GROUP BY ${id} HAVING count(*) > 1 ORDER BY 1 LIMIT 1`,
  );
  if (twice)
    throw new CallFault(
      `${name}: “${twice.id}” stands in ${id} in ${twice.count} rows, so it does not tell them apart. Name another column with --id.`,
    );
}

function crsOf({ name }: Relation, { quoted }: Column, srid: number): string {
  const id = `EPSG:${srid}`;
  if (systemOf(id)) return id;
  throw new CallFault(
    srid === 0
      ? `${name}: ${quoted} says no coordinate system (SRID 0). Name it with --crs.`
      : `${name}: the coordinate system of ${quoted} (SRID ${srid}) is not one this program can convert. Bring it into WGS 84 (4326) or VN-2000 (5899 in Quảng Ninh) with ST_Transform; or, if it is one of these under a number of its own, say --crs.`,
  );
}

/** Rows without a geometry, by id. */
export async function rowsWithout(database: Database, table: Table): Promise<string[]> {
  const rows = await database.rows<{ id: string }>(
    `SELECT ${table.id}::text AS id FROM ${table.from} WHERE ${table.geometry} IS NULL ORDER BY 1`,
  );
  return rows.map(({ id }) => id);
}
