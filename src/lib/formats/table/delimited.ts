/** Text as rows of cells: CSV (RFC 4180), with semicolons or tabs, or columns set apart by blanks. */
import { unguarded } from "../../csv";
import type { FilePlace } from "../../faults";
import type { ImportContext } from "../layers";
import { refuse } from "../refuse";
import type { Cell } from "./numbers";

export interface Row {
  readonly cells: readonly Cell[];
  /** Of the file, or of the sheet, counted from 1. */
  readonly line: number;
}

const DELIMITERS = ["\t", ";", "|", ","] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** The delimiter that cuts most lines into the same number of cells; null where none does. */
export function delimiterOf(text: string): Delimiter | null {
  const lines = rowsOf(text.slice(0, 50_000)).filter((line) => line.trim() !== "");
  const scores = DELIMITERS.map((delimiter) => {
    const counts = lines.map((line) => cut(line, delimiter));
    const cells = counts.filter((count) => count > 1);
    const usual = mode(cells);
    return { delimiter, fits: cells.filter((count) => count === usual).length, usual };
  });
  const best = scores
    .filter(({ delimiter, fits }) => fits > 0 && (delimiter !== "," || !isDecimal(lines)))
    .sort((a, b) => b.fits - a.fits || b.usual - a.usual)[0];
  return best && best.fits * 2 >= Math.min(lines.length, 4) ? best.delimiter : null;
}

/** Its first lines, those of one quoted cell as one. A quote that is not closed in sight is only a letter. */
function rowsOf(text: string): string[] {
  const lines = text.split(/\r?\n/, 200);
  const rows: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    let [row, end] = [lines[at]!, at];
    while (isOpen(row) && end + 1 < lines.length) row += `\n${lines[++end]!}`;
    if (isOpen(row)) rows.push(lines[at]!);
    else {
      rows.push(row);
      at = end;
    }
  }
  return rows;
}

function isOpen(row: string): boolean {
  return /(?:^|[\t;|,])"/.test(row) && row.split('"').length % 2 === 0;
}

/** Whether commas are decimal ones: they stand in numbers only, with blanks between the numbers or one a line. */
function isDecimal(lines: readonly string[]): boolean {
  const withCommas = lines.filter((line) => line.includes(","));
  const isSpaced = withCommas.filter((line) => /\d\s+\d/.test(line)).length * 2 > withCommas.length;
  // A number a line, as cells come that were copied one below the other.
  const isAlone = withCommas.every((line) => /^\s*\d[\d.]*,\d{1,4}\s*$/.test(line));
  return isAlone || (isSpaced && withCommas.every((line) => !/(?:^|\D),|,(?:\D|$)/.test(line)));
}

function cut(line: string, delimiter: string): number {
  let count = 1;
  let quoted = false;
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    else if (character === delimiter && !quoted) count++;
  }
  return count;
}

function mode(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/** The cells of a text. A quote that never ends is a fault. */
export async function readDelimited(
  text: string,
  delimiter: Delimiter,
  place: FilePlace,
  { tally, pace }: Pick<ImportContext, "tally" | "pace">,
): Promise<Row[]> {
  const rows: Row[] = [];
  let cells: string[] = [];
  let [line, start, at] = [1, 1, 0];
  const endRow = () => {
    tally.add("cells", cells.length, { ...place, line: start });
    rows.push({ cells: cells.map((cell) => (cell === "" ? null : unguarded(cell))), line: start });
    cells = [];
  };
  while (at < text.length) {
    if (cells.length === 0) {
      start = line;
      if (rows.length % 4096 === 0) await pace.at(at / text.length);
    }
    if (text[at] === '"') {
      let cell = "";
      for (;;) {
        const end = text.indexOf('"', at + 1);
        if (end < 0)
          refuse(
            { ...place, line: start },
            { code: "cut-short", what: "a quotation mark never ends" },
          );
        cell += text.slice(at + 1, end);
        at = end + 1;
        if (text[at] !== '"') break;
        cell += '"';
      }
      line += cell.split("\n").length - 1;
      const end = endOfCell(text, at, delimiter);
      cells.push(cell + text.slice(at, end).trim());
      at = end;
    } else {
      const end = endOfCell(text, at, delimiter);
      cells.push(text.slice(at, end).trim());
      at = end;
    }
    if (text[at] === delimiter) {
      at++;
      if (at === text.length) cells.push("");
    } else {
      at += text.startsWith("\r\n", at) ? 2 : 1;
      line++;
      endRow();
    }
  }
  if (cells.length > 0) endRow();
  return rows;
}

function endOfCell(text: string, from: number, delimiter: string): number {
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    if (character === delimiter || character === "\n" || character === "\r") return at;
  }
  return text.length;
}
