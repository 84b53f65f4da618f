/** Shapes and tables put together byte by byte, as ESRI's description and dBASE III lay them out. */
import { describe, expect, test } from "vitest";
import { FileFault } from "../../../src/lib/faults";
import { Tally } from "../../../src/lib/formats/limits";
import { Pace } from "../../../src/lib/formats/pace";
import { readCpg, readDbf } from "../../../src/lib/formats/shapefile/dbf";
import { readShp } from "../../../src/lib/formats/shapefile/shp";

type Field = readonly [name: string, type: string, length: number];
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** A .dbf of records whose first character says whether they are deleted. */
function dbf(fields: readonly Field[], records: readonly Uint8Array[], language = 0): Uint8Array {
  const headerSize = 32 + 32 * fields.length + 1;
  const recordSize = 1 + fields.reduce((sum, [, , length]) => sum + length, 0);
  const bytes = new Uint8Array(headerSize + records.length * recordSize).fill(0x20, headerSize);
  const view = new DataView(bytes.buffer);
  bytes[0] = 3;
  view.setUint32(4, records.length, true);
  view.setUint16(8, headerSize, true);
  view.setUint16(10, recordSize, true);
  bytes[29] = language;
  fields.forEach(([name, type, length], i) => {
    bytes.set(latin(name), 32 + 32 * i);
    bytes[32 + 32 * i + 11] = type.charCodeAt(0);
    bytes[32 + 32 * i + 16] = length;
  });
  bytes[headerSize - 1] = 0x0d;
  records.forEach((record, i) => bytes.set(record, headerSize + i * recordSize));
  return bytes;
}

function faultOf(act: () => unknown) {
  try {
    act();
  } catch (error) {
    if (error instanceof FileFault) return error.fault;
    throw error;
  }
  throw new Error("It was read.");
}

describe("a table", () => {
  const cell = (type: string, text: string, length = 20) =>
    readDbf(dbf([["a", type, length]], [latin(` ${text}`)]), {}).row(0, "utf-8")["a"];

  test.each<[string, string, unknown]>([
    ["N", "  12.50", 12.5],
    ["F", "-1.5e3", -1500],
    ["N", "", null],
    ["N", "*****", null],
    ["N", "12,5", "12,5"],
    ["N", "9007199254740991", 9007199254740991],
    ["N", "22020112345678901234", "22020112345678901234"],
    ["N", "1234567890123456.5", 1234567890123456.5],
    ["L", "T", true],
    ["L", "y", true],
    ["L", "F", false],
    ["L", "n", false],
    ["L", "?", null],
    ["L", "TT", null],
    ["D", "20261201", "2026-12-01"],
    ["D", "1.12.2026", "1.12.2026"],
    ["D", "", null],
    ["C", "  two words ", "  two words"],
    ["M", "0000000001", null],
  ])("of a field of type %s holds “%s” as %j", (type, text, expected) => {
    expect(cell(type, text)).toEqual(expected);
  });

  test("is read field by field, record by record, those that are deleted told", () => {
    const fields: Field[] = [
      ["ma", "C", 3],
      ["ha", "N", 6],
      ["", "C", 2],
    ];
    const table = readDbf(dbf(fields, [latin(" a1   1.25x"), latin("*b22 12.5 yz")]), {});
    expect(table.records).toBe(2);
    expect([0, 1].map((record) => table.isDeleted(record))).toEqual([false, true]);
    expect(table.row(0, "utf-8")).toEqual({ ma: "a1", ha: 1.25, "field 3": "x" });
    expect(table.row(1, "utf-8")).toEqual({ ma: "b22", ha: 12.5, "field 3": "yz" });
    const texts = table.texts().map((bytes) => String.fromCharCode(...bytes));
    expect(texts).toEqual(["ma", "ha", "", "a1", "x", "b22", "yz"]);
  });

  test("in UTF-8 loses the character that a field's end cuts through, and no other", () => {
    const utf8 = (text: string) => new TextEncoder().encode(text);
    for (const [text, left] of [
      ["Lô đất", "Lô đấ"],
      ["ab银河", "ab银"],
      ["ab🏠", "ab"],
    ] as const) {
      const bytes = utf8(text);
      for (const cut of [bytes.length - 1, bytes.length]) {
        const record = Uint8Array.from([0x20, ...bytes.subarray(0, cut)]);
        const table = readDbf(dbf([["a", "C", cut]], [record]), {});
        const expected = cut === bytes.length ? text : left;
        expect(table.row(0, "utf-8")["a"]).toBe(expected);
        expect(new TextDecoder().decode(table.texts()[1])).toBe(expected);
      }
    }
  });

  test("says by its language byte or its .cpg what its texts are in", () => {
    const stated = (language: number) => readDbf(dbf([["a", "C", 1]], [], language), {}).encoding;
    expect([0x03, 0x57, 0x58].map(stated)).toEqual(Array(3).fill("windows-1252"));
    expect([0x00, 0x4d].map(stated)).toEqual([null, null]);
    expect(
      ["UTF-8", "utf-8\n", "1252", "ANSI 1258", "klingon"].map((text) => readCpg(latin(text))),
    ).toEqual(["utf-8", "utf-8", "windows-1252", "windows-1258", null]);
  });

  test("that contradicts itself or ends early is refused", () => {
    const whole = dbf([["a", "C", 4]], [latin(" abcd"), latin(" efgh")]);
    expect(faultOf(() => readDbf(whole.subarray(0, 32), {})).code).toBe("cut-short");
    expect(faultOf(() => readDbf(whole.subarray(0, -1), {}))).toMatchObject({
      code: "cut-short",
      what: `it has ${whole.length - 1} of ${whole.length} bytes`,
    });
    const narrow = whole.slice();
    new DataView(narrow.buffer).setUint16(10, 4, true);
    expect(faultOf(() => readDbf(narrow, {}))).toMatchObject({
      code: "damaged",
      what: "its fields take 5 bytes, and a record has 4",
    });
    const endless = whole.slice();
    endless[64] = 0x41;
    expect(faultOf(() => readDbf(endless, {}))).toMatchObject({
      code: "damaged",
      what: "its list of fields does not end",
    });
    // Some programs leave the end mark out, and say so by a header that is one byte shorter.
    const unmarked = Uint8Array.from([...whole.subarray(0, 64), ...whole.subarray(65)]);
    new DataView(unmarked.buffer).setUint16(8, 64, true);
    expect(readDbf(unmarked, {}).row(1, "utf-8")).toEqual({ a: "efgh" });
  });
});

describe("shapes", () => {
  const SQUARE = [
    [0, 0],
    [0, 1],
    [1, 1],
    [0, 0],
  ];

  function shape(type: number, rings: readonly (readonly number[][])[]): Uint8Array {
    const points = rings.flat();
    const bytes = new Uint8Array(44 + 4 * rings.length + 16 * points.length);
    const view = new DataView(bytes.buffer);
    view.setInt32(0, type, true);
    view.setInt32(36, rings.length, true);
    view.setInt32(40, points.length, true);
    let start = 0;
    rings.forEach((ring, i) => {
      view.setInt32(44 + 4 * i, start, true);
      start += ring.length;
    });
    points.forEach(([x = 0, y = 0], i) => {
      view.setFloat64(44 + 4 * rings.length + 16 * i, x, true);
      view.setFloat64(44 + 4 * rings.length + 16 * i + 8, y, true);
    });
    return bytes;
  }
  const none = new Uint8Array(4);

  function shp(type: number, ...shapes: readonly Uint8Array[]): Uint8Array {
    const size = shapes.reduce((sum, one) => sum + 8 + one.length, 100);
    const bytes = new Uint8Array(size);
    const view = new DataView(bytes.buffer);
    view.setInt32(0, 9994);
    view.setInt32(24, size / 2);
    view.setInt32(28, 1000, true);
    view.setInt32(32, type, true);
    let at = 100;
    shapes.forEach((one, i) => {
      view.setInt32(at, i + 1);
      view.setInt32(at + 4, one.length / 2);
      bytes.set(one, at + 8);
      at += 8 + one.length;
    });
    return bytes;
  }
  const read = (bytes: Uint8Array) => readShp(bytes, {}, new Tally(), new Pace());
  const changed = (bytes: Uint8Array, change: (view: DataView) => void) => {
    const copy = bytes.slice();
    change(new DataView(copy.buffer));
    return copy;
  };
  const refused = (bytes: Uint8Array, fault: object) =>
    expect(read(bytes)).rejects.toMatchObject({ fault });

  test("are read record by record: polygons, lines, with elevations, and none", async () => {
    const two = shape(5, [SQUARE, SQUARE.slice(0, 3)]);
    expect(await read(shp(5, two, none, shape(5, [SQUARE])))).toEqual([
      { rings: [SQUARE, SQUARE.slice(0, 3)], isLine: false },
      null,
      { rings: [SQUARE], isLine: false },
    ]);
    for (const [type, isLine] of [
      [3, true],
      [13, true],
      [23, true],
      [15, false],
      [25, false],
    ] as const) {
      // Elevations and measures stand behind the points.
      const behind = Uint8Array.from([...shape(type, [SQUARE]), ...new Uint8Array(48)]);
      expect(await read(shp(type, behind))).toEqual([{ rings: [SQUARE], isLine }]);
    }
    expect(await read(shp(5))).toEqual([]);
  });

  test("of points or patches are no polygons", async () => {
    for (const type of [1, 8, 11, 18, 21, 28])
      await refused(shp(type), { code: "no-polygons", found: "points" });
    await refused(shp(31), { code: "no-polygons", found: "multipatches" });
  });

  const whole = shp(5, shape(5, [SQUARE]));
  test.each<[string, Uint8Array, object]>([
    ["of fewer bytes than a header", whole.slice(0, 99), { code: "cut-short" }],
    ["that begin otherwise", changed(whole, (view) => view.setInt32(0, 9993)), { code: "damaged" }],
    [
      "of an unknown type",
      changed(whole, (view) => view.setInt32(32, 7, true)),
      { code: "damaged" },
    ],
    [
      "that end early",
      whole.slice(0, -2),
      { code: "cut-short", what: `it has ${whole.length - 2} of ${whole.length} bytes` },
    ],
    [
      "whose last record has no header",
      changed(shp(5, none, none), (view) => view.setInt32(24, 59)),
      { code: "cut-short", feature: 2 },
    ],
    [
      "with a record beyond the end",
      changed(whole, (view) => view.setInt32(104, 1000)),
      { code: "damaged", feature: 1 },
    ],
    [
      "with a record of less than its type",
      changed(whole, (view) => view.setInt32(104, 1)),
      { code: "damaged", feature: 1 },
    ],
    [
      "with another type among them",
      changed(whole, (view) => view.setInt32(108, 1, true)),
      { code: "damaged", what: "its type of shape, 1, is not that of the file" },
    ],
    [
      "with more points than bytes",
      changed(whole, (view) => view.setInt32(148, 5, true)),
      { code: "damaged", what: "its counts of rings and points do not fit its length" },
    ],
    [
      "with fewer points than none",
      changed(whole, (view) => view.setInt32(148, -1, true)),
      { code: "damaged" },
    ],
    [
      "with a ring that begins before the first point",
      changed(whole, (view) => view.setInt32(152, -1, true)),
      { code: "damaged", ring: 1 },
    ],
    [
      "with a first ring that does not begin at the first point",
      changed(whole, (view) => view.setInt32(152, 1, true)),
      { code: "damaged", ring: 1 },
    ],
    [
      "with a ring of no point",
      shp(5, shape(5, [SQUARE, []])),
      { code: "damaged", ring: 2, what: "it has no point" },
    ],
    [
      "with a coordinate that is no number",
      shp(
        5,
        shape(5, [
          SQUARE,
          [
            [0, 0],
            [NaN, 1],
          ],
        ]),
      ),
      { code: "not-a-number", feature: 1, ring: 2, vertex: 2, found: "NaN, 1" },
    ],
  ])("%s are refused", async (_, bytes, fault) => refused(bytes, fault));
});
