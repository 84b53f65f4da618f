/** The page's side of the worker that reads and checks a planner's own files. */
import { proxy, wrap } from "comlink";
import type { Audit, FileBoundary } from "../lib/audit";
import type { Boundary } from "../lib/geometry";
import type { Repair } from "../lib/repair/repair";
import type { Brought, EncodingChoices, LayerChoices, Source } from "./brought";
import type { OnStage, OwnAuditOptions, Reading } from "./Reading";
import { Remoted } from "./Remoted";

export { Stopped, WorkerLost } from "./Remoted";

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
    onStage: OnStage,
  ): Promise<Brought> {
    return this.#remoted.ask((reading) =>
      reading.read(sources, encodings, choices, proxy(onStage)),
    );
  }

  place(
    choices: Readonly<Record<number, LayerChoices>>,
    encodings: EncodingChoices,
  ): Promise<Brought> {
    return this.#remoted.ask((reading) => reading.place(choices, encodings));
  }

  audit(
    boundaries: readonly FileBoundary[],
    options: OwnAuditOptions,
    onStage: OnStage,
  ): Promise<Audit> {
    return this.#remoted.ask((reading) => reading.audit(boundaries, options, proxy(onStage)));
  }

  repairs(
    boundaries: readonly { readonly id: string; readonly boundary: Boundary }[],
  ): Promise<Record<string, Repair>> {
    return this.#remoted.ask((reading) => reading.repairs(boundaries));
  }

  /** Ends the worker and what it is doing; whoever waits for it gets `Stopped`. */
  stop(): void {
    this.#remoted.stop();
  }
}
