/**
 * Comma-separated values as RFC 4180 has them: CRLF line ends, a field quoted where it must be.
 * Numbers are written with a decimal point, as programs read them.
 */
export type CsvCell = string | number | null;

export interface CsvOptions {
  /** A byte order mark, without which Excel takes UTF-8 for the system's own encoding. Default true. */
  bom?: boolean;
}

const BYTE_ORDER_MARK = "\uFEFF";

/** What a spreadsheet would take for a formula: OWASP's list for CSV injection. */
const FORMULA = /^[=+\-@\t\r]/;

/** The rows as one text; the first row is usually the header. A null is an empty field. */
export function toCsv(
  rows: readonly (readonly CsvCell[])[],
  { bom = true }: CsvOptions = {},
): string {
  const lines = rows.map((row) => `${row.map(field).join(",")}\r\n`);
  return (bom ? BYTE_ORDER_MARK : "") + lines.join("");
}

function field(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell) : "";
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
