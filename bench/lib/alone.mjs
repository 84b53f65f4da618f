/** Starts bench/lib/child.mjs for each run of a task and gathers what it measured. */
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";

const CHILD = fileURLToPath(new URL("child.mjs", import.meta.url));

/**
 * @param {string} module the built bench
 * @param {string} task
 * @param {unknown} input
 * @param {readonly string[]} nodeOptions
 * @returns {Promise<{ seconds: number, peakMiB: number, answer: string | number }>}
 * @throws {Error} the task threw or its process ended without an answer
 */
export function runAlone(module, task, input, nodeOptions) {
  return new Promise((resolve, reject) => {
    const child = fork(CHILD, [module], { execArgv: [...nodeOptions] });
    /** @type {{ seconds: number, peakMiB: number, answer: string | number } | null} */
    let measured = null;
    child.once("message", (message) => (measured = /** @type {typeof measured} */ (message)));
    child.once("error", reject);
    child.once("close", (code, signal) => {
      if (measured && code === 0) resolve(measured);
      else reject(new Error(`${task} ended with ${signal ?? `status ${code}`}.`));
    });
    child.send({ task, input });
  });
}
