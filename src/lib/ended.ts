/** Ways in which work off the main thread ends without an answer; none is a fault of the file. */

/** The reader stopped the computation. */
export class Stopped extends Error {
  override readonly name = "Stopped";
}

/** The worker died: it ran out of memory, or was ended from outside. */
export class WorkerLost extends Error {
  override readonly name = "WorkerLost";
}

/** What a screen says of work that ended so. */
export type Ending = "stopped" | "lost" | "unloaded" | "failed";

export interface Ended {
  readonly kind: Ending;
  /** The published file that could not be had, where it was one. */
  readonly file?: string;
}

/** As each engine words it: the code of a part of the page did not come. */
const CODE_MISSING =
  /dynamically imported module|Importing a module script failed|Unable to preload/i;

export function endingOf(error: unknown): Ended {
  if (!(error instanceof Error)) return { kind: "failed" };
  // Out of a worker come an error's name and message, not its class.
  if (error.name === "Stopped") return { kind: "stopped" };
  if (error.name === "WorkerLost") return { kind: "lost" };
  if (error.name === "LoadFault")
    return { kind: "unloaded", file: error.message.replace(/: \w+$/, "") };
  return { kind: CODE_MISSING.test(error.message) ? "unloaded" : "failed" };
}
