/** A boundary by itself: whether it is valid, and where it is. */
import type { Position } from "geojson";
import { polygonsOf, type Boundary } from "../geometry";
import type { PublishedBoundary } from "../published";
import { flawsOf, FLAWS, isSized } from "../validity";
import { placeInside } from "./extent";
import type { Finding } from "./finding";
import { invalidGeometry } from "./invalidGeometry";

export interface Checked<B extends PublishedBoundary = PublishedBoundary> {
  readonly boundary: B;
  readonly findings: readonly Finding[];
  readonly isValid: boolean;
  /** Whether its area is beyond doubt. */
  readonly isSized: boolean;
}

/** What is wrong with a boundary by itself. */
export function check<B extends PublishedBoundary>(boundary: B): Checked<B> {
  const flaws = flawsOf(boundary.boundary);
  return {
    boundary,
    findings: invalidGeometry(boundary, flaws),
    isValid: flaws.every(({ code }) => FLAWS[code].severity !== "error"),
    isSized: isSized(flaws),
  };
}

/** Whether it takes part in the rules on overlaps, gaps and cover. */
export function takesPart({ boundary, isValid }: Checked): boolean {
  return isValid && boundary.basis !== "envelope" && boundary.basis !== "schematic";
}

/** One place in a boundary, for what is said of it as a whole. */
export function placeOf(boundary: Boundary): Position {
  return placeInside(largestOf(boundary));
}

/** The polygon with the most corners stands for the boundary where one place is asked for. */
function largestOf(boundary: Boundary): Position[][] {
  return polygonsOf(boundary).reduce(
    (best, polygon) => ((polygon[0]?.length ?? 0) > (best[0]?.length ?? 0) ? polygon : best),
    [],
  );
}
