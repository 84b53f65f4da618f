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
import { PublishedFiles } from "./PublishedFiles";

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

  /** What lies within a radius around a position [lng, lat]. */
  async within(centre: [number, number], radiusM: number): Promise<WithinRadius[]> {
    return withinRadius(centre, radiusM, await this.#files.map());
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
