/**
 * The shape of one edge: a wave from 0 to 1 that starts and ends at 0. Made of parabolas, with nothing but sums and
 * products, so that every machine comes to the same bits.
 */
import { randomOf } from "./random";

/** How steep a wave is at most, in its own units. The whole lattice leans on it (see lattice.ts). */
export const STEEPEST = 0.6;

/** Half-waves along the edge, and what each may add to the steepness. */
const PARTS = [
  { halves: 2, steep: 0.28 },
  { halves: 5, steep: 0.2 },
  { halves: 11, steep: 0.12 },
] as const;

export type Wave = (t: number) => number;

/** The wave of the edge that the keys name. */
export function waveOf(...keys: readonly number[]): Wave {
  const parts = PARTS.map(({ halves, steep }, i) => {
    const share = 2 * randomOf(...keys, i) - 1;
    return { halves, size: (share * steep) / (4 * halves) };
  });
  return (t) => parts.reduce((sum, { halves, size }) => sum + size * parabolas(t * halves), 0);
}

/** A bulge of height 1 in the middle, 0 at both ends; its steepness is 4. */
export function bulge(t: number): number {
  return 4 * t * (1 - t);
}

/** Half-waves of length and height 1, up and down in turn. */
function parabolas(x: number): number {
  const half = Math.floor(x);
  return (half % 2 === 0 ? 1 : -1) * bulge(x - half);
}
