/** Boundaries sorted into cells of about equal number: strips from west to east, each cut from south to north. */
import type { Box } from "../../geometry";

/** The numbers of the boundaries of each cell, ascending, at most so many in each. */
export function cellsOf(count: number, boxOf: (index: number) => Box, most: number): number[][] {
  if (count === 0) return [];
  const middles = Array.from({ length: count }, (_, index) => {
    const [west, south, east, north] = boxOf(index);
    return { index, x: west + east, y: south + north };
  });
  const cells = Math.ceil(count / most);
  const strips = Math.max(1, Math.round(Math.sqrt(cells)));
  middles.sort((a, b) => a.x - b.x || a.index - b.index);
  return evenly(middles, strips).flatMap((strip) => {
    strip.sort((a, b) => a.y - b.y || a.index - b.index);
    return evenly(strip, Math.ceil(strip.length / most)).map((cell) =>
      cell.map(({ index }) => index).sort((a, b) => a - b),
    );
  });
}

function evenly<T>(things: readonly T[], parts: number): T[][] {
  return Array.from({ length: parts }, (_, i) =>
    things.slice(
      Math.floor((i * things.length) / parts),
      Math.floor(((i + 1) * things.length) / parts),
    ),
  );
}
