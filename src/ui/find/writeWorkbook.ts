/** A table as an Excel workbook; loaded only when somebody asks for one. */
import { writeXlsx } from "hucre/xlsx";
import type { CsvCell } from "../../lib/csv";
import { cellText } from "../../lib/formats/xlsx/cellText";

export const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** One sheet; its first row and first column stay in view. Text stays text, whatever it begins with. */
export async function writeWorkbook(
  name: string,
  rows: readonly (readonly CsvCell[])[],
): Promise<Uint8Array<ArrayBuffer>> {
  const [head = []] = rows;
  const bytes = await writeXlsx({
    sheets: [
      {
        name,
        rows: rows.map((row) => row.map(cellText)),
        columns: head.map((_, at) => ({ width: at === 0 ? 26 : WIDTHS[(at - 1) % 4]! })),
        freezePane: { rows: 1, columns: 1 },
        cells: new Map(head.map((_, at) => [`0,${at}`, { style: { font: { bold: true } } }])),
      },
    ],
  });
  return new Uint8Array(bytes as Uint8Array);
}

/** Of a value, its unit, its date and its sources, in characters. */
const WIDTHS = [34, 10, 12, 40];
