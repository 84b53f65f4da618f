import fc from "fast-check";
import { expect, test } from "vitest";
import { guarded, toCsv, unguarded } from "../../src/lib/csv";

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

const HOSTILE = [
  "=1+1",
  "+84 203",
  "-2",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "\n=1",
  " =1",
  '"=1',
  "＝1",
  "'=1",
];

test.each(HOSTILE)("text that a spreadsheet would run is defused: %j", (text) => {
  const [[cell]] = fromCsv(toCsv([[text]], { bom: false })) as [[string]];
  expect(cell).toMatch(/^'/);
  expect(unguarded(cell)).toBe(text);
});

test.each(HOSTILE)(
  "bug: behind a semicolon, where Excel in Vietnam cuts cells, %j was run",
  (text) => {
    const line = toCsv([[`Lô A;${text}`, `x\n${text}`, "y"]], { bom: false });
    for (const piece of line.split(/[;\t\r\n]/).slice(1))
      expect(piece).not.toMatch(/^[\s"]*[=+\-@＝＋－＠]/);
  },
);

test("bug: a name that has the defusing mark of its own came back without it", () => {
  expect(guarded("'=1")).toBe("''=1");
  expect(unguarded(guarded("'=1"))).toBe("'=1");
});

test("an apostrophe that defuses nothing stays, and blanks inside a text need no quotes", () => {
  for (const text of ["'a", " '=1", "a'=1", "l'=", "a;b'=1"]) expect(unguarded(text)).toBe(text);
  expect(toCsv([["Lô A 1"]], { bom: false })).toBe("Lô A 1\r\n");
  expect(toCsv([[" a"], ["b "]], { bom: false })).toBe('" a"\r\n"b "\r\n');
});

test("a NUL, which makes a binary file of a text, is left out", () => {
  expect(toCsv([["a\0b"]], { bom: false })).toBe("ab\r\n");
});

/** Letters of which formulas, cuts and marks are made, so that they meet often. */
const tricky = fc
  .array(fc.constantFrom(..."=+-@;\t\r\n '\"a,", "＝", "\u00A0", "\uFEFF", "𠀀"), { maxLength: 12 })
  .map((letters) => letters.join(""));

test("property: a guarded text begins no formula anywhere, and comes back as it was", () => {
  fc.assert(
    fc.property(fc.oneof(tricky, fc.string({ unit: "grapheme" })), (text) => {
      const safe = guarded(text);
      expect(unguarded(safe)).toBe(text);
      for (const piece of safe.split(/[;\t\r\n]/))
        expect(piece).not.toMatch(/^[\s"]*[=+\-@＝＋－＠]/);
    }),
    { numRuns: 5_000 },
  );
});

test("property: whatever text goes in comes out, but for the defusing mark", () => {
  const rowsOfText = fc.integer({ min: 1, max: 4 }).chain((width) =>
    fc.array(
      fc.array(fc.oneof(tricky, fc.string({ unit: "grapheme" })), {
        minLength: width,
        maxLength: width,
      }),
      { minLength: 1 },
    ),
  );
  fc.assert(
    fc.property(rowsOfText, (rows: string[][]) => {
      const back = fromCsv(toCsv(rows, { bom: false }));
      const plain = rows.map((row) => row.map((cell) => cell.replaceAll("\0", "")));
      expect(back.map((row) => row.map(unguarded))).toEqual(plain);
    }),
  );
});
