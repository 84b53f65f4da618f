/** Comparing two versions: which two, how far it is, and what came out. It outlives the panel that shows it. */
import { endingOf, type Ended } from "../lib/ended";
import type { Boundary } from "../lib/geometry";
import type { CheckedComparison, GivenVersion } from "../lib/versions/compareChecked";
import type { OnCompared, VersionComparison } from "../lib/versions/compareVersions";

export interface Version extends GivenVersion {
  readonly name: string;
}

export interface ComparedVersions {
  readonly comparison: VersionComparison;
  readonly before: { readonly name: string; readonly boundary: Boundary };
  readonly after: { readonly name: string; readonly boundary: Boundary };
}

export type CompareState =
  | { readonly kind: "idle" | "done" }
  /** `done` is 0 to 1. */
  | { readonly kind: "comparing"; readonly done: number }
  /** The version of this name has a geometry fault. */
  | { readonly kind: "invalid"; readonly name: string }
  | Ended;

/** Who compares: a worker, or something that stands in for it. */
export interface VersionComparing {
  compare(
    before: GivenVersion,
    after: GivenVersion,
    onDone: OnCompared,
  ): Promise<CheckedComparison>;
  stop(): void;
}

export class Comparing {
  state = $state.raw<CompareState>({ kind: "idle" });
  result = $state.raw<ComparedVersions | null>(null);
  /** The two choices, as the panel writes them; empty for none. */
  chosen = $state({ before: "", after: "" });

  readonly #comparer: VersionComparing;

  constructor(comparer: VersionComparing) {
    this.#comparer = comparer;
  }

  /** @param read a version by its choice; null where it is not there any more. */
  async compare(read: (choice: string) => Promise<Version | null>): Promise<void> {
    this.result = null;
    this.state = { kind: "comparing", done: 0 };
    const { before: earlier, after: later } = this.chosen;
    try {
      const [before, after] = await Promise.all([read(earlier), read(later)]);
      if (!before || !after) throw new Error("One of the two is not there any more.");
      const compared = await this.#comparer.compare(
        { boundary: before.boundary, isWork: before.isWork },
        { boundary: after.boundary, isWork: after.isWork },
        (done) => {
          if (this.state.kind === "comparing") this.state = { kind: "comparing", done };
        },
      );
      if (compared.kind === "invalid") {
        const { name } = compared.which === "before" ? before : after;
        this.state = { kind: "invalid", name };
        return;
      }
      this.result = { comparison: compared.comparison, before, after };
      this.state = { kind: "done" };
    } catch (error) {
      this.state = endingOf(error);
      if (this.state.kind === "failed") console.error(error);
    }
  }

  stop(): void {
    this.#comparer.stop();
  }

  forget(): void {
    this.result = null;
    this.state = { kind: "idle" };
  }
}
