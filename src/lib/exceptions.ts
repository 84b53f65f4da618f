/**
 * Findings that a planner has looked at and lets stand, each with a reason.
 *
 * An exception is for one finding: the same rule between the same boundaries at the same place, and not
 * larger than it was when it was accepted. What grows or moves is a new finding and is shown again.
 */
import type { Position } from "geojson";
import type { Finding, Rule } from "./audit/finding";
import { metresPerDegree } from "./localPlane";
import { M2_PER_HA } from "./units";

export interface Exception {
  readonly rule: Rule;
  readonly features: readonly string[];
  /** What kind of finding within the rule, as `Finding.detail`; null where it has none. */
  readonly detail: string | null;
  /** [lng, lat]; null where the finding has no place. */
  readonly at: Position | null;
  /** How large the finding was, in square metres; null where it has no size. */
  readonly sizeM2: number | null;
  /** The planner's own words. */
  readonly reason: string;
  /** When it was accepted, an ISO 8601 instant. */
  readonly since: string;
}

/** A finding with the exception that was made for it, if one was. */
export interface JudgedFinding {
  readonly finding: Finding;
  readonly exception: Exception | null;
}

/** A place is the same within so many metres: it is computed anew each time. */
const SAME_PLACE_M = 10;
/** And a size up to this much larger. */
const SAME_SIZE = 1.01;

/** The exception that lets a finding stand. `since` is an ISO 8601 instant. */
export function exceptionFor(finding: Finding, reason: string, since: string): Exception {
  const { rule, features, at } = finding;
  const sizeM2 = sizeOf(finding);
  return { rule, features, detail: finding.detail ?? null, at, sizeM2, reason, since };
}

/** Every finding, in its order, with its exception. */
export function judged(
  findings: readonly Finding[],
  exceptions: readonly Exception[],
): JudgedFinding[] {
  return findings.map((finding) => ({
    finding,
    exception: exceptions.find((exception) => covers(exception, finding)) ?? null,
  }));
}

/** Whether an exception was made for that finding. */
export function covers(exception: Exception, finding: Finding): boolean {
  const size = sizeOf(finding);
  return (
    exception.rule === finding.rule &&
    exception.detail === (finding.detail ?? null) &&
    exception.features.join("\n") === finding.features.join("\n") &&
    isSamePlace(exception.at, finding.at) &&
    (size === null || exception.sizeM2 === null || size <= exception.sizeM2 * SAME_SIZE)
  );
}

function sizeOf({ areaM2, differenceHa }: Finding): number | null {
  if (areaM2 !== undefined) return areaM2;
  return differenceHa === undefined ? null : Math.abs(differenceHa) * M2_PER_HA;
}

function isSamePlace(a: Position | null, b: Position | null): boolean {
  if (!a || !b) return a === b;
  const [lngM, latM] = metresPerDegree(b[1]!);
  return Math.hypot((a[0]! - b[0]!) * lngM, (a[1]! - b[1]!) * latM) <= SAME_PLACE_M;
}
