/** The grids that displayed positions are rounded to. */
import { quantize } from "topojson-client";
import type { Objects, Topology } from "topojson-specification";

/** About a metre: finer than the first view or the next few zooms can show. */
export const GRID_DEGREES = 1e-5;

/** About 10 cm: some envelopes have borders half a metre apart, which may not fall into one. */
export const FINE_GRID_DEGREES = 1e-6;

/** About 2 m: lines are generalised to 100 m, a coarser grid would show as steps close by. */
export const LINE_GRID_DEGREES = 2e-5;

/** Delta-encoded whole grid steps, and no box: rounding would make it untrue, and nobody reads it. */
export function onGrid(topology: Topology, gridDegrees: number): Topology {
  const transform = { scale: [gridDegrees, gridDegrees], translate: [0, 0] };
  // topojson-client takes a transform as well as the number of steps that its types ask for.
  const { bbox: _, ...rest } = quantize(topology as Topology<Objects<object>>, transform as never);
  return rest;
}
