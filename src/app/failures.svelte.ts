/** Which published files could not be had: each by its own name, once, until a later try succeeds. */
import { LoadFault } from "../files/readJson";

export class Failures {
  files = $state.raw<readonly string[]>([]);

  add(file: string): void {
    if (!this.files.includes(file)) this.files = [...this.files, file];
  }

  /** Waits for a file to be read and kept; the name of one that fails, or is not what it should be, is noted. */
  async watch(file: string, reading: () => Promise<unknown>): Promise<void> {
    try {
      await reading();
      this.files = this.files.filter((name) => name !== file);
    } catch (error) {
      this.add(error instanceof LoadFault ? error.file : file);
    }
  }
}
