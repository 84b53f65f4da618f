/** The built site: dist/, made from the sources when they have changed, and never served stale. */
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { listBuilt } from "./built.mjs";
import { compressFolder } from "./compress.mjs";
import { fingerprint } from "./fingerprint.mjs";
import { withLock } from "./lock.mjs";
import { root, ScriptFault } from "./project.mjs";
import { runPackage } from "./run.mjs";

/** Where the built site is. */
export const dist = path.join(root, "dist");

/** Everything the built files can depend on. */
const INPUTS = [
  "index.html",
  "embed.html",
  "embed-builder.html",
  "selftest.html",
  "src",
  "public",
  "data/register",
  "data/build/pages",
  "package.json",
  "package-lock.json",
  "vite.config.ts",
  "svelte.config.js",
  "tsconfig.json",
  "deploy/headers.mjs",
  "scripts/lib/built.mjs",
  "scripts/lib/compress.mjs",
  "scripts/lib/site.mjs",
  "scripts/vite",
];

const STAMP = path.join(root, "build/site.stamp");

/**
 * Builds dist/ unless it is already what the sources make. Needs the packages (ensure.mjs).
 *
 * @param {{ force?: boolean }} [options] force: build in any case
 * @throws {ScriptFault} the build failed
 */
export function buildSite({ force = false } = {}) {
  return withLock("site", async () => {
    const inputs = `${fingerprint(INPUTS)} ${process.env.SITE_URL ?? ""}`;
    if (!force && existsSync(STAMP) && readFileSync(STAMP, "utf8") === stampOf(inputs)) return;
    rmSync(STAMP, { force: true });
    console.log("Building the site …");
    const code = await runPackage("vite/bin/vite.js", ["build", "--logLevel", "warn"], {
      env: { NODE_ENV: "production" },
    });
    if (code !== 0) throw new ScriptFault("The site could not be built; the reason is above.");
    listBuilt(dist);
    await compressFolder(dist, path.join(root, "build/compressed"));
    writeFileSync(STAMP, stampOf(inputs));
  });
}

/**
 * The result is part of the stamp: someone may have built or changed dist/ in another way since.
 *
 * @param {string} inputs
 */
function stampOf(inputs) {
  return `${inputs} ${fingerprint(["dist"])}\n`;
}
