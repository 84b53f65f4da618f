/** npm run synthetic: writes parcels, and on request what was planted among them. */
import { createWriteStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import type { Box } from "../../src/lib/geometry";
import { SyntheticParcels, type ParcelPlan } from "./parcels";
import { parcelText } from "./text";

export const HELP = `npm run -s synthetic -- OUT [options]

Writes parcels that nobody owns: the same options, the same bytes. OUT ends in .geojson, or in .geojsonl for a feature a line.

  --count N              how many (1000)
  --seed N               another seed, other parcels (1)
  --vertices N           of each parcel, a multiple of 4 (200)
  --box W,S,E,N          in degrees (inland Quảng Ninh)
  --overlaps N           pairs of which one reaches into the other (0)
  --gaps N               pairs of which one stays back from the border (0)
  --fault-metres M       how far, at the middle of the border (2)
  --planted FILE         writes the overlaps and gaps as GeoJSON
`;

const NAMES = [
  "count",
  "seed",
  "vertices",
  "box",
  "overlaps",
  "gaps",
  "fault-metres",
  "planted",
] as const;

/** Throws a `RangeError` for a call that cannot be carried out. */
export async function main(args: string[]): Promise<void> {
  const options = Object.fromEntries(NAMES.map((name) => [name, { type: "string" as const }]));
  const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
  const [out] = positionals;
  if (out === undefined || positionals.length > 1) throw new RangeError("Say where to write: OUT.");
  const plan = planOf(values as Partial<Record<(typeof NAMES)[number], string>>);
  const format = /\.(?:geojsonl|geojsonseq|ndjson|jsonl)$/i.test(out) ? "geojsonl" : "geojson";
  await pipeline(Readable.from(parcelText(plan, format)), createWriteStream(out));
  const planted = values["planted"];
  if (typeof planted === "string") await writeFile(planted, plantedText(plan));
}

function planOf(values: Partial<Record<(typeof NAMES)[number], string>>): ParcelPlan {
  const number = (name: (typeof NAMES)[number], otherwise: number) => {
    const value = values[name] === undefined ? otherwise : Number(values[name]);
    if (Number.isFinite(value)) return value;
    throw new RangeError(`--${name} is a number; found “${values[name]}”.`);
  };
  const box = values.box?.split(",").map(Number);
  if (
    box &&
    (box.length !== 4 || !box.every(Number.isFinite) || box[0]! >= box[2]! || box[1]! >= box[3]!)
  ) {
    throw new RangeError("--box is west,south,east,north in degrees.");
  }
  return {
    count: number("count", 1000),
    seed: number("seed", 1),
    vertices: number("vertices", 200),
    overlaps: number("overlaps", 0),
    gaps: number("gaps", 0),
    faultM: number("fault-metres", 2),
    ...(box ? { box: box as unknown as Box } : {}),
  };
}

function plantedText(plan: ParcelPlan): string {
  const features = [...new SyntheticParcels(plan).planted()].map(({ kind, features, ring }) => ({
    type: "Feature",
    properties: { kind, a: features[0], b: features[1], synthetic: true },
    geometry: { type: "Polygon", coordinates: [ring] },
  }));
  return `${JSON.stringify({ type: "FeatureCollection", features })}\n`;
}
