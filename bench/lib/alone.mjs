/** Starts bench/lib/child.mjs for each run of a task and gathers what it measured. */
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";

const CHILD = fileURLToPath(new URL("child.mjs", import.meta.url));

/** @typedef {{ seconds: number, peakMiB: number, answer: string | number }} Measured */

/**
 * @param {string} module the built bench
 * @param {string} task
 * @param {unknown} input
 * @param {{ nodeOptions?: readonly string[], withinS?: number }} [options] withinS: it is ended after so many seconds
 * @returns {Promise<Measured>}
 * @throws {Error} the task threw, did not end in time, or its process ended without an answer
 */
export function runAlone(module, task, input, { nodeOptions = [], withinS } = {}) {
  return new Promise((resolve, reject) => {
    const child = fork(CHILD, [module], { execArgv: [...nodeOptions] });
    /** @type {Measured | { thrown: string } | null} */
    let answer = null;
    let isLate = false;
    const late = () => (isLate = child.kill("SIGKILL"));
    const timer = withinS === undefined ? undefined : setTimeout(late, withinS * 1000);
    child.once("message", (message) => (answer = /** @type {typeof answer} */ (message)));
    child.once("error", reject);
    child.once("close", (code, signal) => {
      clearTimeout(timer);
      if (answer && "thrown" in answer) reject(new Error(answer.thrown));
      else if (answer && code === 0) resolve(answer);
      else if (isLate) reject(new Error(`did not end in ${withinS} s`));
      else reject(new Error(`ended with ${signal ?? `status ${code}`}`));
    });
    child.send({ task, input });
  });
}
