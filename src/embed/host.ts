/**
 * The host page's side of the embed. Nothing is said before the host has said hello, nothing to "*",
 * and to an origin that is not listed no more than that it is refused.
 */
import { isAllowed, type AllowList } from "../lib/embed/allowed";
import { readAsk, tell, type Ask, type TellType } from "../lib/embed/messages";

/** A request that was understood and cannot be met; `code` is the host's. */
export class Unmet extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

export class Host {
  /** The origin that was let in; null until one was. */
  #origin: string | null = null;
  readonly #allowed: Promise<AllowList>;

  /** @param answer does what is asked; what it resolves to becomes the reply's `result` */
  constructor(
    allowed: Promise<AllowList>,
    readonly answer: (ask: Ask) => Promise<unknown>,
  ) {
    this.#allowed = allowed;
    if (parent === window) return;
    addEventListener("message", (event) => void this.#hear(event));
  }

  /** Tells the host, if one was let in. */
  tell(type: TellType, payload: unknown): void {
    if (this.#origin) this.#send(this.#origin, type, payload);
  }

  async #hear({ data, origin, source }: MessageEvent): Promise<void> {
    if (source !== parent) return;
    const read = readAsk(data);
    if (!read) return;
    const id = read.ok ? read.ask.id : read.id;
    if (!isAllowed(origin, location.origin, await this.#allowed)) {
      console.warn(`A message from ${origin} was refused: it is not listed in embed.json.`);
      // An opaque origin cannot be named as a target, and "*" is never one.
      if (origin !== "null") this.#send(origin, "refused", { code: "origin-not-listed" }, id);
      return;
    }
    this.#origin = origin;
    if (!read.ok) return this.#send(origin, "reply", { ok: false, code: read.code }, id);
    try {
      const result = await this.answer(read.ask);
      this.#send(origin, "reply", { ok: true, result }, id);
    } catch (error) {
      const code = error instanceof Unmet ? error.code : "failed";
      this.#send(origin, "reply", { ok: false, code }, id);
    }
  }

  #send(origin: string, type: TellType, payload: unknown, id?: string): void {
    parent.postMessage(tell(type, payload, id), origin);
  }
}
