/** The features of one or more files, as the audit takes them. */
import { FileFault } from "../faults";
import { uniqueId, type FileContents, type FileFeature, type FileNote } from "../formats/geojson";
import { plannedHaOf } from "../formats/plannedArea";
import { BASES, ZONE_KINDS } from "../kinds";
import type { FileBoundary } from "../audit";

export interface FileBoundaries {
  readonly boundaries: readonly FileBoundary[];
  /** Ids of features without a geometry. */
  readonly missing: readonly string[];
}

/**
 * Ids are made unique across the files. `property` is the one that holds planned areas, if it is not
 * planned_ha or plannedHa. Throws a `FileFault` where no feature has it, or where it holds no area.
 */
export function fileBoundaries(files: readonly FileContents[], property?: string): FileBoundaries {
  const reading = new BoundaryReading(property);
  const boundaries = files.flatMap(({ features }) => features.map((one) => reading.boundary(one)));
  for (const { notes } of files) for (const note of notes) reading.note(note);
  return { boundaries, missing: reading.end(files.length) };
}

/** The same, feature by feature. */
export class BoundaryReading {
  readonly #property: string | undefined;
  readonly #taken = new Set<string>();
  readonly #missing: FileNote[] = [];
  #hasProperty = false;
  #file: string | undefined;
  #count = 0;

  constructor(property?: string) {
    this.#property = property;
  }

  /** Throws a `FileFault` where its planned area is none. */
  boundary({ id, boundary, properties, place }: FileFeature): FileBoundary {
    if (this.#count++ === 0) this.#file = place.file;
    if (this.#property !== undefined)
      this.#hasProperty ||= Object.hasOwn(properties, this.#property);
    return {
      id: uniqueId(id, this.#taken),
      boundary,
      plannedHa: plannedHaOf(properties, place, this.#property),
      ...statedIn(properties),
    };
  }

  note(note: FileNote): void {
    if (note.code === "no-geometry") this.#missing.push(note);
  }

  /** Ids of features without a geometry; `files` is how many were read. Throws a `FileFault` where no feature has the property. */
  end(files: number): string[] {
    if (this.#property !== undefined && !this.#hasProperty) {
      const file = files === 1 ? this.#file : undefined;
      const property = this.#property;
      throw new FileFault({ ...(file ? { file } : {}), code: "no-such-property", property });
    }
    return this.#missing.map(({ place, detail }) =>
      uniqueId(detail || `feature-${place.feature ?? 0}`, this.#taken),
    );
  }
}

/** What a feature's properties say of the boundary itself, as the published layers do. */
export function statedIn(
  properties: Readonly<Record<string, unknown>>,
): Pick<FileBoundary, "basis" | "kind" | "zone"> {
  return {
    basis: BASES.find((basis) => basis === properties["basis"]) ?? "surveyed",
    kind: isZone(properties) ? "zone" : "park",
    zone: typeof properties["zone"] === "string" ? properties["zone"] : null,
  };
}

/** A zone has a tolerance of its own. A file says so by `kind`, as the published zones do. */
function isZone({ kind }: Readonly<Record<string, unknown>>): boolean {
  return kind === "zone" || ZONE_KINDS.some((one) => one === kind);
}
