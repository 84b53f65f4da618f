/** Tables as the sheets of one Excel workbook; loaded only when somebody asks for one. */
import { writeXlsx } from "hucre/xlsx";
import type { CsvCell } from "../../lib/csv";
import { cellText } from "../../lib/formats/xlsx/cellText";
export { XLSX_TYPE } from "../find/writeWorkbook";

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly CsvCell[])[];
}

const WIDEST = 60;

/** Each sheet's first row stays in view. Text stays text, whatever it begins with. */
export async function writeSheets(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await writeXlsx({
    sheets: sheets.map(({ name, rows }) => {
      const [head = []] = rows;
      return {
        name,
        rows: rows.map((row) => row.map(cellText)),
        columns: head.map((_, at) => ({ width: widthOf(rows, at) })),
        freezePane: { rows: 1, columns: 0 },
        cells: new Map(head.map((_, at) => [`0,${at}`, { style: { font: { bold: true } } }])),
      };
    }),
  });
  return new Uint8Array(bytes as Uint8Array);
}

/** In characters, by the longest of the first cells. */
function widthOf(rows: Sheet["rows"], at: number): number {
  const longest = Math.max(...rows.slice(0, 200).map((row) => String(row[at] ?? "").length));
  return Math.min(WIDEST, Math.max(10, longest + 2));
}
