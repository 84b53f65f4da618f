/** Workbooks and copied tables of what a file's own names say. */
import { unzipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { toTsv } from "../../../src/lib/find/compareTable";
import { writeWorkbook } from "../../../src/ui/find/writeWorkbook";
import { writeSheets } from "../../../src/ui/findings/writeSheets";
import { HOSTILE_TEXTS } from "../formats/hostile/texts";

const rows = [["name", "ha"], ...HOSTILE_TEXTS.map((text, i) => [text, i - 3])];

test.each([
  ["a comparison", () => writeWorkbook("A", rows)],
  ["a check or a table of boundary marks", () => writeSheets([{ name: "A", rows }])],
])("the workbook of %s holds text as text and numbers as numbers", async (_, write) => {
  const bytes = await write();
  const sheet = new TextDecoder().decode(unzipSync(bytes)["xl/worksheets/sheet1.xml"]);
  expect(sheet).not.toMatch(/<f[ >/]/);
  const { sheets } = await readXlsx(bytes);
  expect(sheets[0]!.rows).toEqual(rows);
});

test("bug: a name copied with a table was run as a formula where it was pasted", () => {
  const cells = toTsv([...rows, ["Lô A;=1+1", -1.5]])
    .split("\n")
    .slice(1);
  expect(cells.at(-1)).toBe("Lô A;'=1+1\t-1.5");
  for (const cell of cells) expect(cell).not.toMatch(/^[\s"]*[=+@]|^-(?!\d+$)/);
});
