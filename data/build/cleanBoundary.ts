/**
 * Boundaries as RFC 7946 wants them (§3.1.6): closed rings, outer rings counter-clockwise, holes
 * clockwise, and no position twice in a row. Coordinates are passed on as they came: every figure is
 * measured on them, so nothing is rounded, moved or thinned.
 */
import type { MultiPolygon, Polygon, Position } from "geojson";

export function cleanBoundary<B extends Polygon | MultiPolygon>(boundary: B): B {
  const coordinates =
    boundary.type === "Polygon"
      ? cleanPolygon(boundary.coordinates)
      : boundary.coordinates.map(cleanPolygon);
  return { type: boundary.type, coordinates } as B;
}

function cleanPolygon(rings: readonly Position[][]): Position[][] {
  return rings.map((ring, index) => {
    const distinct = withoutRepeats(ring);
    const wanted = index === 0 ? 1 : -1;
    return Math.sign(signedArea(distinct)) === -wanted ? distinct.reverse() : distinct;
  });
}

function withoutRepeats(ring: readonly Position[]): Position[] {
  return ring.filter((position, index) => {
    const before = ring[index - 1];
    return !before || before[0] !== position[0] || before[1] !== position[1];
  });
}

/** Planar area in square degrees, positive for a counter-clockwise ring. */
export function signedArea(ring: readonly Position[]): number {
  const [originX = 0, originY = 0] = ring[0] ?? [];
  let doubled = 0;
  for (let i = 1; i < ring.length; i++) {
    const [x1 = 0, y1 = 0] = ring[i - 1]!;
    const [x2 = 0, y2 = 0] = ring[i]!;
    doubled += (x1 - originX) * (y2 - originY) - (x2 - originX) * (y1 - originY);
  }
  return doubled / 2;
}
