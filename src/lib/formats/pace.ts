/** Long work in the middle of other people's: it says how far it is, and stops when told. */
import { nextTurn } from "../platform";

/** The reader called it off. No fault of anybody. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
  constructor() {
    super("Cancelled.");
  }
}

export interface PaceOptions {
  /** Told now and then, 0 to 1. */
  readonly onProgress?: ((done: number) => void) | undefined;
  /** Looked at whenever others have had their turn; an AbortSignal will do. */
  readonly signal?: { readonly aborted: boolean } | undefined;
}

const TURN_MS = 40;

export class Pace {
  readonly #options: PaceOptions;
  readonly #from: number;
  readonly #to: number;
  readonly #clock: { last: number };

  constructor(options: PaceOptions = {}, from = 0, to = 1, clock = { last: Date.now() }) {
    this.#options = options;
    this.#from = from;
    this.#to = to;
    this.#clock = clock;
  }

  /** A part of this work, with its own 0 to 1. */
  part(from: number, to: number): Pace {
    const size = this.#to - this.#from;
    return new Pace(this.#options, this.#from + from * size, this.#from + to * size, this.#clock);
  }

  /** Says how far the work is and lets others have their turn, if it is time. Throws `Cancelled`. */
  async at(done: number): Promise<void> {
    if (this.#options.signal?.aborted) throw new Cancelled();
    // Either way round: a clock that is set back meanwhile must not stop others from having their turn.
    if (Math.abs(Date.now() - this.#clock.last) < TURN_MS) return;
    this.#options.onProgress?.(
      this.#from + Math.min(1, Math.max(0, done)) * (this.#to - this.#from),
    );
    await nextTurn();
    this.#clock.last = Date.now();
    if (this.#options.signal?.aborted) throw new Cancelled();
  }
}
