/**
 * Tables of an SQLite 3 database file (https://www.sqlite.org/fileformat2.html), read without SQLite.
 *
 * SQLite itself comes to a page as WebAssembly, which the page's content security policy forbids; a table
 * is a tree of pages, and reading it takes no more than this. Every page is visited once, so a damaged tree
 * ends. Not read: WITHOUT ROWID tables, virtual tables, and what a write-ahead log still holds.
 */
import type { FilePlace } from "../../faults";
import { decodeText } from "../../platform";
import { refuse } from "../refuse";
import { columnsOf, type SqlColumn, type StoredColumn } from "./createTable";

export type SqlValue = number | bigint | string | Uint8Array | null;

export interface SqlTable {
  readonly name: string;
  readonly columns: readonly SqlColumn[];
  /** Reads the rows, each as an object by the columns' names. */
  rows(): Generator<Record<string, SqlValue>>;
}

interface Row {
  readonly id: number | bigint;
  readonly values: SqlValue[];
}

const MAGIC = "SQLite format 3\0";
const LEAF = 13;
const INTERIOR = 5;
const ENCODINGS: Record<number, string> = { 0: "utf-8", 1: "utf-8", 2: "utf-16le", 3: "utf-16be" };

export function isSqlite(bytes: Uint8Array): boolean {
  return [...MAGIC].every((character, i) => bytes[i] === character.charCodeAt(0));
}

export class SqliteFile {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #place: FilePlace;
  readonly #pageSize: number;
  readonly #usable: number;
  readonly #encoding: string;
  readonly #tables = new Map<string, SqlTable>();
  readonly #views = new Set<string>();

  constructor(bytes: Uint8Array, place: FilePlace) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#place = place;
    if (bytes.length < 512 || !isSqlite(bytes)) {
      refuse(place, { code: "cut-short", what: "its header is not complete" });
    }
    const size = this.#view.getUint16(16);
    this.#pageSize = size === 1 ? 65536 : size;
    this.#usable = this.#pageSize - bytes[20]!;
    const encoding = ENCODINGS[this.#view.getUint32(56)];
    const isPower = this.#pageSize >= 512 && (this.#pageSize & (this.#pageSize - 1)) === 0;
    if (!isPower || this.#usable < 480 || !encoding) {
      refuse(place, { code: "damaged", what: "its header is not that of an SQLite database" });
    }
    this.#encoding = encoding;
    const pages = this.#view.getUint32(28);
    if (pages * this.#pageSize > bytes.length) {
      refuse(place, {
        code: "cut-short",
        what: `it has ${bytes.length} of ${pages * this.#pageSize} bytes`,
      });
    }
    this.#readSchema();
  }

  /** The table of that name, in any case; undefined where there is none. */
  table(name: string): SqlTable | undefined {
    return this.#tables.get(name.toLowerCase());
  }

  isView(name: string): boolean {
    return this.#views.has(name.toLowerCase());
  }

  #readSchema(): void {
    for (const { values } of this.#rows(1, this.#place)) {
      const [type, name, , root, sql] = values;
      if (typeof name !== "string" || typeof sql !== "string") continue;
      if (type === "view") this.#views.add(name.toLowerCase());
      if (type !== "table" || typeof root !== "number" || root < 1) continue;
      const columns = columnsOf(sql);
      if (!columns) continue;
      const place = { ...this.#place, inside: name };
      const rows = () => this.#named(root, columns, place);
      const shown = columns.filter(({ isStored, isRowId }) => isStored || isRowId);
      this.#tables.set(name.toLowerCase(), { name, columns: shown, rows });
    }
  }

  *#named(root: number, columns: readonly StoredColumn[], place: FilePlace) {
    const stored = columns.filter(({ isStored }) => isStored);
    for (const { id, values } of this.#rows(root, place)) {
      const row: Record<string, SqlValue> = {};
      stored.forEach(({ name, isRowId }, i) => {
        if (name !== "__proto__") row[name] = isRowId ? id : (values[i] ?? null);
      });
      yield row;
    }
  }

  /** The rows of a table's tree, in the order of their ids. */
  *#rows(root: number, place: FilePlace): Generator<Row> {
    const seen = new Set<number>();
    const stack = [root];
    for (let page = stack.pop(); page !== undefined; page = stack.pop()) {
      const start = this.#page(page, seen, place);
      const at = page === 1 ? start + 100 : start;
      const type = this.#bytes[at]!;
      if (type !== LEAF && type !== INTERIOR) this.#damaged(page, place);
      const cells = this.#view.getUint16(at + 3);
      const pointers = at + (type === LEAF ? 8 : 12);
      if (pointers + cells * 2 > start + this.#pageSize) this.#damaged(page, place);
      if (type === INTERIOR) {
        const children: number[] = [];
        for (let i = 0; i < cells; i++) {
          const cell = start + this.#view.getUint16(pointers + i * 2);
          if (cell + 4 > start + this.#usable) this.#damaged(page, place);
          children.push(this.#view.getUint32(cell));
        }
        children.push(this.#view.getUint32(at + 8));
        stack.push(...children.reverse());
        continue;
      }
      for (let i = 0; i < cells; i++) {
        yield this.#row(
          start + this.#view.getUint16(pointers + i * 2),
          start + this.#usable,
          page,
          seen,
          place,
        );
      }
    }
  }

  #row(cell: number, end: number, page: number, seen: Set<number>, place: FilePlace): Row {
    const [size, afterSize] = this.#varint(cell, end, page, place);
    const [id, at] = this.#varint(afterSize, end, page, place);
    const length = Number(size);
    const most = this.#usable - 35;
    const least = Math.floor(((this.#usable - 12) * 32) / 255) - 23;
    const rest = least + ((length - least) % (this.#usable - 4));
    const local = length <= most ? length : rest <= most ? rest : least;
    if (length > this.#bytes.length || at + local + (local < length ? 4 : 0) > end)
      this.#damaged(page, place);
    const payload =
      local === length ? this.#bytes.subarray(at, at + length) : new Uint8Array(length);
    if (local < length) {
      payload.set(this.#bytes.subarray(at, at + local));
      let next = this.#view.getUint32(at + local);
      for (let filled = local; filled < length;) {
        const start = this.#page(next, seen, place);
        const take = Math.min(length - filled, this.#usable - 4);
        payload.set(this.#bytes.subarray(start + 4, start + 4 + take), filled);
        filled += take;
        next = this.#view.getUint32(start);
      }
    }
    return { id, values: this.#record(payload, page, place) };
  }

  #record(payload: Uint8Array, page: number, place: FilePlace): SqlValue[] {
    const view = new DataView(payload.buffer, payload.byteOffset, payload.byteLength);
    const [headerSize, first] = varintOf(payload, 0) ?? this.#damaged(page, place);
    const values: SqlValue[] = [];
    let body = Number(headerSize);
    if (body > payload.length) this.#damaged(page, place);
    for (let at = first; at < Number(headerSize);) {
      const [code, next] = varintOf(payload, at) ?? this.#damaged(page, place);
      const type = Number(code);
      const size = type >= 12 ? Math.floor((type - 12) / 2) : (SIZES[type] ?? -1);
      if (size < 0 || body + size > payload.length) this.#damaged(page, place);
      values.push(this.#value(payload, view, type, body, size));
      body += size;
      at = next;
    }
    return values;
  }

  #value(payload: Uint8Array, view: DataView, type: number, at: number, size: number): SqlValue {
    if (type >= 12) {
      const bytes = payload.subarray(at, at + size);
      return type % 2 === 0
        ? bytes
        : (decodeText(bytes, this.#encoding) ?? decodeText(bytes, "windows-1252"));
    }
    switch (type) {
      case 1:
        return view.getInt8(at);
      case 2:
        return view.getInt16(at);
      case 3:
        return (view.getInt16(at) << 8) | view.getUint8(at + 2);
      case 4:
        return view.getInt32(at);
      case 5:
        return view.getInt16(at) * 2 ** 32 + view.getUint32(at + 2);
      case 6: {
        const value = view.getBigInt64(at);
        return Number.isSafeInteger(Number(value)) ? Number(value) : value;
      }
      case 7:
        return view.getFloat64(at);
      case 8:
        return 0;
      case 9:
        return 1;
      default:
        return null;
    }
  }

  /** Where a page begins. A page that is used twice is a fault, and without this an endless one. */
  #page(number: number, seen: Set<number>, place: FilePlace): number {
    const start = (number - 1) * this.#pageSize;
    if (number < 1 || start + this.#pageSize > this.#bytes.length || seen.has(number)) {
      this.#damaged(number, place);
    }
    seen.add(number);
    return start;
  }

  #varint(at: number, end: number, page: number, place: FilePlace): [number | bigint, number] {
    const read = varintOf(this.#bytes, at);
    return read && read[1] <= end ? read : this.#damaged(page, place);
  }

  #damaged(page: number, place: FilePlace): never {
    return refuse(place, {
      code: "damaged",
      what: `page ${page} of the database does not hold what it should`,
    });
  }
}

const SIZES: Record<number, number> = {
  0: 0,
  1: 1,
  2: 2,
  3: 3,
  4: 4,
  5: 6,
  6: 8,
  7: 8,
  8: 0,
  9: 0,
};

/** A variable-length integer and where it ends; null where it runs past the end. */
function varintOf(bytes: Uint8Array, at: number): [number | bigint, number] | null {
  let value = 0;
  for (let i = 0; i < 7; i++) {
    const byte = bytes[at + i];
    if (byte === undefined) return null;
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return [value, at + i + 1];
  }
  // Beyond 49 bits, and the ninth byte counts in full.
  const [eighth, ninth] = [bytes[at + 7], bytes[at + 8]];
  if (eighth === undefined) return null;
  const big = (BigInt(value) << 7n) | BigInt(eighth & 0x7f);
  if (eighth < 0x80) return [simple(big), at + 8];
  if (ninth === undefined) return null;
  return [simple(BigInt.asIntN(64, (big << 8n) | BigInt(ninth))), at + 9];
}

function simple(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}
