/** Coordinates as a planner types or pastes them into the vertex table. */
import { readNumber } from "../formats/table/numbers";

/**
 * The number that a text means: 2.322.976,38 as well as 2322976.38. Where it can be read two ways, the reading
 * that is nearer to what stood there. Null where it is no number.
 */
export function typedNumber(text: string, before: number): number | null {
  const read = (["vi", "en"] as const)
    .map((convention) => readNumber(text.trim(), convention))
    .filter((value) => value !== null);
  if (read.length === 0) return null;
  return read.reduce((best, value) =>
    Math.abs(value - before) < Math.abs(best - before) ? value : best,
  );
}

/** A block copied from a spreadsheet or a document: its rows, each its cells. */
export function pastedBlock(text: string): string[][] {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/\n+$/, "")
    .split("\n")
    .map((row) => row.split(row.includes("\t") ? "\t" : /;\s*|\s{2,}/).map((cell) => cell.trim()));
}
