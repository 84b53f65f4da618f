/** Pairs positions of two lists, the nearest first, each at most once. */
import Flatbush from "flatbush";
import FlatQueue from "flatqueue";
import type { Position } from "geojson";
import { boxOfPositions } from "../geometry";
import { metresFromMiddle } from "../localPlane";

/**
 * Which of `others` each position goes with; −1 where they are too few. Of all that are left the two nearest go together, again
 * and again. Near is meant on the plane of metres around the middle of all. However long the lists, about n log n.
 */
export function nearestPairs(
  positions: readonly Position[],
  others: readonly Position[],
): number[] {
  const paired = positions.map(() => -1);
  if (positions.length === 0 || others.length === 0) return paired;
  const metres = metresFromMiddle(boxOfPositions([...positions, ...others]));
  const places = others.map(metres);
  const index = new Flatbush(others.length);
  for (const [x, y] of places) index.add(x, y);
  index.finish();

  const isTaken = new Uint8Array(others.length);
  const queue = new FlatQueue<number>();
  const candidates = new Int32Array(positions.length);
  const look = (i: number) => {
    const [x, y] = metres(positions[i]!);
    const [nearest] = index.neighbors(x, y, 1, Infinity, (other) => isTaken[other] === 0);
    if (nearest === undefined) return;
    candidates[i] = nearest;
    queue.push(i, Math.hypot(places[nearest]![0] - x, places[nearest]![1] - y));
  };
  for (let i = 0; i < positions.length; i++) look(i);
  for (let i = queue.pop(); i !== undefined; i = queue.pop()) {
    const other = candidates[i]!;
    // Another was nearer to it.
    if (isTaken[other] === 1) {
      look(i);
      continue;
    }
    isTaken[other] = 1;
    paired[i] = other;
  }
  return paired;
}
