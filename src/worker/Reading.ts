/** Reads, checks, compares and reshapes a planner's boundaries off the main thread, with the functions of `lib`. */
import { LoadFault } from "../files/readJson";
import type { FileBoundary } from "../lib/audit";
import { WorkerLost } from "../lib/ended";
import { FileFault, type Fault } from "../lib/faults";
import type { InputFile, RawLayer } from "../lib/formats/layers";
import { LIMITS } from "../lib/formats/limits";
import { Pace } from "../lib/formats/pace";
import { placeLayers } from "../lib/formats/place";
import { plannedProperties } from "../lib/formats/plannedProperties";
import { readLayers } from "../lib/formats/readFiles";
import { encodeUtf8 } from "../lib/platform";
import { ownCheckOf, type OnStage, type OwnCheck, type OwnCheckOptions } from "../lib/ownCheck";
import type {
  Brought,
  BroughtLayer,
  EncodingChoices,
  LayerChoices,
  Source,
} from "../lib/formats/brought";
import { unitsOf, type PublishedMap } from "../lib/published";
import {
  compareChecked,
  type CheckedComparison,
  type GivenVersion,
} from "../lib/versions/compareChecked";
import type { OnCompared } from "../lib/versions/compareVersions";
import { reshape, type Reshaped, type ReshapeTask } from "../lib/work/reshaping";
import { auditShared } from "./auditShared";
import { PublishedFiles } from "./PublishedFiles";

/** Told how far reading is, 0 to 1. */
export type OnRead = (done: number) => void;

interface Kept {
  readonly file: string;
  readonly layer: RawLayer;
}

export class Reading {
  readonly #published: PublishedFiles;
  #layers: Kept[] = [];
  #faults: Fault[] = [];
  #hasRead = false;

  constructor(base: string) {
    this.#published = new PublishedFiles(base);
  }

  /** Reads files anew. One that cannot be read whole is a fault, and the others stand for themselves. */
  async read(
    sources: readonly Source[],
    encodings: EncodingChoices,
    choices: Readonly<Record<number, LayerChoices>>,
    onRead: OnRead,
  ): Promise<Brought> {
    this.#hasRead = true;
    this.#layers = [];
    this.#faults = [];
    const groups = together(sources);
    for (const [i, group] of groups.entries()) {
      const onProgress = (done: number) => onRead((i + done) / groups.length);
      onProgress(0);
      const encoding = encodings[group[0]!.name];
      const fault = await faultOf(async () => {
        const files = await Promise.all(group.map(inputFile));
        const layers = await readLayers(
          files,
          encoding ? { encoding } : {},
          new Pace({ onProgress }),
        );
        this.#layers.push(...layers.map((layer) => ({ file: group[0]!.name, layer })));
      });
      if (fault) this.#faults.push(fault);
    }
    return this.place(choices, encodings);
  }

  /**
   * Places what was read, by what the planner says of each layer, by its key. Throws `WorkerLost` where the
   * worker that read it is no more, and this is another.
   */
  async place(
    choices: Readonly<Record<number, LayerChoices>>,
    encodings: EncodingChoices,
  ): Promise<Brought> {
    if (!this.#hasRead) throw new WorkerLost("What was read went with the worker that read it.");
    const layers: BroughtLayer[] = [];
    for (const [key, { file, layer }] of this.#layers.entries()) {
      if (layer.features.length === 0) continue;
      const encoding = encodings[file];
      layers.push(await placed(key, file, layer, { ...choices[key], encoding }));
    }
    return { layers, faults: this.#faults };
  }

  /**
   * Checks boundaries, whose ids are unique, among each other and against the published map; where a file of
   * that cannot be had, among each other alone.
   */
  async check(
    boundaries: readonly FileBoundary[],
    { againstPublished, ...thresholds }: OwnCheckOptions,
    onProgress: OnStage,
  ): Promise<OwnCheck> {
    const published = againstPublished ? await this.#publishedOrMissing() : null;
    const missing = typeof published === "string" ? published : null;
    const against = typeof published === "string" ? null : published;
    const audit = await auditShared(boundaries, { ...thresholds, against, onProgress });
    return ownCheckOf(boundaries, audit, missing);
  }

  /** Two versions, unit by unit of the published map. */
  async compare(
    before: GivenVersion,
    after: GivenVersion,
    onDone: OnCompared,
  ): Promise<CheckedComparison> {
    return compareChecked(before, after, unitsOf(await this.#published.map()), onDone);
  }

  reshape(task: ReshapeTask): Promise<Reshaped> {
    return Promise.resolve(reshape(task));
  }

  /** The published map, or the name of the file without which there is none. */
  async #publishedOrMissing(): Promise<PublishedMap | string> {
    try {
      return await this.#published.map();
    } catch (error) {
      if (error instanceof LoadFault) return error.file;
      throw error;
    }
  }
}

async function placed(
  key: number,
  file: string,
  layer: RawLayer,
  choices: Parameters<typeof placeLayers>[1],
): Promise<BroughtLayer> {
  const base = { key, file, name: layer.name };
  const nothing = { ...base, reading: null, boundaries: [], planned: [], notes: layer.notes };
  try {
    const result = await placeLayers([layer], choices, new Pace());
    const boundaries = result.features.map(({ id, name, boundary, properties, plannedStepHa }) => ({
      id,
      name,
      boundary,
      properties,
      plannedStepHa,
    }));
    return {
      ...base,
      reading: result.layers[0] ?? null,
      fault: null,
      boundaries,
      planned: plannedProperties(layer.features.map(({ properties }) => properties)),
      notes: result.notes,
    };
  } catch (error) {
    if (error instanceof FileFault) return { ...nothing, fault: error.fault };
    throw error;
  }
}

/** The fault of the file, if it has one; anything else that is thrown is ours. */
async function faultOf(read: () => Promise<void>): Promise<Fault | null> {
  try {
    await read();
    return null;
  } catch (error) {
    if (error instanceof FileFault) return error.fault;
    throw error;
  }
}

const SHAPEFILE_PART = /\.(?:shp|dbf|shx|prj|qpj|cpg|cst|sbn|sbx|qix|shp\.xml)$/i;

/** Parts of shapefiles are read together, every other file by itself. */
function together(sources: readonly Source[]): Source[][] {
  const parts = sources.filter(({ name }) => SHAPEFILE_PART.test(name));
  const others = sources.filter(({ name }) => !SHAPEFILE_PART.test(name));
  const main = parts.toSorted((a, b) => Number(isShp(b)) - Number(isShp(a)));
  return [...(main.length > 0 ? [main] : []), ...others.map((one) => [one])];
}

function isShp({ name }: Source): boolean {
  return /\.shp$/i.test(name);
}

async function inputFile(source: Source): Promise<InputFile> {
  if ("text" in source && typeof source.text === "string") {
    return { name: source.name, bytes: encodeUtf8(source.text) };
  }
  const file = source as Exclude<Source, { text: string }>;
  // Told before it fills the memory.
  if (file.size > LIMITS.bytes) {
    throw new FileFault({ file: file.name, code: "too-large", what: "bytes", limit: LIMITS.bytes });
  }
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new FileFault({ file: file.name, code: "unreadable", detail });
  }
}
