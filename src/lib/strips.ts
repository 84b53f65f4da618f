/**
 * Things that each reach from one number to another, such as edges by their height, sorted into strips of equal width: what
 * reaches a given number is found without looking at the others.
 */
export class Strips {
  /** Strip k has the members `members[starts[k]]` to `members[starts[k + 1] - 1]`, ascending. */
  readonly starts: Uint32Array;
  readonly members: Uint32Array;
  readonly #from: number;
  readonly #width: number;
  readonly #last: number;

  /** `strips`: how many, at least one; `startOf` and `endOf` say of a thing where it begins and ends, in either order. */
  constructor(
    count: number,
    strips: number,
    startOf: (thing: number) => number,
    endOf: (thing: number) => number,
  ) {
    const lows = new Float64Array(count);
    const highs = new Float64Array(count);
    let from = Infinity;
    let to = -Infinity;
    for (let i = 0; i < count; i++) {
      const start = startOf(i);
      const end = endOf(i);
      lows[i] = Math.min(start, end);
      highs[i] = Math.max(start, end);
      from = Math.min(from, lows[i]!);
      to = Math.max(to, highs[i]!);
    }
    this.#from = from;
    this.#width = (to - from) / strips || 1;
    this.#last = strips - 1;
    this.starts = new Uint32Array(strips + 1);
    for (let i = 0; i < count; i++) {
      const last = this.at(highs[i]!);
      for (let strip = this.at(lows[i]!); strip <= last; strip++) this.starts[strip + 1]!++;
    }
    for (let k = 0; k < strips; k++) this.starts[k + 1]! += this.starts[k]!;
    this.members = new Uint32Array(this.starts[strips]!);
    const next = this.starts.slice();
    for (let i = 0; i < count; i++) {
      const last = this.at(highs[i]!);
      for (let strip = this.at(lows[i]!); strip <= last; strip++) this.members[next[strip]!++] = i;
    }
  }

  /** The strip that a number is in; beyond the first and the last, these. It never falls as the number rises. */
  at(value: number): number {
    const strip = Math.floor((value - this.#from) / this.#width);
    return strip < 0 ? 0 : strip > this.#last ? this.#last : strip;
  }
}
