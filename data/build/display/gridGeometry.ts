/** Segments and loops whose corners are whole grid steps, so that every answer is exact. */

export type GridPosition = readonly [x: number, y: number];

/** Whether segments ab and cd have a point in common that is not one of `allowed`. */
export function meetBeyond(
  a: GridPosition,
  b: GridPosition,
  c: GridPosition,
  d: GridPosition,
  allowed: readonly GridPosition[],
): boolean {
  const abc = turn(a, b, c);
  const abd = turn(a, b, d);
  const cda = turn(c, d, a);
  const cdb = turn(c, d, b);
  if (abc * abd < 0 && cda * cdb < 0) return true;
  // The same edge twice: two lines between the same ends, both thinned to nothing, enclose nothing.
  if ((same(a, c) && same(b, d)) || (same(a, d) && same(b, c))) return true;
  const touches = [
    abc === 0 && within(a, b, c) && c,
    abd === 0 && within(a, b, d) && d,
    cda === 0 && within(c, d, a) && a,
    cdb === 0 && within(c, d, b) && b,
  ].filter((touch) => touch !== false);
  return touches.some((touch) => !allowed.some((place) => same(place, touch)));
}

/** Strictly inside a loop, by even and odd; a vertex on its edge is not inside. */
export function inside(p: GridPosition, loop: readonly GridPosition[]): boolean {
  let odd = false;
  for (let i = 0, j = loop.length - 1; i < loop.length; j = i++) {
    const a = loop[i]!;
    const b = loop[j]!;
    if (turn(a, b, p) === 0 && within(a, b, p)) return false;
    if (a[1] > p[1] !== b[1] > p[1] && turn(a, b, p) > 0 === b[1] > a[1]) odd = !odd;
  }
  return odd;
}

export function same(a: GridPosition, b: GridPosition): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

function turn(a: GridPosition, b: GridPosition, c: GridPosition): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

function within(a: GridPosition, b: GridPosition, p: GridPosition): boolean {
  return (
    Math.min(a[0], b[0]) <= p[0] &&
    p[0] <= Math.max(a[0], b[0]) &&
    Math.min(a[1], b[1]) <= p[1] &&
    p[1] <= Math.max(a[1], b[1])
  );
}
