/** Tables of any kind: WKT in a column, points with heads over them, boundary marks as decisions print them. */
import type { CrsStatement } from "../../crs/why";
import { headingDatum, identify } from "../../crs/identify";
import type { FilePlace } from "../../faults";
import type { FileNote } from "../geojson";
import type { JsonObject } from "../json";
import type { Format, ImportContext, RawFeature, RawLayer } from "../layers";
import { refuse } from "../refuse";
import { isWkt, parseWkt } from "../wkt";
import { delimiterOf, readDelimited, type Row } from "./delimited";
import { roleOf } from "./heads";
import type { Cell } from "./numbers";
import { axisOf, parcelsOf } from "./parcels";
import { readColumns, type ReadRows } from "./rows";
import { readSpaced } from "./spaced";

/** A text with a table in it: CSV, or copied from a page. */
export async function readTableText(
  text: string,
  name: string,
  place: FilePlace,
  context: ImportContext,
): Promise<RawLayer> {
  const delimiter = delimiterOf(text);
  const { tally, pace } = context;
  const rows = delimiter
    ? await readDelimited(text, delimiter, place, { tally, pace: pace.part(0, 0.3) })
    : [];
  const isCsv = delimiter === "," || delimiter === ";";
  const layer =
    delimiter &&
    (await readRows(rows, isCsv ? "csv" : "boundary-marks", name, place, {
      ...context,
      pace: pace.part(0.3, 1),
    }));
  if (layer) return layer;
  const spaced = readSpaced(text);
  if (!spaced.items.some(({ kind }) => kind === "mark")) {
    refuse(place, { code: "no-coordinates", found: "no two columns with coordinates in Vietnam" });
  }
  return marksLayer(spaced, "boundary-marks", name, place, context);
}

/** Rows of cells; null where there is no boundary in them. */
export async function readRows(
  rows: readonly Row[],
  format: Format,
  name: string,
  place: FilePlace,
  context: ImportContext,
): Promise<RawLayer | null> {
  const wkt = await readWktColumn(rows, format, name, place, context);
  if (wkt) return wkt;
  const read = await readColumns(rows, place, context.pace.part(0, 0.5));
  return read?.items.some(({ kind }) => kind === "mark")
    ? marksLayer(read, format, name, place, context)
    : null;
}

async function marksLayer(
  read: ReadRows,
  format: Format,
  name: string,
  place: FilePlace,
  { tally, pace }: ImportContext,
): Promise<RawLayer> {
  const notes: FileNote[] = [];
  const marks = read.items.filter(({ kind }) => kind === "mark").length;
  tally.add("positions", marks, place);
  const features = await parcelsOf(read, place, notes, pace.part(0.5, 1));
  tally.add("polygons", features.length, place);
  const isOrdered = read.heads === "lng-lat" || read.heads === "east-north";
  return {
    format,
    name,
    place,
    features,
    crs: statementOf(read),
    axis: isOrdered ? "xy" : axisOf(features),
    byNumbers: true,
    encoding: null,
    notes,
  };
}

/** What the table, or a line above or below it, says of its system. */
function statementOf({ items, crs }: ReadRows): CrsStatement | null {
  if (crs !== null) return { by: "column", text: crs };
  const lines = items.flatMap((item) => (item.kind === "text" ? [item.text] : []));
  // The meridian is often in the line below the one that names VN-2000.
  const all = [...lines, ...lines.slice(1).map((line, i) => `${lines[i]!} ${line}`)];
  const named = all.find(
    (line) => (headingDatum(line) || /kinh\s*tuy/iu.test(line)) && identify(line),
  );
  const text = named ?? lines.find((line) => headingDatum(line));
  return text ? { by: "heading", text } : null;
}

/** One boundary a row, as GDAL, QGIS and PostGIS write them. */
async function readWktColumn(
  rows: readonly Row[],
  format: Format,
  name: string,
  place: FilePlace,
  { tally, pace }: ImportContext,
): Promise<RawLayer | null> {
  const head = rows.findIndex((row) => row.cells.some((cell) => cell !== null));
  const first = rows[head + 1]?.cells ?? [];
  const titles = rows[head]?.cells ?? [];
  const isText = (cell: Cell): cell is string => typeof cell === "string";
  const byHead = titles.findIndex((cell) => isText(cell) && roleOf(cell) === "wkt");
  const column =
    byHead >= 0 && first.some((cell) => isText(cell) && isWkt(cell))
      ? byHead
      : first.findIndex((cell) => isText(cell) && isWkt(cell));
  if (head < 0 || column < 0) return null;
  const crsColumn = titles.findIndex((cell) => isText(cell) && roleOf(cell) === "crs");
  const fields = titles.flatMap((cell, i) =>
    i === column || i === crsColumn || cell === null || cell === "__proto__"
      ? []
      : [{ name: String(cell), i }],
  );
  const features: RawFeature[] = [];
  const notes: FileNote[] = [];
  const systems = new Set<string>();
  const body = rows.slice(head + 1).filter((row) => row.cells.some((cell) => cell !== null));
  for (const [r, row] of body.entries()) {
    if (r % 128 === 0) await pace.at(r / body.length);
    const here = { ...place, line: row.line, feature: r + 1, features: body.length };
    const cell = row.cells[column];
    if (cell === null || cell === undefined || cell === "") {
      notes.push({ code: "no-geometry", place: here, detail: "" });
      continue;
    }
    const text = String(cell);
    const { boundary, srid, end } = parseWkt(text, 0, here, tally, notes);
    if (text.slice(end).trim() !== "") {
      refuse(here, {
        code: "wrong-shape",
        expected: "one geometry",
        found: `“${text.slice(end).trim().slice(0, 40)}” behind it`,
      });
    }
    if (srid) systems.add(`EPSG:${srid}`);
    const crs = crsColumn < 0 ? null : row.cells[crsColumn];
    if (crs !== null && crs !== undefined) systems.add(String(crs));
    if (!boundary) continue;
    const properties: JsonObject = {};
    for (const field of fields) properties[field.name] = row.cells[field.i] ?? null;
    features.push({ boundary, properties, place: here });
  }
  if (systems.size > 1) {
    refuse(place, {
      code: "wrong-shape",
      expected: "one coordinate system",
      found: [...systems].join(", "),
    });
  }
  const [system] = systems;
  return {
    format,
    name,
    place,
    features: typedFields(
      features,
      fields.map((field) => field.name),
    ),
    crs: system ? { by: "column", text: system } : null,
    axis: null,
    byNumbers: true,
    encoding: null,
    notes,
  };
}

/** Columns in which every cell is a number as programs write them, as numbers. "06652" is none. */
function typedFields(features: readonly RawFeature[], fields: readonly string[]): RawFeature[] {
  const isPlain = (cell: unknown) =>
    typeof cell !== "string" || (cell !== "" && String(Number(cell)) === cell);
  const numeric = fields.filter((field) =>
    features.every(({ properties }) => isPlain(properties[field])),
  );
  return features.map((feature) => {
    const properties = { ...feature.properties };
    for (const field of numeric) {
      if (typeof properties[field] === "string") properties[field] = Number(properties[field]);
    }
    return { ...feature, properties };
  });
}
