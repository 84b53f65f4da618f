/**
 * Thousands of corrupted files, the same ones in every run: each is read whole or refused with a `FileFault`
 * that names the file. Nothing else is thrown, and what is read is sound.
 */
import { unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { FileFault } from "../../../src/lib/faults";
import { ringsOf } from "../../../src/lib/geometry";
import type { Limits } from "../../../src/lib/formats/limits";
import { readFiles, type InputFile } from "../../../src/lib/formats/readFiles";
import { exportable, writeFiles } from "../../../src/lib/formats/writeFiles";
import { pack } from "../../../src/lib/formats/zip";
import { read, sample, text } from "./samples";

const RUNS = 1000;
const MIB = 1024 * 1024;
/** Small, so that a corrupted count cannot take the test's memory. */
const LIMITS: Limits = {
  bytes: 4 * MIB,
  "unpacked-bytes": 16 * MIB,
  polygons: 20_000,
  positions: 200_000,
  cells: 200_000,
  files: 50,
};

const single = (path: string): InputFile[] => [
  { name: path.replace(/^.*\//, ""), bytes: sample(path) },
];
const loose = (path: string): InputFile[] =>
  Object.entries(unzipSync(sample(path))).map(([name, bytes]) => ({ name, bytes }));

const FILES: Record<string, InputFile[]> = {
  geojson: single("in/vn2000.geojson"),
  topojson: single("in/parcels.topojson"),
  "shapefile, packed": single("in/vn2000.zip"),
  "shapefile, loose": loose("in/vn2000.zip"),
  "shapefile in TCVN3": loose("in/lying-tcvn.zip"),
  kml: single("in/parcels-libkml.kml"),
  kmz: single("in/parcels.kmz"),
  gpx: single("in/tracks.gpx"),
  geopackage: single("in/vn2000.gpkg"),
  dxf: single("in/outlines.dxf"),
  "dxf with hatches": single("in/hatches.dxf"),
  csv: single("in/wkt.csv"),
  "xlsx of GDAL": single("in/points.xlsx"),
  xls: single("in/points.xls"),
  "marks with tabs": single("marks/decision-tabs.txt"),
  "marks with blanks": single("marks/spaced-thousands.txt"),
};

beforeAll(async () => {
  const features = exportable(await read("in/vn2000.zip"));
  for (const format of ["geopackage", "xlsx", "dxf", "csv"] as const) {
    const { bytes, extension } = await writeFiles(format, features, {
      crs: "EPSG:5899",
      date: "2026-11-23",
    });
    FILES[`${format} of our own`] = [{ name: `own.${extension}`, bytes }];
  }
});

/** mulberry32: small, and the same on every machine. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const below = (next: () => number, limit: number) => Math.floor(next() * limit);

/** What disks, networks and people do to files. */
const DAMAGES: ((bytes: Uint8Array, next: () => number) => Uint8Array)[] = [
  function cut(bytes, next) {
    return bytes.slice(0, below(next, bytes.length));
  },
  function flip(bytes, next) {
    const damaged = bytes.slice();
    for (let n = 1 + below(next, 8); n > 0; n--)
      damaged[below(next, bytes.length)]! ^= 1 << below(next, 8);
    return damaged;
  },
  function number(bytes, next) {
    const damaged = bytes.slice();
    const value = [0, 1, 0x7fffffff, 0xffffffff, 0x80000000, 0xffff][below(next, 6)]!;
    const at = below(next, Math.max(1, bytes.length - 4));
    if (bytes.length >= 4) new DataView(damaged.buffer).setUint32(at, value, next() < 0.5);
    return damaged;
  },
  function double(bytes, next) {
    const damaged = bytes.slice();
    const value = [NaN, Infinity, -Infinity, 1e308, -0, 5e-324][below(next, 6)]!;
    if (bytes.length >= 8)
      new DataView(damaged.buffer).setFloat64(below(next, bytes.length - 7), value, next() < 0.5);
    return damaged;
  },
  function remove(bytes, next) {
    const from = below(next, bytes.length);
    const to = from + below(next, Math.min(200, bytes.length - from));
    return Uint8Array.from([...bytes.subarray(0, from), ...bytes.subarray(to)]);
  },
  function repeat(bytes, next) {
    const from = below(next, bytes.length);
    const piece = bytes.subarray(from, from + 1 + below(next, 300));
    return Uint8Array.from([...bytes.subarray(0, from), ...piece, ...bytes.subarray(from)]);
  },
  function insert(bytes, next) {
    const words = [
      "1e308",
      "NaN",
      "<script>",
      "__proto__",
      "\0\0",
      "((((",
      "]]]]",
      "-",
      "Infinity",
      ",,,",
      '"',
    ];
    const at = below(next, bytes.length);
    const word = new TextEncoder().encode(words[below(next, words.length)]);
    return Uint8Array.from([...bytes.subarray(0, at), ...word, ...bytes.subarray(at)]);
  },
  function overwrite(bytes, next) {
    const damaged = bytes.slice();
    const from = below(next, bytes.length);
    const to = Math.min(bytes.length, from + below(next, 64));
    for (let at = from; at < to; at++) damaged[at] = below(next, 256);
    return damaged;
  },
];

async function outcomeOf(files: InputFile[]): Promise<"read" | FileFault> {
  try {
    const { features, layers } = await readFiles(files, { limits: LIMITS });
    for (const { boundary, id, name, layer } of features) {
      expect(id.length * name.length).toBeGreaterThan(0);
      for (const [lng, lat] of ringsOf(boundary).flat()) {
        // GeoJSON's null is a number that is none: the check of validity tells where.
        if (layers[layer]!.format === "geojson" && Number.isNaN(lng)) continue;
        expect(Math.abs(lng!)).toBeLessThanOrEqual(180);
        expect(Math.abs(lat!)).toBeLessThanOrEqual(90);
      }
    }
    return "read";
  } catch (error) {
    if (error instanceof FileFault) return error;
    throw error;
  }
}

describe("corrupted", () => {
  const names = [
    ...Object.keys(FILES),
    ...["geopackage", "xlsx", "dxf", "csv"].map((format) => `${format} of our own`),
  ];
  test.each(names)("%s", async (name) => {
    const files = FILES[name]!;
    const next = random(name.length * 7919);
    let refused = 0;
    for (let run = 0; run < RUNS; run++) {
      const victim = below(next, files.length);
      const damage = DAMAGES[run % DAMAGES.length]!;
      const damaged = files.map((file, i) =>
        i === victim ? { ...file, bytes: damage(file.bytes, next) } : file,
      );
      const outcome = await outcomeOf(damaged).catch((error: unknown) => {
        throw new Error(`run ${run}, ${damage.name} of ${files[victim]!.name}`, { cause: error });
      });
      if (outcome === "read") continue;
      refused++;
      expect(outcome.fault.file, outcome.message).toBeTruthy();
      expect(outcome.message).not.toMatch(/undefined|\[object|NaN of/);
      expect(outcome.message.length).toBeLessThan(700);
    }
    expect(refused).toBeGreaterThan(RUNS / 20);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
});

describe("cut short anywhere, nothing is read", () => {
  /** Formats that say where they end. */
  test.each([
    "geojson",
    "topojson",
    "shapefile, packed",
    "kml",
    "kmz",
    "gpx",
    "geopackage",
    "dxf",
    "xlsx of GDAL",
  ])("%s", async (name) => {
    const [file] = FILES[name]!;
    const end = new TextDecoder("latin1").decode(file!.bytes).trimEnd().length;
    for (let i = 0; i < 200; i++) {
      const length = Math.floor((end * i) / 200);
      const outcome = await outcomeOf([{ ...file!, bytes: file!.bytes.slice(0, length) }]);
      expect(outcome, `${length} of ${end} bytes`).toBeInstanceOf(FileFault);
    }
  });

  test.each(["vn2000.shp", "vn2000.dbf"])("%s of a shapefile", async (name) => {
    for (let i = 0; i < 100; i++) {
      const files = FILES["shapefile, loose"]!.map((file) =>
        file.name === name
          ? { ...file, bytes: file.bytes.slice(0, Math.floor((file.bytes.length * i) / 101)) }
          : file,
      );
      expect(await outcomeOf(files)).toBeInstanceOf(FileFault);
    }
  });
});

describe("made to break something", () => {
  const deep = (open: string, close: string, core: string) =>
    open.repeat(100_000) + core + close.repeat(100_000);
  const kml = (inside: string) => `<?xml version="1.0"?><kml><Document>${inside}</Document></kml>`;
  test.each([
    ["nested lists", "a.json", `{"type":"Polygon","coordinates":${deep("[", "]", "1")}}`],
    [
      "nested objects",
      "a.json",
      `{"type":"Feature","geometry":null,"properties":${deep('{"a":', "}", "1")}}`,
    ],
    [
      "nested collections",
      "a.json",
      deep(
        '{"type":"GeometryCollection","geometries":[',
        "]}",
        '{"type":"Point","coordinates":[1,1]}',
      ),
    ],
    ["nested XML", "a.kml", kml(deep("<Folder>", "</Folder>", ""))],
    [
      "nested WKT",
      "a.wkt",
      deep("GEOMETRYCOLLECTION(", ")", "POLYGON((107 21,107.1 21,107.1 21.1,107 21))"),
    ],
    ["nested brackets", "a.wkt", `POLYGON${deep("(", ")", "1 1")}`],
    [
      "entities that grow",
      "a.kml",
      `<?xml version="1.0"?><!DOCTYPE kml [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><kml><Placemark><name>&b;</name></Placemark></kml>`,
    ],
    [
      "an outside entity",
      "a.kml",
      `<?xml version="1.0"?><!DOCTYPE kml [<!ENTITY a SYSTEM "file:///etc/passwd">]><kml><name>&a;</name></kml>`,
    ],
    [
      "numbers beyond all",
      "a.wkt",
      "POLYGON((1e308 1e308,-1e308 1e308,-1e308 -1e308,1e308 1e308))",
    ],
    [
      "a quotation mark that never ends",
      "a.csv",
      `WKT;name\n"POLYGON((107 21${" ".repeat(100_000)}`,
    ],
    [
      "a line without an end",
      "a.dxf",
      `0\nSECTION\n2\nENTITIES\n0\nTEXT\n1\n${"x".repeat(200_000)}\n`,
    ],
    [
      "arcs used over and over",
      "a.json",
      JSON.stringify({
        type: "Topology",
        arcs: [Array.from({ length: 5_000 }, () => [107, 21])],
        objects: { a: { type: "MultiPolygon", arcs: Array.from({ length: 5_000 }, () => [[0]]) } },
      }),
    ],
    ["blanks", "a.txt", " \n".repeat(200_000)],
    ["digits", "a.txt", `${"1 ".repeat(200_000)}`],
    ["commas", "a.csv", ",".repeat(500_000)],
  ])("%s", async (_, name, content) => {
    expect(await outcomeOf([text(content, name)])).toBeInstanceOf(FileFault);
  });

  test("archives in archives, and too many files", async () => {
    let inner = sample("in/parcels.kml");
    for (let i = 0; i < 5; i++) inner = pack({ [`${i}.zip`]: inner });
    expect(await outcomeOf([{ name: "a.zip", bytes: inner }])).toBeInstanceOf(FileFault);
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [`${i}.csv`, new Uint8Array(1)]),
    );
    expect(await outcomeOf([{ name: "a.zip", bytes: pack(many) }])).toBeInstanceOf(FileFault);
  });

  test("a workbook that is a cell in the furthest corner", async () => {
    const sheet = `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>`;
    const parts = unzipSync(sample("in/points.xlsx"));
    const path = Object.keys(parts).find((one) => /worksheets\/sheet1\.xml$/.test(one))!;
    const bytes = pack({ ...parts, [path]: new TextEncoder().encode(sheet) });
    expect(await outcomeOf([{ name: "a.xlsx", bytes }])).toBeInstanceOf(FileFault);
  });
});
