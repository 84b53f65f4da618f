// npm run synthetic: parcels that nobody owns, for benches and trials.
import { ensure } from "./lib/ensure.mjs";
import { root, script, ScriptFault } from "./lib/project.mjs";

await script(async () => {
  await ensure({ quiet: true });
  const { runnerImport } = await import("vite");
  const { module } = await runnerImport("/bench/synthetic/main.ts", { root, configFile: false });
  const { main, HELP } = /** @type {typeof import("../bench/synthetic/main")} */ (module);
  const args = process.argv.slice(2);
  process.chdir(process.env.INIT_CWD ?? process.cwd());
  if (args.includes("--help")) return void process.stdout.write(HELP);
  try {
    await main(args);
  } catch (error) {
    const isTheirs =
      error instanceof RangeError ||
      /** @type {NodeJS.ErrnoException} */ (error).code !== undefined;
    if (isTheirs) throw new ScriptFault(/** @type {Error} */ (error).message);
    throw error;
  }
});
