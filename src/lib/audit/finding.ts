/** What an audit reports: one fault, where it is and how large. docs/audit.md defines every rule. */
import type { MultiPolygon, Position } from "geojson";

/** In the order in which findings are listed. */
export const RULES = [
  "invalid-geometry",
  "duplicate",
  "contained",
  "must-not-overlap",
  "must-not-have-gaps",
  "sliver",
  "unmatched-vertex",
  "must-be-covered-by",
  "outside-province",
  "area-differs",
  "sum-differs",
  "boundary-missing",
] as const;
export type Rule = (typeof RULES)[number];

/** From the gravest. An `error` makes the audit fail. */
export const SEVERITIES = ["error", "warning", "info"] as const;
export type Severity = (typeof SEVERITIES)[number];

export interface Finding {
  readonly rule: Rule;
  readonly severity: Severity;
  /** Ids of the boundaries it is about; for `contained` and `must-be-covered-by` the inner one first. */
  readonly features: readonly string[];
  /** On the WGS 84 ellipsoid. */
  readonly areaM2?: number;
  /** At the widest place: the diameter of the largest circle that fits in. */
  readonly widthM?: number;
  /** Half the way round it. */
  readonly lengthM?: number;
  /** A place in it, [lng, lat]; null where there is none to show. */
  readonly at: Position | null;
  /** What kind, within the rule: the fault of an invalid geometry, "overlap" or "gap" of a sliver. */
  readonly detail?: string;
  /** How often, where that is more than once. */
  readonly count?: number;
  /** All places of a finding that has several. */
  readonly places?: readonly Position[];
  /** Drawn less planned, or the sum less the total, in hectares. */
  readonly differenceHa?: number;
  /** The very overlap or gap, to be drawn. */
  readonly shape?: MultiPolygon;
  /** The finding in an English sentence. */
  readonly message: string;
}

/** What is smaller than either is no finding. */
export interface Thresholds {
  /** Square metres. */
  readonly minAreaM2: number;
  /** Metres. */
  readonly minWidthM: number;
}

export const DEFAULT_THRESHOLDS: Thresholds = { minAreaM2: 1, minWidthM: 0.1 };

/** The same findings always in the same order: by severity, rule, features, place. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  const keyed = findings.map((finding) => ({ finding, key: sortKey(finding) }));
  keyed.sort((a, b) => compare(a.key, b.key));
  return keyed.map(({ finding }) => finding);
}

function sortKey({ severity, rule, features, detail, at }: Finding): (string | number)[] {
  const rank = [SEVERITIES.indexOf(severity), RULES.indexOf(rule)];
  return [...rank, features.join("\n"), detail ?? "", at?.[0] ?? 0, at?.[1] ?? 0];
}

function compare(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (const [i, one] of a.entries()) {
    const other = b[i]!;
    if (one < other) return -1;
    if (one > other) return 1;
  }
  return 0;
}
