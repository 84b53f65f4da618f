/** mulberry32: small, and the same on every machine. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export type Next = () => number;

export const below = (next: Next, limit: number): number => Math.floor(next() * limit);

export function oneOf<T>(next: Next, choices: readonly T[]): T {
  return choices[below(next, choices.length)]!;
}
