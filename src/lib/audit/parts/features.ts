/** The boundaries of a file by number, wherever they are kept. */
import type { FileBoundary } from "../../audit";
import type { Box } from "../../geometry";
import { keptBox } from "../../keptBoxes";
import type { PackedBoundary } from "./packed";

export interface Features {
  readonly count: number;
  box(index: number): Box;
  /** As it is kept. */
  stored(index: number): FileBoundary | PackedBoundary;
}

/** Those of a list. */
export function listed(boundaries: readonly FileBoundary[]): Features {
  return {
    count: boundaries.length,
    box: (index) => keptBox(boundaries[index]!.boundary),
    stored: (index) => boundaries[index]!,
  };
}
