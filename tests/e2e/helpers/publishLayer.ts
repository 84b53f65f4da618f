/** Synthetic parcels as an owner publishes a large layer: by the command line, three files side by side. */
import { execFileSync } from "node:child_process";
import { appendFileSync, writeFileSync } from "node:fs";
import { parcelText } from "../../../bench/synthetic/text";
import { cli } from "../../../scripts/lib/cli.mjs";
import { root } from "../../../scripts/lib/project.mjs";

export interface Measured {
  id: string;
  name: string;
  vn2000Ha: number;
  ellipsoidHa: number;
}

function qnz(...args: string[]): string {
  return execFileSync(process.execPath, [cli, ...args], {
    encoding: "utf8",
    env: { ...process.env, QNZ_ROOT: root },
    maxBuffer: 1 << 28,
  });
}

/**
 * Writes the parcels to `source` and makes a layer of them; the command line has to be built.
 *
 * @param archive where the tiles go; features and index stand beside them
 * @returns what `qnz measure` says of the source features, by id
 */
export function publishLayer(
  source: string,
  archive: string,
  plan: { count: number; vertices: number },
): Map<string, Measured> {
  writeFileSync(source, "");
  for (const piece of parcelText(plan, "geojsonl")) appendFileSync(source, piece);
  const about = { attribution: "Nobody at all", date: "2026-11-30", layer: "Synthetic parcels" };
  const options = Object.entries(about).flatMap(([name, value]) => [`--${name}`, value]);
  qnz("tiles", source, archive, ...options);
  const rows = JSON.parse(qnz("measure", source, "--format", "json")) as Measured[];
  return new Map(rows.map((row) => [row.id, row]));
}
