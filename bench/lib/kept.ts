/** Files that take long to make, kept in build/ until the code that makes them changes. */
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import type * as Fingerprint from "../../scripts/lib/fingerprint.mjs";
import { scripts } from "./scripts";

/** A folder in `folder` for this state of the sources; those of earlier states are removed. */
export async function keptFolder(folder: string, sources: readonly string[]): Promise<string> {
  const { fingerprint } = await scripts<typeof Fingerprint>("fingerprint.mjs");
  const state = fingerprint(sources).slice(0, 16);
  mkdirSync(path.join(folder, state), { recursive: true });
  for (const name of readdirSync(folder))
    if (name !== state) rmSync(path.join(folder, name), { recursive: true });
  return path.join(folder, state);
}
