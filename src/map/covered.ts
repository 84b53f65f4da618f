/** How much of each side of a map something else covers, in CSS pixels. */
export interface Covered {
  readonly top?: number;
  readonly right?: number;
  readonly bottom?: number;
  readonly left?: number;
}

/**
 * The room something in a corner takes: of the map's width where the map is wider than high, else of its height.
 * @param size of it and of the map, in CSS pixels, width first
 */
export function coveredByCorner(
  corner: `${"top" | "bottom"}-${"left" | "right"}`,
  [width, height]: readonly [number, number],
  [mapWidth, mapHeight]: readonly [number, number],
): Covered {
  const [row, column] = corner.split("-") as ["top" | "bottom", "left" | "right"];
  return mapWidth > mapHeight ? { [column]: width } : { [row]: height };
}

/** What several things cover together that stand one behind the other, from each side inwards. */
export function coveredTogether(...all: readonly Covered[]): Covered {
  const sum = (side: keyof Covered) => all.reduce((px, own) => px + (own[side] ?? 0), 0);
  return { top: sum("top"), right: sum("right"), bottom: sum("bottom"), left: sum("left") };
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
