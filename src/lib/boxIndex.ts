/** Which of many boxes meet a given one, without looking at each. */
import Flatbush from "flatbush";
import type { Box } from "./geometry";

/** The boxes, by their place in the list and in its order, that meet a given one or touch it; only those `wanted`, if that is said. */
export type BoxSearch = (box: Box, wanted?: (index: number) => boolean) => number[];

export function boxIndex(boxes: readonly Box[]): BoxSearch {
  if (boxes.length === 0) return () => [];
  const index = new Flatbush(boxes.length);
  for (const box of boxes) index.add(...box);
  index.finish();
  return (box, wanted) => index.search(...box, wanted).sort((a, b) => a - b);
}
