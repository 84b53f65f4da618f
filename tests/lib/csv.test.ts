import fc from "fast-check";
import { expect, test } from "vitest";
import { toCsv, type CsvCell } from "../../src/lib/csv";

/** Reads RFC 4180 back, as a spreadsheet would. */
function fromCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let field = "";
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (quoted && character === '"' && text[at + 1] === '"') field += text[++at];
    else if (character === '"') quoted = !quoted;
    else if (!quoted && character === ",") {
      rows.at(-1)!.push(field);
      field = "";
    } else if (!quoted && character === "\r" && text[at + 1] === "\n") {
      rows.at(-1)!.push(field);
      rows.push([]);
      field = "";
      at++;
    } else field += character;
  }
  rows.pop();
  return rows;
}

test("commas, quotes and line ends are quoted, lines end as RFC 4180 has them", () => {
  expect(toCsv([["a", 'say "b"', "c,d", "e\nf"]], { bom: false })).toBe(
    'a,"say ""b""","c,d","e\nf"\r\n',
  );
});

test("a byte order mark stands first unless it is not wanted", () => {
  expect(toCsv([["x"]])).toBe("\uFEFFx\r\n");
  expect(toCsv([["x"]], { bom: false })).toBe("x\r\n");
});

test("numbers keep their decimal point and sign, what is unknown is empty", () => {
  expect(toCsv([[-1.26, 217133, null, Number.NaN, 0]], { bom: false })).toBe(
    "-1.26,217133,,,0\r\n",
  );
});

test.each(["=1+1", "+84 203", "-2", "@SUM(A1)", "\t=1", "\r=1"])(
  "text that a spreadsheet would run is defused: %j",
  (text) => {
    const [[cell]] = fromCsv(toCsv([[text]], { bom: false })) as [[string]];
    expect(cell).toBe(`'${text}`);
  },
);

test("whatever text goes in comes out, but for the defusing mark", () => {
  const rowsOfText = fc.integer({ min: 1, max: 4 }).chain((width) =>
    fc.array(fc.array(fc.string({ unit: "grapheme" }), { minLength: width, maxLength: width }), {
      minLength: 1,
    }),
  );
  fc.assert(
    fc.property(rowsOfText, (rows: CsvCell[][]) => {
      const back = fromCsv(toCsv(rows, { bom: false }));
      const undone = back.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/, "")));
      const plain = rows.map((row) =>
        row.map((cell) => String(cell).replace(/^'(?=[=+\-@\t\r])/, "")),
      );
      expect(undone).toEqual(plain);
    }),
  );
});
