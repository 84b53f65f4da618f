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
  /** Another tab has deleted the open work. */
  isDeletedElsewhere = $state(false);
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
  /** The work that another tab changed first, of which this tab's state became a copy. */
  #theirs: string | null = null;
  #turn = 0;

  /** What undoing and redoing would take back or do again; null where there is nothing. */
  readonly undoLabel = $derived(this.#past.at(-1)?.label ?? null);
  readonly redoLabel = $derived(this.#future.at(-1)?.label ?? null);

  constructor(name?: string) {
    this.#store = new WorkStore(name, () => (this.fault = "waiting"));
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

  /** Whether closing the page now would lose something. */
  get hasUnsaved(): boolean {
    return this.fault !== null && this.#unsaved.size > 0;
  }

  /** Another try to keep what could not be kept. */
  async again(): Promise<void> {
    this.#saveWaiting();
    await this.settled();
    await this.#refresh();
  }

  /** Opens what another tab made of the work; this tab's own state is kept in its copy. */
  async openTheirs(): Promise<void> {
    if (this.#theirs) await this.open(this.#theirs);
  }

  /** Keeps the open work, which another tab has deleted; its steps can still be taken back. */
  keep(): void {
    if (this.current && this.isDeletedElsewhere) this.#rename(this.current, this.current.name);
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
    this.#theirs = null;
    this.isDeletedElsewhere = false;
  }

  #save(work: Work): void {
    this.#turn += 1;
    this.works = [summary(work, this.#turn), ...this.works.filter(({ id }) => id !== work.id)];
    this.#unsaved.set(work.id, work);
    this.#saveWaiting();
  }

  #saveWaiting(): void {
    this.#saving ??= this.#saveAll().finally(() => (this.#saving = null));
  }

  /** Writes what waits, one after the other; a work that changes meanwhile is written once more. */
  async #saveAll(): Promise<void> {
    for (;;) {
      const [work] = this.#unsaved.values();
      if (!work) break;
      const before = this.#saved.get(work.id) ?? { work: null, revision: 0 };
      try {
        const revision = await this.#store.write(work, before.work, before.revision, this.#turn);
        this.#saved.set(work.id, { work, revision });
        if (this.#unsaved.get(work.id) === work) this.#unsaved.delete(work.id);
        this.#channel.postMessage(work.id);
      } catch (error) {
        if (error instanceof ChangedElsewhere) await this.#keepApart(work.id);
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
  async #keepApart(id: string): Promise<void> {
    let isGone = false;
    await this.#guarded(async () => {
      isGone = (await this.#store.read(id)).kind === "gone";
    });
    const mine = this.#unsaved.get(id);
    this.#unsaved.delete(id);
    this.#saved.delete(id);
    if (!mine) return;
    const names = new Set(this.works.map(({ name }) => name));
    let count = 2;
    while (names.has(`${mine.name} (${count})`)) count += 1;
    const name = isGone ? mine.name : `${mine.name} (${count})`;
    const isOpen = this.current?.id === id;
    this.#rename(mine, name);
    if (isOpen && !isGone) {
      this.copiedAs = name;
      this.#theirs = id;
    }
    void this.#refresh();
  }

  /** Goes on with a work as another one, with all that can be taken back. */
  #rename(work: Work, name: string): void {
    const id = crypto.randomUUID();
    const renamed = (one: Work): Work => ({
      ...one,
      id,
      name: one.name === work.name ? name : one.name,
    });
    if (this.current?.id === work.id) {
      const steps = (list: readonly Step[]) =>
        list.map((step) => ({ ...step, work: renamed(step.work) }));
      this.#past = steps(this.#past);
      this.#future = steps(this.#future);
      this.current = renamed(work);
      this.isDeletedElsewhere = false;
    }
    this.#save(renamed(work));
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
        // Here it stays until it is closed; a change keeps it.
        this.#saved.delete(open.id);
        this.isDeletedElsewhere = true;
      }
    });
  }

  async #refresh(): Promise<void> {
    await this.#guarded(async () => {
      const stored = await this.#store.list();
      this.#turn = Math.max(this.#turn, ...stored.map(({ turn }) => turn));
      const waiting = [...this.#unsaved.values()].map((work) => summary(work, this.#turn));
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

function summary({ id, name, changedAt, boundaries }: Work, turn: number): WorkSummary {
  return { id, name, changedAt, count: boundaries.length, turn };
}
