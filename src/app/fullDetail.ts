/** The published boundaries in full detail, fetched when somebody snaps to them or compares with them. */
import type { Boundary } from "../lib/geometry";
import { parkOutlinesOf, unitsOf, wholeZonesOf } from "../lib/published";
import { PublishedFiles } from "../worker/PublishedFiles";

export class FullDetail {
  readonly #files: PublishedFiles;

  /** `base` is the folder of the page, with a slash at its end. */
  constructor(base: string) {
    this.#files = new PublishedFiles(base);
  }

  /** Zones, parks and units. */
  async all(): Promise<Boundary[]> {
    const map = await this.#files.map();
    const named = [...wholeZonesOf(map), ...parkOutlinesOf(map), ...unitsOf(map)];
    return named.map(({ boundary }) => boundary);
  }

  /** A zone, all its parts together, or a park; null where its outline is not published. */
  async of(id: string): Promise<Boundary | null> {
    const map = await this.#files.map();
    const named = [...wholeZonesOf(map), ...parkOutlinesOf(map)];
    return named.find((one) => one.id === id)?.boundary ?? null;
  }
}
