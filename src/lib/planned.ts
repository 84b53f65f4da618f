/** What the list shows of a zone or park: planned hectares, and what was drawn for them. */
import type { Checks } from "./checks";
import type { Basis } from "./kinds";
import type { PlanCheck } from "./planCheck";

/** The plan checks of a zone or park and its parts: the whole first, as the checks are ordered. */
export function planChecksAt(checks: Checks | null, id: string): PlanCheck[] {
  return checks?.planChecks.filter((check) => isOf(check.id, id)) ?? [];
}

/** The check against the plan in force; undefined where nothing is drawn or checks are not there. */
export function mainCheck(checks: Checks | null, id: string): PlanCheck | undefined {
  return checks?.planChecks.find((check) => check.id === id);
}

/** The bases of what is drawn, part by part, each once; none where nothing is drawn. */
export function basesAt(checks: Checks | null, id: string): Basis[] {
  const all = planChecksAt(checks, id);
  const parts = all.filter((check) => check.id !== id);
  return [...new Set((parts.length > 0 ? parts : all).map(({ basis }) => basis))];
}

/** Whether a boundary id is an entity's own or that of one of its parts. */
export function isOf(boundaryId: string, id: string): boolean {
  return boundaryId === id || boundaryId.startsWith(`${id}/`);
}
