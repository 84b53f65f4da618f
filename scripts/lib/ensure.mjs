/**
 * Makes a fresh clone ready: the right Node, and the packages of package-lock.json in node_modules.
 * Uses nothing but Node itself, since it runs before anything is installed.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { withLock } from "./lock.mjs";
import { root, ScriptFault } from "./project.mjs";
import { run } from "./run.mjs";

const STAMP = path.join(root, "node_modules/.installed");

/**
 * Installs what is missing; returns at once where everything is there.
 *
 * @param {{ quiet?: boolean }} [options] quiet: print nothing unless it fails
 * @throws {ScriptFault} Node is too old, or npm could not install
 */
export async function ensure({ quiet = false } = {}) {
  if (!nodeFits(process.versions.node)) {
    throw new ScriptFault(
      `This project needs Node 20.19 or later (22.12 or later from 21 on); this is Node ${process.versions.node}. Get one at https://nodejs.org.`,
    );
  }
  if (isInstalled()) return;
  await withLock("install", async () => {
    if (isInstalled()) return; // another process did it meanwhile
    const command = existsSync(path.join(root, "package-lock.json")) ? "ci" : "install";
    if (!quiet) console.log(`Installing packages (npm ${command}) …`);
    // A caller's NODE_ENV=production would leave out the tools that build the site, and the
    // silence asked of `npm run -s` would hide why an installation failed.
    const args = [command, "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
    const code = await npm(args, quiet);
    if (code !== 0) {
      throw new ScriptFault(`npm ${command} ended with status ${code}; its message is above.`);
    }
    writeFileSync(STAMP, wanted());
  });
}

/**
 * The Nodes that Vite runs on.
 *
 * @param {string} version such as "20.19.0"
 */
export function nodeFits(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
}

function isInstalled() {
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === wanted()) return true;
  if (!matchesLock()) return false;
  writeFileSync(STAMP, wanted());
  return true;
}

/** What should be installed, as one hash. */
function wanted() {
  const hash = createHash("sha256");
  for (const name of ["package.json", "package-lock.json"]) {
    const file = path.join(root, name);
    if (existsSync(file)) hash.update(readFileSync(file));
  }
  return hash.digest("hex");
}

/** Whether someone already ran `npm ci` or `npm install` by hand: npm notes what it installed. */
function matchesLock() {
  const [manifest, lock, installed] = [
    "package.json",
    "package-lock.json",
    "node_modules/.package-lock.json",
  ].map((name) => readJson(path.join(root, name)));
  if (!manifest || !lock || !installed) return false;

  const locked = lock.packages[""];
  for (const group of ["dependencies", "devDependencies"]) {
    if (JSON.stringify(manifest[group]) !== JSON.stringify(locked[group])) return false;
  }
  return Object.entries(lock.packages).every(
    ([folder, { version, optional }]) =>
      folder === "" || optional || installed.packages[folder]?.version === version,
  );
}

/**
 * @param {string} file
 * @returns {any} undefined if there is no such file
 */
function readJson(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}

/**
 * npm as it was called, or else the one on the PATH.
 *
 * @param {string[]} args
 * @param {boolean} quiet
 */
function npm(args, quiet) {
  const cli = process.env.npm_execpath;
  return cli?.endsWith("npm-cli.js")
    ? run(process.execPath, [cli, ...args], { quiet })
    : run("npm", args, { quiet });
}
