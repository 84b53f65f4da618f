/**
 * Lines of a coverage: nodes near the crossings of a square lattice, and wavy edges between them, each the same for the two
 * parcels it parts.
 *
 * Edges never cross. Nodes move by at most a twelfth, so that the straight line between two rises by at most 0.2; the wave adds at most
 * 0.6, a planted bulge at most 0.18. So an edge to the right stays within 45° of its direction, as does one upwards:
 * they meet in their node alone.
 */
import type { Box } from "../../src/lib/geometry";
import { randomOf } from "./random";
import { bulge, waveOf } from "./wave";

const NODE_MOVES = 1 / 12;
/** The highest bulge, as a share of a cell: 4 × 0.045 is its steepness. */
export const HIGHEST_BULGE = 0.045;

/** 7 decimals of a degree are a centimetre. */
const SCALE = 1e7;

export type Axis = "right" | "up";
export type LngLat = [lng: number, lat: number];

export class Lattice {
  constructor(
    readonly seed: number,
    readonly box: Box,
    readonly columns: number,
    readonly rows: number,
    /** Pieces of one edge: a parcel has four times as many vertices. */
    readonly pieces: number,
  ) {}

  /** Degrees of longitude and latitude in one cell. */
  get cell(): LngLat {
    const [west, south, east, north] = this.box;
    return [(east - west) / this.columns, (north - south) / this.rows];
  }

  /**
   * The edge that goes right or up from a node, first and last position included. `height` is that of a bulge to its
   * left hand, as a share of a cell; negative to its right.
   */
  edge(axis: Axis, column: number, row: number, height = 0): LngLat[] {
    const from = this.#node(column, row);
    const to = axis === "right" ? this.#node(column + 1, row) : this.#node(column, row + 1);
    const wave = waveOf(this.seed, axis === "right" ? 1 : 2, column, row);
    // A straight edge has to have a point to bulge at.
    const pieces = height === 0 ? this.pieces : Math.max(2, this.pieces);
    return Array.from({ length: pieces + 1 }, (_, i) => {
      const t = i / pieces;
      const aside = (this.pieces === 1 ? 0 : wave(t)) + height * bulge(t);
      const x = from[0] + (to[0] - from[0]) * t + (axis === "up" ? -aside : 0);
      const y = from[1] + (to[1] - from[1]) * t + (axis === "right" ? aside : 0);
      return this.#lngLat(x, y);
    });
  }

  #node(column: number, row: number): [x: number, y: number] {
    const moved = (which: number) => (2 * randomOf(this.seed, which, column, row) - 1) * NODE_MOVES;
    return [column + moved(3), row + moved(4)];
  }

  #lngLat(x: number, y: number): LngLat {
    const [width, height] = this.cell;
    return [rounded(this.box[0] + x * width), rounded(this.box[1] + y * height)];
  }
}

function rounded(degrees: number): number {
  return Math.round(degrees * SCALE) / SCALE;
}
