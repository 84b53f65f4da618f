/** Numbers that look random and are always the same: a hash of whole numbers, with no state to carry along. */

/** The finaliser of MurmurHash3 (Austin Appleby, public domain): every bit of the input moves every bit of the output. */
function mixed(hash: number): number {
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** From 0 to below 1, for a seed and any whole numbers. */
export function randomOf(...keys: readonly number[]): number {
  let hash = 0x9e3779b9;
  for (const key of keys) hash = mixed((Math.imul(hash, 31) + key) | 0);
  return (hash >>> 0) / 2 ** 32;
}
