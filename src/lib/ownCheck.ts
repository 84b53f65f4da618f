/** Everything that is checked of a planner's own boundaries at once: the audit, every area, what can be mended. */
import type { Audit, AuditOptions, AuditStage, FileBoundary } from "./audit";
import { measure, type AreasHa } from "./measure";
import { repairOf, type Repair } from "./repair/repair";
import { FLAWS, type FlawCode } from "./validity";

/** What a check is given beside its boundaries. */
export type OwnCheckOptions = Pick<AuditOptions, "minAreaM2" | "minWidthM" | "tolerance"> & {
  readonly againstPublished: boolean;
};

/** Told how far the work is, 0 to 1, and at what. */
export type OnStage = (stage: AuditStage, done: number) => void;

export interface OwnCheck {
  readonly audit: Audit;
  /** The published file without which the boundaries were only compared with each other; null where none was wanting. */
  readonly missing: string | null;
  /** By boundary id; those whose area is in doubt are not in it. */
  readonly areas: Readonly<Record<string, AreasHa<number | null>>>;
  /** What can be mended in one way only, by boundary id. */
  readonly repairs: Readonly<Record<string, Repair>>;
}

/** What there is to say of audited boundaries beside their audit; `missing` as `OwnCheck` has it. */
export function ownCheckOf(
  boundaries: readonly FileBoundary[],
  audit: Audit,
  missing: string | null = null,
): OwnCheck {
  return {
    audit,
    missing,
    areas: areasOf(boundaries, audit),
    repairs: repairsOf(boundaries, audit),
  };
}

function areasOf(
  boundaries: readonly FileBoundary[],
  audit: Audit,
): Record<string, AreasHa<number | null>> {
  const unsized = new Set(
    audit.findings.flatMap(({ rule, features, detail }) =>
      rule === "invalid-geometry" && !FLAWS[detail as FlawCode].sized ? features : [],
    ),
  );
  const measured = new Map(audit.planChecks.map((check) => [check.id, check]));
  return Object.fromEntries(
    boundaries
      .filter(({ id }) => !unsized.has(id))
      .map(({ id, boundary }) => {
        const { sphereHa, ellipsoidHa, vn2000Ha } = measured.get(id) ?? measure(boundary);
        return [id, { sphereHa, ellipsoidHa, vn2000Ha }];
      }),
  );
}

function repairsOf(boundaries: readonly FileBoundary[], audit: Audit): Record<string, Repair> {
  const atFault = new Set(
    audit.findings.flatMap(({ rule, features }) => (rule === "invalid-geometry" ? features : [])),
  );
  return Object.fromEntries(
    boundaries
      .filter(({ id }) => atFault.has(id))
      .flatMap(({ id, boundary }) => {
        const repair = repairOf(boundary);
        return repair ? [[id, repair] as const] : [];
      }),
  );
}
