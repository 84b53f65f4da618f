/** How much of each side of a map something else covers, in CSS pixels. */
export interface Covered {
  readonly top?: number;
  readonly right?: number;
  readonly bottom?: number;
  readonly left?: number;
}

/** At most this share of a side is given up, so that there is room to fit anything at all. */
const MOST_OF_A_SIDE = 0.7;

/** The same with every side, none too large for a map of that size. */
export function coveredWithin(
  { top = 0, right = 0, bottom = 0, left = 0 }: Covered,
  [width, height]: readonly [number, number],
): Required<Covered> {
  const across = shareOf(left + right, width);
  const down = shareOf(top + bottom, height);
  return { top: top * down, bottom: bottom * down, left: left * across, right: right * across };
}

function shareOf(covered: number, side: number): number {
  return covered > side * MOST_OF_A_SIDE ? (side * MOST_OF_A_SIDE) / covered : 1;
}
