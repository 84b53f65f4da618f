/**
 * The page's side of a worker. It starts when something is first asked and can be stopped in the middle of
 * a computation; where a browser refuses workers, or the worker's script does not come, the same functions
 * run in the page.
 */
import type { Remote } from "comlink";
import { Stopped, WorkerLost } from "../lib/ended";
import { onEnd } from "./alive";

interface Running<T> {
  made: Promise<Remote<T> | T>;
  /** Rejects when the worker is stopped or lost. */
  ended: Promise<never>;
  end: (error: Error) => void;
}

export class Remoted<T> {
  #running: Running<T> | null = null;

  constructor(
    /** Throws where the browser refuses workers. */
    readonly startWorker: () => Worker,
    readonly inWorker: (worker: Worker) => Promise<Remote<T>>,
    readonly inPage: () => Promise<T>,
  ) {}

  /** Throws `Stopped` or `WorkerLost` if the worker ends before it answers. */
  async ask<R>(question: (made: Remote<T> | T) => Promise<R>): Promise<R> {
    const running = (this.#running ??= this.#start());
    return Promise.race([running.made.then((made) => question(made)), running.ended]);
  }

  /** Ends what is being computed; whoever waits for it gets `Stopped`. The next question starts anew. */
  stop(): void {
    this.#running?.end(new Stopped("Stopped by the reader."));
  }

  #start(): Running<T> {
    let end: (error: Error) => void = () => undefined;
    const ended = new Promise<never>((_, reject) => (end = reject));
    ended.catch(() => undefined);
    const worker = this.#worker();
    const running: Running<T> = {
      ended,
      made: worker ? this.#madeIn(worker) : this.inPage(),
      end: (error) => {
        worker?.terminate();
        if (this.#running === running) this.#running = null;
        end(error);
      },
    };
    // What could not be made once may come at the next question.
    running.made.catch(running.end);
    if (worker) {
      worker.addEventListener("error", (event) => {
        if (!isScriptMissing(event)) running.end(new WorkerLost(event.message));
      });
      onEnd(worker, () => running.end(new WorkerLost("It ended without a word.")));
    }
    return running;
  }

  async #madeIn(worker: Worker): Promise<Remote<T> | T> {
    const missing = new Promise<null>((resolve) => {
      worker.addEventListener("error", (event) => {
        if (isScriptMissing(event)) resolve(null);
      });
    });
    return (await Promise.race([this.inWorker(worker), missing])) ?? this.inPage();
  }

  #worker(): Worker | null {
    try {
      return this.startWorker();
    } catch {
      return null;
    }
  }
}

/** Nothing was thrown: the script of the worker, or a part of it, could not be had. */
function isScriptMissing(event: Event): boolean {
  return !("message" in event) || !event.message;
}
