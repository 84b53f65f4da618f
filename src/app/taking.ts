/** Boundaries that were brought become part of a work. */
import { uniqueId } from "../lib/formats/geojson";
import type { ImportRecord, OwnBoundary, Work } from "../lib/work/work";
import type { TakenBoundary } from "../state/bringing.svelte";

/** The work with what was taken; ids stay unique in it. */
export function withTaken(
  work: Work,
  taken: readonly TakenBoundary[],
  records: readonly ImportRecord[],
): Work {
  const ids = new Set(work.boundaries.map(({ id }) => id));
  const added = taken.map((one): OwnBoundary => ({ ...one, id: uniqueId(one.id, ids) }));
  return {
    ...work,
    boundaries: [...work.boundaries, ...added],
    imports: [...work.imports, ...records],
  };
}

/** A work is first called by its file: "lo-dat.zip" → "lo-dat". */
export function nameFor(records: readonly ImportRecord[]): string {
  const [first] = records;
  return first ? first.file.replace(/\.[^.]+$/, "") : "";
}
