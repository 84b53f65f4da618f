// npm run mutation -- src/lib/clip.ts …: how many small changes to the code no test notices. Slow: minutes a file.
// A folder stands for all in it. The tests are those named after the files, for a folder those of the folder of that
// name, and what `--tests` adds: `--tests tests/lib/overlap.test.ts,…`.
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { ensure } from "./lib/ensure.mjs";
import { root, script, ScriptFault } from "./lib/project.mjs";
import { runPackage } from "./lib/run.mjs";

await script(async () => {
  const args = process.argv.slice(2);
  const at = args.indexOf("--tests");
  const more = at < 0 ? [] : (args[at + 1] ?? "").split(",").filter(Boolean);
  const files = at < 0 ? args : [...args.slice(0, at), ...args.slice(at + 2)];
  const missing = [...files, ...more].find((file) => !existsSync(path.join(root, file)));
  if (missing) throw new ScriptFault(`There is no ${missing}.`);
  const own = files
    .map((file) => file.replace(/^src\//, "tests/").replace(/\.ts$/, ".test.ts"))
    .filter((file) => existsSync(path.join(root, file)));
  const tests = [...new Set([...own, ...more])].map((file) => inFolder(file, "*.test.ts"));
  await ensure();
  const mutate =
    files.length > 0 ? ["--mutate", files.map((file) => inFolder(file, "*.ts")).join(",")] : [];
  const code = await runPackage("@stryker-mutator/core/bin/stryker.js", ["run", ...mutate], {
    env: { QNZ_MUTATION_TESTS: tests.join(",") },
  });
  if (code !== 0) process.exitCode = 1;
});

/**
 * A folder as the pattern of the files in it; a file as it is.
 *
 * @param {string} file
 * @param {string} pattern
 */
function inFolder(file, pattern) {
  const isFolder = statSync(path.join(root, file)).isDirectory();
  return isFolder ? `${file.replace(/\/$/, "")}/**/${pattern}` : file;
}
