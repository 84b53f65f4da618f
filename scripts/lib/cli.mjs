/** The command line, built into one file that starts fast and needs no node_modules. */
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fingerprint } from "./fingerprint.mjs";
import { withLock } from "./lock.mjs";
import { root } from "./project.mjs";

/** The built program. */
export const cli = path.join(root, "build/qnz/main.mjs");

const INPUTS = [
  "src",
  "deploy",
  "data/register",
  "package-lock.json",
  "scripts/lib/cli.mjs",
  "scripts/lib/mime.mjs",
];
const STAMP = path.join(root, "build/qnz.stamp");

/** Builds the command line unless it is already what the sources make. Prints nothing. */
export async function buildCli() {
  const isBuilt = () =>
    existsSync(cli) && existsSync(STAMP) && readFileSync(STAMP, "utf8") === fingerprint(INPUTS);
  if (isBuilt()) return;
  await withLock("qnz", async () => {
    if (isBuilt()) return; // another process did it meanwhile
    rmSync(STAMP, { force: true });
    const inputs = fingerprint(INPUTS);
    const { build } = await import("vite");
    await build({
      root,
      configFile: false,
      logLevel: "silent",
      publicDir: false,
      build: {
        ssr: "src/cli/main.ts",
        target: "node20",
        outDir: path.dirname(cli),
        emptyOutDir: true,
        rolldownOptions: { output: { entryFileNames: "main.mjs", codeSplitting: false } },
      },
      ssr: { noExternal: true },
    });
    writeFileSync(STAMP, inputs);
  });
}
