/** Where the project is, and how its scripts speak to the person who called them. */
import { fileURLToPath } from "node:url";

/** The project's folder, absolute, without a slash at its end. */
export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");

/** Something the caller can mend: shown as its message alone, without a stack. */
export class ScriptFault extends Error {
  /** @override */
  name = "ScriptFault";
}

/**
 * Runs a script's body. A ScriptFault becomes one message on standard error; anything else is a fault
 * of the script itself and keeps its stack.
 *
 * @param {() => Promise<void>} body
 * @param {{ exitCode?: number }} [options] exitCode: the status after a failure, 1 unless told
 */
export async function script(body, { exitCode = 1 } = {}) {
  try {
    await body();
  } catch (error) {
    console.error(error instanceof ScriptFault ? error.message : error);
    process.exitCode = exitCode;
  }
}
