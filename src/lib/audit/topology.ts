/** The rules that hold among boundaries of one layer: overlaps, gaps, slivers, unmatched vertices. */
import type { Named } from "../overlap";
import { UNTOLD, type Finding, type OnDone, type Thresholds } from "./finding";
import { gaps } from "./gaps";
import { overlapping, type RealOverlap } from "./overlapping";
import { unmatchedVertices } from "./unmatchedVertex";

/**
 * Findings among boundaries that are valid and whose ids are unique; `overlaps` are those between them that
 * count.
 */
export function topology(
  boundaries: readonly Named[],
  overlaps: readonly RealOverlap[],
  thresholds: Thresholds,
  { onGaps = UNTOLD, onCorners = UNTOLD }: { onGaps?: OnDone; onCorners?: OnDone } = {},
): Finding[] {
  const shapes = [
    ...overlaps.map((overlap) => overlapping(overlap, thresholds)),
    ...gaps(boundaries, thresholds, onGaps),
  ];
  onCorners(0);
  return [...shapes, ...unmatchedVertices(boundaries, shapes, thresholds)];
}
