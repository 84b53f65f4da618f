/**
 * How far a drawn area may be from the planned one and still be the planned one, and who says so: the
 * rounding of the planned figure, the reading aid of planCheck.ts, or the planner.
 */
import { READING_AID, verdictOf, type Planned, type Verdict } from "./planCheck";

export const TOLERANCE_KINDS = ["reading-aid", "rounding", "own"] as const;

export type Tolerance =
  /** 2 % and 6 ha, 10 % and 30 ha; of zones 1 % and 200 ha. Both limits hold. */
  | { readonly kind: "reading-aid" }
  /** Half of the last digit of the planned figure. */
  | { readonly kind: "rounding" }
  /** What the planner says; both limits hold where both are given, and there is none where neither is. */
  | { readonly kind: "own"; readonly percent: number | null; readonly ha: number | null };

export interface ToleratedDifference {
  readonly verdict: Verdict;
  /** Up to this difference, in hectares, it agrees. */
  readonly limitHa: number;
}

/** How a drawn area stands to a planned one, both in hectares on the VN-2000 plane. */
export function tolerated(
  kind: Planned["kind"],
  plannedHa: number,
  drawnHa: number,
  tolerance: Tolerance,
  plannedStepHa: number | null = null,
): ToleratedDifference {
  const limitHa = limitOf(kind, plannedHa, tolerance, plannedStepHa);
  if (tolerance.kind === "reading-aid") {
    return { verdict: verdictOf(kind, plannedHa, drawnHa), limitHa };
  }
  const agrees = Math.abs(drawnHa - plannedHa) <= limitHa;
  return { verdict: agrees ? "agrees" : "differs", limitHa };
}

/**
 * The largest difference that still agrees, in hectares; Infinity where the planner sets no limit.
 * `plannedStepHa` is one of the planned figure's last digit as it was written: 0.01 of “5,00”.
 */
export function limitOf(
  kind: Planned["kind"],
  plannedHa: number,
  tolerance: Tolerance,
  plannedStepHa: number | null = null,
): number {
  switch (tolerance.kind) {
    case "reading-aid":
      return bothOf(plannedHa, READING_AID[kind][0]!);
    case "rounding":
      // The last bits of a difference are the computer's, not the surveyor's.
      return roundingHa(plannedHa, plannedStepHa) * (1 + 1e-9);
    case "own":
      return bothOf(plannedHa, tolerance);
  }
}

/** Half of the last digit of a figure: 0.005 for 9,373.43, 0.5 for 5,000, unless it is known how it was written. */
export function roundingHa(plannedHa: number, plannedStepHa: number | null = null): number {
  if (plannedStepHa !== null) return plannedStepHa / 2;
  const [, decimals = ""] = String(plannedHa).split(".");
  return 0.5 / 10 ** decimals.length;
}

function bothOf(plannedHa: number, limits: { percent: number | null; ha: number | null }): number {
  const ofPercent = limits.percent === null ? Infinity : (plannedHa * limits.percent) / 100;
  return Math.min(ofPercent, limits.ha ?? Infinity);
}
