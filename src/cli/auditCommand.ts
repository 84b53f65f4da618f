/** qnz audit: a file's boundaries, or the published map. */
import { realpath } from "node:fs/promises";
import { auditPublished, DEFAULT_THRESHOLDS, type Audit, type Thresholds } from "../lib/audit";
import { auditJson, findingRows, findingsLayer } from "../lib/audit/export";
import { BoundaryReading } from "../lib/audit/fileBoundaries";
import { PackedFeatures } from "../lib/audit/parts/packed";
import { toCsv } from "../lib/csv";
import { auditText } from "./auditText";
import { auditOnThreads } from "./threads/auditOnThreads";
import { ProgressLine } from "./threads/ProgressLine";
import { plainText } from "../lib/plainText";
import {
  atLeastZero,
  CallFault,
  crsOption,
  oneOf,
  parseCall,
  placeOptions,
  type Values,
} from "./call";
import { eachBoundary, readPublished } from "./files";

const OPTIONS = ["planned", "against", "min-area", "min-width", "format", "crs", "axis", "threads"];
const TABLE_OPTIONS = ["table", "geometry", "id"];

export async function auditCommand(args: string[]): Promise<0 | 1> {
  const { files, values } = parseCall("audit", args, [...OPTIONS, "postgis", ...TABLE_OPTIONS]);
  const format = oneOf("format", values["format"], ["text", "json", "csv", "geojson"]);
  const audit = await auditOf(files, values);
  process.stdout.write(RENDER[format](audit));
  return audit.summary.findings.error > 0 ? 1 : 0;
}

async function auditOf(files: readonly string[], values: Values): Promise<Audit> {
  const thresholds = {
    minAreaM2: atLeastZero("min-area", values["min-area"], DEFAULT_THRESHOLDS.minAreaM2),
    minWidthM: atLeastZero("min-width", values["min-width"], DEFAULT_THRESHOLDS.minWidthM),
  };
  const placing = placeOptions(values);
  const threads = threadsOption(values["threads"]);
  const isAgainst = values["against"] !== undefined;
  if (isAgainst) oneOf("against", values["against"], ["published"]);
  if (values["postgis"] !== undefined) {
    return auditTable(values["postgis"], files, values, thresholds);
  }
  const forTable = TABLE_OPTIONS.find((name) => values[name] !== undefined);
  if (forTable) throw new CallFault(`--${forTable} goes with --postgis; none is given.`);
  if (files.length === 0) {
    const option = ["planned", "against", "crs", "axis", "threads"].find(
      (name) => values[name] !== undefined,
    );
    if (option) throw new CallFault(`--${option} goes with a file; none is given.`);
    return auditPublished(await readPublished(), thresholds);
  }
  if (files.filter((file) => file === "-").length > 1) {
    throw new CallFault("standard input can be read once only; “-” is given twice.");
  }
  const line = new ProgressLine();
  process.on("SIGINT", () => {
    line.clear();
    process.stderr.write("qnz: stopped.\n");
    // As a shell has it for what a signal ended.
    process.exit(130);
  });
  const features = new PackedFeatures();
  const reading = new BoundaryReading(values["planned"]);
  const once = await eachOnce(files);
  for (const file of once) {
    await eachBoundary(
      file,
      placing,
      (feature) => features.add(reading.boundary(feature)),
      (note) => reading.note(note),
    );
  }
  const missing = reading.end(once.length);
  const against = isAgainst ? await readPublished() : null;
  const withShapes = values["format"] === "geojson";
  return auditOnThreads(features, { ...thresholds, against, missing, withShapes }, threads, line);
}

/** As many as there are cores, where the work is worth it. */
function threadsOption(value: string | undefined): number | null {
  if (value === undefined) return null;
  const threads = Number(value);
  if (/^\d+$/.test(value) && threads >= 1 && threads <= MOST_THREADS) return threads;
  throw new CallFault(`--threads is a whole number from 1 to ${MOST_THREADS}; found “${value}”.`);
}

const MOST_THREADS = 256;

async function auditTable(
  url: string,
  files: readonly string[],
  values: Values,
  thresholds: Thresholds,
): Promise<Audit> {
  const { table, geometry, id, planned } = values;
  if (files.length > 0) throw new CallFault("--postgis audits a table; leave out the file.");
  if (table === undefined) throw new CallFault("--postgis wants --table [SCHEMA.]NAME.");
  if (values["axis"] !== undefined) {
    throw new CallFault("--axis goes with a file: PostGIS keeps the easting first.");
  }
  if (values["threads"] !== undefined) {
    throw new CallFault("--threads goes with a file: PostGIS has workers of its own.");
  }
  const crs = crsOption(values["crs"]);
  // Only when it is asked for: the client of PostgreSQL is not what other calls should wait for.
  const { auditPostgis } = await import("./postgis/auditPostgis");
  return auditPostgis({
    url,
    table,
    ...(geometry === undefined ? {} : { geometry }),
    ...(id === undefined ? {} : { id }),
    ...(planned === undefined ? {} : { planned }),
    ...(crs === undefined ? {} : { crs }),
    thresholds,
    against: values["against"] === undefined ? null : await readPublished(),
    note: (text) => process.stderr.write(`note: ${plainText(text)}\n`),
  });
}

/** The files, each once: a boundary would be a duplicate of itself. What is given again is said. */
async function eachOnce(files: readonly string[]): Promise<string[]> {
  const seen = new Map<string, string>();
  for (const file of files) {
    const real = file === "-" ? file : await realpath(file).catch(() => file);
    const first = seen.get(real);
    if (first === undefined) seen.set(real, file);
    else
      process.stderr.write(
        `note: ${file} is ${first === file ? "given twice" : `the same file as ${first}`}; it is checked once.\n`,
      );
  }
  return [...seen.values()];
}

const RENDER: Record<"text" | "json" | "csv" | "geojson", (audit: Audit) => string> = {
  json: (audit) => `${JSON.stringify(auditJson(audit), null, 2)}\n`,
  csv: ({ findings }) => toCsv(findingRows(findings), { bom: false }),
  geojson: ({ findings }) => `${JSON.stringify(findingsLayer(findings))}\n`,
  text: auditText,
};
