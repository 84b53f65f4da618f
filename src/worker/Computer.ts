/** What the page asks of the published map, computed in a worker. */
import type { BoundaryNotes } from "../lib/boundaryNotes";
import type { Checks, OnMeasured } from "../lib/checks";
import type { Measurement } from "../lib/measure";
import type { WithinRadius } from "../lib/near/withinRadius";
import type { Here } from "../lib/whatIsHere";
import type { Computing, LayerAnswer } from "./Computing";
import { Remoted } from "./Remoted";
import type { SourceFeature, SourceFiles } from "../lib/tiles/sourceFeature";

export class Computer {
  readonly #remoted: Remoted<Computing>;

  constructor(base: string) {
    this.#remoted = new Remoted(
      () => new Worker(new URL("./computing.worker.ts", import.meta.url), { type: "module" }),
      async (worker) => {
        const { wrap } = await import("comlink");
        const Remote = wrap<typeof Computing>(worker);
        return await new Remote(base);
      },
      async () => {
        const { Computing } = await import("./Computing");
        return new Computing(base);
      },
    );
  }

  measurements(ids: readonly string[]): Promise<Record<string, Measurement>> {
    return this.#remoted.ask((computing) => computing.measurements(ids));
  }

  async checks(onmeasured: OnMeasured): Promise<Checks> {
    const { proxy } = await import("comlink");
    return this.#remoted.ask((computing) => computing.checks(proxy(onmeasured)));
  }

  notes(): Promise<BoundaryNotes> {
    return this.#remoted.ask((computing) => computing.notes());
  }

  here(position: [number, number]): Promise<Here> {
    return this.#remoted.ask((computing) => computing.here(position));
  }

  within(centre: [number, number], radiusM: number): Promise<WithinRadius[]> {
    return this.#remoted.ask((computing) => computing.within(centre, radiusM));
  }

  layerFits(files: SourceFiles): Promise<LayerAnswer<true>> {
    return this.#remoted.ask((computing) => computing.layerFits(files));
  }

  layerFeature(
    files: SourceFiles,
    number: number,
    id: string,
  ): Promise<LayerAnswer<SourceFeature>> {
    return this.#remoted.ask((computing) => computing.layerFeature(files, number, id));
  }

  /** Ends what is being computed; whoever waits for it gets `Stopped`. The next question starts anew. */
  stop(): void {
    this.#remoted.stop();
  }
}
