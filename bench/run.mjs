// npm run bench -- [NAME…] [--quick] [--save]: measures, and with --save writes bench/results and BENCHMARKS.md.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { ensure } from "../scripts/lib/ensure.mjs";
import { root, script, ScriptFault } from "../scripts/lib/project.mjs";
import { runAlone } from "./lib/alone.mjs";

const BENCHES = readdirSync(path.join(root, "bench"))
  .filter((name) => existsSync(path.join(root, "bench", name, "bench.ts")))
  .sort();
const RESULTS = path.join(root, "bench/results");
const REPORT = path.join(root, "BENCHMARKS.md");

await script(async () => {
  await ensure();
  const args = process.argv.slice(2);
  const names = args.filter((arg) => !arg.startsWith("--"));
  const unknown = [
    ...names.filter((name) => !BENCHES.includes(name)),
    ...args.filter((arg) => arg.startsWith("--") && arg !== "--quick" && arg !== "--save"),
  ];
  if (unknown.length > 0) {
    throw new ScriptFault(
      `There is no ${unknown.join(", ")}. Benches: ${BENCHES.join(", ")}; options: --quick, --save.`,
    );
  }
  const quick = args.includes("--quick");
  if (quick && args.includes("--save")) {
    throw new ScriptFault("A quick run is not worth saving: leave out --quick or --save.");
  }
  const chosen = names.length > 0 ? names : BENCHES;
  const built = await build(chosen);
  const { spreadOf, markdownOf } = await import(pathToFileURL(built("lib")).href);
  for (const name of chosen) {
    const { default: bench } = await import(pathToFileURL(built(name)).href);
    console.error(`\n— ${bench.title} —`);
    const groups = await bench.run(harness(built(name), quick, spreadOf));
    const results = {
      title: bench.title,
      question: bench.question,
      on: new Date().toISOString().slice(0, 10),
      where: `Node ${process.versions.node}, ${os.availableParallelism()} cores`,
      groups,
    };
    console.log(`\n${markdownOf(results)}`);
    if (args.includes("--save")) await save(name, results, built("lib"));
  }
});

/**
 * @param {string} module
 * @param {boolean} quick
 * @param {typeof import("./lib/bench").spreadOf} spreadOf
 * @returns {import("./lib/bench").Harness}
 */
function harness(module, quick, spreadOf) {
  const say = (/** @type {string} */ text) => console.error(`  ${text}`);
  return {
    quick,
    say,
    async alone(task, input, { runs = 5, enoughS = Infinity, ...options } = {}) {
      const measured = [];
      let soFarS = 0;
      for (let run = 0; run < (quick ? 1 : runs) && soFarS < enoughS; run++) {
        const one = await runAlone(module, task, input, options);
        measured.push(one);
        soFarS += one.seconds;
      }
      const seconds = spreadOf(measured.map((one) => one.seconds));
      const peakMiB = spreadOf(measured.map((one) => one.peakMiB));
      say(`${task}: ${seconds.median.toFixed(3)} s, ${peakMiB.median.toFixed(0)} MiB`);
      return { seconds, peakMiB, answer: measured[0]?.answer ?? "" };
    },
  };
}

/**
 * Builds benches as the product is built, with packages left where they are.
 *
 * @param {readonly string[]} names
 * @returns {Promise<(name: string) => string>} where each was built
 */
async function build(names) {
  const outDir = path.join(root, "build/bench");
  const { build: viteBuild } = await import("vite");
  await viteBuild({
    root,
    configFile: false,
    logLevel: "error",
    publicDir: false,
    build: {
      ssr: true,
      target: "node20",
      outDir,
      emptyOutDir: true,
      rolldownOptions: {
        input: {
          lib: "bench/lib/index.ts",
          ...Object.fromEntries(names.map((name) => [name, `bench/${name}/bench.ts`])),
        },
        output: { entryFileNames: "[name].mjs", chunkFileNames: "chunks/[name]-[hash].mjs" },
      },
    },
  });
  return (name) => path.join(outDir, `${name}.mjs`);
}

/**
 * @param {string} name
 * @param {unknown} results
 * @param {string} lib
 */
async function save(name, results, lib) {
  const { markdownOf, withSections } = await import(pathToFileURL(lib).href);
  mkdirSync(RESULTS, { recursive: true });
  const { format, resolveConfig } = await import("prettier");
  const config = await resolveConfig(REPORT);
  const json = await format(JSON.stringify(results), { ...config, parser: "json" });
  writeFileSync(path.join(RESULTS, `${name}.json`), json);
  const text = withSections(readFileSync(REPORT, "utf8"), { [name]: markdownOf(results) });
  writeFileSync(REPORT, await format(text, { ...config, parser: "markdown" }));
}
