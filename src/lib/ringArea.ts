/** What a ring encloses, in the units of its plane. */

/** Twice the enclosed area, above 0 counter-clockwise; from the first position, to lose no digits. Closed or open. */
export function doubledArea(ring: readonly (readonly number[])[]): number {
  const [x0 = 0, y0 = 0] = ring[0] ?? [];
  let sum = 0;
  for (let i = 0; i < ring.length; i++) {
    const [x = 0, y = 0] = ring[i]!;
    const [nextX = 0, nextY = 0] = ring[(i + 1) % ring.length]!;
    sum += (x - x0) * (nextY - y0) - (nextX - x0) * (y - y0);
  }
  return sum;
}
