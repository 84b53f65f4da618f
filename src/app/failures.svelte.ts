/** Which published files could not be had, or are long in coming: each by its own name, until it is there. */
import { LoadFault } from "../files/readJson";

/** A reader on a slow line waits as long for a first file; whoever waits longer is told for what. */
const LONG_MS = 12_000;

export class Failures {
  files = $state.raw<readonly string[]>([]);
  /** Files that are asked for and have not come yet. */
  slow = $state.raw<readonly string[]>([]);
  readonly #readings = new Map<string, () => Promise<unknown>>();

  /** Waits for a file to be read and kept; the name of one that fails, or is not what it should be, is noted. */
  async watch(file: string, reading: () => Promise<unknown>): Promise<void> {
    const waiting = setTimeout(() => (this.slow = including(this.slow, file)), LONG_MS);
    try {
      await reading();
      this.files = without(this.files, file);
    } catch (error) {
      const failed = error instanceof LoadFault ? error.file : file;
      this.#readings.set(failed, reading);
      this.files = including(this.files, failed);
    }
    clearTimeout(waiting);
    this.slow = without(this.slow, file);
  }

  /** Another try of everything that failed. */
  async again(): Promise<void> {
    await Promise.all(
      this.files.flatMap((file) => {
        const reading = this.#readings.get(file);
        return reading ? [this.watch(file, reading)] : [];
      }),
    );
  }
}

function including(files: readonly string[], file: string): readonly string[] {
  return files.includes(file) ? files : [...files, file];
}

function without(files: readonly string[], file: string): readonly string[] {
  return files.includes(file) ? files.filter((name) => name !== file) : files;
}
