/** The features of one or more files, as the audit takes them. */
import { FileFault } from "../faults";
import { uniqueId, type FileContents } from "../formats/geojson";
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
  const taken = new Set<string>();
  const features = files.flatMap((file) => file.features);
  if (property !== undefined) {
    const has = features.some(({ properties }) => Object.hasOwn(properties, property));
    const file = files.length === 1 ? features[0]?.place.file : undefined;
    if (!has)
      throw new FileFault({ ...(file ? { file } : {}), code: "no-such-property", property });
  }
  const boundaries = features.map(({ id, boundary, properties, place }): FileBoundary => ({
    id: uniqueId(id, taken),
    boundary,
    plannedHa: plannedHaOf(properties, place, property),
    ...statedIn(properties),
  }));
  const missing = files.flatMap(({ notes }) =>
    notes.flatMap(({ code, place, detail }) => {
      if (code !== "no-geometry") return [];
      return [uniqueId(detail || `feature-${place.feature ?? 0}`, taken)];
    }),
  );
  return { boundaries, missing };
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
