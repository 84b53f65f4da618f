/**
 * Rings on the screen that would lie on one another are moved apart, as little as it takes.
 *
 * Each ring is drawn back to its anchor and pushed away by every ring and every fixed disc that it
 * meets, until nothing meets. Rings that start at one place are first set a little apart, in the
 * direction their park is known to lie in, else around a circle, in a fixed order: the same rings
 * always end in the same places.
 */

/** Pixels on the first view: x to the right, y down. */
export interface Ring {
  readonly x: number;
  readonly y: number;
  readonly radiusPx: number;
  /** Where the park is known to lie from its anchor, as a unit vector on the screen. */
  readonly towards?: readonly [x: number, y: number];
  /** Where it stood before, from its anchor: it is moved on from there. */
  readonly from?: readonly [x: number, y: number];
}

export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radiusPx: number;
}

/** Clear space between two rings. */
export const GAP_PX = 3;
const ROUNDS = 2000;
const PULL = 0.02;

/** [dx, dy] in whole pixels for every ring, in their order; the gap and the rounds are as a picture needs them. */
export function spreadRings(
  rings: readonly Ring[],
  fixed: readonly Disc[],
  { gapPx = GAP_PX, rounds = ROUNDS } = {},
): [number, number][] {
  const at = rings.map((ring, i) => start(ring, i, rings.length));
  for (let round = 0; round < rounds; round++) {
    // The last quarter only parts them, so that the pull leaves none overlapping.
    const pull = round < rounds * 0.75 ? PULL : 0;
    rings.forEach(({ x, y }, i) => {
      at[i]!.x += (x - at[i]!.x) * pull;
      at[i]!.y += (y - at[i]!.y) * pull;
    });
    rings.forEach((ring, i) => {
      for (let j = i + 1; j < rings.length; j++) {
        const [ux, uy, push] = parting(at[i]!, at[j]!, ring.radiusPx + rings[j]!.radiusPx + gapPx);
        at[i]!.x -= (ux * push) / 2;
        at[i]!.y -= (uy * push) / 2;
        at[j]!.x += (ux * push) / 2;
        at[j]!.y += (uy * push) / 2;
      }
      for (const disc of fixed) {
        const [ux, uy, push] = parting(disc, at[i]!, ring.radiusPx + disc.radiusPx + gapPx);
        at[i]!.x += ux * push;
        at[i]!.y += uy * push;
      }
    });
  }
  return rings.map(({ x, y }, i) => [Math.round(at[i]!.x - x), Math.round(at[i]!.y - y)]);
}

function start({ x, y, towards, from }: Ring, i: number, count: number): { x: number; y: number } {
  if (from) return { x: x + from[0], y: y + from[1] };
  const angle = (2 * Math.PI * i) / count;
  const [ux, uy] = towards ?? [Math.cos(angle), Math.sin(angle)];
  const step = towards ? 8 : 1;
  return { x: x + ux * step, y: y + uy * step };
}

/** The direction from a to b, and how far they still have to part. */
function parting(
  a: { x: number; y: number },
  b: { x: number; y: number },
  least: number,
): [ux: number, uy: number, px: number] {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const distance = Math.hypot(dx, dy);
  const missing = Math.max(0, least - distance);
  return distance > 0 ? [dx / distance, dy / distance, missing] : [1, 0, missing];
}
