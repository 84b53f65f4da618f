/**
 * Comma-separated values as RFC 4180 has them: CRLF line ends, a field quoted where it must be.
 * Numbers are written with a decimal point, as programs read them; text never becomes a formula.
 */
export type CsvCell = string | number | null;

export interface CsvOptions {
  /** A byte order mark, without which Excel takes UTF-8 for the system's own encoding. Default true. */
  bom?: boolean;
}

const BYTE_ORDER_MARK = "\uFEFF";

/**
 * Where a spreadsheet begins a formula, by OWASP's list for CSV injection: at the start of a text, behind blanks
 * and quotes. Also behind what cuts cells where the list separator is not the comma, as in Vietnam: the
 * quotes around a field are not seen there.
 */
const FORMULA = /([;\t\r\n]|^)([\s'"]*)([=+\-@＝＋－＠]?)/gu;
const CUT = /[;\t\r\n]/g;

/** The text with an apostrophe wherever a spreadsheet would begin a formula. `unguarded` takes it off again. */
export function guarded(text: string): string {
  return text.replace(FORMULA, (found, cut: string, _, sign: string, at: number) => {
    if (!sign) return found;
    return (at === 0 && cut !== ";" ? "'" : "") + found.replace(CUT, "$&'");
  });
}

/** The text that was guarded. */
export function unguarded(text: string): string {
  return text.replace(FORMULA, (found, cut: string, _, sign: string) => {
    if (!sign) return found;
    return (cut === "" ? found.replace(/^'/, "") : found).replace(/([;\t\r\n])'/g, "$1");
  });
}

/** The rows as one text; the first row is usually the header. A null is an empty field. */
export function toCsv(
  rows: readonly (readonly CsvCell[])[],
  { bom = true }: CsvOptions = {},
): string {
  const lines = rows.map((row) => `${row.map(field).join(",")}\r\n`);
  return (bom ? BYTE_ORDER_MARK : "") + lines.join("");
}

/** A NUL, which would make a binary file of it, is left out. */
function field(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell) : "";
  const text = guarded(cell.replaceAll("\0", ""));
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
