/** The test suites, in the order they run: which runner, which files, what it needs before. */
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { root } from "./project.mjs";
import { countPlaywright, countVitest } from "./reports.mjs";
import { runPackage } from "./run.mjs";

/**
 * @typedef {object} Suite
 * @property {"unit" | "browser" | "budget" | "e2e" | "long"} name
 * @property {"vitest" | "playwright"} runner
 * @property {string | null} folder the tests of this suite, null for all that no other suite has
 * @property {boolean} needsBrowser
 * @property {boolean} needsSite
 */

/** @type {readonly Suite[]} */
export const SUITES = [
  { name: "unit", runner: "vitest", folder: null, needsBrowser: false, needsSite: false },
  {
    name: "browser",
    runner: "vitest",
    folder: "tests/browser",
    needsBrowser: true,
    needsSite: false,
  },
  {
    name: "budget",
    runner: "vitest",
    folder: "tests/budget",
    needsBrowser: false,
    needsSite: true,
  },
  { name: "e2e", runner: "playwright", folder: "tests/e2e", needsBrowser: true, needsSite: true },
  // Every language, sheet, server and format in a browser: minutes more, so only when it is named.
  { name: "long", runner: "playwright", folder: null, needsBrowser: true, needsSite: true },
];

/** What runs when nothing is named. */
const USUAL = SUITES.filter(({ name }) => name !== "long");

/**
 * Which suites a call asks for: those named, else those whose files are named, else all.
 * What is not a suite's name goes to the runners as it is.
 *
 * @param {readonly string[]} args such as ["unit", "tests/lib/measure"]
 * @returns {{ suites: readonly Suite[], rest: string[] }}
 */
export function chooseSuites(args) {
  const named = SUITES.filter(({ name }) => args.includes(name));
  const rest = args.filter((arg) => !SUITES.some(({ name }) => name === arg));
  if (named.length > 0) return { suites: named, rest };

  const files = rest.filter((arg) => arg.startsWith("tests/"));
  const owners = files.map(
    (file) => SUITES.find(({ folder }) => folder && file.startsWith(folder)) ?? SUITES[0],
  );
  return { suites: files.length > 0 ? SUITES.filter((s) => owners.includes(s)) : USUAL, rest };
}

/**
 * Runs one suite. A runner that crashed, or ran nothing, has failed once, whatever it reported.
 *
 * @param {Suite} suite
 * @param {readonly string[]} args for the runner
 * @returns {Promise<import("./reports.mjs").Counts>}
 */
export async function runSuite({ name, runner }, args) {
  const report = path.join(root, "build/test", `${name}.json`);
  mkdirSync(path.dirname(report), { recursive: true });
  rmSync(report, { force: true });

  const code =
    runner === "vitest"
      ? await runPackage("vitest/vitest.mjs", [
          ...["run", "--project", name, "--reporter=default", "--reporter=json"],
          ...[`--outputFile.json=${report}`, ...args],
        ])
      : await runPackage(
          "@playwright/test/cli.js",
          ["test", "--project", name, "--reporter=list,json", ...args],
          {
            env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
          },
        );

  const counts = { passed: 0, failed: 0, skipped: 0 };
  if (existsSync(report)) {
    const count = runner === "vitest" ? countVitest : countPlaywright;
    Object.assign(counts, count(JSON.parse(readFileSync(report, "utf8"))));
  }
  if (counts.failed === 0 && (code !== 0 || counts.passed === 0)) {
    const why = code !== 0 ? `its runner ended with status ${code}` : "it ran no test";
    console.error(`The ${name} suite counts as failed: ${why}.`);
    counts.failed = 1;
  }
  return counts;
}
