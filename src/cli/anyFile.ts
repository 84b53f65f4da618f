/** Files of every format from disk, a shapefile with its companions. */
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Axis } from "../lib/crs/detect";
import { LIMITS, type Limits } from "../lib/formats/limits";
import { readFiles, type InputFile, type ReadResult } from "../lib/formats/readFiles";

/** A terminal has more memory than a page. */
const CLI_LIMITS: Limits = {
  ...LIMITS,
  bytes: 1024 * 1024 * 1024,
  "unpacked-bytes": 2 * 1024 * 1024 * 1024,
  polygons: 2_000_000,
  positions: 40_000_000,
};

/** Reads a file that is already in memory, and what belongs to it from disk. */
export async function readAnyFile(
  file: string,
  bytes: Uint8Array,
  choices: { readonly crs?: string; readonly axis?: Axis },
): Promise<ReadResult> {
  const companions = /\.shp$/i.test(file) ? await companionsOf(file) : [];
  return readFiles([{ name: file, bytes }, ...companions], { ...choices, limits: CLI_LIMITS });
}

/** The files beside a .shp that have its name, in whatever case their endings are. */
async function companionsOf(file: string): Promise<InputFile[]> {
  const folder = path.dirname(file);
  const stem = path.basename(file).slice(0, -4).toLowerCase();
  const names = (await readdir(folder)).filter(
    (name) =>
      /^\.(?:dbf|prj|qpj|cpg|cst)$/i.test(name.slice(stem.length)) &&
      name.slice(0, stem.length).toLowerCase() === stem,
  );
  return Promise.all(
    names.map(async (name) => {
      const full = path.join(folder, name);
      return { name: full, bytes: new Uint8Array(await readFile(full)) };
    }),
  );
}
