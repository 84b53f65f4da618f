/** Files made to break a reader: to exhaust its stack, its memory or its time, or to slip something past it. */
import { unzipSync, zipSync } from "fflate";
import { readFileSync } from "node:fs";
import path from "node:path";
import { constants, deflateRawSync } from "node:zlib";
import type { InputFile } from "../../../../src/lib/formats/readFiles";

const encoder = new TextEncoder();
const sample = (file: string) =>
  new Uint8Array(readFileSync(path.resolve("tests/golden/formats", file)));
const text = (name: string, content: string): InputFile[] => [
  { name, bytes: encoder.encode(content) },
];
const json = (content: unknown) => text("a.json", JSON.stringify(content));
const nested = (open: string, close: string, core: string, levels = 100_000) =>
  open.repeat(levels) + core + close.repeat(levels);
const kml = (inside: string) => `<?xml version="1.0"?><kml><Document>${inside}</Document></kml>`;
const square = (x: number, y: number, size: number) =>
  [0, 1, 2, 3, 4].map((i) => [
    x + (i === 1 || i === 2 ? size : 0),
    y + (i === 2 || i === 3 ? size : 0),
  ]);
const many = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));
const plot = { type: "Polygon", coordinates: [square(107, 21, 0.01)] };
const feature = (geometry: unknown, properties: unknown = {}) => ({
  type: "Feature",
  properties,
  geometry,
});
const collection = (features: unknown[]) => ({ type: "FeatureCollection", features });

/** The sample workbook with some of its parts replaced, and others added. */
function workbook(parts: Record<string, Uint8Array | string>, name = "a.xlsx"): InputFile[] {
  const all: Record<string, Uint8Array> = unzipSync(sample("in/points.xlsx"));
  for (const [file, content] of Object.entries(parts))
    all[file] = typeof content === "string" ? encoder.encode(content) : content;
  return [{ name, bytes: zipSync(all, { level: 9 }) }];
}

const SHEET = "xl/worksheets/sheet1.xml";
const sheetOf = (rows: string, more = "") =>
  `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${more}<sheetData>${rows}</sheetData></worksheet>`;

function shpOf(rings: number[][][], change?: (view: DataView) => void): Uint8Array {
  const points = rings.flat();
  const content = 44 + 4 * rings.length + 16 * points.length;
  const bytes = new Uint8Array(108 + content);
  const view = new DataView(bytes.buffer);
  view.setInt32(0, 9994);
  view.setInt32(24, bytes.length / 2);
  view.setInt32(28, 1000, true);
  view.setInt32(32, 5, true);
  view.setInt32(100, 1);
  view.setInt32(104, content / 2);
  view.setInt32(108, 5, true);
  view.setInt32(144, rings.length, true);
  view.setInt32(148, points.length, true);
  let start = 0;
  rings.forEach((ring, i) => {
    view.setInt32(152 + 4 * i, start, true);
    start += ring.length;
  });
  points.forEach(([x = 0, y = 0], i) => {
    view.setFloat64(152 + 4 * rings.length + 16 * i, x, true);
    view.setFloat64(160 + 4 * rings.length + 16 * i, y, true);
  });
  change?.(view);
  return bytes;
}

interface Entry {
  readonly name: string;
  readonly data: Uint8Array;
  /** Instead of the data: packed bytes, and what they unpack to. */
  readonly packed?: { readonly bytes: Uint8Array; readonly size: number };
  /** What the directory says instead of the truth. */
  readonly size?: number;
  readonly at?: number;
}

/** A ZIP whose directory says what its maker likes. */
function zipOf(entries: readonly Entry[]): Uint8Array {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, packed, size, at } of entries) {
    const body = packed?.bytes ?? deflateRawSync(data);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32Of(data), 10);
    head.writeUInt32LE(body.length, 14);
    head.writeUInt32LE(size ?? packed?.size ?? data.length, 18);
    head.writeUInt16LE(name.length, 22);
    const central = Buffer.alloc(14);
    central.writeUInt32LE(at ?? offset, 10);
    directory.push(Buffer.from("PK\x01\x02\x14\0"), head, central, Buffer.from(name));
    const local = [Buffer.from("PK\x03\x04"), head, Buffer.from(name), Buffer.from(body)];
    pieces.push(...local);
    offset += local.reduce((sum, piece) => sum + piece.length, 0);
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...pieces, list, end]));
}

/** The checksum that a sound archive has. */
function crc32Of(data: Uint8Array): number {
  const one = zipSync({ a: data });
  return new DataView(one.buffer).getUint32(14, true);
}

/** So many mebibytes of zeros, packed: blocks of one, over and over. */
function zeros(mebibytes: number): { bytes: Uint8Array; size: number } {
  const block = deflateRawSync(Buffer.alloc(1024 * 1024), { finishFlush: constants.Z_SYNC_FLUSH });
  const bytes = Buffer.concat([...many(mebibytes, () => block), deflateRawSync(Buffer.alloc(0))]);
  return { bytes, size: mebibytes * 1024 * 1024 };
}

/** Many entries of a directory that all point to one that unpacks to a lot. */
function overlappingZip(count: number, unpacked: number): Uint8Array {
  const one = zipSync({ "a.csv": new Uint8Array(unpacked) }, { level: 9 });
  const view = new DataView(one.buffer);
  const start = view.getUint32(one.length - 6, true);
  const entry = one.slice(start, one.length - 22);
  const bytes = new Uint8Array(start + entry.length * count + 22);
  bytes.set(one.subarray(0, start));
  for (let i = 0; i < count; i++) bytes.set(entry, start + i * entry.length);
  bytes.set(one.subarray(one.length - 22), bytes.length - 22);
  const end = new DataView(bytes.buffer, bytes.length - 22);
  end.setUint16(8, count, true);
  end.setUint16(10, count, true);
  end.setUint32(12, entry.length * count, true);
  return bytes;
}

/** The sample GeoPackage with some bytes of a page changed. */
function geopackage(change: (bytes: Uint8Array, view: DataView) => void): InputFile[] {
  const bytes = sample("in/vn2000.gpkg").slice();
  change(bytes, new DataView(bytes.buffer));
  return [{ name: "a.gpkg", bytes }];
}

/** The sample GeoPackage with one text of its schema replaced by another of the same length. */
function schemaWith(from: string, to: string): InputFile[] {
  return geopackage((bytes) => {
    const at = Buffer.from(bytes).indexOf(from);
    bytes.set(encoder.encode(to.padEnd(from.length).slice(0, from.length)), at);
  });
}

const dxf = (entities: string) => `0\nSECTION\n2\nENTITIES\n${entities}0\nENDSEC\n0\nEOF\n`;
const spiral = many(100_000, (i) => [
  107 + 0.1 * Math.cos(i) * (i / 1e5),
  21 + 0.1 * Math.sin(i) * (i / 1e5),
]);

/** By name: the files, made when they are asked for. */
export const MADE: Record<string, () => InputFile[]> = {
  "nested lists": () => text("a.json", `{"type":"Polygon","coordinates":${nested("[", "]", "1")}}`),
  "nested objects": () =>
    text("a.json", `{"type":"Feature","geometry":null,"properties":${nested('{"a":', "}", "1")}}`),
  "nested collections": () =>
    text(
      "a.json",
      nested(
        '{"type":"GeometryCollection","geometries":[',
        "]}",
        '{"type":"Point","coordinates":[1,1]}',
      ),
    ),
  "nested topology": () =>
    text(
      "a.json",
      `{"type":"Topology","arcs":[],"objects":{"a":${nested('{"type":"GeometryCollection","geometries":[', "]}", '{"type":"Polygon","arcs":[]}')}}}`,
    ),
  "nested XML": () => text("a.kml", kml(nested("<Folder>", "</Folder>", ""))),
  "nested WKT": () =>
    text(
      "a.wkt",
      nested("GEOMETRYCOLLECTION(", ")", "POLYGON((107 21,107.1 21,107.1 21.1,107 21))"),
    ),
  "nested brackets of WKT": () => text("a.wkt", `POLYGON${nested("(", ")", "1 1")}`),
  "a nested .prj": () => {
    const files = Object.entries(unzipSync(sample("in/vn2000.zip")));
    const prj = encoder.encode(nested("PROJCS[", "]", '"a"'));
    return files.map(([name, bytes]) => ({ name, bytes: name.endsWith(".prj") ? prj : bytes }));
  },
  "a projection of a scale beyond all": () =>
    Object.entries(unzipSync(sample("in/vn2000.zip"))).map(([name, bytes]) => {
      if (!name.endsWith(".prj")) return { name, bytes };
      const prj = new TextDecoder().decode(bytes);
      return { name, bytes: encoder.encode(prj.replace(/0\.9999/, "-1e308")) };
    }),
  "entities that grow": () =>
    text(
      "a.kml",
      `<?xml version="1.0"?><!DOCTYPE kml [<!ENTITY a "ha">${many(40, (i) => `<!ENTITY a${i} "&a${i - 1};&a${i - 1};">`).join("")}]><kml><Placemark><name>&a39;</name></Placemark></kml>`,
    ),
  "an outside entity": () =>
    text(
      "a.kml",
      `<?xml version="1.0"?><!DOCTYPE kml [<!ENTITY a SYSTEM "file:///etc/passwd">]><kml><name>&a;</name></kml>`,
    ),
  "entities that grow in a workbook": () =>
    workbook({
      "xl/sharedStrings.xml": `<?xml version="1.0"?><!DOCTYPE sst [<!ENTITY a "ha">${many(40, (i) => `<!ENTITY a${i} "&a${i - 1};&a${i - 1};">`).join("")}]><sst><si><t>&a39;</t></si></sst>`,
    }),
  "a million attributes": () =>
    text("a.kml", `<?xml version="1.0"?><kml ${many(300_000, (i) => `a${i}="1"`).join(" ")}/>`),
  "numbers beyond all": () =>
    text("a.wkt", "POLYGON((1e308 1e308,-1e308 1e308,-1e308 -1e308,1e308 1e308))"),
  "an endless number": () => text("a.wkt", `POLYGON((${"1".repeat(100_000)}x`),
  "four long numbers": () =>
    text("a.wkt", `POLYGON((${many(4, () => "1".repeat(400)).join(" ")} x`),
  "a long number in DXF": () =>
    text("a.dxf", dxf(`0\nLWPOLYLINE\n8\nA\n10\n${"1".repeat(90_000)}x\n20\n1\n`)),
  "blanks between WKT": () =>
    text("a.wkt", `POLYGON((107 21,107.1 21,107.1 21.1,107 21)) A${" ".repeat(300_000)}`),
  "blanks in a number's place": () => text("a.wkt", `POLYGON((107${" ".repeat(300_000)}x`),
  "a quotation mark that never ends": () =>
    text("a.csv", `WKT;name\n"POLYGON((107 21${" ".repeat(100_000)}`),
  "blanks inside a cell": () =>
    text("a.csv", `X,Y\n${many(4, (i) => `10${i}${" ".repeat(100_000)}x,21`).join("\n")}`),
  "a line without an end": () =>
    text("a.dxf", `0\nSECTION\n2\nENTITIES\n0\nTEXT\n1\n${"x".repeat(200_000)}\n`),
  "arcs used over and over": () =>
    json({
      type: "Topology",
      arcs: [many(5_000, () => [107, 21])],
      objects: { a: { type: "MultiPolygon", arcs: many(5_000, () => [[0]]) } },
    }),
  blanks: () => text("a.txt", " \n".repeat(200_000)),
  digits: () => text("a.txt", "1 ".repeat(200_000)),
  commas: () => text("a.csv", ",".repeat(500_000)),
  "quotation marks": () => text("a.csv", '"'.repeat(500_001)),
  "backslashes in JSON": () => text("a.json", `{"a":"${"\\".repeat(500_001)}NaN`),
  "quoted NaN": () => text("a.json", `[${'"\\NaN'.repeat(100_000)}`),
  "coordinates in one line": () =>
    text("a.txt", many(40, (i) => `${107 + i / 1000} ${21 + i / 1000}`).join(" ")),
  "a hundred thousand coordinates in one line": () =>
    text(
      "a.txt",
      many(100_000, (i) => `M${i} ${(107 + i / 1e6).toFixed(6)} ${(21 + i / 1e6).toFixed(6)}`).join(
        " ",
      ),
    ),
  "coordinates in a row of many cells": () =>
    text(
      "a.csv",
      many(4, () => many(200_000, (i) => (i % 2 ? "21.5" : "107.5")).join(",")).join("\n"),
    ),
  "a row of points without a polygon": () =>
    json(
      collection([
        ...many(300_000, () => feature({ type: "Point", coordinates: [107, 21] })),
        feature(plot),
      ]),
    ),
  "points of a topology": () =>
    json({
      type: "Topology",
      arcs: [square(107, 21, 0.01)],
      objects: {
        a: {
          type: "GeometryCollection",
          geometries: [
            ...many(300_000, () => ({ type: "Point", coordinates: [107, 21] })),
            { type: "Polygon", arcs: [[0]] },
          ],
        },
      },
    }),
  "one name twenty thousand times": () =>
    json(
      collection(
        many(20_000, () =>
          feature(
            {
              type: "Polygon",
              coordinates: [
                [
                  [107, 21],
                  [107.1, 21],
                  [107, 21.1],
                  [107, 21],
                ],
              ],
            },
            { name: "Lô (2)" },
          ),
        ),
      ),
    ),
  "data beside a polyline that would be everybody's": () =>
    text(
      "a.dxf",
      dxf(
        `0\nPOLYLINE\n8\nA\n70\n1\n1001\nQUANG_NINH_ZONES\n1000\n1\n1000\n1\n1000\n{"__proto__":{"polluted":1},"a":{"__proto__":{"polluted":1}}}\n` +
          many(3, (i) => `0\nVERTEX\n10\n${107 + i / 100}\n20\n${21 + (i % 2) / 100}\n`).join("") +
          "0\nSEQEND\n",
      ).replace("0\nSECTION", "999\nWGS 84 (EPSG:4326)\n0\nSECTION"),
    ),
  "columns by other names": () =>
    text("a.csv", `__proto__,constructor,WKT\n1,2,"POLYGON((107 21,107.1 21,107.1 21.1,107 21))"`),
  "fields of KML by other names": () =>
    text(
      "a.kml",
      kml(
        `<Placemark><ExtendedData><Data name="__proto__"><value>1</value></Data><Data name="constructor"><value>1</value></Data></ExtendedData><Polygon><outerBoundaryIs><LinearRing><coordinates>107,21 107.1,21 107.1,21.1 107,21</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>`,
      ),
    ),
  "labels and blanks": () =>
    text("a.txt", many(20, () => `X = 11${" ".repeat(50_000)}x`).join("\n")),
  "dots before a name": () => text("a.txt", `${".".repeat(300_000)}x\n1 459871.55 2326543.21\n`),
  "brackets before an area": () =>
    text("a.txt", `${"(".repeat(300_000)}x\n1 459871.55 2326543.21\n`),
  "a ring that stands still": () =>
    json(
      feature({
        type: "Polygon",
        coordinates: [[...many(300_000, () => [107, 21]), ...square(107, 21, 0.01)]],
      }),
    ),
  "a scribble": () =>
    json(feature({ type: "Polygon", coordinates: [[...spiral.slice(0, 20_000), spiral[0]]] })),
  "rings in rings": () => [
    {
      name: "a.shp",
      bytes: shpOf(many(20_000, (i) => square(107 + i * 1e-6, 21 + i * 1e-6, 0.5 - i * 2e-6))),
    },
  ],
  "rings in one box": () => [
    {
      name: "a.shp",
      bytes: shpOf(
        many(20_000, (i) => [
          [107, 21],
          [107 + i * 1e-5, 21.5],
          [107.5, 21.5 - i * 1e-5],
          [107, 21],
        ]),
      ),
    },
  ],
  "a million empty rings": () => [
    {
      name: "a.shp",
      bytes: shpOf(many(1_000_000, () => [])),
    },
  ],
  "lying lengths of a shapefile": () => [
    {
      name: "a.shp",
      bytes: shpOf([square(107, 21, 0.01)], (view) => view.setInt32(104, 0x3fffffff)),
    },
  ],
  "a negative length of a shapefile": () => [
    { name: "a.shp", bytes: shpOf([square(107, 21, 0.01)], (view) => view.setInt32(104, -4)) },
  ],
  "lying counts of a shapefile": () => [
    {
      name: "a.shp",
      bytes: shpOf([square(107, 21, 0.01)], (view) => view.setInt32(148, 0x7fffffff, true)),
    },
  ],
  "a table of four milliard records": () =>
    Object.entries(unzipSync(sample("in/vn2000.zip"))).map(([name, bytes]) => {
      if (!name.endsWith(".dbf")) return { name, bytes };
      const lying = bytes.slice();
      new DataView(lying.buffer).setUint32(4, 0xffffffff, true);
      return { name, bytes: lying };
    }),
  "records of no length": () =>
    Object.entries(unzipSync(sample("in/vn2000.zip"))).map(([name, bytes]) => {
      if (!name.endsWith(".dbf")) return { name, bytes };
      const lying = bytes.slice();
      new DataView(lying.buffer).setUint16(10, 0, true);
      new DataView(lying.buffer).setUint32(4, 0xffffffff, true);
      return { name, bytes: lying };
    }),
  "endless groups": () =>
    text(
      "a.dxf",
      dxf(`0\nLWPOLYLINE\n8\nA\n90\n999999999\n70\n1\n${"10\n107\n20\n21\n".repeat(200_000)}`),
    ),
  "a polyline that never ends": () =>
    text("a.dxf", dxf(`0\nPOLYLINE\n8\nA\n${"0\nVERTEX\n10\n1\n20\n1\n".repeat(100_000)}`)),
  "arcs of a drawing beyond all": () =>
    text(
      "a.dxf",
      dxf(
        `0\nLWPOLYLINE\n8\nA\n70\n1\n${many(50, (i) => `10\n${i * 1e300}\n20\n${i}\n42\n1e300\n`).join("")}`,
      ),
    ),
  "huge arcs": () =>
    text(
      "a.dxf",
      dxf(
        `0\nLWPOLYLINE\n8\nA\n70\n1\n${many(2_000, (i) => `10\n${i * 1e9}\n20\n${i % 2}\n42\n0.99\n`).join("")}`,
      ),
    ),
  "texts without a ring": () =>
    text("a.dxf", dxf("0\nTEXT\n8\nA\n10\n1\n20\n1\n1\na\n".repeat(50_000))),
  "rings and labels in one place": () =>
    text(
      "a.dxf",
      dxf(
        "0\nLWPOLYLINE\n8\nA\n70\n1\n10\n459000\n20\n2326000\n10\n459100\n20\n2326000\n10\n459100\n20\n2326100\n".repeat(
          5_000,
        ) + "0\nTEXT\n8\nA\n10\n459090\n20\n2326050\n1\na\n".repeat(5_000),
      ),
    ),
  "two packed gigabytes": () => [
    {
      name: "a.zip",
      bytes: zipOf([{ name: "a.csv", data: new Uint8Array(100), packed: zeros(2048) }]),
    },
  ],
  "two packed gigabytes that say they are few": () => [
    {
      name: "a.zip",
      bytes: zipOf([{ name: "a.csv", data: new Uint8Array(100), size: 100, packed: zeros(2048) }]),
    },
  ],
  "two packed gigabytes in a workbook": () => [
    {
      name: "a.xlsx",
      bytes: zipOf([
        ...Object.entries(unzipSync(sample("in/points.xlsx"))).map(([name, data]) => ({
          name,
          data,
        })),
        { name: "xl/media/a.png", data: new Uint8Array(100), packed: zeros(2048) },
      ]),
    },
  ],
  "entries over one another": () => [{ name: "a.zip", bytes: overlappingZip(1_900, 1024 * 1024) }],
  "a lying size": () => [
    {
      name: "a.zip",
      bytes: zipOf([{ name: "a.csv", data: new Uint8Array(5_000_000), size: 100 }]),
    },
  ],
  "a size beyond all": () => [
    {
      name: "a.zip",
      bytes: zipOf([{ name: "a.csv", data: new Uint8Array(100), size: 0xfffffff0 }]),
    },
  ],
  "an entry that is its own archive": () => [
    { name: "a.zip", bytes: zipOf([{ name: "a.zip", data: new Uint8Array(100), at: 0xfffffff0 }]) },
  ],
  "archives in archives": () => {
    let inner = sample("in/parcels.kml");
    for (let i = 0; i < 5; i++) inner = zipSync({ [`${i}.zip`]: inner });
    return [{ name: "a.zip", bytes: inner }];
  },
  "too many files": () => [
    {
      name: "a.zip",
      bytes: zipSync(Object.fromEntries(many(3_000, (i) => [`${i}.csv`, new Uint8Array(1)]))),
    },
  ],
  "a cell in the furthest corner": () =>
    workbook({
      [SHEET]: sheetOf(
        `<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`,
      ),
    }),
  "a milliard rows": () =>
    workbook({
      [SHEET]: sheetOf(
        `<row r="1000000000"><c r="A1000000000"><v>107</v></c><c r="B1000000000"><v>21</v></c></row>`,
        `<dimension ref="A1:XFD1000000000"/>`,
      ),
    }),
  "a row number that is none": () =>
    workbook({
      [SHEET]: sheetOf(
        `<row r="1e9"><c r="ZZZZZZ1"><v>107</v></c></row><row r="-5"><c r="A-5"><v>1</v></c></row>`,
      ),
    }),
  "merged cells without end": () =>
    workbook({
      [SHEET]: sheetOf(`<row r="1"><c r="A1"><v>1</v></c></row>`).replace(
        "</worksheet>",
        `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(1000)}</mergeCells></worksheet>`,
      ),
    }),
  "columns without end": () =>
    workbook({
      [SHEET]: sheetOf(
        "",
        `<cols>${many(5_000, () => '<col min="1" max="2000000000" width="9"/>').join("")}</cols>`,
      ),
    }),
  "a formula shared by all": () =>
    workbook({
      [SHEET]: sheetOf(
        `<row r="1"><c r="A1"><f t="shared" ref="A1:XFD1048576" si="0">B1</f><v>1</v></c></row>`,
      ),
    }),
  "a shared string that is not there": () =>
    workbook({
      [SHEET]: sheetOf(
        `<row r="1"><c r="A1" t="s"><v>4294967295</v></c><c r="B1" t="s"><v>-1</v></c></row>`,
      ),
    }),
  "a hidden part of a workbook that its sheet is": () =>
    workbook({
      "__MACOSX/sheet.xml": sheetOf(`<row r="1"><c r="A1"><v>1</v></c></row>`),
      "xl/_rels/workbook.xml.rels": new TextDecoder()
        .decode(unzipSync(sample("in/points.xlsx"))["xl/_rels/workbook.xml.rels"])
        .replace("worksheets/sheet1.xml", "../__MACOSX/sheet.xml"),
    }),
  "a tree of pages that bites its tail": () =>
    geopackage((bytes, view) => {
      const size = view.getUint16(16);
      for (let page = 1; page * size < bytes.length; page++) {
        bytes[page * size] = 5;
        view.setUint16(page * size + 3, 0);
        view.setUint32(page * size + 8, page + 1);
      }
    }),
  "pages that lead to the first": () =>
    geopackage((bytes, view) => {
      const size = view.getUint16(16);
      for (let page = 1; page * size < bytes.length; page++) {
        bytes[page * size] = 5;
        view.setUint32(page * size + 8, 1);
      }
    }),
  "a database of pages without cells": () =>
    geopackage((bytes, view) => {
      bytes[100] = 13;
      view.setUint16(103, 0xffff);
    }),
  "a schema of comments that do not end": () =>
    schemaWith("CREATE TABLE gpkg_spatial_ref_sys", "/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*/*"),
  "keys by other names": () =>
    json(
      collection([
        feature(
          plot,
          JSON.parse(
            '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"toString":1,"hasOwnProperty":2}',
          ),
        ),
      ]),
    ),
  "markup for a name": () =>
    json(
      collection([
        feature(plot, { name: '<img src=x onerror="alert(1)"><script>alert(2)</script>' }),
      ]),
    ),
  "a file that is one mark": () => [{ name: "a.json", bytes: Uint8Array.of(0xef, 0xbb, 0xbf) }],
  "UTF-16 of odd length": () => [{ name: "a.json", bytes: Uint8Array.of(0xff, 0xfe, 0x7b) }],
};

/** Those of them that are files all the same, strange ones. */
export const READ = new Set([
  "a nested .prj",
  "a projection of a scale beyond all",
  "entities that grow in a workbook",
  "a hundred thousand coordinates in one line",
  "coordinates in a row of many cells",
  "a row of points without a polygon",
  "points of a topology",
  "one name twenty thousand times",
  "data beside a polyline that would be everybody's",
  "columns by other names",
  "fields of KML by other names",
  "a ring that stands still",
  "a scribble",
  "endless groups",
  "rings and labels in one place",
  "keys by other names",
  "markup for a name",
]);
