/** The layer in both forms, made once and kept. */
import { execFile } from "node:child_process";
import { createWriteStream, existsSync, renameSync } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import type * as Cli from "../../scripts/lib/cli.mjs";
import { keptFolder } from "../lib/kept";
import { scripts } from "../lib/scripts";
import type { ParcelPlan } from "../synthetic/parcels";
import { parcelText } from "../synthetic/text";

/** Paths on disk. */
export interface LayerFiles {
  readonly geojson: string;
  readonly pmtiles: string;
}

export async function layerFiles(folder: string, plan: ParcelPlan): Promise<LayerFiles> {
  const kept = await keptFolder(folder, ["src/lib", "src/cli", "bench/synthetic"]);
  const stem = path.join(kept, `${plan.count}x${plan.vertices}`);
  const made = { geojson: `${stem}.geojson`, pmtiles: `${stem}.pmtiles` };
  if (existsSync(made.pmtiles)) return made;
  // The archive gets its name last: what was broken off is made anew.
  const part = `${stem}.part.pmtiles`;
  await pipeline(Readable.from(parcelText(plan, "geojson")), createWriteStream(made.geojson));
  const { buildCli, cli } = await scripts<typeof Cli>("cli.mjs");
  await buildCli();
  const args = [cli, "tiles", made.geojson, part, "--layer", "parcels"];
  await promisify(execFile)(process.execPath, args, { env: { QNZ_ROOT: path.resolve() } });
  renameSync(part, made.pmtiles);
  return made;
}
