/** Puts a table on the clipboard, as a spreadsheet and as a mail takes it. */
import type { CsvCell } from "../../lib/csv";
import { pastedText, toTsv } from "../../lib/find/compareTable";
import { copyText } from "../map/copyText";

type Rows = readonly (readonly CsvCell[])[];

/** @returns whether it was copied, at least as text. */
export async function copyTable(rows: Rows): Promise<boolean> {
  const text = toTsv(rows);
  try {
    const item = new ClipboardItem({
      "text/plain": new Blob([text], { type: "text/plain" }),
      "text/html": new Blob([htmlOf(rows)], { type: "text/html" }),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return copyText(text);
  }
}

/** A plain HTML table; what the cells say is text, never markup. */
export function htmlOf([head = [], ...body]: Rows): string {
  const table = document.createElement("table");
  const line = (cells: readonly CsvCell[], tag: "th" | "td") => {
    const row = document.createElement("tr");
    row.append(
      ...cells.map((cell, at) => {
        const element = document.createElement(at === 0 ? "th" : tag);
        element.textContent = pastedText(cell);
        return element;
      }),
    );
    return row;
  };
  table.append(line(head, "th"), ...body.map((row) => line(row, "td")));
  return table.outerHTML;
}
