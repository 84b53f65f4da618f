/** The rules that hold among boundaries of one layer: overlaps, gaps, slivers, unmatched vertices. */
import { boxIndex } from "../boxIndex";
import { boxOf, unionBox, type Box } from "../geometry";
import { keptBox } from "../keptBoxes";
import type { Named } from "../overlap";
import { groupsOf } from "./clusters";
import type { Finding, Thresholds } from "./finding";
import { apartM, gapsAlong, type Ground, type Uncounted } from "./gaps";
import { overlapping, type RealOverlap } from "./overlapping";
import { Plane, UNITS_PER_M } from "./plane";
import { rimOf, type Shared } from "./rim";
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
  const shapes = [...ofPairs, ...gaps(boundaries, ofPairs, thresholds)];
  return [...shapes, ...unmatchedVertices(boundaries, shapes, thresholds)];
}

/** Gaps between valid boundaries, whose overlaps are known. Fewer than two boundaries have none. */
function gaps(
  boundaries: readonly Named[],
  overlaps: readonly Finding[],
  thresholds: Thresholds,
): Finding[] {
  if (boundaries.length < 2) return [];
  const boxes = boundaries.map(({ boundary }) => keptBox(boundary));
  const ground = groundOf(boundaries, unionBox(boxes));
  const numbered = boundaries.map(({ boundary }, index) => ({ index, boundary }));
  const numberOf = new Map(boundaries.map(({ id }, index) => [id, index]));
  const simple = sharedByTwo(overlaps, ({ features: [a = "", b = ""] }) => [a, b]);
  const shared = simple.flatMap(({ features: [a = "", b = ""], shape }): Shared[] =>
    shape ? [{ of: [numberOf.get(a)!, numberOf.get(b)!], shape }] : [],
  );
  const { edges, once } = rimOf(numbered, shared, new Plane(ground.box));
  const counted = countedOnce(ground, once);
  return groupsOf(edges, apartM(thresholds) * UNITS_PER_M).flatMap((group) =>
    gapsAlong(group, counted, thresholds),
  );
}

/** Boundaries as the ground of their layer, whose box is given; rim edges name them by a number that has a
 * place in the list. */
export function groundOf(
  boundaries: readonly Named[],
  box: Box,
  placeOf: (feature: number) => number = (feature) => feature,
): Uncounted {
  const search = boxIndex(boundaries.map(({ boundary }) => keptBox(boundary)));
  return {
    box,
    idOf: (feature) => boundaries[placeOf(feature)]!.id,
    meeting: (one) => search(one).map((i) => boundaries[i]!.boundary),
  };
}

/** The same ground where the rim has what is shared once. */
export function countedOnce(ground: Uncounted, shared: readonly Pick<Shared, "shape">[]): Ground {
  const search = boxIndex(shared.map(({ shape }) => boxOf(shape)));
  return {
    box: ground.box,
    idOf: (feature) => ground.idOf(feature),
    meeting: (box) => ground.meeting(box),
    once: (box) => search(box).map((i) => shared[i]!.shape),
  };
}

/** Overlaps of just two boundaries: no third overlaps with both of them. `pairOf` says which two. */
export function sharedByTwo<T, Key>(
  overlaps: readonly T[],
  pairOf: (overlap: T) => readonly [Key, Key],
): T[] {
  const partners = new Map<Key, Set<Key>>();
  const add = (one: Key, other: Key) => {
    const known = partners.get(one);
    if (known) known.add(other);
    else partners.set(one, new Set([other]));
  };
  for (const overlap of overlaps) {
    const [a, b] = pairOf(overlap);
    add(a, b);
    add(b, a);
  }
  return overlaps.filter((overlap) => {
    const [a, b] = pairOf(overlap);
    return [...partners.get(a)!].every((third) => !partners.get(b)!.has(third));
  });
}
