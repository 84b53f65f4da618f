/** How much is read at most. Beyond it a file is refused before it fills the memory. */
import type { FilePlace } from "../faults";
import type { LimitedThing } from "./reasons";
import { refuse } from "./refuse";

export type Limits = Readonly<Record<LimitedThing, number>>;

const MIB = 1024 * 1024;

/** 10,000 polygons or 50 MB are read with room to spare. A caller with more memory may raise them. */
export const LIMITS: Limits = {
  bytes: 100 * MIB,
  "unpacked-bytes": 300 * MIB,
  polygons: 200_000,
  positions: 8_000_000,
  cells: 20_000_000,
  files: 2_000,
};

/** No real file nests deeper; without a limit a hostile one exhausts the stack. */
export const MAX_DEPTH = 100;

/** Counts against the limits, and throws a `FileFault` at the one that is passed. */
export class Tally {
  readonly #limits: Limits;
  readonly #counts: Record<LimitedThing, number>;

  constructor(limits: Limits = LIMITS) {
    this.#limits = limits;
    this.#counts = { bytes: 0, "unpacked-bytes": 0, polygons: 0, positions: 0, cells: 0, files: 0 };
  }

  add(what: LimitedThing, count: number, place: FilePlace): void {
    this.#counts[what] += count;
    // Not "greater": a count that is no number has to be refused as well.
    if (!(this.#counts[what] <= this.#limits[what])) {
      refuse(place, { code: "too-large", what, limit: this.#limits[what] });
    }
  }

  /** What may still be added. */
  left(what: LimitedThing): number {
    return this.#limits[what] - this.#counts[what];
  }
}
