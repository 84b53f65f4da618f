/**
 * Boundaries as tables: CSV with WKT, which GDAL and QGIS open as a layer; a workbook with a row a point; and
 * the table of boundary marks as Vietnamese decisions print it.
 */
import type { Position } from "geojson";
import { tableHeading } from "../../crs/crsText";
import { systemOf, type CrsSystem } from "../../crs/systems";
import { guarded, toCsv } from "../../csv";
import { openRing, polygonsOf } from "../../geometry";
import { fixed } from "../../numbers";
import { plainText } from "../../plainText";
import { encodeUtf8 } from "../../platform";
import type { FileNote } from "../geojson";
import { refuse } from "../refuse";
import { toWkt } from "../wkt";
import { cellText } from "../xlsx/cellText";
import { attributesOf, type Attributes, type Value } from "../write/attributes";
import { coordinateText, project, type ExportFeature, type Projected } from "../write/features";
import type { WriteOptions, Written } from "../write/written";
import { roleOf } from "./heads";
import { namesParcel } from "./parcels";

/** One boundary a row: its WKT, the number of its system, its properties. */
export function writeCsv(features: readonly ExportFeature[], options: WriteOptions): Written {
  const { system, features: projected } = project(features, options.crs);
  const notes: FileNote[] = [];
  const { heads, rows } = headed(attributesOf(features), notes);
  const number = coordinateText(system);
  const lines = projected.map((feature, i) => [
    toWkt(feature.projected, number),
    system.id,
    ...rows[i]!.map((value) => (typeof value === "boolean" ? String(value) : value)),
  ]);
  // No byte order mark: GDAL would take it for a part of the first head.
  const text = toCsv([["WKT", "crs", ...heads], ...lines], { bom: false });
  return { bytes: encodeUtf8(text), extension: "csv", notes };
}

/** Excel's own limit. */
const SHEET_ROWS = 1_048_576;

/** A row a point, with the length of the edge to the next; properties stand in a boundary's first row. */
export async function writeXlsx(
  features: readonly ExportFeature[],
  options: WriteOptions,
): Promise<Written> {
  const { writeXlsx: write } = await import("hucre/xlsx");
  const { system, features: projected } = project(features, options.crs);
  const notes: FileNote[] = [];
  const { heads, rows } = headed(attributesOf(features), notes);
  const isPlane = system.kind !== "geographic";
  const round = coordinateText(system);
  const points = projected.flatMap((feature, f) =>
    pointsOf(feature).map((point, i) => {
      const [x, y] = point.at.map((value) => Number(round(value)));
      const pair = isPlane && system.datum === "VN-2000" ? [y!, x!] : [x!, y!];
      const edge = isPlane
        ? [point.edgeM === null ? null : Math.round(point.edgeM * 100) / 100]
        : [];
      const own = i === 0 ? rows[f]! : heads.map(() => null);
      return [f + 1, point.part, point.ring, point.name, ...pair, ...edge, ...own];
    }),
  );
  if (points.length + 2 > SHEET_ROWS) {
    const what = `a sheet holds ${SHEET_ROWS} rows, and this is ${points.length} points. Write a GeoPackage, a shapefile or CSV instead.`;
    refuse({}, { code: "cannot-write", what });
  }
  const head = ["feature", "part", "ring", "point", ...coordinateHeads(system), ...heads];
  const bytes = await write({
    sheets: [
      {
        name: "Points",
        rows: [[tableHeading(system)], head, ...points].map((row) => row.map(cellText)),
        columns: head.map((text) => ({ width: Math.max(8, Math.min(40, text.length + 4)) })),
        freezePane: { rows: 2 },
      },
    ],
    properties: { created: new Date(options.date) },
  });
  return { bytes: Uint8Array.from(bytes), extension: "xlsx", notes };
}

/** Decimals of a metre in a table of boundary marks, and of its edges. */
const [MARK_DECIMALS, EDGE_DECIMALS] = [3, 2];

export interface MarksTable {
  /** Of the boundary. */
  readonly name: string;
  /** Heads, then a row a point: name, X, Y, edge to the next, as they are written in Vietnam. */
  readonly rows: readonly (readonly string[])[];
}

/**
 * The tables of boundary marks in a VN-2000 plane: X is the northing, Y the easting, each ring's first point
 * again at its end.
 */
export function boundaryMarks(features: readonly ExportFeature[], crs: string): MarksTable[] {
  const head = ["Số hiệu điểm", "X (m)", "Y (m)", "Cạnh (m)"];
  return project(features, crs).features.map((feature, i) => ({
    name: plainText(feature.name) || `Thửa ${i + 1}`,
    rows: [
      head,
      ...pointsOf(feature).map(({ name, at, edgeM }) => [
        String(name),
        fixed(at[1]!, "vi", MARK_DECIMALS),
        fixed(at[0]!, "vi", MARK_DECIMALS),
        edgeM === null ? "" : fixed(edgeM, "vi", EDGE_DECIMALS),
      ]),
    ],
  }));
}

/** Those tables as text, tabs between the columns, each under its boundary's name. */
export function writeBoundaryMarks(
  features: readonly ExportFeature[],
  options: WriteOptions,
): Written {
  const notes: FileNote[] = [];
  const parcels = boundaryMarks(features, options.crs).map(({ name, rows }) => {
    // A number, a title or a bullet would not be read as a name.
    const line = namesParcel(name) ? name : `Thửa ${name}`;
    if (line !== name)
      notes.push({ code: "name-changed", place: {}, detail: `“${name}” → “${line}”` });
    const cell = guarded(line);
    const quoted = cell.startsWith('"') ? `"${cell.replaceAll('"', '""')}"` : cell;
    return [quoted, ...rows.map((row) => row.join("\t"))].join("\n");
  });
  const text = `${[tableHeading(systemOf(options.crs)!), ...parcels].join("\n\n")}\n`;
  return { bytes: encodeUtf8(text), extension: "txt", notes };
}

interface TablePoint {
  readonly part: number;
  readonly ring: number;
  /** 1, 2, 3 … through the whole boundary; a ring's last row has its first point's. */
  readonly name: number;
  readonly at: Position;
  /** To the next point; null in a ring's last row. */
  readonly edgeM: number | null;
}

function pointsOf({ projected }: Projected): TablePoint[] {
  let count = 0;
  return polygonsOf(projected).flatMap((rings, p) =>
    rings.flatMap((closed, r) => {
      const ring = openRing(closed);
      const first = count + 1;
      count += ring.length;
      const place = { part: p + 1, ring: r + 1 };
      const points = ring.map((at, i): TablePoint => {
        const next = ring[(i + 1) % ring.length]!;
        return {
          ...place,
          name: first + i,
          at,
          edgeM: Math.hypot(next[0]! - at[0]!, next[1]! - at[1]!),
        };
      });
      return [...points, { ...place, name: first, at: ring[0]!, edgeM: null }];
    }),
  );
}

function coordinateHeads(system: CrsSystem): string[] {
  if (system.kind === "geographic") return ["lng", "lat"];
  const edge = "Cạnh (m)";
  return system.datum === "VN-2000" ? ["X (m)", "Y (m)", edge] : ["E (m)", "N (m)", edge];
}

/** The properties' names as heads; one that would be taken for a coordinate's is changed. */
function headed(
  { columns, rows }: Attributes,
  notes: FileNote[],
): { heads: string[]; rows: readonly (readonly Value[])[] } {
  const heads = columns.map(({ name }) => {
    const role = roleOf(name);
    const isKept = role === null || role === "group";
    if (isKept && name.trim() !== "") return name;
    const renamed = `field ${name}`.trim();
    notes.push({ code: "field-renamed", place: {}, detail: `“${name}” → “${renamed}”` });
    return renamed;
  });
  return { heads, rows };
}
