/**
 * What a planner is bringing: files on their way in, what they were taken for, and the planner's corrections.
 * Nothing of it is part of anybody's work until it is taken.
 */
import type { Axis } from "../lib/crs/detect";
import type { Encoding } from "../lib/encodings/encodings";
import {
  plannedHaFrom,
  plannedStepHaFrom,
  type PlannedProperty,
} from "../lib/formats/plannedProperties";
import type { ImportRecord } from "../lib/work/work";
import type {
  Brought,
  BroughtLayer,
  EncodingChoices,
  LayerChoices,
  Source,
} from "../lib/formats/brought";
import { endingOf, type Ended } from "../lib/ended";

export type BringState =
  | { readonly kind: "idle" }
  | { readonly kind: "reading"; readonly done: number }
  | { readonly kind: "placing" }
  | { readonly kind: "read" }
  /** The reader stopped it, the memory ran out, or the page failed. */
  | Ended;

/** Who reads: a worker, or something that stands in for it. */
export interface FileReading {
  read(
    sources: readonly Source[],
    encodings: EncodingChoices,
    choices: Readonly<Record<number, LayerChoices>>,
    onRead: (done: number) => void,
  ): Promise<Brought>;
  place(
    choices: Readonly<Record<number, LayerChoices>>,
    encodings: EncodingChoices,
  ): Promise<Brought>;
  stop(): void;
}

/** A boundary as it is taken in. */
export interface TakenBoundary {
  /** As the file calls it; not yet unique. */
  readonly id: string;
  readonly name: string;
  readonly boundary: BroughtLayer["boundaries"][number]["boundary"];
  readonly plannedHa: number | null;
  /** One of that figure's last digit; null where only the number is known. */
  readonly plannedStepHa: number | null;
  readonly file: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

export class Bringing {
  state = $state.raw<BringState>({ kind: "idle" });
  brought = $state.raw<Brought | null>(null);
  /** What the planner says of the layers, by key. */
  choices = $state.raw<Readonly<Record<number, LayerChoices>>>({});
  encodings = $state.raw<Readonly<Record<string, Encoding>>>({});
  /** Layers that are not to be taken, by key. */
  leftOut = $state.raw<ReadonlySet<number>>(new Set());
  #planned = $state.raw<Readonly<Record<number, PlannedProperty | null>>>({});
  #sources: readonly Source[] = [];
  readonly #reader: FileReading;

  /** Layers that would be taken now. */
  readonly wanted = $derived(
    this.brought?.layers.filter((layer) => !layer.fault && !this.leftOut.has(layer.key)) ?? [],
  );
  /** Whether something that is wanted has no place yet. */
  readonly inDoubt = $derived(this.wanted.some(({ reading }) => !reading?.crs));
  readonly count = $derived(
    this.wanted.reduce((sum, { boundaries }) => sum + boundaries.length, 0),
  );

  constructor(reader: FileReading) {
    this.#reader = reader;
  }

  /** Reads files, together with those that are being looked at already; a name stands for one file. */
  async bring(sources: readonly Source[]): Promise<void> {
    if (sources.length === 0) return;
    const kept = this.state.kind === "read" ? this.#sources : [];
    if (kept.length === 0) this.encodings = {};
    const names = new Set(sources.map(({ name }) => name));
    this.#sources = [...kept.filter(({ name }) => !names.has(name)), ...sources];
    this.#forgetAnswers();
    await this.#read();
  }

  /** Reads once more what could not be read, with the planner's answers. */
  again(): Promise<void> {
    return this.#read();
  }

  /** Another coordinate system or order for a layer; undefined leaves it to the page. */
  async place(key: number, choice: { crs?: string | undefined; axis?: Axis | undefined }) {
    this.choices = { ...this.choices, [key]: { ...this.choices[key], ...choice } };
    await this.#ask(() => this.#reader.place(this.choices, this.encodings));
  }

  /** Another encoding for the text of a file. */
  async encode(file: string, encoding: Encoding | undefined) {
    const { [file]: _, ...others } = this.encodings;
    this.encodings = encoding ? { ...others, [file]: encoding } : others;
    await this.#read();
  }

  /** Which property holds planned areas: the planner's choice, else the one that says so by its name. */
  plannedOf({ key, planned }: BroughtLayer): PlannedProperty | null {
    const chosen = this.#planned[key];
    return chosen === undefined ? (planned.find(({ isNamed }) => isNamed) ?? null) : chosen;
  }

  planBy(key: number, property: PlannedProperty | null): void {
    this.#planned = { ...this.#planned, [key]: property };
  }

  leaveOut(key: number, isOut: boolean): void {
    const next = new Set(this.leftOut);
    if (isOut) next.add(key);
    else next.delete(key);
    this.leftOut = next;
  }

  /** What is wanted, as it is taken in. */
  taken(): TakenBoundary[] {
    return this.wanted.flatMap((layer) => {
      const by = this.plannedOf(layer);
      return layer.boundaries.map(({ id, name, boundary, properties, plannedStepHa }) => ({
        id,
        name,
        boundary,
        plannedHa: by ? plannedHaFrom(properties[by.property], by.unit) : null,
        plannedStepHa: by
          ? ((by.property === "plannedHa" ? plannedStepHa : null) ??
            plannedStepHaFrom(properties[by.property], by.unit))
          : null,
        file: layer.file,
        properties,
      }));
    });
  }

  /** How each layer that is wanted was understood, for the record. `on` is an ISO 8601 instant. */
  records(on: string): ImportRecord[] {
    return this.wanted.flatMap(({ file, reading, boundaries }) =>
      reading?.crs
        ? [
            {
              file,
              format: reading.format,
              crs: reading.crs.system.id,
              axis: reading.crs.axis,
              encoding: reading.legacy?.encoding ?? reading.encoding?.encoding ?? null,
              count: boundaries.length,
              on,
            },
          ]
        : [],
    );
  }

  /** Stops reading; nothing is kept. */
  stop(): void {
    this.#reader.stop();
  }

  clear(): void {
    this.#sources = [];
    this.brought = null;
    this.#forgetAnswers();
    this.encodings = {};
    this.state = { kind: "idle" };
  }

  #forgetAnswers(): void {
    this.choices = {};
    this.leftOut = new Set();
    this.#planned = {};
  }

  async #read(): Promise<void> {
    this.state = { kind: "reading", done: 0 };
    await this.#ask(() =>
      this.#reader.read(this.#sources, this.encodings, this.choices, (done) => {
        if (this.state.kind === "reading") this.state = { kind: "reading", done };
      }),
    );
  }

  async #ask(question: () => Promise<Brought>): Promise<void> {
    if (this.state.kind !== "reading") this.state = { kind: "placing" };
    try {
      this.brought = await question();
      this.state = { kind: "read" };
    } catch (error) {
      const ended = endingOf(error);
      // What was stopped is let go of; what ended by no wish of the reader can be tried again, as it was.
      if (ended.kind === "stopped") this.clear();
      this.brought = null;
      this.state = ended;
      if (ended.kind === "failed") console.error(error);
    }
  }
}
