/** Places numbered as they come: the very same pair of numbers, the same number. */
export class Places {
  /** By number; longer than there are places. */
  xs: Float64Array;
  ys: Float64Array;
  #count = 0;
  /** A table of open addresses, a power of two long and half full at most: the number of a place and one, or 0. */
  #slots: Uint32Array;

  /** `expected`: how many, if that is known; it saves making room again and again. */
  constructor(expected = 0) {
    this.#slots = new Uint32Array(2 ** Math.max(6, Math.ceil(Math.log2(2 * expected + 1))));
    this.xs = new Float64Array(this.#slots.length / 2);
    this.ys = new Float64Array(this.#slots.length / 2);
  }

  get count(): number {
    return this.#count;
  }

  /** The number of a place, from 0; a new place gets the next one. What is not a number is a new place each time. */
  numberOf(x: number, y: number): number {
    const { xs, ys } = this;
    const mask = this.#slots.length - 1;
    let slot = hashOf(x, y) & mask;
    for (;;) {
      const taken = this.#slots[slot]!;
      if (taken === 0) break;
      if (xs[taken - 1] === x && ys[taken - 1] === y) return taken - 1;
      slot = (slot + 1) & mask;
    }
    const number = this.#count++;
    xs[number] = x;
    ys[number] = y;
    this.#slots[slot] = number + 1;
    if (this.#count === xs.length) this.#grow();
    return number;
  }

  #grow(): void {
    const slots = new Uint32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let i = 0; i < this.#count; i++) {
      let slot = hashOf(this.xs[i]!, this.ys[i]!) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = i + 1;
    }
    this.#slots = slots;
    this.xs = longer(this.xs);
    this.ys = longer(this.ys);
  }
}

/** The row again, twice as long. */
export function longer(row: Float64Array): Float64Array {
  const made = new Float64Array(2 * row.length);
  made.set(row);
  return made;
}

const numbers = new Float64Array(2);
const bits = new Uint32Array(numbers.buffer);

/** Of the bits of both numbers, mixed as MurmurHash3 ends. */
function hashOf(x: number, y: number): number {
  // -0 is 0.
  numbers[0] = x + 0;
  numbers[1] = y + 0;
  let hash = Math.imul(bits[0]!, 0x9e3779b1) ^ bits[1]!;
  hash = Math.imul(hash, 0x85ebca6b) ^ bits[2]!;
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35) ^ bits[3]!;
  hash = Math.imul(hash ^ (hash >>> 13), 0x27d4eb2f);
  return (hash ^ (hash >>> 16)) >>> 0;
}
