/** Where things lie on a map for paper: what it is of is fitted beside the inset of Hoàng Sa and Trường Sa. */
import type { Box } from "../../lib/geometry";
import { planeOf, type Plane } from "../../map/svgPaths";

const PADDING = 28;
/** The strip on the right that the inset stands in, in CSS pixels: in a low map it is a thumbnail. */
const INSET_ROOM = { whole: 132, short: 84 };
const LEAST_HEIGHT = 260;

export interface SheetPlane {
  readonly plane: Plane;
  /** The inset is a thumbnail. */
  readonly isShort: boolean;
}

/** @param width of the map and its height, in CSS pixels */
export function sheetPlane(box: Box, width: number, height: number): SheetPlane {
  const isShort = height < LEAST_HEIGHT;
  const room = INSET_ROOM[isShort ? "short" : "whole"];
  return { plane: planeOf(box, width - room, height, PADDING), isShort };
}
