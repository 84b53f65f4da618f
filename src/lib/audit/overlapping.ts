/**
 * must-not-overlap, and what says more about a pair where it holds: duplicate (both cover the same
 * ground), contained (one lies inside the other), sliver (all they share is long and thin).
 */
import { boxIndex } from "../boxIndex";
import { clipToBox } from "../clip";
import { sharedBox, type Boundary, type Box } from "../geometry";
import { keptBox, keptPolygons } from "../keptBoxes";
import { sharedShape, sized, type Named, type Overlap } from "../overlap";
import { extentOf, type Extent } from "./extent";
import type { Finding, Severity, Thresholds } from "./finding";
import { hectares, metres } from "./phrases";
import { areas, boundaryOf, difference, Plane } from "./plane";

/** An overlap that reaches the thresholds, with what it amounts to. */
export interface RealOverlap {
  readonly a: Named;
  readonly b: Named;
  readonly overlap: Overlap<number | null>;
  readonly extent: Extent;
}

/** The overlaps that count, between every pair of an a and a b; given the same array twice, each pair once. */
export function realOverlaps(
  as: readonly Named[],
  bs: readonly Named[],
  thresholds: Thresholds,
): RealOverlap[] {
  return pairsThatMeet(as, bs).flatMap(([a, b]) => realOverlapOf(a, b, thresholds) ?? []);
}

/** What two boundaries share, if it reaches the thresholds. */
export function realOverlapOf(a: Named, b: Named, thresholds: Thresholds): RealOverlap | null {
  const shape = sharedShape(a, b);
  const extent = shape && extentOf(shape, thresholds);
  const overlap = extent && sized(a, b, shape);
  return overlap ? { overlap, extent, a, b } : null;
}

function pairsThatMeet(as: readonly Named[], bs: readonly Named[]): [Named, Named][] {
  const search = boxIndex(bs.map(({ boundary }) => keptBox(boundary)));
  return as.flatMap((a, i) =>
    search(keptBox(a.boundary), (j) => as !== bs || j > i).map((j): [Named, Named] => [a, bs[j]!]),
  );
}

/** The one finding of an overlapping pair of one layer. */
export function overlapping(pair: RealOverlap, thresholds: Thresholds): Finding {
  const rule = ruleOf(pair, thresholds);
  const features = rule === "contained" ? insideOut(pair) : [pair.a.id, pair.b.id].sort();
  return finding(pair, rule, features, "error");
}

/** The same where b is published: it asks for a look, not for a mend. The file's boundary stands first. */
export function overlappingPublished(pair: RealOverlap, thresholds: Thresholds): Finding {
  const rule = ruleOf(pair, thresholds);
  const features = rule === "contained" ? insideOut(pair) : [pair.a.id, pair.b.id];
  return finding(pair, rule, features, "warning");
}

function finding(
  { overlap, extent }: RealOverlap,
  rule: OverlapRule,
  features: readonly string[],
  severity: Severity,
): Finding {
  const { areaM2, shareOfA, shareOfB } = overlap;
  const { widthM, lengthM, at, places, shape } = extent;
  return {
    rule,
    severity,
    features,
    areaM2,
    widthM,
    lengthM,
    at,
    ...(rule === "sliver" ? { detail: "overlap" } : {}),
    ...(places.length > 1 ? { count: places.length, places } : {}),
    shape,
    message: sentence(rule, features, { areaM2, widthM, shareOfA, shareOfB }),
  };
}

type OverlapRule = "duplicate" | "contained" | "sliver" | "must-not-overlap";

function ruleOf({ overlap, extent, a, b }: RealOverlap, thresholds: Thresholds): OverlapRule {
  // Nothing that shares less than half of itself lies inside the other.
  const aInB = overlap.shareOfA > 0.5 && nothingOutside(a, b, thresholds);
  const bInA = overlap.shareOfB > 0.5 && nothingOutside(b, a, thresholds);
  if (aInB && bInA) return "duplicate";
  if (aInB || bInA) return "contained";
  return extent.isSliver ? "sliver" : "must-not-overlap";
}

/** Of a pair of which one lies inside the other, the inner one first: the overlap is all of it. */
function insideOut({ overlap, a, b }: RealOverlap): string[] {
  return overlap.shareOfA >= overlap.shareOfB ? [a.id, b.id] : [b.id, a.id];
}

function nothingOutside(inner: Named, outer: Named, thresholds: Thresholds): boolean {
  return outsideOf(inner, [outer], thresholds) === null;
}

/** A boundary that equals the given one inside the box. */
function within(boundary: Boundary, box: Box): Boundary {
  const coordinates = keptPolygons(boundary).flatMap(({ polygon, box: own }) => {
    const cut = sharedBox(own, box) && clipToBox(polygon, box);
    return cut ? [cut] : [];
  });
  return { type: "MultiPolygon", coordinates };
}

/** What of a boundary lies outside all of the others together; null where that is below the thresholds. */
export function outsideOf(
  inner: Named,
  outers: readonly Named[],
  thresholds: Thresholds,
): Extent | null {
  // A shoreline has a hundred thousand corners, of which one park sees few.
  const box = keptBox(inner.boundary);
  const plane = new Plane(box);
  const cover = outers.flatMap(({ boundary }) => plane.paths(within(boundary, box)));
  const outside = areas(difference(plane.paths(inner.boundary), cover));
  return extentOf(boundaryOf(outside, plane), thresholds);
}

function sentence(
  rule: OverlapRule,
  [first = "", second = ""]: readonly string[],
  size: { areaM2: number; widthM: number; shareOfA: number; shareOfB: number },
): string {
  switch (rule) {
    case "duplicate":
      return `${first} and ${second} cover the same ground, ${hectares(size.areaM2)}.`;
    case "contained":
      return `${first} lies inside ${second}, ${hectares(size.areaM2)}.`;
    case "sliver":
      return `${first} and ${second} overlap in a sliver, ${hectares(size.areaM2)}, up to ${metres(size.widthM)} wide.`;
    case "must-not-overlap":
      return `${first} and ${second} overlap by ${hectares(size.areaM2)}, up to ${metres(size.widthM)} wide.`;
  }
}
