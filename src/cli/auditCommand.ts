/** qnz audit: a file's boundaries, or the published map. */
import { realpath } from "node:fs/promises";
import {
  auditFile,
  auditPublished,
  DEFAULT_THRESHOLDS,
  type Audit,
  type Thresholds,
} from "../lib/audit";
import { auditJson, findingRows, findingsLayer } from "../lib/audit/export";
import { fileBoundaries } from "../lib/audit/fileBoundaries";
import { toCsv } from "../lib/csv";
import type { FileContents } from "../lib/formats/geojson";
import { auditText } from "./auditText";
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
import { readBoundaries, readPublished } from "./files";

const OPTIONS = ["planned", "against", "min-area", "min-width", "format", "crs", "axis"];
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
  const isAgainst = values["against"] !== undefined;
  if (isAgainst) oneOf("against", values["against"], ["published"]);
  if (values["postgis"] !== undefined) {
    return auditTable(values["postgis"], files, values, thresholds);
  }
  const forTable = TABLE_OPTIONS.find((name) => values[name] !== undefined);
  if (forTable) throw new CallFault(`--${forTable} goes with --postgis; none is given.`);
  if (files.length === 0) {
    const option = ["planned", "against", "crs", "axis"].find((name) => values[name] !== undefined);
    if (option) throw new CallFault(`--${option} goes with a file; none is given.`);
    return auditPublished(await readPublished(), thresholds);
  }
  if (files.filter((file) => file === "-").length > 1) {
    throw new CallFault("standard input can be read once only; “-” is given twice.");
  }
  const contents: FileContents[] = [];
  for (const file of await eachOnce(files)) {
    contents.push(await readBoundaries(file, placing));
  }
  const { boundaries, missing } = fileBoundaries(contents, values["planned"]);
  const against = isAgainst ? await readPublished() : null;
  return auditFile(boundaries, { ...thresholds, against, missing });
}

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
