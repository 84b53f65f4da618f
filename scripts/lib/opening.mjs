/** Whom a site's embed.json lets in, read by the same function as the page and the command line read it. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { root, ScriptFault } from "./project.mjs";

/**
 * Needs the packages (ensure.mjs).
 *
 * @param {string} site the folder of a built site
 * @returns {Promise<import("../../deploy/headers.mjs").Opening>}
 * @throws {ScriptFault} the file is missing or wrong
 */
export async function readOpening(site) {
  const { runnerImport } = await import("vite");
  const { module } = await runnerImport("/src/lib/embed/opening.ts", { root, configFile: false });
  const { parseOpening } = /** @type {typeof import("../../src/lib/embed/opening")} */ (module);
  try {
    return parseOpening(readFileSync(path.join(site, "embed.json"), "utf8"), "embed.json");
  } catch (error) {
    throw new ScriptFault(error instanceof Error ? error.message : String(error));
  }
}
