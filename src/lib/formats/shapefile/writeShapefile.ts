/**
 * A shapefile as one ZIP: .shp, .shx, .dbf in UTF-8 with its .cpg, and a .prj in ESRI's words.
 *
 * Fields have names of ten ASCII characters at most, and texts of 254 bytes: what had to change is noted.
 */
import type { Position } from "geojson";
import { esriWkt } from "../../crs/crsText";
import { polygonsOf, boxOf, unionBox } from "../../geometry";
import { encodeUtf8 } from "../../platform";
import type { FileNote } from "../geojson";
import { attributesOf, type Column, type Value } from "../write/attributes";
import { project, type ExportFeature, type Projected } from "../write/features";
import type { WriteOptions, Written } from "../write/written";
import { pack } from "../zip";

const POLYGON = 5;
const MAX_TEXT = 254;
const MAX_NAME = 10;
const NUMBER_WIDTH = 24;

export function writeShapefile(features: readonly ExportFeature[], options: WriteOptions): Written {
  const { system, features: projected } = project(features, options.crs);
  const notes: FileNote[] = [];
  const { shp, shx } = shapesOf(projected);
  const name = options.name;
  const files = {
    [`${name}.shp`]: shp,
    [`${name}.shx`]: shx,
    [`${name}.dbf`]: tableOf(features, options.date, notes),
    [`${name}.prj`]: encodeUtf8(esriWkt(system)),
    [`${name}.cpg`]: encodeUtf8("UTF-8"),
  };
  return { bytes: pack(files), extension: "zip", notes };
}

/** A shapefile's outlines run clockwise and its holes the other way. */
function ringsOf(feature: Projected): Position[][] {
  return polygonsOf(feature.projected).flatMap((rings) => rings.map((ring) => ring.toReversed()));
}

function shapesOf(features: readonly Projected[]): { shp: Uint8Array; shx: Uint8Array } {
  const shapes = features.map(ringsOf);
  const sizes = shapes.map(
    (rings) => 44 + 4 * rings.length + 16 * rings.reduce((sum, ring) => sum + ring.length, 0),
  );
  const shp = new Uint8Array(100 + sizes.reduce((sum, size) => sum + 8 + size, 0));
  const shx = new Uint8Array(100 + 8 * shapes.length);
  const [view, index] = [new DataView(shp.buffer), new DataView(shx.buffer)];
  const box = unionBox(features.map(({ projected }) => boxOf(projected)));
  for (const one of [view, index]) {
    one.setInt32(0, 9994);
    one.setInt32(24, one.byteLength / 2);
    one.setInt32(28, 1000, true);
    one.setInt32(32, POLYGON, true);
    if (features.length > 0) box.forEach((value, i) => one.setFloat64(36 + 8 * i, value, true));
  }
  let at = 100;
  shapes.forEach((rings, i) => {
    const size = sizes[i]!;
    index.setInt32(100 + 8 * i, at / 2);
    index.setInt32(104 + 8 * i, size / 2);
    view.setInt32(at, i + 1);
    view.setInt32(at + 4, size / 2);
    at += 8;
    view.setInt32(at, POLYGON, true);
    boxOf(features[i]!.projected).forEach((value, k) =>
      view.setFloat64(at + 4 + 8 * k, value, true),
    );
    view.setInt32(at + 36, rings.length, true);
    view.setInt32(at + 40, (size - 44 - 4 * rings.length) / 16, true);
    let points = 0;
    rings.forEach((ring, r) => {
      view.setInt32(at + 44 + 4 * r, points, true);
      points += ring.length;
    });
    let to = at + 44 + 4 * rings.length;
    for (const [x = NaN, y = NaN] of rings.flat()) {
      view.setFloat64(to, x, true);
      view.setFloat64(to + 8, y, true);
      to += 16;
    }
    at += size;
  });
  return { shp, shx };
}

interface Field extends Column {
  readonly short: string;
  readonly width: number;
  readonly cells: Uint8Array[];
}

function tableOf(features: readonly ExportFeature[], date: string, notes: FileNote[]): Uint8Array {
  const { columns, rows } = attributesOf(features);
  const shorts = shortNames(
    columns.map(({ name }) => name),
    notes,
  );
  const fields = columns.map((column, c): Field => {
    const cells = rows.map((row, r) => cellOf(row[c] ?? null, column, features[r]!, notes));
    const longest = cells.reduce((most, cell) => Math.max(most, cell.length), 1);
    const width = column.type === "number" ? NUMBER_WIDTH : longest;
    return { ...column, short: shorts[c]!, width, cells };
  });
  const header = 33 + 32 * fields.length;
  const record = 1 + fields.reduce((sum, { width }) => sum + width, 0);
  const bytes = new Uint8Array(header + record * rows.length + 1).fill(0x20, header);
  const view = new DataView(bytes.buffer);
  const [year = 2000, month = 1, day = 1] = date.slice(0, 10).split("-").map(Number);
  bytes.set([3, year - 1900, month, day]);
  view.setUint32(4, rows.length, true);
  view.setUint16(8, header, true);
  view.setUint16(10, record, true);
  let offset = 1;
  fields.forEach(({ short, type, width, cells }, f) => {
    const at = 32 + 32 * f;
    bytes.set(encodeUtf8(short), at);
    bytes[at + 11] = { integer: 0x4e, number: 0x4e, boolean: 0x4c, text: 0x43 }[type];
    bytes[at + 16] = width;
    bytes[at + 17] = type === "number" ? 15 : 0;
    cells.forEach((cell, r) => {
      const isRight = type === "integer" || type === "number";
      const start = header + record * r + offset;
      bytes.set(cell, isRight ? start + width - cell.length : start);
    });
    offset += width;
  });
  bytes[header - 1] = 0x0d;
  bytes[bytes.length - 1] = 0x1a;
  return bytes;
}

function cellOf(
  value: Value,
  { type, name }: Column,
  { id }: ExportFeature,
  notes: FileNote[],
): Uint8Array {
  if (value === null) return encodeUtf8(type === "boolean" ? "?" : "");
  if (type === "boolean") return encodeUtf8(value ? "T" : "F");
  if (type !== "text") {
    const text = String(value);
    return encodeUtf8(text.length <= NUMBER_WIDTH ? text : Number(value).toPrecision(16));
  }
  const bytes = encodeUtf8(String(value).replaceAll("\0", ""));
  if (bytes.length <= MAX_TEXT) return bytes;
  notes.push({ code: "text-cut", place: { name: id }, detail: `“${name}” → ${MAX_TEXT} B` });
  let end = MAX_TEXT;
  while ((bytes[end]! & 0xc0) === 0x80) end--;
  return bytes.subarray(0, end);
}

/** Names of ten ASCII characters, each once: "Diện tích quy hoạch" → "Dien_tich". */
function shortNames(names: readonly string[], notes: FileNote[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const ascii =
      name
        .normalize("NFD")
        .replace(/\p{M}/gu, "")
        .replaceAll("đ", "d")
        .replaceAll("Đ", "D")
        .replace(/\W+/g, "_")
        .replace(/^_+|_+$/g, "") || "field";
    let short = ascii.slice(0, MAX_NAME).replace(/_+$/, "");
    for (let n = 2; taken.has(short.toLowerCase()); n++) {
      short = `${ascii.slice(0, MAX_NAME - String(n).length - 1)}_${n}`;
    }
    taken.add(short.toLowerCase());
    if (short !== name)
      notes.push({ code: "field-renamed", place: {}, detail: `“${name}” → “${short}”` });
    return short;
  });
}
