// npm run check: format, lint, types, then the tests, which build and weigh the site first.
// `npm run check -- --without-tests` leaves the tests out.
import { ensure } from "./lib/ensure.mjs";
import { script } from "./lib/project.mjs";
import { run, runPackage } from "./lib/run.mjs";

/** @type {readonly [name: string, file: string, ...args: string[]][]} */
const STEPS = [
  ["format", "prettier/bin/prettier.cjs", "--check", "--log-level=warn", "."],
  ["lint", "eslint/bin/eslint.js", "."],
  ["types", "svelte-check/bin/svelte-check", "--fail-on-warnings"],
  ["types of src/lib", "typescript/bin/tsc", "-p", "src/lib"],
];

await script(async () => {
  await ensure();
  const failed = [];
  for (const [name, file, ...args] of STEPS) {
    console.log(`\n— ${name} —`);
    if ((await runPackage(file, args)) !== 0) failed.push(name);
  }
  console.log("\n— licences —");
  if ((await run(process.execPath, ["scripts/licences.mjs"])) !== 0) failed.push("licences");
  console.log(failed.length > 0 ? `\nNot in order: ${failed.join(", ")}.` : "\nAll in order.");
  if (failed.length > 0) process.exitCode = 1;

  if (process.argv.includes("--without-tests")) return;
  if ((await run(process.execPath, ["scripts/test.mjs"])) !== 0) process.exitCode = 1;
});
