/** Which rings may have to do with each other: those whose boxes meet. */
import Flatbush from "flatbush";
import type { Box } from "../geometry";
import type { CleanRing } from "./rings";

/** Fewer are looked through as soon as an index is made. */
const FEW = 8;

/** The rings, by index and in order, whose boxes meet that of the ring of some index; itself among them. */
export function neighboursOf(rings: readonly CleanRing[]): (of: number) => number[] {
  const boxes = rings.map(boxOf);
  if (rings.length <= FEW) {
    return (of) =>
      boxes.flatMap((box, i) => {
        const own = boxes[of];
        return own && meet(own, box) ? [i] : [];
      });
  }
  const index = new Flatbush(rings.length);
  for (const box of boxes) index.add(...box);
  index.finish();
  return (of) => index.search(...boxes[of]!).sort((a, b) => a - b);
}

function boxOf({ corners }: CleanRing): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const at of corners) {
    west = Math.min(west, at[0]);
    south = Math.min(south, at[1]);
    east = Math.max(east, at[0]);
    north = Math.max(north, at[1]);
  }
  return [west, south, east, north];
}

function meet(p: Box, q: Box): boolean {
  return p[0] <= q[2] && q[0] <= p[2] && p[1] <= q[3] && q[1] <= p[3];
}
