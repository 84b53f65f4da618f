/**
 * A planner's works in this browser's IndexedDB. They never leave the machine.
 *
 * A work is a head and its boundaries, each a record of its own, so that moving one corner among ten thousand
 * parcels writes one parcel. Head and boundaries change in one transaction. Every head counts its revisions:
 * a tab that writes upon a revision it has not seen is told, and overwrites nothing.
 */
import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import { readWork, WORK_VERSION } from "../lib/work/readWork";
import type { OwnBoundary, Work } from "../lib/work/work";

/** A work without its boundaries, whose ids it has in their order. */
interface Head extends Omit<Work, "boundaries"> {
  readonly version: number;
  readonly revision: number;
  /** Goes up with every change of any work: clocks are wrong, and set right. Works of before have none. */
  readonly turn?: number;
  readonly boundaryIds: readonly string[];
}

interface Schema extends DBSchema {
  heads: { key: string; value: Head };
  boundaries: { key: [workId: string, id: string]; value: OwnBoundary & { readonly work: string } };
  /** Every revision that was ever written, so that none is written twice. */
  revisions: { key: [workId: string, revision: number]; value: Revision };
}

interface Revision {
  readonly work: string;
  readonly revision: number;
}

export interface WorkSummary {
  readonly id: string;
  readonly name: string;
  /** ISO 8601 instant. */
  readonly changedAt: string;
  /** How many boundaries. */
  readonly count: number;
  /** The work that was changed last has the highest, whatever the clock said. */
  readonly turn: number;
}

/** What is kept but cannot be used: listed, and given back as it stands. */
export interface DamagedWork {
  readonly id: string;
  readonly name: string;
  readonly reason: "another-version" | "damaged";
  readonly detail: string;
}

export type StoredWork =
  | { readonly kind: "read"; readonly work: Work; readonly revision: number }
  | { readonly kind: "damaged"; readonly damaged: DamagedWork }
  | { readonly kind: "gone" };

/**
 * Why works cannot be saved: no room, not allowed, a newer page in another tab has taken the store over,
 * another tab holds it up, or something else.
 */
export type StorageFault = "full" | "forbidden" | "newer" | "waiting" | "failed";

/** Opening a database takes a moment, unless another tab is changing it or will not let go of it. */
const LONG_MS = 5000;

/** Another tab has written the work since this one read it. */
export class ChangedElsewhere extends Error {
  override readonly name = "ChangedElsewhere";
}

export class WorkStore {
  #opened: Promise<IDBPDatabase<Schema>> | null = null;
  readonly #name: string;

  readonly #onwaiting: () => void;

  /** @param onwaiting called where the database cannot be opened for long: another tab holds it. */
  constructor(name = "quang-ninh-zones", onwaiting: () => void = () => undefined) {
    this.#name = name;
    this.#onwaiting = onwaiting;
  }

  /** All works, the one changed last first. */
  async list(): Promise<WorkSummary[]> {
    const heads = await (await this.#db()).getAll("heads");
    return heads
      .map(({ id, name, changedAt, boundaryIds, turn }) => ({
        id: String(id),
        name: String(name ?? ""),
        changedAt: String(changedAt ?? ""),
        count: Array.isArray(boundaryIds) ? boundaryIds.length : 0,
        turn: typeof turn === "number" ? turn : 0,
      }))
      .sort((a, b) => b.turn - a.turn || b.changedAt.localeCompare(a.changedAt));
  }

  async read(id: string): Promise<StoredWork> {
    const kept = await this.#kept(id);
    if (!kept) return { kind: "gone" };
    const { version, revision, boundaryIds, turn: _, ...head } = kept.head;
    const byId = new Map(kept.boundaries.map((boundary) => [boundary.id, boundary]));
    const ids = Array.isArray(boundaryIds) ? boundaryIds : [];
    const boundaries = ids.map((one) => withoutWork(byId.get(one)));
    const reading = readWork(version, { ...head, boundaries });
    if (reading.ok) return { kind: "read", work: reading.work, revision };
    const { reason, detail } = reading;
    return { kind: "damaged", damaged: { id, name: String(head.name ?? ""), reason, detail } };
  }

  /** What is kept of a work, as JSON, whatever state it is in. */
  async raw(id: string): Promise<string> {
    return JSON.stringify((await this.#kept(id)) ?? null);
  }

  /**
   * Writes a work, upon the state `before` that was read or written last: only what differs is written.
   * @param revision of `before`; 0 for a work that was never written.
   * @param turn higher than every other work's
   * @returns the new revision. Rejects with `ChangedElsewhere` where another tab was faster.
   */
  async write(work: Work, before: Work | null, revision: number, turn: number): Promise<number> {
    const db = await this.#db();
    const transaction = db.transaction(["heads", "boundaries", "revisions"], "readwrite");
    const store = transaction.objectStore("boundaries");
    const next = revision + 1;
    let isTaken = false;
    // All fail together, with the transaction, which says why.
    const ask = (request: Promise<unknown>) => void request.catch(() => undefined);
    try {
      // Nothing is waited for before the end: a page that dies right after a change has saved it.
      transaction
        .objectStore("revisions")
        .add({ work: work.id, revision: next })
        .catch((error: unknown) => {
          isTaken = error instanceof DOMException && error.name === "ConstraintError";
        });
      const known = new Map(before?.boundaries.map((one) => [one.id, one]));
      const { boundaries, ...head } = work;
      for (const one of boundaries) {
        if (known.get(one.id) !== one) ask(store.put({ ...one, work: work.id }));
        known.delete(one.id);
      }
      for (const id of known.keys()) ask(store.delete([work.id, id]));
      const boundaryIds = boundaries.map(({ id }) => id);
      const kept: Head = { ...head, boundaryIds, version: WORK_VERSION, revision: next, turn };
      ask(transaction.objectStore("heads").put(kept));
      transaction.commit();
      await transaction.done;
      return next;
    } catch (error) {
      abort(transaction);
      await transaction.done.catch(() => undefined);
      throw isTaken ? new ChangedElsewhere() : (transaction.error ?? error);
    }
  }

  async remove(id: string): Promise<void> {
    const transaction = (await this.#db()).transaction(["heads", "boundaries"], "readwrite");
    void transaction.objectStore("heads").delete(id);
    void transaction.objectStore("boundaries").delete(ofWork(id));
    await transaction.done;
  }

  async #kept(id: string): Promise<{ head: Head; boundaries: OwnBoundary[] } | null> {
    const transaction = (await this.#db()).transaction(["heads", "boundaries"]);
    const [head, boundaries] = await Promise.all([
      transaction.objectStore("heads").get(id),
      transaction.objectStore("boundaries").getAll(ofWork(id)),
    ]);
    return head ? { head, boundaries } : null;
  }

  #db(): Promise<IDBPDatabase<Schema>> {
    this.#opened ??= this.#open().catch((error: unknown) => {
      this.#opened = null;
      throw error;
    });
    return this.#opened;
  }

  async #open(): Promise<IDBPDatabase<Schema>> {
    const waiting = setTimeout(this.#onwaiting, LONG_MS);
    try {
      // Where storage is refused this throws, before there is any promise.
      return await openDB<Schema>(this.#name, 1, {
        upgrade: (db) => {
          db.createObjectStore("heads", { keyPath: "id" });
          db.createObjectStore("boundaries", { keyPath: ["work", "id"] });
          db.createObjectStore("revisions", { keyPath: ["work", "revision"] });
        },
        // Another tab with a newer page must not wait for this one.
        blocking: (_, __, event) => {
          (event.target as IDBDatabase).close();
          this.#opened = null;
        },
        terminated: () => (this.#opened = null),
      });
    } finally {
      clearTimeout(waiting);
    }
  }
}

function ofWork(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []]);
}

function withoutWork(kept: (OwnBoundary & { work?: string }) | undefined): OwnBoundary | undefined {
  if (!kept) return undefined;
  const { work: _, ...boundary } = kept;
  return boundary;
}

/** Throws where the transaction has ended already. */
function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    return;
  }
}

/** What a failure to store means for the planner. */
export function storageFault(error: unknown): StorageFault {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "QuotaExceededError") return "full";
  if (name === "VersionError") return "newer";
  // Where storage is switched off there is no indexedDB at all, or opening it is refused.
  const isRefused = ["SecurityError", "InvalidStateError", "UnknownError", "NotAllowedError"];
  return isRefused.includes(name) || typeof indexedDB === "undefined" ? "forbidden" : "failed";
}
