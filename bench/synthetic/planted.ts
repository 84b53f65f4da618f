/** Which borders carry a planted fault: spread evenly over all that two parcels share, found without a list. */
import type { LngLat } from "./lattice";

export interface PlantedFault {
  readonly kind: "overlap" | "gap";
  /** Ids of the parcel that was changed, and of its neighbour. */
  readonly features: readonly [string, string];
  /** What they share, or what lies between them: closed, [lng, lat] in degrees. */
  readonly ring: readonly LngLat[];
}

type Side = "east" | "north";
interface Planted {
  readonly kind: PlantedFault["kind"];
  /** The parcel that is changed, and at which of its sides. */
  readonly index: number;
  readonly side: Side;
}

export class Faults {
  readonly #faults: number;
  /** Borders between neighbours in one row; those between rows come after. */
  readonly #upright: number;
  readonly #borders: number;

  /** Throws a `RangeError` where there are more faults than borders. */
  constructor(
    readonly count: number,
    readonly columns: number,
    overlaps: number,
    readonly gaps: number,
  ) {
    const lastRow = count % columns;
    this.#upright = Math.floor(count / columns) * (columns - 1) + Math.max(0, lastRow - 1);
    this.#borders = this.#upright + Math.max(0, count - columns);
    this.#faults = overlaps + gaps;
    if (this.#faults > this.#borders) {
      throw new RangeError(`${this.#borders} borders cannot carry ${this.#faults} faults.`);
    }
  }

  /** 1 where the parcel reaches over its border, -1 where it stays back, 0 where it keeps to it. */
  side(index: number, side: Side): 1 | 0 | -1 {
    const border = this.#borderOf(index, side);
    if (border === null || this.#faults === 0) return 0;
    const fault = Math.ceil((border * this.#faults) / this.#borders);
    if (fault >= this.#faults || this.#borderAt(fault) !== border) return 0;
    return this.#isGap(fault) ? -1 : 1;
  }

  *all(): Generator<Planted, void> {
    for (let fault = 0; fault < this.#faults; fault++) {
      const border = this.#borderAt(fault);
      const kind = this.#isGap(fault) ? "gap" : "overlap";
      if (border >= this.#upright) {
        yield { kind, side: "north", index: border - this.#upright };
      } else {
        const row = Math.floor(border / (this.columns - 1));
        yield { kind, side: "east", index: row * this.columns + (border % (this.columns - 1)) };
      }
    }
  }

  #borderAt(fault: number): number {
    return Math.floor((fault * this.#borders) / this.#faults);
  }

  /** Gaps stand among the overlaps as evenly as they can. */
  #isGap(fault: number): boolean {
    const before = (n: number) => Math.floor((n * this.gaps) / this.#faults);
    return before(fault + 1) > before(fault);
  }

  #borderOf(index: number, side: Side): number | null {
    const column = index % this.columns;
    if (side === "north") return index + this.columns < this.count ? this.#upright + index : null;
    if (column === this.columns - 1 || index + 1 >= this.count) return null;
    return Math.floor(index / this.columns) * (this.columns - 1) + column;
  }
}
