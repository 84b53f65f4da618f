/** Recomputes published figures on the reader's machine and says whether they agree. */
import type { Checks } from "../lib/checks";
import type { Disagreement } from "../lib/sameChecks";
import type { Recheck } from "../ui/panel/recheck";
import { endingOf } from "../lib/ended";
import type { Computer } from "../worker/Computer";

/** Says in the language on screen what differs. */
type Say = (disagreements: readonly Disagreement[]) => string;

export class Rechecker {
  /** Of the boundaries of what is open. */
  opened = $state.raw<Recheck>({ state: "idle" });
  /** Of everything, from the Check view. */
  all = $state.raw<Recheck>({ state: "idle" });

  readonly #computer: Computer;
  readonly #done = new Map<string, Recheck>();
  #wanted = "";

  constructor(computer: Computer) {
    this.#computer = computer;
  }

  /** Measures the boundaries of one zone or park again and holds them against the published ones. */
  async open(id: string, published: Checks, say: Say): Promise<void> {
    this.#wanted = id;
    const known = this.#done.get(id);
    if (known) {
      this.opened = known;
      return;
    }
    const ids = Object.keys(published.measurements).filter(
      (name) => name === id || name.startsWith(`${id}/`),
    );
    if (ids.length === 0) {
      this.opened = { state: "idle" };
      return;
    }
    this.opened = { state: "running", done: 0, total: ids.length };
    const result = await this.#outcome(async () => {
      const [measured, { disagreementsOf }] = await Promise.all([
        this.#computer.measurements(ids),
        import("../lib/sameChecks"),
      ]);
      return Object.entries(measured).flatMap(([name, now]) =>
        disagreementsOf(name, published.measurements[name], now),
      );
    }, say);
    if (result.state !== "failed" && result.state !== "idle") this.#done.set(id, result);
    if (this.#wanted === id) this.opened = result;
  }

  /** Computes every check again. */
  async everything(published: Checks, say: Say): Promise<void> {
    const total = Object.keys(published.measurements).length;
    this.all = { state: "running", done: 0, total };
    this.all = await this.#outcome(async () => {
      const computed = await this.#computer.checks((done) => {
        if (this.all.state === "running") this.all = { state: "running", done, total };
      });
      const { compareChecks } = await import("../lib/sameChecks");
      return compareChecks(published, computed);
    }, say);
  }

  stop(): void {
    this.#computer.stop();
  }

  async #outcome(work: () => Promise<Disagreement[]>, say: Say): Promise<Recheck> {
    try {
      const disagreements = await work();
      return disagreements.length === 0
        ? { state: "agrees" }
        : { state: "differs", message: say(disagreements) };
    } catch (error) {
      const { kind } = endingOf(error);
      if (kind === "failed") console.error(error);
      return { state: kind === "stopped" ? "idle" : "failed" };
    }
  }
}
