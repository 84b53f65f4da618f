/** A synthetic parcel as a boundary of a file that says nothing but where it lies. */
import type { FileBoundary } from "../../src/lib/audit";
import type { Boundary } from "../../src/lib/geometry";

export function surveyed(id: string, boundary: Boundary): FileBoundary {
  return { id, boundary, plannedHa: null, basis: "surveyed", kind: "park", zone: null };
}
