/** qnz measure: the areas and perimeter of every boundary of a file. */
import { toCsv } from "../lib/csv";
import { FileFault, placeName } from "../lib/faults";
import type { FileFeature } from "../lib/formats/geojson";
import { measure, type Measurement } from "../lib/measure";
import { plainText } from "../lib/plainText";
import { clause, flawsOf, FLAWS } from "../lib/validity";
import { CallFault, oneOf, parseCall, placeOptions } from "./call";
import { readBoundaries } from "./files";
import { OFF_PLANE } from "./offPlane";
import { table } from "./table";

type Row = { id: string; name: string } & Measurement<number | null>;

export async function measureCommand(args: string[]): Promise<0> {
  const { files, values } = parseCall("measure", args, ["format", "crs", "axis"]);
  const format = oneOf("format", values["format"], ["text", "json", "csv"]);
  const [file] = files;
  if (file === undefined || files.length > 1) {
    throw new CallFault(`measure takes one file; found ${files.length}.`);
  }
  const { features } = await readBoundaries(file, placeOptions(values));
  const notes = features.flatMap(notesOnArea);
  for (const note of notes) process.stderr.write(`note: ${note}\n`);
  const rows = features.map(({ id, name, boundary }): Row => ({ id, name, ...measure(boundary) }));
  process.stdout.write(RENDER[format](rows));
  return 0;
}

/** What has to be said of a boundary's area. Throws a `FileFault` where it is in doubt. */
function notesOnArea({ boundary, place }: FileFeature): string[] {
  const flaws = flawsOf(boundary);
  // The area of a boundary that crosses itself is a matter of opinion, so none is stated.
  const unsized = flaws.find(({ code }) => !FLAWS[code].sized);
  if (unsized) {
    const { part, ring, vertex, position } = unsized;
    const inPart = boundary.type === "MultiPolygon" ? { part } : {};
    const at = position ? { vertex, position } : {};
    const where = { ...place, ...inPart, ring, ...at };
    throw new FileFault({ ...where, code: "invalid-boundary", clause: clause(unsized) });
  }
  // Which side of such a ring is meant, the file does not say: what is measured is said.
  const across = flaws.find(({ code }) => code === "across-antimeridian");
  if (!across) return [];
  const where = placeName({ ...place, ring: across.ring, vertex: across.vertex });
  return [
    `${plainText(where)}: ${clause(across)} Measured with each edge the shorter way round the Earth.`,
  ];
}

const RENDER: Record<"text" | "json" | "csv", (rows: readonly Row[]) => string> = {
  json: (rows) => `${JSON.stringify(rows, null, 2)}\n`,
  csv: (rows) => {
    const columns = [
      "id",
      "name",
      "sphereHa",
      "ellipsoidHa",
      "vn2000Ha",
      "perimeterM",
      "vertices",
    ] as const;
    return toCsv([[...columns], ...rows.map((row) => columns.map((column) => row[column]))], {
      bom: false,
    });
  },
  text: (rows) => {
    const columns = [
      { head: "id" },
      { head: "name" },
      { head: "VN-2000 ha", decimals: 2 },
      { head: "ellipsoid ha", decimals: 2 },
      { head: "sphere ha", decimals: 2 },
      { head: "perimeter m", decimals: 1 },
      { head: "vertices", decimals: 0 },
    ];
    const cells = rows.map((row) => [
      row.id,
      row.name,
      row.vn2000Ha,
      row.ellipsoidHa,
      row.sphereHa,
      row.perimeterM,
      row.vertices,
    ]);
    const off = rows.filter((row) => row.vn2000Ha === null).length;
    return `${table(columns, cells)}\n${off > 0 ? `\n${OFF_PLANE}\n` : ""}`;
  },
};
