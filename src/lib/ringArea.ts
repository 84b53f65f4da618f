/** What a ring encloses, in the units of its plane. */

/** Twice the enclosed area, above 0 counter-clockwise; from the first position, to lose no digits. Closed or open. */
export function doubledArea(ring: readonly (readonly number[])[]): number {
  const x0 = ring[0]?.[0] ?? 0;
  const y0 = ring[0]?.[1] ?? 0;
  let sum = 0;
  let x = 0;
  let y = 0;
  // From the second position to the first again: the first is the origin, and adds nothing.
  for (let i = 1; i < ring.length; i++) {
    const nextX = (ring[i]![0] ?? 0) - x0;
    const nextY = (ring[i]![1] ?? 0) - y0;
    sum += x * nextY - nextX * y;
    x = nextX;
    y = nextY;
  }
  return sum;
}
