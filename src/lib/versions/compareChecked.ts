/** Comparing two versions that may not be valid, as a task that can be sent to a worker. */
import type { Boundary } from "../geometry";
import { errorsOf } from "../validity";
import {
  compareVersions,
  type OnCompared,
  type Unit,
  type VersionComparison,
} from "./compareVersions";

export interface GivenVersion {
  readonly boundary: Boundary;
  /** The boundaries of a work taken together may share borders, which one boundary of several parts may not. */
  readonly isWork: boolean;
}

export type CheckedComparison =
  | { readonly kind: "compared"; readonly comparison: VersionComparison }
  | { readonly kind: "invalid"; readonly which: "before" | "after" };

/** @param units administrative units, which may be left out. */
export function compareChecked(
  before: GivenVersion,
  after: GivenVersion,
  units: readonly Unit[] = [],
  onDone?: OnCompared,
): CheckedComparison {
  const isInvalid = ({ boundary, isWork }: GivenVersion) =>
    !isWork && errorsOf(boundary).length > 0;
  if (isInvalid(before)) return { kind: "invalid", which: "before" };
  if (isInvalid(after)) return { kind: "invalid", which: "after" };
  const together = { before: before.isWork, after: after.isWork };
  const comparison = compareVersions(before.boundary, after.boundary, units, together, onDone);
  return { kind: "compared", comparison };
}
