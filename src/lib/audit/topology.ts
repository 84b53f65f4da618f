/** The rules that hold among boundaries of one layer: overlaps, gaps, slivers, unmatched vertices. */
import { boxIndex } from "../boxIndex";
import { unionBox, type Box } from "../geometry";
import { keptBox } from "../keptBoxes";
import type { Named } from "../overlap";
import { groupsOf } from "./clusters";
import type { Finding, Thresholds } from "./finding";
import { apartM, gapsAlong, type Ground } from "./gaps";
import { overlapping, type RealOverlap } from "./overlapping";
import { Plane, UNITS_PER_M } from "./plane";
import { rimOf } from "./rim";
import { unmatchedVertices } from "./unmatchedVertex";

/**
 * Findings among boundaries that are valid and whose ids are unique; `overlaps` are those between them that
 * count.
 */
export function topology(
  boundaries: readonly Named[],
  overlaps: readonly RealOverlap[],
  thresholds: Thresholds,
): Finding[] {
  const ofPairs = overlaps.map((overlap) => overlapping(overlap, thresholds));
  const shapes = [...ofPairs, ...gaps(boundaries, thresholds)];
  return [...shapes, ...unmatchedVertices(boundaries, shapes, thresholds)];
}

/** Gaps between valid boundaries. Fewer than two boundaries have none. */
function gaps(boundaries: readonly Named[], thresholds: Thresholds): Finding[] {
  if (boundaries.length < 2) return [];
  const boxes = boundaries.map(({ boundary }) => keptBox(boundary));
  const ground = groundOf(boundaries, unionBox(boxes));
  const numbered = boundaries.map(({ boundary }, index) => ({ index, boundary }));
  const rim = rimOf(numbered, new Plane(ground.box));
  return groupsOf(rim, apartM(thresholds) * UNITS_PER_M).flatMap((group) =>
    gapsAlong(group, ground, thresholds),
  );
}

/** Boundaries as the ground of their layer, whose box is given; rim edges name them by a number that has a
 * place in the list. */
export function groundOf(
  boundaries: readonly Named[],
  box: Box,
  placeOf: (feature: number) => number = (feature) => feature,
): Ground {
  const search = boxIndex(boundaries.map(({ boundary }) => keptBox(boundary)));
  return {
    box,
    idOf: (feature) => boundaries[placeOf(feature)]!.id,
    meeting: (one) => search(one).map((i) => boundaries[i]!.boundary),
  };
}
