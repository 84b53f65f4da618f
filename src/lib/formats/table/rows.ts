/**
 * What each row of a table is: a boundary point, the head of columns, a line of text, or an edge length alone.
 *
 * Two kinds of table are read. One has columns, and their heads say what they hold; or if there are none,
 * the numbers do. The other is text copied from a printed page, where blanks are all there is, and thousands
 * may be set apart by them as well. Points may stand in two or three blocks side by side.
 */
import { plainText } from "../../plainText";
import type { FilePlace } from "../../faults";
import type { Pace } from "../pace";
import { refuse } from "../refuse";
import {
  findHeads,
  inferColumns,
  isHead,
  repeatedColumn,
  type Block,
  type Columns,
} from "./columns";
import type { Row } from "./delimited";
import { looksNumeric, readNumber, type Cell } from "./numbers";

/** A point, before it is settled how its numbers are written. */
export interface Mark {
  readonly kind: "mark";
  readonly line: number;
  /** Which of the blocks side by side. */
  readonly block: number;
  readonly point: string;
  readonly first: Cell;
  readonly second: Cell;
  readonly edge: Cell;
  /** The row's other cells, by their column's head. */
  readonly fields: ReadonlyMap<string, Cell>;
  readonly group: string;
  readonly part: string;
  readonly ring: string;
}

export type Item =
  | Mark
  | {
      readonly kind: "text";
      readonly line: number;
      readonly text: string;
      /** What stands above each of the blocks side by side, where that differs. */
      readonly beside?: readonly string[];
    }
  | { readonly kind: "edge"; readonly line: number; readonly edge: Cell }
  | { readonly kind: "blank"; readonly line: number };

export interface ReadRows {
  readonly items: readonly Item[];
  /** What the heads call the two numbers: degrees, or metres. Null where nothing says so. */
  readonly heads: "lng-lat" | "east-north" | "x-y" | null;
  /** Whether a column says which parcel a point is of. */
  readonly isGrouped: boolean;
  /** What a column says of the coordinate system. */
  readonly crs: string | null;
}

/** The rows of a table with columns. Null where no two columns hold coordinates. */
export async function readColumns(
  rows: readonly Row[],
  place: FilePlace,
  pace: Pace,
): Promise<ReadRows | null> {
  const headed = findHeads(rows);
  const found = headed?.columns ?? inferColumns(rows);
  if (!found) return null;
  const columns = { ...found, group: found.group ?? repeatedColumn(found, rows) };
  const items: Item[] = [];
  let group = "";
  for (const [r, row] of rows.entries()) {
    if (r % 4096 === 0) await pace.at(r / rows.length);
    const cells = row.cells;
    const filled = cells.filter((cell) => cell !== null && cell !== "");
    if (filled.length === 0) {
      items.push({ kind: "blank", line: row.line });
      continue;
    }
    if (isHead(row) || isColumnNumbers(filled)) continue;
    const marks = columns.blocks.flatMap((block, b) => markOf(row, block, b, columns, place));
    if (marks.length > 0) {
      for (const mark of marks) {
        // A merged cell has its text in its first row only.
        group = mark.group || group;
        items.push({ ...mark, group });
      }
      continue;
    }
    const text = plainText(filled.filter((cell) => typeof cell === "string").join(" "));
    const [only] = filled;
    if (filled.length === 1 && looksNumeric(only!))
      items.push({ kind: "edge", line: row.line, edge: only! });
    else if (text) {
      const beside = headingsBeside(row, columns.blocks);
      items.push({ kind: "text", line: row.line, text, ...(beside ? { beside } : {}) });
    }
  }
  return {
    items,
    heads: headed?.heads ?? null,
    isGrouped: columns.group !== null,
    crs: headed?.crs ?? null,
  };
}

/** "Khu A" above the one block and "Khu B" above the other; null where it is one text for all. */
function headingsBeside(row: Row, blocks: readonly Block[]): readonly string[] | null {
  const starts = blocks.map(({ point, first, second }) => Math.min(point ?? first, first, second));
  const texts = blocks.map((_, b) => {
    const from = b === 0 ? 0 : starts[b]!;
    const own = row.cells.slice(from, starts[b + 1]).filter((cell) => typeof cell === "string");
    return plainText(own.join(" "));
  });
  return new Set(texts.filter((text) => text !== "")).size > 1 ? texts : null;
}

function markOf(row: Row, block: Block, b: number, columns: Columns, place: FilePlace): Mark[] {
  const cell = (column: number | null): Cell =>
    column === null ? null : (row.cells[column] ?? null);
  const [first, second] = [cell(block.first), cell(block.second)];
  const [isFirst, isSecond] = [looksNumeric(first), looksNumeric(second)];
  if (!isFirst && !isSecond) return [];
  if (!isFirst || !isSecond) {
    const wrong = isFirst ? second : first;
    // An edge length in a line of its own is no coordinate.
    const right = isFirst ? first : second;
    const isLarge = (["vi", "en"] as const).some((way) => (readNumber(right, way) ?? 0) >= 50_000);
    if (wrong === null && !isLarge && !cell(block.point)) return [];
    if (typeof wrong === "string" && !/\d/.test(wrong)) return [];
    refuse(
      { ...place, line: row.line },
      {
        code: "not-a-number",
        found: wrong === null ? "" : `“${String(wrong).slice(0, 40)}”`,
      },
    );
  }
  const fields = new Map(columns.fields.map(({ name, column }) => [name, cell(column)]));
  const word = (column: number | null) => {
    const found = cell(column);
    return found === null ? "" : plainText(String(found));
  };
  return [
    {
      kind: "mark",
      line: row.line,
      block: b,
      point: word(block.point),
      first,
      second,
      edge: cell(block.edge),
      fields,
      group: word(columns.group),
      part: word(columns.part),
      ring: word(columns.ring),
    },
  ];
}

/** "1 2 3 4": the numbers of the columns, which stand under the heads of printed tables. */
export function isColumnNumbers(cells: readonly Cell[]): boolean {
  return (
    cells.length > 1 &&
    cells.every((cell, i) => String(cell).replace(/[()]/g, "") === String(i + 1))
  );
}
