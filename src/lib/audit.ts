/**
 * What is wrong with boundaries: by themselves, among each other, and against what is planned and published.
 *
 * Rules, thresholds and what is measured: docs/audit.md. A boundary that is invalid is reported and left out
 * of the rules on overlaps, gaps and cover, which have no answer for it; the summary counts it. Envelopes and
 * schematic parts are pictures, and left out of those rules too.
 */
import { coveredByZone } from "./audit/against";
import { areaDiffers } from "./audit/areaDiffers";
import { boundaryMissing } from "./audit/boundaryMissing";
import { check, takesPart, type Checked } from "./audit/checked";
import { mustBeCoveredBy, nearTo } from "./audit/covered";
import {
  DEFAULT_THRESHOLDS,
  type Finding,
  type Rule,
  type Severity,
  type Thresholds,
} from "./audit/finding";
import { realOverlaps, type RealOverlap } from "./audit/overlapping";
import { auditInParts } from "./audit/parts/auditInParts";
import { listed } from "./audit/parts/features";
import { done } from "./audit/parts/jobs";
import { auditOf } from "./audit/report";
import { sumDiffers } from "./audit/sumDiffers";
import { topology } from "./audit/topology";
import { planChecksOf, measurementsOf, type OverlapSize } from "./checks";
import type { Basis } from "./kinds";
import type { Named } from "./overlap";
import type { PlanCheck } from "./planCheck";
import {
  parkOutlinesOf,
  unitsOf,
  wholeZonesOf,
  zonePartsOf,
  type PublishedBoundary,
  type PublishedMap,
} from "./published";
import { sumChecks } from "./sums";
import type { Tolerance } from "./tolerance";

export { DEFAULT_THRESHOLDS, RULES, SEVERITIES } from "./audit/finding";
export type { Finding, Rule, Severity, Thresholds } from "./audit/finding";

export interface Summary {
  /** Boundaries looked at. */
  readonly boundaries: number;
  /** Boundaries with a fault that makes them invalid. */
  readonly invalid: number;
  /** Boundaries left out of the rules on overlaps, gaps and cover: invalid, envelopes, schematic parts. */
  readonly leftOut: number;
  readonly findings: Readonly<Record<Severity, number>>;
  readonly rules: Readonly<Partial<Record<Rule, number>>>;
  readonly minAreaM2: number;
  readonly minWidthM: number;
  /** Whether the boundaries were also checked against the published map. */
  readonly againstPublished: boolean;
}

export interface Audit {
  readonly summary: Summary;
  readonly planChecks: readonly PlanCheck<number | null>[];
  readonly overlaps: readonly OverlapSize<number | null>[];
  readonly findings: readonly Finding[];
}

/** A boundary of a reader's file. */
export interface FileBoundary extends Named {
  /** Planned area in hectares; null if the file states none. */
  readonly plannedHa: number | null;
  /** One of that figure's last digit, where it is known how it was written. */
  readonly plannedStepHa?: number | null | undefined;
  /** How the file says the boundary came to be; a boundary that says nothing is taken for surveyed. */
  readonly basis: Basis;
  /** Which tolerance its plan check has. */
  readonly kind: "zone" | "park";
  /** The zone it belongs to, if the file names one. */
  readonly zone: string | null;
}

export interface AuditOptions extends Thresholds {
  /** The published map to check against; null for the file by itself. */
  readonly against: PublishedMap | null;
  /** Features of the file that have no geometry. */
  readonly missing: readonly string[];
  /** By what a drawn area is held against the planned one. */
  readonly tolerance: Tolerance;
  /** Told now and then what is being looked at, and how much of all the work is done, 0 to 1. */
  readonly onProgress: (stage: AuditStage, done: number) => void;
}

export type AuditStage = "validity" | "overlaps" | "gaps" | "corners" | "published";

/** Checks a file's boundaries, whose ids must be unique, among each other and against the published map. */
export function auditFile(
  boundaries: readonly FileBoundary[],
  options: Partial<AuditOptions> = {},
): Audit {
  const steps = auditInParts(listed(boundaries), options);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    const { count, job, take } = step.value;
    for (let i = 0; i < count; i++) take(i, done(job(i), options.against ?? null));
  }
}

/** Checks the published map: its layers by themselves, parks by zones, zones by the province, and the register. */
export function auditPublished(map: PublishedMap, thresholds = DEFAULT_THRESHOLDS): Audit {
  const zoneParts = zonePartsOf(map);
  const parks = parkOutlinesOf(map);
  const units = unitsOf(map);
  const checked = [...zoneParts, ...parks, ...units].map((boundary) => check(boundary));
  const sound = new Set(checked.filter(takesPart).map(({ boundary }) => boundary));
  const isSound = (named: Named) => sound.has(named as PublishedBoundary);
  const inLayer = (layer: readonly PublishedBoundary[]) => {
    const overlaps = realOverlaps(layer, layer, thresholds);
    const among = overlaps.filter(({ a, b }) => isSound(a) && isSound(b));
    return { overlaps, findings: topology(layer.filter(isSound), among, thresholds) };
  };
  const [ofZones, ofParks, ofUnits] = [inLayer(zoneParts), inLayer(parks), inLayer(units)];

  const zones = wholeZonesOf(map);
  const planChecks = planChecksOf(map, measurementsOf(map));
  const outlined = new Set(parks.map(({ id }) => id));
  const zoneOf = new Map(map.register.parks.map(({ id, zone }) => [id, zone]));
  return report(
    checked,
    planChecks,
    [
      ...ofZones.overlaps,
      ...ofParks.overlaps,
      ...realOverlaps(parks, zoneParts, thresholds),
      ...realOverlaps(parks, units, thresholds),
    ],
    [
      ...[ofZones, ofParks, ofUnits].flatMap(({ findings }) => findings),
      ...parks.filter(isSound).flatMap((park) => {
        const zone = zones.find(({ id }) => id === zoneOf.get(park.id));
        return zone ? coveredByZone(park, zone, thresholds) : [];
      }),
      ...zoneParts
        .filter(isSound)
        .flatMap((part) =>
          mustBeCoveredBy(part, "province", nearTo(part, units), "warning", thresholds),
        ),
      ...planChecks.flatMap((one) => areaDiffers(one, null)),
      ...sumChecks(map.register).flatMap(sumDiffers),
      ...map.register.parks
        .filter(({ id }) => !outlined.has(id))
        .map(({ id }) => boundaryMissing(id, "info", "outline-unpublished")),
    ],
    { ...thresholds, against: null },
  );
}

function report(
  checked: readonly Checked[],
  planChecks: readonly PlanCheck<number | null>[],
  overlaps: readonly RealOverlap[],
  others: readonly Finding[],
  { against, ...thresholds }: Thresholds & { against: PublishedMap | null },
): Audit {
  return auditOf(
    {
      boundaries: checked.length,
      invalid: checked.filter(({ isValid }) => !isValid).length,
      leftOut: checked.filter((one) => !takesPart(one)).length,
    },
    {
      planChecks,
      overlaps: overlaps.map(({ overlap: { shape: _, ...size } }) => size),
      findings: [...checked.flatMap((one) => one.findings), ...others],
    },
    thresholds,
    against !== null,
  );
}
