/**
 * Tables in workbooks: .xlsx, and .xls of older Excels. hucre reads them; before, an .xlsx is unpacked once
 * under this program's own limits, because what a workbook says of its size need not be true.
 */
import { readXls, readXlsx, type CellValue } from "hucre/xlsx";
import type { FilePlace } from "../../faults";
import { plainText } from "../../plainText";
import { decodeText } from "../../platform";
import type { FileNote } from "../geojson";
import type { ImportContext, RawLayer } from "../layers";
import { idIn, nameIn } from "../naming";
import type { Tally } from "../limits";
import { Pace } from "../pace";
import { refuse } from "../refuse";
import type { Row } from "../table/delimited";
import type { Cell } from "../table/numbers";
import { readRows } from "../table/readTable";
import { readXml } from "../xml";
import { unpressed, Zip } from "../zip";

export async function readWorkbook(
  bytes: Uint8Array,
  kind: "zip" | "xls",
  place: FilePlace,
  context: ImportContext,
): Promise<RawLayer[]> {
  const { tally, pace } = context;
  const parts = kind === "zip" ? partsOf(bytes, place, tally) : null;
  await pace.at(0.2);
  const sheets = await sheetsOf(bytes, parts, place);
  await pace.at(0.6);
  const layers: RawLayer[] = [];
  const notes: FileNote[] = [];
  for (const { name, rows } of sheets) {
    const here = { ...place, inside: plainText(name) };
    tally.add("cells", cellsIn(rows), here);
    const read = await readRows(Array.from(rows, rowOf), "xlsx", name, here, context);
    if (read) layers.push(named(read, name));
    else notes.push({ code: "left-out", place: here, detail: "the sheet has no coordinates" });
  }
  const [first, ...others] = layers;
  if (!first)
    refuse(place, { code: "no-coordinates", found: "no sheet has two columns with coordinates" });
  return [{ ...first, notes: [...first.notes, ...notes] }, ...others];
}

/** A sheet with one parcel that nothing in it names has the parcel's name on its tab. */
function named(layer: RawLayer, sheet: string): RawLayer {
  const name = plainText(sheet);
  const [only, ...others] = layer.features;
  if (!only || others.length > 0) return layer;
  const isNamed = idIn(only.id, only.properties) ?? nameIn(only.properties);
  if (isNamed || /^(?:sheet|trang tính|points)\s*\d*$/iu.test(name)) return layer;
  return { ...layer, features: [{ ...only, properties: { name, ...only.properties } }] };
}

type Parts = Readonly<Record<string, Uint8Array>>;

function partsOf(bytes: Uint8Array, place: FilePlace, tally: Tally): Parts {
  const zip = new Zip(bytes, place, tally);
  return Object.fromEntries(zip.all.map((entry) => [entry.name, zip.read(entry)]));
}

async function sheetsOf(bytes: Uint8Array, parts: Parts | null, place: FilePlace) {
  try {
    // Only what was checked is handed on: an archive can hold more than its entries say.
    const { sheets } = parts ? await readXlsx(unpressed(parts)) : await readXls(bytes);
    return sheets;
  } catch (error) {
    if (parts) await requireWellFormed(parts, place);
    const reason = error instanceof Error ? plainText(error.message).slice(0, 120) : "";
    return refuse(place, { code: "damaged", what: `it cannot be read as a workbook (${reason})` });
  }
}

/** Tells which part of a workbook is not well-formed, and in which line. */
async function requireWellFormed(parts: Parts, place: FilePlace): Promise<void> {
  for (const [name, bytes] of Object.entries(parts)) {
    if (!/\.(?:xml|rels)$/i.test(name)) continue;
    const here = { ...place, inside: plainText(name) };
    const text = decodeText(bytes, "utf-8");
    if (text === null) refuse(here, { code: "not-utf8" });
    await readXml(text, here, new Pace(), () => ({ close: () => undefined }));
  }
}

/** A damaged .xls has rows and cells that are not there. */
type Rows = readonly (readonly (CellValue | undefined)[] | undefined)[];

function cellsIn(rows: Rows): number {
  let count = rows.length;
  for (const row of rows) count += row?.length ?? 0;
  return count;
}

function rowOf(cells: Rows[number], index: number): Row {
  return { cells: Array.from(cells ?? [], cellOf), line: index + 1 };
}

function cellOf(cell: CellValue | undefined): Cell {
  if (cell === undefined) return null;
  if (cell instanceof Date)
    return Number.isNaN(cell.getTime()) ? null : cell.toISOString().slice(0, 10);
  return typeof cell === "string" ? cell.normalize("NFC").trim() || null : cell;
}
