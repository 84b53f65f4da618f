/**
 * DXF R12, which every program reads: each ring a closed polyline on a layer named for its boundary, and the
 * name as text inside it. A DXF has no holes, no properties and no coordinate system; what is left of them is
 * kept where other programs do not look: in comments and in data beside the polylines.
 */
import { boxOfPositions, openRing, polygonsOf } from "../../geometry";
import { encodeUtf8 } from "../../platform";
import { placeInside } from "../rings";
import { attributesOf } from "../write/attributes";
import { coordinateText, project, type ExportFeature } from "../write/features";
import type { WriteOptions, Written } from "../write/written";
import { APPLICATION } from "./entities";

/** Bytes of one string of extended data. */
const PIECE = 240;

export function writeDxf(features: readonly ExportFeature[], options: WriteOptions): Written {
  const { system, features: projected } = project(features, options.crs);
  const { columns, rows } = attributesOf(features);
  const number = coordinateText(system);
  const layers = layerNames(features.map(({ name }) => name));
  const lines: string[] = [];
  const add = (...pairs: (string | number)[]) => lines.push(...pairs.map(String));

  add(999, `${system.name} (${system.id})`);
  add(0, "SECTION", 2, "HEADER", 9, "$ACADVER", 1, "AC1009", 0, "ENDSEC");
  add(0, "SECTION", 2, "TABLES", 0, "TABLE", 2, "LAYER", 70, new Set(layers).size);
  for (const layer of new Set(layers)) add(0, "LAYER", 2, layer, 70, 0, 62, 7, 6, "CONTINUOUS");
  add(0, "ENDTAB", 0, "TABLE", 2, "APPID", 70, 1, 0, "APPID", 2, APPLICATION, 70, 0, 0, "ENDTAB");
  add(0, "ENDSEC", 0, "SECTION", 2, "ENTITIES");
  projected.forEach(({ name, projected: boundary }, f) => {
    const layer = layers[f]!;
    const properties = Object.fromEntries(
      columns.map(({ name: key }, c) => [key, rows[f]?.[c] ?? null]),
    );
    const polygons = polygonsOf(boundary);
    polygons.forEach((rings, p) => {
      rings.forEach((ring, r) => {
        add(0, "POLYLINE", 8, layer, 66, 1, 70, 1, 10, 0, 20, 0, 30, 0);
        add(1001, APPLICATION, 1000, f + 1, 1000, p + 1);
        if (p === 0 && r === 0)
          for (const piece of pieces(JSON.stringify(properties))) add(1000, piece);
        for (const [x = NaN, y = NaN] of openRing(ring))
          add(0, "VERTEX", 8, layer, 10, number(x), 20, number(y), 30, 0);
        add(0, "SEQEND", 8, layer);
      });
    });
    const [first = []] = polygons;
    const [x = 0, y = 0] = placeInside(first);
    const [west, south, east, north] = boxOfPositions(first[0] ?? []);
    const height = number(Math.max(east - west, north - south) / 25);
    add(0, "TEXT", 8, layer, 10, number(x), 20, number(y), 30, 0, 40, height, 1, escaped(name));
  });
  add(0, "ENDSEC", 0, "EOF");
  return { bytes: encodeUtf8(`${lines.join("\r\n")}\r\n`), extension: "dxf", notes: [] };
}

/**
 * Characters beyond ASCII as R12 has them, \U+1EA1, and those that begin a code: the backslash, the caret of
 * control characters ("^J"), the first of two percent signs ("%%d"). One line.
 */
function escaped(text: string): string {
  const code = (character: string) =>
    `\\U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
  return text.replace(/[\r\n\t]+/g, " ").replace(/[^\x20-\x7E]|[\\^]|%(?=%)/g, code);
}

function pieces(text: string): string[] {
  const found: string[] = [];
  let piece = "";
  for (const character of text) {
    const next = escaped(character);
    if (piece.length + next.length > PIECE) {
      found.push(piece);
      piece = "";
    }
    piece += next;
  }
  return [...found, piece];
}

/** R12 has layers of 31 letters, digits and underscores: "Lô A – Đầm" → "LO_A_DAM". */
function layerNames(names: readonly string[]): string[] {
  return names.map((name) => {
    const ascii = name.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "D");
    const plain = ascii.toUpperCase().replace(/[^A-Z0-9]+/g, "_");
    return plain.slice(0, 31).replace(/^_+|_+$/g, "") || "0";
  });
}
