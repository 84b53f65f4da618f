/** Columns that line up in a terminal: text to the left, numbers to the right. */
export type Cell = string | number | null;

export interface Column {
  readonly head: string;
  /** Decimals of its numbers. */
  readonly decimals?: number;
}

/** A cell wider than this is cut, so that one long name does not push the numbers off the screen. */
const WIDEST = 40;

/** The rows under their heads, one line each; a null is a dash. */
export function table(columns: readonly Column[], rows: readonly (readonly Cell[])[]): string {
  const isNumeric = columns.map(({ decimals }) => decimals !== undefined);
  const body = rows.map((row) => columns.map(({ decimals }, i) => text(row[i] ?? null, decimals)));
  const lines = [columns.map(({ head }) => head), ...body];
  const widths = columns.map((_, i) =>
    lines.reduce((widest, line) => Math.max(widest, widthOf(line[i] ?? "")), 0),
  );
  return lines
    .map((line) =>
      line
        .map((cell, i) => {
          const room = " ".repeat(widths[i]! - widthOf(cell));
          return isNumeric[i] ? room + cell : cell + room;
        })
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function text(cell: Cell, decimals = 0): string {
  if (cell === null) return "–";
  if (typeof cell === "number") return fixed(cell, decimals);
  const whole = cell.normalize("NFC");
  const letters = [...whole];
  return letters.length > WIDEST ? `${letters.slice(0, WIDEST - 1).join("")}…` : whole;
}

/** "12,345.67": a comma between thousands, a point before decimals, never −0. */
export function fixed(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return "–";
  const rounded = Number(value.toFixed(decimals)) + 0;
  return rounded.toLocaleString("en", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
}

/** Letters as a terminal counts them; marks that sit on a letter take no room. */
function widthOf(cell: string): number {
  return [...cell.replace(/\p{Mn}/gu, "")].length;
}
