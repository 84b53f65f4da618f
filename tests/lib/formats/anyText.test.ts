/** Names and notes of any Unicode text, through every format and back; and none of them runs anywhere. */
import fc from "fast-check";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { planeHa } from "../../../src/lib/measure";
import { readFiles } from "../../../src/lib/formats/readFiles";
import {
  writeFiles,
  type ExportFeature,
  type WriteFormat,
} from "../../../src/lib/formats/writeFiles";
import { plainText } from "../../../src/lib/plainText";
import { detectLegacy } from "../../../src/lib/encodings/detect";
import { HOSTILE_TEXTS } from "./hostile/texts";

const ring = [
  [107, 21],
  [107.01, 21],
  [107.01, 21.01],
  [107, 21.01],
  [107, 21],
];

const named = (name: string, note: string): ExportFeature => ({
  id: "lo-1",
  name: plainText(name),
  boundary: { type: "Polygon", coordinates: [ring] },
  properties: { id: "lo-1", name, note },
});

async function thereAndBack(format: WriteFormat, feature: ExportFeature) {
  const { bytes, extension, notes } = await writeFiles(format, [feature], { crs: "EPSG:5899" });
  const { features } = await readFiles([{ name: `there.${extension}`, bytes }]);
  expect(features).toHaveLength(1);
  return { back: features[0]!, notes };
}

/** What XML has no letters for, and what it makes of line ends. */
const XML_LACKS = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g;
const inXml = (text: string) => text.replace(XML_LACKS, "").replace(/\r\n?/g, "\n");
/** One string of a dBASE field: no NUL, no blanks at its end, 254 bytes. */
const inDbase = (text: string) => text.replaceAll("\0", "").replace(/ +$/, "");
const unmarked = (text: string) => text.replace(/^\uFEFF/, "");

/** What docs/formats.md says each format cannot hold of a text. */
const KEPT: Partial<Record<WriteFormat, (text: string) => string>> = {
  geojson: (text) => text,
  kml: (text) => inXml(text).trim(),
  geopackage: unmarked,
  csv: (text) => text.replaceAll("\0", ""),
  xlsx: (text) => text.trim(),
  dxf: (text) => text,
  shapefile: (text) => unmarked(inDbase(text)),
};

const anyText = fc.oneof(
  fc.string({ unit: "binary", minLength: 1, maxLength: 40 }),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }),
  fc.constantFrom(...HOSTILE_TEXTS),
);
/** A text that is taken for TCVN3 or VNI is read as it was meant, which is another test's. */
const isUnicode = (text: string) => detectLegacy([text]) === null;
const isVisible = (text: string) => plainText(text) !== "";

for (const [format, kept] of Object.entries(KEPT) as [WriteFormat, (text: string) => string][]) {
  test(`property: any text comes back from ${format}`, async () => {
    await fc.assert(
      fc.asyncProperty(
        anyText.filter(isVisible).filter(isUnicode),
        anyText.filter(isUnicode),
        async (name, note) => {
          const { back } = await thereAndBack(format, named(name, note));
          const expected = (text: string) => kept(text).normalize("NFC");
          // A column in which everything is a number is one of numbers.
          const found = (key: string) => String(back.properties[key] ?? "").normalize("NFC");
          expect(found("name")).toBe(expected(name));
          expect(found("note")).toBe(expected(note));
          expect(planeHa(back.boundary)).toBeGreaterThan(100);
        },
      ),
      { numRuns: format === "xlsx" ? 150 : 300 },
    );
  });
}

test("property: any name comes back from a table of boundary marks, or after the word Thửa, and that is noted", async () => {
  await fc.assert(
    fc.asyncProperty(anyText.filter(isVisible).filter(isUnicode), async (name) => {
      const { back, notes } = await thereAndBack("boundary-marks", named(name, ""));
      const expected = plainText(name).normalize("NFC");
      if (notes.length === 0) expect(back.name).toBe(expected);
      else expect(back.name).toMatch(/^Thửa/);
      expect(planeHa(back.boundary)).toBeGreaterThan(100);
    }),
    { numRuns: 300 },
  );
});

test("no text is a formula in a workbook", async () => {
  const features = HOSTILE_TEXTS.map((text, i) => ({ ...named(text, text), id: `lo-${i}` }));
  const { bytes } = await writeFiles("xlsx", features, { crs: "EPSG:5899" });
  const sheet = new TextDecoder().decode(unzipSync(bytes)["xl/worksheets/sheet1.xml"]);
  expect(sheet).toContain("<c ");
  expect(sheet).not.toMatch(/<f[ >/]/);
  expect(sheet).not.toMatch(/t="str"/);
});

test("markup in names is text in KML: the file has no element but its own", async () => {
  const features = HOSTILE_TEXTS.map((text, i) => ({ ...named(text, text), id: `lo-${i}` }));
  const { bytes } = await writeFiles("kml", features);
  const text = new TextDecoder().decode(bytes);
  const elements = new Set([...text.matchAll(/<\/?([A-Za-z!?]+)/g)].map(([, name]) => name));
  const own =
    "?xml kml Document name Schema SimpleField Placemark ExtendedData SchemaData SimpleData Polygon outerBoundaryIs LinearRing coordinates";
  expect([...elements].sort()).toEqual(own.split(" ").sort());
});

test("names write no line, no code and no control character of their own into a DXF", async () => {
  const features = HOSTILE_TEXTS.map((text, i) => ({ ...named(text, text), id: `lo-${i}` }));
  const { bytes } = await writeFiles("dxf", features, { crs: "EPSG:5899" });
  const lines = new TextDecoder().decode(bytes).trimEnd().split("\r\n");
  expect(lines.length % 2).toBe(0);
  expect(lines.filter((line) => line === "EOF")).toHaveLength(1);
  const codes = lines.filter((_, i) => i % 2 === 0);
  const shown = lines.filter((_, i) => i % 2 === 1 && codes[(i - 1) / 2] === "1");
  expect(shown).toHaveLength(HOSTILE_TEXTS.length + 1);
  for (const text of shown) expect(text).not.toContain("%%");
  expect(codes.filter((code) => !/^\d{1,4}$/.test(code))).toEqual([]);
  for (const line of lines) {
    expect(line).not.toMatch(/[\0-\x1F\x7F]|\^/);
    expect(line).not.toMatch(/\\(?!U\+[0-9A-F]{4})/);
  }
});

test.each(["csv", "boundary-marks"] as const)("%s: no cell begins a formula", async (format) => {
  const features = HOSTILE_TEXTS.map((text, i) => ({ ...named(text, text), id: `lo-${i}` }));
  const { bytes } = await writeFiles(format, features, { crs: "EPSG:5899" });
  for (const cell of new TextDecoder().decode(bytes).split(/[;\t\r\n]/)) {
    if (/^-?[\d.]+\)*$/.test(cell.trim())) continue;
    expect(cell).not.toMatch(/^[\s"]*[=+\-@＝＋－＠]/);
  }
});
