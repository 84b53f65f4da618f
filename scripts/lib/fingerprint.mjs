/** Tells whether files changed, by their content. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { root } from "./project.mjs";

/**
 * A hash over the names and contents of files. A path that does not exist counts as such, so that
 * its arrival changes the hash.
 *
 * @param {readonly string[]} paths files or folders, relative to the project
 * @returns {string} SHA-256, hex
 */
export function fingerprint(paths) {
  const hash = createHash("sha256");
  for (const relative of paths) add(hash, relative);
  return hash.digest("hex");
}

/**
 * @param {import("node:crypto").Hash} hash
 * @param {string} relative
 */
function add(hash, relative) {
  const absolute = path.join(root, relative);
  const stat = statSync(absolute, { throwIfNoEntry: false });
  hash.update(`${relative}\0${stat ? (stat.isDirectory() ? "folder" : stat.size) : "missing"}\0`);
  if (stat?.isDirectory()) {
    for (const name of readdirSync(absolute).sort()) add(hash, `${relative}/${name}`);
  } else if (stat) {
    hash.update(readFileSync(absolute));
  }
}
