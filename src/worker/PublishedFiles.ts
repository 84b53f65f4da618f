/** The full-detail files, fetched once and kept where the computing is done. */
import { readJson } from "../files/readJson";
import type { PublishedMap } from "../lib/checks";
import { featureCollection } from "../lib/mapFiles";
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
    const collection = (file: string) => this.#json(file, featureCollection);
    const [zones, parks, envelopes, units, register] = await Promise.all([
      collection("zones.geojson"),
      collection("parks.geojson"),
      collection("park-envelopes.geojson"),
      collection("units.geojson"),
      this.#json("register.json", looksLikeRegister),
    ]);
    return { zones, parks, envelopes, units, register };
  }

  async #json<T>(file: string, parse: (json: unknown) => T): Promise<T> {
    const { value } = await readJson(file, this.base, parse);
    return value;
  }
}

/** The page has checked every figure of it; here it must only be that file. */
function looksLikeRegister(json: unknown): Register {
  const made = json as Partial<Register> | null;
  if (!Array.isArray(made?.zones) || !Array.isArray(made.parks))
    throw new Error("It is no register.");
  return made as Register;
}
