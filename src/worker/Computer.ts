/**
 * The page's side of the worker. It starts when something is first asked, can be stopped in the
 * middle of a computation, and where a browser refuses workers the same functions run in the page.
 */
import { proxy, wrap, type Remote } from "comlink";
import type { BoundaryNotes } from "../lib/boundaryNotes";
import type { Checks, OnMeasured } from "../lib/checks";
import type { Measurement } from "../lib/measure";
import type { WithinRadius } from "../lib/near/withinRadius";
import type { Here } from "../lib/whatIsHere";
import type { Computing } from "./Computing";

/** The reader stopped the computation. */
export class Stopped extends Error {
  override readonly name = "Stopped";
}

/** The worker died: it ran out of memory, or was ended from outside. */
export class WorkerLost extends Error {
  override readonly name = "WorkerLost";
}

interface Running {
  computing: Promise<Remote<Computing> | Computing>;
  worker: Worker | null;
  /** Rejects when the worker is stopped or lost. */
  ended: Promise<never>;
  end: (error: Error) => void;
}

export class Computer {
  #running: Running | null = null;

  constructor(readonly base: string) {}

  measurements(ids: readonly string[]): Promise<Record<string, Measurement>> {
    return this.#ask((computing) => computing.measurements(ids));
  }

  checks(onmeasured: OnMeasured): Promise<Checks> {
    return this.#ask((computing) => computing.checks(proxy(onmeasured)));
  }

  notes(): Promise<BoundaryNotes> {
    return this.#ask((computing) => computing.notes());
  }

  here(position: [number, number]): Promise<Here> {
    return this.#ask((computing) => computing.here(position));
  }

  within(centre: [number, number], radiusM: number): Promise<WithinRadius[]> {
    return this.#ask((computing) => computing.within(centre, radiusM));
  }

  /** Ends what is being computed; whoever waits for it gets `Stopped`. The next question starts anew. */
  stop(): void {
    this.#running?.end(new Stopped("Stopped by the reader."));
  }

  async #ask<T>(question: (computing: Remote<Computing> | Computing) => Promise<T>): Promise<T> {
    const running = (this.#running ??= this.#start());
    return Promise.race([
      running.computing.then((computing) => question(computing)),
      running.ended,
    ]);
  }

  #start(): Running {
    let end: (error: Error) => void = () => undefined;
    const ended = new Promise<never>((_, reject) => (end = reject));
    ended.catch(() => undefined);
    const worker = startWorker();
    const running: Running = {
      worker,
      ended,
      computing: worker ? inWorker(worker, this.base) : inPage(this.base),
      end: (error) => {
        worker?.terminate();
        if (this.#running === running) this.#running = null;
        end(error);
      },
    };
    worker?.addEventListener("error", (event) => running.end(new WorkerLost(event.message)));
    return running;
  }
}

function startWorker(): Worker | null {
  try {
    return new Worker(new URL("./computing.worker.ts", import.meta.url), { type: "module" });
  } catch {
    return null;
  }
}

async function inWorker(worker: Worker, base: string): Promise<Remote<Computing>> {
  const Remote = wrap<typeof Computing>(worker);
  return await new Remote(base);
}

async function inPage(base: string): Promise<Computing> {
  const { Computing } = await import("./Computing");
  return new Computing(base);
}
