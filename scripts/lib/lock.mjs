/** One process at a time: `npm start` and `npm test` may be called together in a fresh clone. */
import { mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { root } from "./project.mjs";

const HEARTBEAT_MS = 1_000;
/** A lock not touched for so long belongs to a process that was killed. */
const ABANDONED_MS = 15_000;

/**
 * Runs `work` while no other process of this checkout runs work of the same name.
 *
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work must leave the event loop free, or the lock looks abandoned
 * @returns {Promise<T>}
 */
export async function withLock(name, work) {
  const file = path.join(root, "build", `${name}.lock`);
  mkdirSync(path.dirname(file), { recursive: true });
  while (!take(file)) await sleep(200);

  const heartbeat = setInterval(() => writeFileSync(file, `${process.pid}\n`), HEARTBEAT_MS);
  const release = () => rmSync(file, { force: true });
  process.once("exit", release);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    process.off("exit", release);
    release();
  }
}

/** @param {string} file */
function take(file) {
  try {
    writeFileSync(file, `${process.pid}\n`, { flag: "wx" });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
  }
  const touched = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  if (touched !== undefined && Date.now() - touched > ABANDONED_MS) rmSync(file, { force: true });
  return false;
}
