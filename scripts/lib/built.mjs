/** `built.json` of the built site: what it is made of, so that `qnz check-site` can tell what is missing or cut. */
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isReplaceable } from "../../deploy/headers.mjs";

export const BUILT = "built.json";

/**
 * Writes the list of every file that only a build changes, with a hash each. Before copies are compressed.
 *
 * @param {string} folder
 */
export function listBuilt(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => [path.relative(folder, file).replaceAll(path.sep, "/"), file])
    .filter(([name = ""]) => name !== BUILT && !isReplaceable(name))
    .sort(([a = ""], [b = ""]) => (a < b ? -1 : 1))
    .map(([name, file = ""]) => [
      name,
      createHash("sha256").update(readFileSync(file)).digest("hex"),
    ]);
  writeFileSync(
    path.join(folder, BUILT),
    `${JSON.stringify(Object.fromEntries(files), null, 1)}\n`,
  );
}
