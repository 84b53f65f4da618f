/** The full-detail files, fetched once and kept where the computing is done. */
import type { FeatureCollection } from "geojson";
import { readJson } from "../files/readJson";
import type { PublishedMap } from "../lib/checks";
import type { Register } from "../lib/register/schema";

export class PublishedFiles {
  #map: Promise<PublishedMap> | null = null;

  /** `base` is the folder of the page, with a slash at its end. */
  constructor(readonly base: string) {}

  /** Fetches everything the first time; a failure is not remembered. */
  map(): Promise<PublishedMap> {
    this.#map ??= this.#read().catch((error: unknown) => {
      this.#map = null;
      throw error;
    });
    return this.#map;
  }

  async #read(): Promise<PublishedMap> {
    const collection = (file: string) => this.#json<FeatureCollection>(file);
    const [zones, parks, envelopes, units, register] = await Promise.all([
      collection("zones.geojson"),
      collection("parks.geojson"),
      collection("park-envelopes.geojson"),
      collection("units.geojson"),
      this.#json<Register>("register.json"),
    ]);
    return { zones, parks, envelopes, units, register };
  }

  async #json<T>(file: string): Promise<T> {
    const { value } = await readJson<T>(file, this.base);
    return value;
  }
}
