/** The planner's works: which is open, every change of it undoable without limit and saved as it happens. */
import { DEFAULT_THRESHOLDS } from "../lib/audit/finding";
import type { Work } from "../lib/work/work";
import {
  ChangedElsewhere,
  storageFault,
  WorkStore,
  type DamagedWork,
  type StorageFault,
  type WorkSummary,
} from "./workStore";

export type { DamagedWork, StorageFault, WorkSummary };

interface Step {
  readonly label: string;
  readonly work: Work;
}

/** The state of a work as it was read or written last. */
interface Saved {
  readonly work: Work | null;
  readonly revision: number;
}

export class Workshop {
  works = $state.raw<readonly WorkSummary[]>([]);
  current = $state.raw<Work | null>(null);
  selectedId = $state<string | null>(null);
  hoveredId = $state<string | null>(null);
  /** Why works cannot be saved; what is open is still here until the page is closed. */
  fault = $state<StorageFault | null>(null);
  /** Another tab changed the open work first: the name of the copy that keeps this tab's changes. */
  copiedAs = $state<string | null>(null);
  /** Kept works that cannot be used, met so far. */
  damaged = $state.raw<readonly DamagedWork[]>([]);
  /** The work that was deleted last; it can be had back until the page is closed. */
  removed = $state.raw<Work | null>(null);
  #past = $state.raw<readonly Step[]>([]);
  #future = $state.raw<readonly Step[]>([]);

  readonly #store: WorkStore;
  readonly #channel: BroadcastChannel;
  readonly #saved = new Map<string, Saved>();
  /** Works whose last state is not in the store yet, by id. */
  readonly #unsaved = new Map<string, Work>();
  #saving: Promise<void> | null = null;

  /** What undoing and redoing would take back or do again; null where there is nothing. */
  readonly undoLabel = $derived(this.#past.at(-1)?.label ?? null);
  readonly redoLabel = $derived(this.#future.at(-1)?.label ?? null);

  constructor(name?: string) {
    this.#store = new WorkStore(name);
    this.#channel = new BroadcastChannel(name ?? "quang-ninh-zones");
    this.#channel.onmessage = ({ data }) => void this.#heard(data);
  }

  /** Reads what is stored; the work changed last is opened. */
  async start(): Promise<void> {
    await this.#refresh();
    const [last] = this.works;
    if (!this.current && last) await this.open(last.id);
  }

  async open(id: string): Promise<void> {
    const waiting = this.#unsaved.get(id);
    if (waiting) return this.#show(waiting);
    await this.#guarded(async () => {
      const stored = await this.#store.read(id);
      if (stored.kind === "read") {
        this.#saved.set(id, stored);
        this.#show(stored.work);
      } else if (stored.kind === "damaged") {
        const others = this.damaged.filter((one) => one.id !== id);
        this.damaged = [...others, stored.damaged];
      } else this.works = this.works.filter((one) => one.id !== id);
    });
  }

  /** A work as it is stored, without opening it; null where it cannot be read. */
  async look(id: string): Promise<Work | null> {
    const waiting = this.#unsaved.get(id);
    if (waiting) return waiting;
    let found: Work | null = null;
    await this.#guarded(async () => {
      const stored = await this.#store.read(id);
      if (stored.kind === "read") found = stored.work;
    });
    return found;
  }

  close(): void {
    this.current = null;
    this.#forget();
  }

  create(name: string): Work {
    const now = new Date().toISOString();
    const work: Work = {
      id: crypto.randomUUID(),
      name,
      createdAt: now,
      changedAt: now,
      boundaries: [],
      exceptions: [],
      settings: {
        ...DEFAULT_THRESHOLDS,
        tolerance: { kind: "reading-aid" },
        againstPublished: true,
      },
      imports: [],
    };
    this.#show(work);
    this.#save(work);
    return work;
  }

  rename(name: string): void {
    this.change(name, (work) => ({ ...work, name }));
  }

  /** Deletes a work. `restore` brings back the one deleted last. */
  async remove(id: string): Promise<void> {
    await this.#saving;
    const open = this.current?.id === id ? this.current : (this.#unsaved.get(id) ?? null);
    await this.#guarded(async () => {
      const stored = open ? null : await this.#store.read(id);
      await this.#store.remove(id);
      this.removed = open ?? (stored?.kind === "read" ? stored.work : null);
    });
    if (this.fault && open) this.removed = open;
    if (this.current?.id === id) this.close();
    this.#unsaved.delete(id);
    this.#saved.delete(id);
    this.works = this.works.filter((one) => one.id !== id);
    this.damaged = this.damaged.filter((one) => one.id !== id);
    this.#channel.postMessage(id);
  }

  /** Brings back the work that was deleted last, and opens it. */
  restore(): void {
    const work = this.removed;
    if (!work) return;
    this.removed = null;
    // The revisions of the one that was deleted are used up.
    const back = { ...work, id: crypto.randomUUID() };
    this.#show(back);
    this.#save(back);
  }

  /** A change that can be undone; `label` says what it was. */
  change(label: string, change: (work: Work) => Work): void {
    const before = this.current;
    if (!before) return;
    this.#past = [...this.#past, { label, work: before }];
    this.#future = [];
    this.#set(change(before));
  }

  undo(): void {
    const step = this.#past.at(-1);
    if (!step || !this.current) return;
    this.#past = this.#past.slice(0, -1);
    this.#future = [...this.#future, { label: step.label, work: this.current }];
    this.#set(step.work);
  }

  redo(): void {
    const step = this.#future.at(-1);
    if (!step || !this.current) return;
    this.#future = this.#future.slice(0, -1);
    this.#past = [...this.#past, { label: step.label, work: this.current }];
    this.#set(step.work);
  }

  /** Resolves when everything so far is in the store, or is known not to be. */
  async settled(): Promise<void> {
    while (this.#saving) await this.#saving;
  }

  /** Everything of a work that cannot be used, as JSON, so that it can be kept elsewhere. */
  rawOf(id: string): Promise<string> {
    return this.#store.raw(id);
  }

  #set(next: Work): void {
    const work = { ...next, changedAt: new Date().toISOString() };
    this.current = work;
    if (!work.boundaries.some(({ id }) => id === this.selectedId)) this.selectedId = null;
    this.#save(work);
  }

  #show(work: Work): void {
    this.current = work;
    this.#forget();
  }

  #forget(): void {
    this.#past = [];
    this.#future = [];
    this.selectedId = null;
    this.hoveredId = null;
    this.copiedAs = null;
  }

  #save(work: Work): void {
    this.works = [summary(work), ...this.works.filter(({ id }) => id !== work.id)];
    this.#unsaved.set(work.id, work);
    this.#saving ??= this.#saveAll().finally(() => (this.#saving = null));
  }

  /** Writes what waits, one after the other; a work that changes meanwhile is written once more. */
  async #saveAll(): Promise<void> {
    for (;;) {
      const [work] = this.#unsaved.values();
      if (!work) break;
      const before = this.#saved.get(work.id) ?? { work: null, revision: 0 };
      try {
        const revision = await this.#store.write(work, before.work, before.revision);
        this.#saved.set(work.id, { work, revision });
        if (this.#unsaved.get(work.id) === work) this.#unsaved.delete(work.id);
        this.#channel.postMessage(work.id);
      } catch (error) {
        if (error instanceof ChangedElsewhere) this.#keepApart(work.id);
        else {
          this.fault = storageFault(error);
          // What has changed meanwhile may fit.
          if (this.#unsaved.get(work.id) === work) return;
        }
      }
    }
    this.fault = null;
  }

  /** Another tab was faster: what this one has becomes a work of its own, and both are kept. */
  #keepApart(id: string): void {
    const mine = this.#unsaved.get(id);
    this.#unsaved.delete(id);
    this.#saved.delete(id);
    if (!mine) return;
    const names = new Set(this.works.map(({ name }) => name));
    let count = 2;
    while (names.has(`${mine.name} (${count})`)) count += 1;
    const copy = { ...mine, id: crypto.randomUUID(), name: `${mine.name} (${count})` };
    if (this.current?.id === id) {
      this.current = copy;
      this.copiedAs = copy.name;
    }
    this.#unsaved.set(copy.id, copy);
    void this.#refresh();
  }

  /** Another tab has written or deleted a work. */
  async #heard(id: unknown): Promise<void> {
    await this.#refresh();
    if (this.current?.id !== id || this.#unsaved.has(String(id))) return;
    await this.#guarded(async () => {
      const stored = await this.#store.read(String(id));
      const open = this.current;
      if (!open || open.id !== id || this.#unsaved.has(open.id)) return;
      if (stored.kind === "read") {
        this.#saved.set(open.id, stored);
        this.#past = [...this.#past, { label: "", work: open }];
        this.#future = [];
        this.current = stored.work;
      } else if (stored.kind === "gone") {
        // It is deleted there; here it stays until it is closed, and a change keeps it.
        this.#saved.delete(open.id);
      }
    });
  }

  async #refresh(): Promise<void> {
    await this.#guarded(async () => {
      const stored = await this.#store.list();
      const waiting = [...this.#unsaved.values()].map(summary);
      const ids = new Set(waiting.map(({ id }) => id));
      this.works = [...waiting, ...stored.filter(({ id }) => !ids.has(id))];
    });
  }

  async #guarded(ask: () => Promise<void>): Promise<void> {
    try {
      await ask();
      if (this.#unsaved.size === 0) this.fault = null;
    } catch (error) {
      this.fault = storageFault(error);
    }
  }
}

function summary({ id, name, changedAt, boundaries }: Work): WorkSummary {
  return { id, name, changedAt, count: boundaries.length };
}
