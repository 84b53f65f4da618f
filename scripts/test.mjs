// npm test: installs what is missing, a browser included, builds, and runs every test.
// The last line counts them. `npm test -- unit` runs one suite, `npm test -- tests/lib/measure.test.ts` one file.
import { ensureChromium } from "./lib/chromium.mjs";
import { ensure } from "./lib/ensure.mjs";
import { script, ScriptFault } from "./lib/project.mjs";
import { sum, summaryLine } from "./lib/reports.mjs";
import { buildSite } from "./lib/site.mjs";
import { chooseSuites, runSuite } from "./lib/suites.mjs";

/** @type {Promise<void> | undefined} */
let browser;
/** @type {Promise<void> | undefined} */
let site;

await script(async () => {
  const { suites, rest } = chooseSuites(process.argv.slice(2));
  await ensure();

  const counts = [];
  for (const suite of suites) {
    console.log(`\n— ${suite.name} —`);
    counts.push(await runPrepared(suite, rest));
  }
  const total = sum(counts);
  console.log(`\n${summaryLine(total)}`);
  if (total.failed > 0) process.exitCode = 1;
});

/**
 * A suite whose browser or site cannot be had has failed once; the others still run.
 *
 * @param {import("./lib/suites.mjs").Suite} suite
 * @param {readonly string[]} args
 */
async function runPrepared(suite, args) {
  try {
    if (suite.needsBrowser) await (browser ??= ensureChromium());
    if (suite.needsSite) await (site ??= buildSite());
  } catch (error) {
    if (!(error instanceof ScriptFault)) throw error;
    console.error(error.message);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  return runSuite(suite, args);
}
