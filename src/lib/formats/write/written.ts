import type { FileNote } from "../geojson";

export interface WriteOptions {
  /** The id of the system to write in. */
  readonly crs: string;
  /** Of the file without its ending, and of the layer in it. */
  readonly name: string;
  /** The day, ISO 8601, for formats that note it. */
  readonly date: string;
}

export interface Written {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly extension: string;
  /** What the format could not hold as it was. */
  readonly notes: readonly FileNote[];
}
