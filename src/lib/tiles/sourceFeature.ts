/** A feature of a large layer as its source has it, and the files it is fetched from. */
import type { JsonObject } from "../formats/json";
import type { Boundary } from "../geometry";
import type { Measurement } from "../measure";

export interface SourceFiles {
  /** Addresses. */
  readonly features: string;
  readonly index: string;
  /** As the archive has it. */
  readonly stamp: string;
}

export interface SourceFeature {
  readonly id: string;
  readonly name: string;
  readonly boundary: Boundary;
  readonly properties: Readonly<JsonObject>;
  /** Null where the outline leaves its area in doubt. */
  readonly measurement: Measurement<number | null> | null;
}
