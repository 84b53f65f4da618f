/**
 * Fewer vertices, the same shape inside a box: what makes a long shoreline cheap to intersect.
 *
 * A run of vertices beyond one side of the box is replaced by its first and last vertex. Both lie
 * beyond that side, so does the straight edge between them, and what was cut away lies there too:
 * inside the box nothing changes, to the last bit. No vertex is made or moved, so borders that
 * coincide still do. (Cutting at the box itself would move edges by a rounding error and leave
 * bridges along its sides.) Outside the box the result means nothing.
 */
import type { Position } from "geojson";
import { openRing, type Box } from "./geometry";

/**
 * A polygon that equals the given one inside the box, or null if it has no part there.
 * The box's sides belong to the box.
 */
export function clipToBox(polygon: readonly Position[][], box: Box): Position[][] | null {
  const [exterior, ...holes] = polygon.map((ring) => clipRing(ring, box));
  if (!exterior) return null;
  return [exterior, ...holes.filter((hole) => hole !== null)];
}

type Beyond = (position: Position) => boolean;

/** The ring, closed, with the runs beyond each side cut short; null if nothing is left to enclose. */
function clipRing(ring: readonly Position[], [west, south, east, north]: Box): Position[] | null {
  const sides: Beyond[] = [
    ([lng = NaN]) => lng < west,
    ([lng = NaN]) => lng > east,
    ([, lat = NaN]) => lat < south,
    ([, lat = NaN]) => lat > north,
  ];
  let kept = openRing(ring);
  for (const beyond of sides) {
    if (kept.every(beyond)) return null;
    kept = cutShort(kept, beyond);
  }
  const [first] = kept;
  return first && kept.length > 2 ? [...kept, first] : null;
}

/** Of every run of vertices beyond one side, the first and the last. Runs may pass the ring's start. */
function cutShort(ring: readonly Position[], beyond: Beyond): readonly Position[] {
  const outside = ring.map(beyond);
  return ring.filter((_, i) => {
    const before = outside.at(i - 1);
    const after = outside[(i + 1) % ring.length];
    return !(outside[i] && before && after);
  });
}
