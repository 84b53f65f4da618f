/**
 * Workers that share the jobs of an audit with the one that makes this. A job that one of them does not answer, because it
 * did not start, died or threw, is done here: whatever becomes of them, the audit is the same.
 */
import { wrap, type Remote } from "comlink";
import type { Step } from "../lib/audit/parts/auditInParts";
import type { Answer, Job } from "../lib/audit/parts/jobs";
import type { PublishedMap } from "../lib/published";
import { onEnd } from "./alive";
import { Auditing, type MakeAuditing } from "./Auditing";

/** With this one; each holds a copy of the code, of the published map and of its parts in memory. */
export const MOST_WORKERS = 4;

/** One at work and one waiting: this worker hands out the next only when its own is done. */
const JOBS_HELD = 2;

/** Throws where the browser refuses workers. */
export type StartWorker = () => Worker;

const startWorker: StartWorker = () =>
  new Worker(new URL("./auditing.worker.ts", import.meta.url), { type: "module" });

export class Crew {
  readonly #here: Auditing;
  readonly #hands = new Set<Hand>();

  constructor(
    against: PublishedMap | null,
    count = Math.max(1, Math.min(MOST_WORKERS, navigator.hardwareConcurrency) - 1),
    start = startWorker,
  ) {
    this.#here = new Auditing(against);
    try {
      for (let i = 0; i < count; i++) this.#hands.add(new Hand(start(), against));
    } catch {
      // Those that started share the work, were it none.
    }
  }

  /** Does all jobs of a step. Throws what a job throws. */
  async run({ count, job, take }: Step): Promise<void> {
    const open = Array.from({ length: count }, (_, i) => i);
    const lane = async (answer: (job: Job) => Promise<Answer | null>) => {
      for (let i = open.shift(); i !== undefined; i = open.shift()) {
        const answered = await answer(job(i));
        if (!answered) return void open.push(i);
        take(i, answered);
      }
    };
    const here = async (one: Job) => {
      const answer = this.#here.done(one);
      // Between two jobs the others are heard.
      await new Promise((resolve) => setTimeout(resolve));
      return answer;
    };
    const lanes: Promise<void>[] = [];
    let isJoinable = true;
    for (const hand of this.#hands) {
      hand.whenReady(() => {
        if (!isJoinable) return;
        for (let i = 0; i < JOBS_HELD; i++) lanes.push(lane((one) => this.#answerOf(hand, one)));
      });
    }
    await lane(here);
    // One that starts late is not waited for.
    isJoinable = false;
    await Promise.all(lanes);
    // What was handed back when the lane here had nothing left to do.
    await lane(here);
  }

  /** Ends the others. They also end with the worker that made this. */
  end(): void {
    for (const hand of this.#hands) hand.end();
    this.#hands.clear();
  }

  async #answerOf(hand: Hand, job: Job): Promise<Answer | null> {
    const answer = await hand.answer(job);
    if (!answer && this.#hands.delete(hand)) hand.end();
    return answer;
  }
}

class Hand {
  readonly #worker: Worker;
  readonly #made: Promise<Remote<Auditing>>;
  readonly #lost: Promise<null>;
  #lose: () => void = () => undefined;

  constructor(worker: Worker, against: PublishedMap | null) {
    this.#worker = worker;
    this.#lost = new Promise((resolve) => (this.#lose = () => resolve(null)));
    worker.addEventListener("error", (event) => {
      // Or it would be an error of the worker that made this, too.
      event.preventDefault();
      this.#lose();
    });
    onEnd(worker, this.#lose);
    this.#made = wrap<MakeAuditing>(worker)(against);
  }

  whenReady(then: () => void): void {
    this.#made.then(then, () => undefined);
  }

  /** Null where there will be none. */
  answer(job: Job): Promise<Answer | null> {
    const answer = this.#made.then((made) => made.done(job));
    return Promise.race([answer.catch(() => null), this.#lost]);
  }

  end(): void {
    this.#worker.terminate();
    this.#lose();
  }
}
