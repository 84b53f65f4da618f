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
export type Ending = "stopped" | "lost" | "failed";

export function endingOf(error: unknown): Ending {
  if (error instanceof Stopped) return "stopped";
  return error instanceof WorkerLost ? "lost" : "failed";
}
