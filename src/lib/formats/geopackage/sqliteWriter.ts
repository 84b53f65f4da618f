/**
 * An SQLite 3 database file from rows that are all known (https://www.sqlite.org/fileformat2.html).
 *
 * Tables are written once, in the order of their row ids, so their trees are built from the leaves up. Indexes
 * are only those that a PRIMARY KEY or UNIQUE makes, of a few rows in one page.
 */
import { encodeUtf8 } from "../../platform";

export type StoredValue = number | string | Uint8Array | null;

export interface TableToWrite {
  readonly name: string;
  readonly sql: string;
  /** Each with its row id; the column that is the row id holds null. */
  readonly rows: readonly { readonly id: number; readonly values: readonly StoredValue[] }[];
  /** For each automatic index, the columns of its key. */
  readonly indexes?: readonly (readonly number[])[];
}

export interface DatabaseHeader {
  /** Four letters. */
  readonly applicationId: string;
  readonly userVersion: number;
}

const PAGE = 4096;
const LEAF_TABLE = 13;
const INTERIOR_TABLE = 5;
const LEAF_INDEX = 10;
const MOST_LOCAL = PAGE - 35;
const LEAST_LOCAL = Math.floor(((PAGE - 12) * 32) / 255) - 23;

export function writeDatabase(
  tables: readonly TableToWrite[],
  header: DatabaseHeader,
): Uint8Array<ArrayBuffer> {
  const pages = new Pages();
  pages.add(); // the schema's
  const schema: StoredValue[][] = [];
  for (const { name, sql, rows, indexes = [] } of tables) {
    const cells = rows.map(({ id, values }) => tableCell(id, record(values), pages));
    schema.push(["table", name, name, tree(cells, pages), sql]);
    indexes.forEach((columns, i) => {
      const root = indexPage(rows, columns, pages);
      schema.push(["index", `sqlite_autoindex_${name}_${i + 1}`, name, root, null]);
    });
  }
  const entries = schema.map((values, i) => tableCell(i + 1, record(values), pages).bytes);
  fill(pages.view(1), 100, LEAF_TABLE, entries);
  writeHeader(pages, header);
  return pages.bytes();
}

class Pages {
  readonly #pages: Uint8Array[] = [];

  /** A new page's number, from 1. */
  add(): number {
    this.#pages.push(new Uint8Array(PAGE));
    return this.#pages.length;
  }

  view(number: number): DataView {
    const page = this.#pages[number - 1]!;
    return new DataView(page.buffer);
  }

  get count(): number {
    return this.#pages.length;
  }

  bytes(): Uint8Array<ArrayBuffer> {
    const all = new Uint8Array(this.#pages.length * PAGE);
    this.#pages.forEach((page, i) => all.set(page, i * PAGE));
    return all;
  }
}

interface Cell {
  readonly id: number;
  readonly bytes: Uint8Array;
}

/** A row as its leaf holds it; what is too long for a page goes on in others. */
function tableCell(id: number, payload: Uint8Array, pages: Pages): Cell {
  const rest = LEAST_LOCAL + ((payload.length - LEAST_LOCAL) % (PAGE - 4));
  const local =
    payload.length <= MOST_LOCAL ? payload.length : rest <= MOST_LOCAL ? rest : LEAST_LOCAL;
  const head = [...varint(payload.length), ...varint(id)];
  const isSpilled = local < payload.length;
  const bytes = new Uint8Array(head.length + local + (isSpilled ? 4 : 0));
  bytes.set(head);
  bytes.set(payload.subarray(0, local), head.length);
  if (isSpilled) {
    const first = spill(payload.subarray(local), pages);
    new DataView(bytes.buffer).setUint32(head.length + local, first);
  }
  return { id, bytes };
}

function spill(rest: Uint8Array, pages: Pages): number {
  const size = PAGE - 4;
  const numbers = Array.from({ length: Math.ceil(rest.length / size) }, () => pages.add());
  numbers.forEach((number, i) => {
    const view = pages.view(number);
    view.setUint32(0, numbers[i + 1] ?? 0);
    new Uint8Array(view.buffer).set(rest.subarray(i * size, (i + 1) * size), 4);
  });
  return numbers[0]!;
}

/** The root page of a tree with these rows. */
function tree(cells: readonly Cell[], pages: Pages): number {
  let level = packed(cells, 8).map((group) => {
    const number = pages.add();
    fill(
      pages.view(number),
      0,
      LEAF_TABLE,
      group.map(({ bytes }) => bytes),
    );
    return { number, id: group.at(-1)?.id ?? 0 };
  });
  while (level.length > 1) {
    const children = level.map(({ number, id }) => {
      const bytes = new Uint8Array([0, 0, 0, 0, ...varint(id)]);
      new DataView(bytes.buffer).setUint32(0, number);
      return { id, bytes, number };
    });
    level = packed(children, 12).map((group) => {
      const number = pages.add();
      const last = group.at(-1)!;
      // The last child has no cell: its page stands in the header.
      fill(
        pages.view(number),
        0,
        INTERIOR_TABLE,
        group.slice(0, -1).map(({ bytes }) => bytes),
        last.number,
      );
      return { number, id: last.id };
    });
  }
  return level[0]!.number;
}

/** Cells in groups that fit a page. One group at least, so that an empty table has its page. */
function packed<Item extends Cell>(cells: readonly Item[], header: number): Item[][] {
  const groups: Item[][] = [[]];
  let used = header;
  for (const cell of cells) {
    const size = cell.bytes.length + 2;
    if (used + size > PAGE && groups.at(-1)!.length > 0) {
      groups.push([]);
      used = header;
    }
    groups.at(-1)!.push(cell);
    used += size;
  }
  return groups;
}

function indexPage(rows: TableToWrite["rows"], columns: readonly number[], pages: Pages): number {
  const keys = rows.map(({ id, values }) => [
    ...columns.map((column) => values[column] ?? null),
    id,
  ]);
  const compare = (a: StoredValue, b: StoredValue) =>
    String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;
  keys.sort((a, b) => a.map((value, i) => compare(value, b[i]!)).find((order) => order !== 0) ?? 0);
  const cells = keys.map((key) => {
    const payload = record(key);
    return new Uint8Array([...varint(payload.length), ...payload]);
  });
  const number = pages.add();
  fill(pages.view(number), 0, LEAF_INDEX, cells);
  return number;
}

/** Cells are laid from the end of the page towards its middle, their places from its start. */
function fill(
  view: DataView,
  at: number,
  type: number,
  cells: readonly Uint8Array[],
  rightmost?: number,
): void {
  const header = rightmost === undefined ? 8 : 12;
  const page = new Uint8Array(view.buffer);
  let end = PAGE;
  cells.forEach((cell, i) => {
    end -= cell.length;
    if (end < at + header + 2 * cells.length)
      throw new RangeError("The rows do not fit their page.");
    page.set(cell, end);
    view.setUint16(at + header + 2 * i, end);
  });
  view.setUint8(at, type);
  view.setUint16(at + 3, cells.length);
  view.setUint16(at + 5, end);
  if (rightmost !== undefined) view.setUint32(at + 8, rightmost);
}

/** Values in SQLite's record format: their types, then themselves. */
function record(values: readonly StoredValue[]): Uint8Array {
  const parts = values.map(serial);
  const types = parts.flatMap(({ type }) => varint(type));
  const size = varint(types.length + 1);
  const header = size.length === 1 ? size : varint(types.length + 2);
  const body = parts.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const all = new Uint8Array(header.length + types.length + body);
  all.set(header);
  all.set(types, header.length);
  let at = header.length + types.length;
  for (const { bytes } of parts) {
    all.set(bytes, at);
    at += bytes.length;
  }
  return all;
}

function serial(value: StoredValue): { type: number; bytes: Uint8Array } {
  if (value === null) return { type: 0, bytes: new Uint8Array(0) };
  if (typeof value === "string") {
    const bytes = encodeUtf8(value);
    return { type: 13 + 2 * bytes.length, bytes };
  }
  if (typeof value !== "number") return { type: 12 + 2 * value.length, bytes: value };
  const bytes = new Uint8Array(8);
  const view = new DataView(bytes.buffer);
  if (!Number.isSafeInteger(value)) {
    view.setFloat64(0, value);
    return { type: 7, bytes };
  }
  view.setBigInt64(0, BigInt(value));
  return { type: 6, bytes };
}

/** A whole number in as few bytes as it needs; a negative one always in nine. */
function varint(value: number): number[] {
  if (value < 0) {
    const bits = BigInt.asUintN(64, BigInt(value));
    const head = Array.from(
      { length: 8 },
      (_, i) => Number((bits >> BigInt(57 - 7 * i)) & 0x7fn) | 0x80,
    );
    return [...head, Number(bits & 0xffn)];
  }
  const bytes = [value % 128];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) {
    bytes.unshift((rest % 128) | 0x80);
  }
  return bytes;
}

function writeHeader(pages: Pages, { applicationId, userVersion }: DatabaseHeader): void {
  const view = pages.view(1);
  const bytes = new Uint8Array(view.buffer);
  bytes.set(encodeUtf8("SQLite format 3\0"));
  view.setUint16(16, PAGE);
  bytes.set([1, 1, 0, 64, 32, 32], 18); // rollback journal, no reserved bytes, fixed fractions
  view.setUint32(24, 1); // change counter
  view.setUint32(28, pages.count);
  view.setUint32(40, 1); // schema cookie
  view.setUint32(44, 4); // schema format
  view.setUint32(56, 1); // UTF-8
  view.setUint32(60, userVersion);
  bytes.set(encodeUtf8(applicationId), 68);
  view.setUint32(92, 1); // the change counter that the next number is valid for
  view.setUint32(96, 3_040_000); // written as this version of SQLite would
}
