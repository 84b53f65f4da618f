// npm run check: format, lint, types, then the tests, which build and weigh the site first.
// `npm run check -- --without-tests` leaves the tests out.
import os from "node:os";
import { ensure } from "./lib/ensure.mjs";
import { script } from "./lib/project.mjs";
import { run } from "./lib/run.mjs";

/** The longest first: as many run at once as there are cores. */
const STEPS = [
  ["lint", "node_modules/eslint/bin/eslint.js", "."],
  ["types", "node_modules/svelte-check/bin/svelte-check", "--fail-on-warnings"],
  ["format", "node_modules/prettier/bin/prettier.cjs", "--check", "--log-level=warn", "."],
  ["types of src/lib", "node_modules/typescript/bin/tsc", "-p", "src/lib"],
  ["licences", "scripts/licences.mjs"],
];

await script(async () => {
  await ensure();
  /** @type {string[]} */
  const failed = [];
  const open = [...STEPS];
  const oneByOne = async () => {
    for (let step = open.shift(); step; step = open.shift()) {
      const [name = "", ...args] = step;
      const code = await run(process.execPath, args, { heading: `\n— ${name} —` });
      if (code !== 0) failed.push(name);
    }
  };
  await Promise.all(Array.from({ length: os.availableParallelism() }, oneByOne));
  console.log(failed.length > 0 ? `\nNot in order: ${failed.join(", ")}.` : "\nAll in order.");
  if (failed.length > 0) process.exitCode = 1;

  if (process.argv.includes("--without-tests")) return;
  if ((await run(process.execPath, ["scripts/test.mjs"])) !== 0) process.exitCode = 1;
});
