/** Rings that belong together, put together: outlines, their holes, and what lies in those. On a plane. */
import Flatbush from "flatbush";
import type { Position } from "geojson";
import type { FilePlace } from "../faults";
import { boxOfPositions, type Boundary, type Box } from "../geometry";
import { doubledArea } from "../ringArea";
import { refuse } from "./refuse";

/** The ring with its first position again at its end. */
export function closedRing(ring: readonly Position[]): Position[] {
  const [first, last] = [ring[0], ring.at(-1)];
  if (!first || !last || (first[0] === last[0] && first[1] === last[1])) return [...ring];
  return [...ring, [...first]];
}

/** RFC 7946 §3.1.6: outer rings counter-clockwise, holes clockwise. */
export function rewound(boundary: Boundary): Boundary {
  const turn = (polygon: Position[][]) =>
    polygon.map((ring, i) => (doubledArea(ring) < 0 === (i === 0) ? ring.toReversed() : ring));
  return boundary.type === "Polygon"
    ? { type: "Polygon", coordinates: turn(boundary.coordinates) }
    : { type: "MultiPolygon", coordinates: boundary.coordinates.map(turn) };
}

/** Polygons as one boundary. */
export function boundaryOf(polygons: Position[][][]): Boundary {
  return polygons.length === 1
    ? { type: "Polygon", coordinates: polygons[0]! }
    : { type: "MultiPolygon", coordinates: polygons };
}

/** So many rings of one boundary may lie around another. A hostile file has as many as it has rings. */
const MAX_ABOVE = 1000;

/**
 * Which rings are outlines and which are holes, told from what lies in what: a ring inside an outline is
 * its hole, a ring inside a hole an outline again. With `oppositeHoles` a ring is a hole only if it runs
 * the other way than the ring around it, as in a shapefile; two that overlap stay two outlines. Throws a
 * `FileFault` for rings that lie in one another too many deep.
 */
export function assemble(
  rings: readonly Position[][],
  oppositeHoles: boolean,
  place: FilePlace = {},
): Position[][][] {
  if (rings.length === 1) return [[rings[0]!]];
  const sized = rings
    .map((ring, order) => ({ ring, order, area: doubledArea(ring), box: boxOfPositions(ring) }))
    .sort((a, b) => Math.abs(b.area) - Math.abs(a.area));
  const index = new Flatbush(Math.max(1, sized.length));
  for (const { box } of sized) index.add(...box);
  index.finish();

  const holeOf = new Map<number, number>();
  sized.forEach((inner, i) => {
    // The smallest of the larger rings around it.
    const [x = NaN, y = NaN] = inner.ring[0] ?? [];
    let [container, above] = [-1, 0];
    index.search(x, y, x, y, (j) => {
      if (j >= i || !contains(sized[j]!.box, inner.box)) return false;
      if (++above > MAX_ABOVE) refuse(place, { code: "too-deep", limit: MAX_ABOVE });
      if (j > container && isInside(inner.ring, sized[j]!.ring)) container = j;
      return false;
    });
    if (container < 0 || holeOf.has(container)) return;
    if (!oppositeHoles || inner.area > 0 !== sized[container]!.area > 0) holeOf.set(i, container);
  });

  const polygons = new Map<number, { order: number; rings: Position[][] }>();
  sized.forEach(({ ring, order }, i) => {
    if (!holeOf.has(i)) polygons.set(i, { order, rings: [ring] });
  });
  const holes = [...holeOf].sort(([a], [b]) => sized[a]!.order - sized[b]!.order);
  for (const [hole, outline] of holes) polygons.get(outline)?.rings.push(sized[hole]!.ring);
  return [...polygons.values()].sort((a, b) => a.order - b.order).map((polygon) => polygon.rings);
}

function contains(outer: Box, inner: Box): boolean {
  return (
    outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3]
  );
}

/** Whether a ring lies in another, by the first of its positions that is not on the other's line. */
function isInside(inner: readonly Position[], outer: readonly Position[]): boolean {
  for (const position of inner) {
    const side = sideOf(position, outer);
    if (side !== 0) return side > 0;
  }
  return true;
}

/** Whether a place lies in a ring or on its line. */
export function isInRing(position: Position, ring: readonly Position[]): boolean {
  return sideOf(position, ring) >= 0;
}

/** 1 inside, -1 outside, 0 on the line. */
function sideOf([x = NaN, y = NaN]: Position, ring: readonly Position[]): -1 | 0 | 1 {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax = 0, ay = 0] = ring[i]!;
    const [bx = 0, by = 0] = ring[j]!;
    if (
      Math.min(ax, bx) <= x &&
      x <= Math.max(ax, bx) &&
      Math.min(ay, by) <= y &&
      y <= Math.max(ay, by)
    ) {
      if ((bx - ax) * (y - ay) === (by - ay) * (x - ax)) return 0;
    }
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside ? 1 : -1;
}

/** A place inside a polygon: in the middle of the widest stretch of a line across it. */
export function placeInside(rings: readonly Position[][]): Position {
  const [outline = []] = rings;
  const [, south, , north] = boxOfPositions(outline);
  let best = { width: -1, at: outline[0] ?? [0, 0] };
  for (const share of [0.5, 0.382, 0.618]) {
    const y = south + (north - south) * share;
    const crossings = rings
      .flatMap((ring) =>
        ring.flatMap(([ax = 0, ay = 0], i) => {
          const [bx = 0, by = 0] = ring[(i + 1) % ring.length]!;
          return ay > y !== by > y ? [((bx - ax) * (y - ay)) / (by - ay) + ax] : [];
        }),
      )
      .sort((a, b) => a - b);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const [from, to] = [crossings[i]!, crossings[i + 1]!];
      if (to - from > best.width) best = { width: to - from, at: [(from + to) / 2, y] };
    }
  }
  return best.at;
}
