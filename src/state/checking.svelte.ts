/** Checks the work that is open, again whenever it changes, and holds what was found. */
import type { AuditStage, FileBoundary, Finding, Rule } from "../lib/audit";
import { statedIn } from "../lib/audit/fileBoundaries";
import { judged, type JudgedFinding } from "../lib/exceptions";
import type { Work } from "../lib/work/work";
import { endingOf, type Ended } from "../lib/ended";
import type { OnStage, OwnCheck, OwnCheckOptions } from "../lib/ownCheck";

export type CheckState =
  | { readonly kind: "idle" | "done" }
  | { readonly kind: "checking"; readonly stage: AuditStage; readonly done: number }
  | Ended;

/** Who checks: a worker, or something that stands in for it. */
export interface BoundaryChecking {
  check(
    boundaries: readonly FileBoundary[],
    options: OwnCheckOptions,
    onStage: OnStage,
  ): Promise<OwnCheck>;
  stop(): void;
}

/** Typing a number or moving a corner changes the work many times a second. */
const REST_MS = 400;

export class Checking {
  state = $state.raw<CheckState>({ kind: "idle" });
  check = $state.raw<OwnCheck | null>(null);
  /** When the check was made, by the reader's clock. */
  checkedAt = $state.raw<Date | null>(null);
  /** The kind of finding that is looked at; null for all. */
  rule = $state<Rule | null>(null);
  showsExceptions = $state(true);
  #exceptions = $state.raw<Work["exceptions"]>([]);
  #focused = $state.raw<Finding | null>(null);

  readonly #checker: BoundaryChecking;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #asked: Pick<Work, "boundaries" | "settings"> | null = null;

  readonly judged: readonly JudgedFinding[] = $derived(
    judged(this.check?.audit.findings ?? [], this.#exceptions),
  );
  /** What the list shows. */
  readonly shown: readonly JudgedFinding[] = $derived(
    this.judged.filter(
      ({ finding, exception }) =>
        (this.rule === null || finding.rule === this.rule) &&
        (this.showsExceptions || exception === null),
    ),
  );
  /** The finding that is looked at, if it is among those that are shown. */
  readonly focused: JudgedFinding | null = $derived(
    this.shown.find(({ finding }) => finding === this.#focused) ?? null,
  );

  constructor(checker: BoundaryChecking) {
    this.#checker = checker;
  }

  /** Takes note of the work as it is now, and checks it if what is checked has changed. */
  follow(work: Work | null): void {
    this.#exceptions = work?.exceptions ?? [];
    if (work === null) return this.#forget();
    if (isSame(this.#asked, work)) return;
    const isFirst = this.#asked === null;
    this.#asked = work;
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => void this.again(), isFirst ? 0 : REST_MS);
  }

  /** Checks what was followed last. */
  async again(): Promise<void> {
    const asked = this.#asked;
    if (!asked) return;
    // What is being computed is about something that is no more.
    if (this.state.kind === "checking") this.#checker.stop();
    this.state = { kind: "checking", stage: "validity", done: 0 };
    try {
      const { tolerance, minAreaM2, minWidthM, againstPublished } = asked.settings;
      const boundaries = asked.boundaries.map(
        ({ id, boundary, plannedHa, plannedStepHa, properties }) => ({
          id,
          boundary,
          plannedHa,
          plannedStepHa,
          ...statedIn(properties),
        }),
      );
      const check = await this.#checker.check(
        boundaries,
        { tolerance, minAreaM2, minWidthM, againstPublished },
        (stage, done) => {
          if (this.#asked === asked && this.state.kind === "checking")
            this.state = { kind: "checking", stage, done };
        },
      );
      if (this.#asked !== asked) return;
      this.check = check;
      this.checkedAt = new Date();
      this.state = { kind: "done" };
    } catch (error) {
      if (this.#asked !== asked) return;
      this.state = endingOf(error);
      if (this.state.kind === "failed") console.error(error);
    }
  }

  /** Stops the check; what was found before stays. */
  stop(): void {
    this.#checker.stop();
  }

  focus(finding: Finding | null): void {
    this.#focused = finding;
  }

  /** The next finding that is shown, or the one before; round at the ends. */
  step(by: 1 | -1): Finding | null {
    const { length } = this.shown;
    if (length === 0) return null;
    const now = this.shown.findIndex(({ finding }) => finding === this.#focused);
    const at = now < 0 ? (by === 1 ? 0 : length - 1) : (now + by + length) % length;
    this.#focused = this.shown[at]!.finding;
    return this.#focused;
  }

  #forget(): void {
    clearTimeout(this.#waiting);
    this.#asked = null;
    this.check = null;
    this.#focused = null;
    this.rule = null;
    this.state = { kind: "idle" };
  }
}

function isSame(a: Pick<Work, "boundaries" | "settings"> | null, b: Work): boolean {
  return a !== null && a.boundaries === b.boundaries && a.settings === b.settings;
}
