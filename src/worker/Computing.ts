/** What is computed off the main thread: the functions of `lib`, on the full-detail files. */
import { boundaryNotes, type BoundaryNotes } from "../lib/boundaryNotes";
import { checksOf, type Checks, type OnMeasured } from "../lib/checks";
import { measurePublished, type Measurement } from "../lib/measure";
import {
  parkEnvelopesOf,
  parkOutlinesOf,
  unitsOf,
  wholeZonesOf,
  zonePartsOf,
  type PublishedBoundary,
  type PublishedMap,
} from "../lib/published";
import { withinRadius, type WithinRadius } from "../lib/near/withinRadius";
import { whatIsHere, type Here } from "../lib/whatIsHere";
import { LayerFault, type LayerFaultCode } from "../lib/tiles/layerFault";
import { PublishedFiles } from "./PublishedFiles";
import type { SourceFeature, SourceFiles } from "../lib/tiles/sourceFeature";
import { checkFiles, sourceFeature } from "./sourceFeatures";

export class Computing {
  readonly #files: PublishedFiles;

  constructor(base: string) {
    this.#files = new PublishedFiles(base);
  }

  /** Measures boundaries again from full detail; ids that the files do not have are left out. */
  async measurements(ids: readonly string[]): Promise<Record<string, Measurement>> {
    const wanted = new Set(ids);
    const found = boundariesOf(await this.#files.map()).filter(({ id }) => wanted.has(id));
    return Object.fromEntries(
      found.map(({ id, boundary }) => [id, measurePublished(id, boundary)]),
    );
  }

  /** Every check again, from full detail; `onmeasured` hears how many boundaries are done. */
  async checks(onmeasured: OnMeasured): Promise<Checks> {
    return checksOf(await this.#files.map(), onmeasured);
  }

  /** What the published layers say of each line. */
  async notes(): Promise<BoundaryNotes> {
    const { zones, parks, envelopes } = await this.#files.map();
    return boundaryNotes(zones, parks, envelopes);
  }

  /** What lies under a position [lng, lat]. */
  async here(position: [number, number]): Promise<Here> {
    return whatIsHere(position, await this.#files.map());
  }

  /** Whether the files of a large layer fit its archive. */
  layerFits(files: SourceFiles): Promise<LayerAnswer<true>> {
    return answered(checkFiles(files).then(() => true as const));
  }

  /** A feature of a large layer as its source has it, measured. */
  layerFeature(
    files: SourceFiles,
    number: number,
    id: string,
  ): Promise<LayerAnswer<SourceFeature>> {
    return answered(sourceFeature(files, number, id));
  }

  /** What lies within a radius around a position [lng, lat]. */
  async within(centre: [number, number], radiusM: number): Promise<WithinRadius[]> {
    return withinRadius(centre, radiusM, await this.#files.map());
  }
}

/** An answer, or why there is none: an error's own class does not come out of a worker. */
export type LayerAnswer<T> =
  | { readonly value: T; readonly fault: null }
  | { readonly value: null; readonly fault: LayerFaultCode };

async function answered<T>(work: Promise<T>): Promise<LayerAnswer<T>> {
  try {
    return { value: await work, fault: null };
  } catch (error) {
    if (!(error instanceof LayerFault)) throw error;
    console.warn(error.message);
    return { value: null, fault: error.code };
  }
}

function boundariesOf(map: PublishedMap): PublishedBoundary[] {
  return [
    ...wholeZonesOf(map),
    ...zonePartsOf(map),
    ...parkOutlinesOf(map),
    ...parkEnvelopesOf(map),
    ...unitsOf(map),
  ];
}
