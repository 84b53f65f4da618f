/** What an audit found, counted and put in order. */
import type { Audit, Summary } from "../audit";
import { inOrder, RULES, type Finding, type Severity, type Thresholds } from "./finding";

/** How many boundaries were looked at, and how many the rules on overlaps, gaps and cover leave out. */
export type Counts = Pick<Summary, "boundaries" | "invalid" | "leftOut">;

export function auditOf(
  counts: Counts,
  { planChecks, overlaps, findings: unsorted }: Omit<Audit, "summary">,
  { minAreaM2, minWidthM }: Thresholds,
  againstPublished: boolean,
): Audit {
  const findings = inOrder(unsorted);
  const countOf = (severity: Severity) =>
    findings.filter((finding: Finding) => finding.severity === severity).length;
  const rules = RULES.map((rule) => [rule, findings.filter((one) => one.rule === rule).length]);
  return {
    summary: {
      ...counts,
      findings: { error: countOf("error"), warning: countOf("warning"), info: countOf("info") },
      rules: Object.fromEntries(rules.filter(([, count]) => count !== 0)) as Summary["rules"],
      minAreaM2,
      minWidthM,
      againstPublished,
    },
    planChecks,
    overlaps,
    findings,
  };
}
