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

/** The ring, closed, with the runs beyond each side cut short; null if nothing is left to enclose. */
function clipRing(ring: readonly Position[], [west, south, east, north]: Box): Position[] | null {
  let kept = openRing(ring);
  kept = cutShort(kept, 0, -1, -west);
  kept = cutShort(kept, 0, 1, east);
  kept = cutShort(kept, 1, -1, -south);
  kept = cutShort(kept, 1, 1, north);
  const [first] = kept;
  return first && kept.length > 2 ? [...kept, first] : null;
}

/**
 * Of every run of vertices beyond one side, the first and the last; of a ring that lies beyond it, nothing. Runs may pass the
 * ring's start. Beyond is where `sign` times the coordinate on that axis is above the limit.
 */
function cutShort(
  ring: readonly Position[],
  axis: 0 | 1,
  sign: 1 | -1,
  limit: number,
): readonly Position[] {
  const last = ring.at(-1);
  if (!last) return ring;
  const kept: Position[] = [];
  let wasBeyond = sign * last[axis]! > limit;
  let isBeyond = sign * ring[0]![axis]! > limit;
  for (let i = 0; i < ring.length; i++) {
    const next = ring[i + 1 === ring.length ? 0 : i + 1]!;
    const willBeBeyond = sign * next[axis]! > limit;
    if (!(wasBeyond && isBeyond && willBeBeyond)) kept.push(ring[i]!);
    wasBeyond = isBeyond;
    isBeyond = willBeBeyond;
  }
  return kept;
}
