/** The page's side of the worker that reads, checks, compares and reshapes a planner's own boundaries. */
import { proxy, wrap } from "comlink";
import type { FileBoundary } from "../lib/audit";
import type { Brought, EncodingChoices, LayerChoices, Source } from "../lib/formats/brought";
import type { OnStage, OwnCheck, OwnCheckOptions } from "../lib/ownCheck";
import type { CheckedComparison, GivenVersion } from "../lib/versions/compareChecked";
import type { OnCompared } from "../lib/versions/compareVersions";
import type { Reshaped, ReshapeTask } from "../lib/work/reshaping";
import type { OnRead, Reading } from "./Reading";
import { Remoted } from "./Remoted";

export class Reader {
  readonly #remoted: Remoted<Reading>;

  constructor(base: string) {
    this.#remoted = new Remoted(
      () => new Worker(new URL("./reading.worker.ts", import.meta.url), { type: "module" }),
      async (worker) => {
        const Remote = wrap<typeof Reading>(worker);
        return await new Remote(base);
      },
      async () => {
        const { Reading } = await import("./Reading");
        return new Reading(base);
      },
    );
  }

  read(
    sources: readonly Source[],
    encodings: EncodingChoices,
    choices: Readonly<Record<number, LayerChoices>>,
    onRead: OnRead,
  ): Promise<Brought> {
    return this.#remoted.ask((reading) => reading.read(sources, encodings, choices, proxy(onRead)));
  }

  place(
    choices: Readonly<Record<number, LayerChoices>>,
    encodings: EncodingChoices,
  ): Promise<Brought> {
    return this.#remoted.ask((reading) => reading.place(choices, encodings));
  }

  check(
    boundaries: readonly FileBoundary[],
    options: OwnCheckOptions,
    onStage: OnStage,
  ): Promise<OwnCheck> {
    return this.#remoted.ask((reading) => reading.check(boundaries, options, proxy(onStage)));
  }

  compare(
    before: GivenVersion,
    after: GivenVersion,
    onDone: OnCompared,
  ): Promise<CheckedComparison> {
    return this.#remoted.ask((reading) => reading.compare(before, after, proxy(onDone)));
  }

  reshape(task: ReshapeTask): Promise<Reshaped> {
    return this.#remoted.ask((reading) => reading.reshape(task));
  }

  /** Ends the worker and what it is doing; whoever waits for it gets `Stopped`. */
  stop(): void {
    this.#remoted.stop();
  }
}
