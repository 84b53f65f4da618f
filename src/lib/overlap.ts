/**
 * What two boundaries share, and how large it is.
 *
 * Pairs come from an index of boxes; each pair of polygons is cut to the box both share (clip.ts) and intersected by
 * overlay/overlay.ts. Everything found is given back, borders that coincide but for noise in the last digits included: whether
 * a sliver matters is for the caller to decide.
 */
import type { MultiPolygon, Position } from "geojson";
import { append } from "./append";
import { boxIndex } from "./boxIndex";
import { clipToBox } from "./clip";
import { ringsOf, sharedBox, type Boundary, type Box } from "./geometry";
import { keptBox, keptPolygons } from "./keptBoxes";
import { keptEllipsoidM2, sphereHa, vn2000Ha } from "./measure";
import { overlay } from "./overlay/overlay";
import { M2_PER_HA } from "./units";

export interface Named {
  id: string;
  boundary: Boundary;
}

/** `Plane` as in measure.ts. */
export interface Overlap<Plane extends number | null = number> {
  a: string;
  b: string;
  /** On the WGS 84 ellipsoid, in square metres. */
  areaM2: number;
  /** On Turf's sphere. */
  sphereM2: number;
  /** On the VN-2000 plane; null where the plane is not used. */
  vn2000M2: Plane;
  /** Of a's area on the ellipsoid, 0 to 1. */
  shareOfA: number;
  /** Of b's area on the ellipsoid, 0 to 1. */
  shareOfB: number;
  shape: MultiPolygon;
}

/**
 * Boundaries that could not be intersected, or one that has a coordinate that is not a number.
 * Only valid boundaries can be: on rings that cross themselves Turf may throw, or never end.
 */
export class OverlapFault extends Error {
  override readonly name = "OverlapFault";
  constructor(
    readonly ids: readonly string[],
    override readonly cause: unknown,
  ) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(`The overlap of ${ids.join(" and ")} could not be computed: ${reason}`);
  }
}

/**
 * Every pair of an a and a b that shares an area, in the order of `as`, then of `bs`.
 * Given the same array twice, each pair once and none with itself.
 */
export function overlaps(as: readonly Named[], bs: readonly Named[]): Overlap<number | null>[] {
  const within = as === bs;
  const found: Overlap<number | null>[] = [];
  const search = boxIndex(bs.map(finiteBox));
  as.forEach((a, i) => {
    for (const j of search(finiteBox(a))) {
      const b = bs[j];
      if (!b || (within && j <= i)) continue;
      const shape = sharedShape(a, b);
      const overlap = shape && sized(a, b, shape);
      if (overlap) found.push(overlap);
    }
  });
  return found;
}

/** How large the shape is that two boundaries share; null where it has no area. */
export function sized(a: Named, b: Named, shape: MultiPolygon): Overlap<number | null> | null {
  const areaM2 = keptEllipsoidM2(shape);
  if (areaM2 === 0) return null;
  const onPlane = vn2000Ha(shape);
  return {
    a: a.id,
    b: b.id,
    areaM2,
    sphereM2: sphereHa(shape) * M2_PER_HA,
    vn2000M2: onPlane === null ? null : onPlane * M2_PER_HA,
    // A boundary inside the other may come out larger than itself by a last bit.
    shareOfA: Math.min(1, areaM2 / keptEllipsoidM2(a.boundary)),
    shareOfB: Math.min(1, areaM2 / keptEllipsoidM2(b.boundary)),
    shape,
  };
}

/** An index finds nothing near a coordinate that is not a number: it must not pass for no overlap. */
function finiteBox({ id, boundary }: Named): Box {
  if (finite.has(boundary)) return keptBox(boundary);
  const isFinite = ringsOf(boundary)
    .flat()
    .every(([lng, lat]) => Number.isFinite(lng) && Number.isFinite(lat));
  if (!isFinite) throw new OverlapFault([id], "a coordinate is not a number.");
  finite.add(boundary);
  return keptBox(boundary);
}

const finite = new WeakSet<Boundary>();

/** What two boundaries share; null where they share no area. Throws an `OverlapFault`. */
export function sharedShape(a: Named, b: Named): MultiPolygon | null {
  try {
    return intersection(a.boundary, b.boundary);
  } catch (cause) {
    throw new OverlapFault([a.id, b.id], cause);
  }
}

/** What two valid boundaries share, polygon by polygon; null where they share no area. */
export function intersection(a: Boundary, b: Boundary): MultiPolygon | null {
  const ofB = keptPolygons(b);
  const coordinates: Position[][][] = [];
  for (const { polygon, box } of keptPolygons(a)) {
    for (const other of ofB) {
      const shared = sharedBox(box, other.box);
      const cutA = shared && cutTo(shared, polygon);
      const cutB = shared && cutTo(shared, other.polygon);
      if (cutA && cutB) append(coordinates, overlay("intersection", [cutA], [cutB]));
    }
  }
  return coordinates.length > 0 ? { type: "MultiPolygon", coordinates } : null;
}

/** A polygon with fewer positions is intersected as it is: that is sooner done than cutting it. */
const FEW = 500;

function cutTo(box: Box, polygon: Position[][]): Position[][] | null {
  const positions = polygon.reduce((sum, ring) => sum + ring.length, 0);
  return positions < FEW ? polygon : clipToBox(polygon, box);
}
