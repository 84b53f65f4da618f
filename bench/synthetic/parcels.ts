/**
 * Parcels that nobody owns: a coverage of any size, the same for the same plan on every machine, with overlaps and gaps put in where
 * they are known. Any parcel is made by itself, so that a million need no memory.
 *
 * Every feature says what it is: `"synthetic": true`, and "Synthetic parcel 123" for a name.
 */
import type { Feature, Polygon } from "geojson";
import type { Box } from "../../src/lib/geometry";
import { HIGHEST_BULGE, Lattice, type Axis, type LngLat } from "./lattice";
import { Faults, type PlantedFault } from "./planted";

/** Inland Quảng Ninh, from Ba Chẽ to Bình Liêu: 39 km by 22 km on land. */
export const INLAND: Box = [107.28, 21.34, 107.66, 21.54];

export interface ParcelPlan {
  readonly count: number;
  /** A whole number. */
  readonly seed?: number;
  /** Of each parcel; a multiple of 4. */
  readonly vertices?: number;
  /** [west, south, east, north] in degrees, all of it covered but for the end of the last row. */
  readonly box?: Box;
  /** Pairs of neighbours of which one reaches into the other. */
  readonly overlaps?: number;
  /** Pairs of neighbours of which one stays back from their border. */
  readonly gaps?: number;
  /** How far each reaches or stays back at its middle, in metres. */
  readonly faultM?: number;
}

export interface ParcelProperties {
  readonly id: string;
  readonly name: string;
  readonly synthetic: true;
}
export type Parcel = Feature<Polygon, ParcelProperties>;

export class SyntheticParcels {
  readonly count: number;
  readonly seed: number;
  readonly #lattice: Lattice;
  readonly #faults: Faults;

  /** Throws a `RangeError` for a plan that cannot be carried out. */
  constructor({
    count,
    seed = 1,
    vertices = 200,
    box = INLAND,
    overlaps = 0,
    gaps = 0,
    faultM = 2,
  }: ParcelPlan) {
    require(count >= 1 && Number.isInteger(count), "count is a whole number from 1");
    require(vertices >= 4 && vertices % 4 === 0, "vertices is a multiple of 4, from 4");
    require(Number.isInteger(seed), "seed is a whole number");
    this.count = count;
    this.seed = seed;
    const columns = columnsOf(count, box);
    this.#lattice = new Lattice(seed, box, columns, Math.ceil(count / columns), vertices / 4);
    this.#faults = new Faults(count, columns, overlaps, gaps);
    const [across, along] = sharesOf(faultM, this.#lattice);
    require(overlaps + gaps === 0 ||
      (faultM > 0 &&
        Math.max(across, along) <=
          HIGHEST_BULGE), `faultM is more than 0 and at most ${HIGHEST_BULGE} of a parcel`);
    this.#across = across;
    this.#along = along;
  }

  /** `faultM` as a share of a cell: where the border runs upwards, and where it runs to the right. */
  readonly #across: number;
  readonly #along: number;

  /** The one of that number, from 0. */
  parcel(index: number): Parcel {
    const { columns } = this.#lattice;
    const [column, row] = [index % columns, Math.floor(index / columns)];
    const east = this.#lattice.edge(
      "up",
      column + 1,
      row,
      -this.#across * this.#faults.side(index, "east"),
    );
    const north = this.#lattice.edge(
      "right",
      column,
      row + 1,
      this.#along * this.#faults.side(index, "north"),
    );
    const south = this.#lattice.edge("right", column, row);
    const west = this.#lattice.edge("up", column, row);
    const ring = [south, east, north.reverse(), west.reverse()].flatMap((edge) =>
      edge.slice(0, -1),
    );
    const id = idOf(index);
    return {
      type: "Feature",
      id,
      properties: { id, name: `Synthetic parcel ${index + 1}`, synthetic: true },
      geometry: { type: "Polygon", coordinates: [[...ring, ring[0]!]] },
    };
  }

  /** All of them, in their order. */
  *parcels(): Generator<Parcel, void> {
    for (let index = 0; index < this.count; index++) yield this.parcel(index);
  }

  /** What was put in: between which two, and the exact ring of each overlap or gap. */
  *planted(): Generator<PlantedFault, void> {
    for (const { kind, index, side } of this.#faults.all()) {
      const { columns } = this.#lattice;
      const [column, row] = [index % columns, Math.floor(index / columns)];
      const height =
        (side === "east" ? -this.#across : this.#along) * (kind === "overlap" ? 1 : -1);
      const at: Edge = side === "east" ? ["up", column + 1, row] : ["right", column, row + 1];
      const border = this.#lattice.edge(...at);
      const moved = this.#lattice.edge(...at, height);
      const ring: LngLat[] = [...border, ...moved.reverse().slice(1)];
      const other = index + (side === "east" ? 1 : columns);
      yield { kind, features: [idOf(index), idOf(other)], ring };
    }
  }
}

type Edge = [axis: Axis, column: number, row: number];

function idOf(index: number): string {
  return `synthetic-${index + 1}`;
}

/** As many that a parcel is about as wide as it is high. */
function columnsOf(count: number, [west, south, east, north]: Box): number {
  const width = (east - west) * Math.cos((((south + north) / 2) * Math.PI) / 180);
  return Math.min(count, Math.max(1, Math.round(Math.sqrt((count * width) / (north - south)))));
}

/** Metres as shares of a cell's width and height. */
function sharesOf(metres: number, { box, cell }: Lattice): [across: number, along: number] {
  const latitude = (box[1] + box[3]) / 2;
  const degree = EQUATOR_M / 360;
  return [
    metres / (cell[0] * degree * Math.cos((latitude * Math.PI) / 180)),
    metres / (cell[1] * degree),
  ];
}

const EQUATOR_M = 40_075_016.686;

function require(holds: boolean, sentence: string): void {
  if (!holds) throw new RangeError(`${sentence}.`);
}
