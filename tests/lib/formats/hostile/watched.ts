/**
 * Reading in a thread of its own under a watchdog. What does not come to an end, or takes all memory, fails
 * its test instead of stopping the suite. The limit is no measure of speed: it is a minute of the processor's
 * time, however long that takes on a busy machine, where milliseconds are usual.
 */
import { mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { build } from "vite";
import type { Limits } from "../../../../src/lib/formats/limits";
import type { Outcome } from "./outcome";

export type Job =
  | { readonly kind: "made"; readonly made: string }
  | { readonly kind: "cut"; readonly victim: string; readonly places: number }
  | {
      readonly kind: "corrupt";
      readonly victim: string;
      readonly from: number;
      readonly to: number;
      readonly limits: Limits;
    };

export interface CorruptReport {
  readonly runs: number;
  readonly read: number;
  readonly refused: number;
  /** Of those refused, how many name a place in the file. */
  readonly placed: number;
  /** The sentences of those that name none. */
  readonly unplaced: readonly string[];
  readonly damages: Readonly<Record<string, number>>;
}

export type Report = { readonly outcome: Outcome } | CorruptReport | { readonly failed: string };

/** So much of the processor's time may one file take. */
const LIMIT_S = 60;
const MOST_MEMORY_MIB = 1024;

export class WatchedReader {
  #worker: Worker | null = null;
  readonly #script: string;
  readonly #folder: string;
  readonly #current = new Int32Array(new SharedArrayBuffer(4));

  private constructor(script: string, folder: string) {
    this.#script = script;
    this.#folder = folder;
  }

  /** Bundles what the thread runs, once. */
  static async start(): Promise<WatchedReader> {
    const folder = mkdtempSync(path.resolve("node_modules/.hostile-"));
    await build({
      configFile: false,
      publicDir: false,
      logLevel: "error",
      build: {
        ssr: path.resolve("tests/lib/formats/hostile/readingThread.ts"),
        outDir: folder,
        target: "node20",
        rolldownOptions: { output: { entryFileNames: "thread.mjs" } },
      },
      ssr: { noExternal: true },
    });
    return new WatchedReader(path.join(folder, "thread.mjs"), folder);
  }

  /** One of the files in made.ts, under the usual limits. */
  async read(made: string): Promise<Outcome> {
    const report = await this.#run({ kind: "made", made });
    if (!("outcome" in report)) throw new Error("another job's report");
    return report.outcome;
  }

  async corrupt(victim: string, from: number, to: number, limits: Limits): Promise<CorruptReport> {
    const report = await this.#run({ kind: "corrupt", victim, from, to, limits });
    if (!("runs" in report)) throw new Error("another job's report");
    return report;
  }

  async cut(victim: string, places: number): Promise<CorruptReport> {
    const report = await this.#run({ kind: "cut", victim, places });
    if (!("runs" in report)) throw new Error("another job's report");
    return report;
  }

  async stop(): Promise<void> {
    await this.#worker?.terminate();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #run(job: Job): Promise<Exclude<Report, { failed: string }>> {
    const worker = (this.#worker ??= new Worker(this.#script, {
      workerData: { current: this.#current.buffer },
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MIB },
    }));
    const report = await new Promise<Report>((resolve, reject) => {
      const give = (end: () => void) => {
        clearInterval(watch);
        worker.off("message", reported).off("error", broke).off("exit", ended);
        end();
      };
      const reported = (message: Report) => give(() => resolve(message));
      const broke = (error: Error) => {
        this.#worker = null;
        give(() => reject(new Error(`the thread broke: ${error.message}`, { cause: error })));
      };
      const ended = () => broke(new Error("it ended by itself"));
      let [run, since] = [-1, process.cpuUsage()];
      const watch = setInterval(() => {
        const now = Atomics.load(this.#current, 0);
        if (now !== run) [run, since] = [now, process.cpuUsage()];
        const { user, system } = process.cpuUsage(since);
        if (user + system < LIMIT_S * 1e6) return;
        this.#worker = null;
        const which = job.kind === "made" ? job.made : `run ${run} of ${job.victim}`;
        give(() => reject(new Error(`${which} did not end within ${LIMIT_S} s of work`)));
        void worker.terminate();
      }, 500);
      worker.on("message", reported).on("error", broke).on("exit", ended);
      worker.postMessage(job);
    });
    if ("failed" in report) throw new Error(report.failed);
    return report;
  }
}
