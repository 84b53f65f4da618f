/** The parks a reader keeps: in this browser, until they are taken out. */

const KEY = "quang-ninh-zones.shortlist";
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The part of localStorage that is needed. */
export type Keep = Pick<Storage, "getItem" | "setItem">;

export class Shortlist {
  /** Ids of parks, in the order they were kept. */
  ids = $state.raw<readonly string[]>([]);
  /** Whether the browser keeps the list; in a frame of another site it may not. */
  isKept = $state(true);

  readonly #keep: () => Keep;

  /** @param keep called anew every time: reaching for the storage may throw already. */
  constructor(keep: () => Keep = () => localStorage) {
    this.#keep = keep;
    this.read();
  }

  has(id: string): boolean {
    return this.ids.includes(id);
  }

  toggle(id: string): void {
    this.#write(this.has(id) ? this.ids.filter((one) => one !== id) : [...this.ids, id]);
  }

  /** Adds parks that are not in it yet. */
  add(ids: readonly string[]): void {
    this.#write([...new Set([...this.ids, ...ids])]);
  }

  /** Reads the list again, as when another tab has changed it. */
  read(): void {
    try {
      this.ids = idsIn(this.#keep().getItem(KEY));
    } catch {
      this.isKept = false;
    }
  }

  #write(ids: readonly string[]): void {
    this.ids = ids;
    try {
      this.#keep().setItem(KEY, JSON.stringify(ids));
      this.isKept = true;
    } catch {
      this.isKept = false;
    }
  }
}

/** The ids in what was kept; none where it is something else. */
function idsIn(text: string | null): string[] {
  try {
    const kept: unknown = JSON.parse(text ?? "[]");
    if (!Array.isArray(kept)) return [];
    return [...new Set(kept.filter((id) => typeof id === "string" && ID.test(id)))] as string[];
  } catch {
    return [];
  }
}
