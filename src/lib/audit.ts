/**
 * What is wrong with boundaries: by themselves, among each other, and against what is planned and published.
 *
 * Rules, thresholds and what is measured: docs/audit.md. A boundary that is invalid is reported and left out
 * of the rules on overlaps, gaps and cover, which have no answer for it; the summary counts it. Envelopes and
 * schematic parts are pictures, and left out of those rules too.
 */
import type { Position } from "geojson";
import { areaDiffers } from "./audit/areaDiffers";
import { boundaryMissing } from "./audit/boundaryMissing";
import { mustBeCoveredBy, nearTo, outsideProvince } from "./audit/covered";
import { placeInside } from "./audit/extent";
import {
  DEFAULT_THRESHOLDS,
  type Finding,
  type OnDone,
  type Rule,
  type Severity,
  type Thresholds,
} from "./audit/finding";
import { invalidGeometry } from "./audit/invalidGeometry";
import { overlappingPublished, realOverlaps, type RealOverlap } from "./audit/overlapping";
import { auditOf } from "./audit/report";
import { sumDiffers } from "./audit/sumDiffers";
import { topology } from "./audit/topology";
import { planChecksOf, measurementsOf, type OverlapSize } from "./checks";
import { polygonsOf, type Boundary } from "./geometry";
import type { Basis } from "./kinds";
import { measure } from "./measure";
import type { Named } from "./overlap";
import { planCheck, type PlanCheck } from "./planCheck";
import {
  parkOutlinesOf,
  unitsOf,
  wholeZonesOf,
  zonePartsOf,
  type PublishedBoundary,
  type PublishedMap,
  type WholeZone,
} from "./published";
import { sumChecks } from "./sums";
import { tolerated, type Tolerance } from "./tolerance";
import { flawsOf, FLAWS, isSized } from "./validity";

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

export const AUDIT_STAGES = [
  "validity",
  "areas",
  "overlaps",
  "gaps",
  "corners",
  "published",
] as const;
export type AuditStage = (typeof AUDIT_STAGES)[number];

/** Where each stage ends, as a share of the work. */
const STAGE_ENDS: Readonly<Record<AuditStage, number>> = {
  validity: 0.1,
  areas: 0.2,
  overlaps: 0.5,
  gaps: 0.75,
  corners: 0.85,
  published: 1,
};

/** Checks a file's boundaries, whose ids must be unique, among each other and against the published map. */
export function auditFile(
  boundaries: readonly FileBoundary[],
  options: Partial<AuditOptions> = {},
): Audit {
  const settings: AuditOptions = {
    ...DEFAULT_THRESHOLDS,
    against: null,
    missing: [],
    tolerance: { kind: "reading-aid" },
    onProgress: () => undefined,
    ...options,
  };
  const stage = (name: AuditStage) => stageOf(name, settings.onProgress);
  const checked = counted(boundaries, stage("validity"), (boundary) => check(boundary));
  const sound = checked.filter(takesPart).map(({ boundary }) => boundary);
  const planChecks = counted(checked, stage("areas"), ({ boundary, isSized }) => {
    const { id, kind, plannedHa, plannedStepHa, basis } = boundary;
    if (plannedHa === null || !isSized) return [];
    const drawn = measure(boundary.boundary);
    const verdict =
      drawn.vn2000Ha === null
        ? null
        : tolerated(kind, plannedHa, drawn.vn2000Ha, settings.tolerance, plannedStepHa).verdict;
    return [planCheck({ id, kind, plannedHa, asOf: null, basis }, drawn, verdict)];
  }).flat();
  const overlaps = realOverlaps(sound, sound, settings, stage("overlaps"));
  const amongEachOther = topology(sound, overlaps, settings, {
    onGaps: stage("gaps"),
    onCorners: stage("corners"),
  });
  stage("published")(0);
  const against = settings.against
    ? againstPublished(sound, settings.against, settings, stage("published"))
    : NOTHING;
  const byId = new Map<string, Named>(boundaries.map((boundary) => [boundary.id, boundary]));
  return report(
    checked,
    planChecks,
    [...overlaps, ...against.overlaps],
    [
      ...amongEachOther,
      ...against.findings,
      ...planChecks.flatMap((one) => areaDiffers(one, placeOf(byId.get(one.id)))),
      ...settings.missing.map((id) => boundaryMissing(id, "warning", "no-geometry")),
    ],
    settings,
  );
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

/** Each of the things in turn, told how far it is. */
function counted<T, R>(things: readonly T[], told: OnDone, of: (thing: T) => R): R[] {
  told(0);
  return things.map((thing, i) => {
    if (i % 64 === 63) told(i / things.length);
    return of(thing);
  });
}

/** The last of several equal steps, after so many others. */
function lastOf(told: OnDone, others: number): OnDone {
  return (done) => told((others + done) / (others + 1));
}

/** Tells a stage's own 0 to 1 as a share of the whole. */
function stageOf(name: AuditStage, onProgress: AuditOptions["onProgress"]): OnDone {
  const before = AUDIT_STAGES[AUDIT_STAGES.indexOf(name) - 1];
  const start = before ? STAGE_ENDS[before] : 0;
  return (done) => onProgress(name, start + (STAGE_ENDS[name] - start) * done);
}

interface Found {
  readonly overlaps: readonly RealOverlap[];
  readonly findings: readonly Finding[];
}

const NOTHING: Found = { overlaps: [], findings: [] };

interface Checked<B extends PublishedBoundary = PublishedBoundary> {
  readonly boundary: B;
  readonly findings: readonly Finding[];
  readonly isValid: boolean;
  /** Whether its area is beyond doubt. */
  readonly isSized: boolean;
}

function check<B extends PublishedBoundary>(boundary: B): Checked<B> {
  const flaws = flawsOf(boundary.boundary);
  return {
    boundary,
    findings: invalidGeometry(boundary, flaws),
    isValid: flaws.every(({ code }) => FLAWS[code].severity !== "error"),
    isSized: isSized(flaws),
  };
}

function takesPart({ boundary, isValid }: Checked): boolean {
  return isValid && boundary.basis !== "envelope" && boundary.basis !== "schematic";
}

/** A file's boundaries against zones, park outlines and units. */
function againstPublished(
  boundaries: readonly FileBoundary[],
  map: PublishedMap,
  thresholds: Thresholds,
  told: OnDone,
): Found {
  const zoneParts = zonePartsOf(map);
  const parks = parkOutlinesOf(map);
  const units = unitsOf(map);
  const zones = wholeZonesOf(map);
  const layers = [zoneParts, parks, units];
  const overlaps = layers.flatMap((layer, i) =>
    realOverlaps(boundaries, layer, thresholds, (done) => told((i + done) / (layers.length + 1))),
  );
  const parkIds = new Set(parks.map(({ id }) => id));
  const onParks = overlaps
    .filter(({ a, b }) => parkIds.has(b.id) && a.id !== b.id)
    .map((overlap) => overlappingPublished(overlap, thresholds));
  const findings = counted(boundaries, lastOf(told, layers.length), (boundary) => {
    const outside = outsideProvince(boundary, [...units, ...zoneParts], thresholds);
    const outsideM2 = outside[0]?.areaM2 ?? 0;
    const zone = zoneOf(boundary, zones, overlaps);
    // What leaves the zone where it leaves the province is told once.
    const ofZone = (zone ? coveredByZone(boundary, zone, thresholds) : []).filter(
      ({ areaM2 = 0 }) => areaM2 > outsideM2 + thresholds.minAreaM2,
    );
    return [...outside, ...ofZone];
  }).flat();
  return { overlaps, findings: [...onParks, ...findings] };
}

/** The zone the boundary names, or the one that holds most of it; null for a zone itself. */
function zoneOf(
  { id, zone }: FileBoundary,
  zones: readonly WholeZone[],
  overlaps: readonly RealOverlap[],
): WholeZone | null {
  const named = zones.find((one) => one.id === zone);
  if (named) return named;
  const holds = zones.find(({ parts }) => {
    const ids = new Set(parts.map((part) => part.id));
    const shared = overlaps.filter(({ a, b }) => a.id === id && ids.has(b.id));
    const of = (share: "shareOfA" | "shareOfB") =>
      shared.reduce((sum, { overlap }) => sum + overlap[share], 0);
    return of("shareOfA") > 0.5 && of("shareOfB") < 0.5;
  });
  return holds ?? null;
}

/** A zone that is only known by an envelope covers nothing for certain. */
function coveredByZone(
  inner: PublishedBoundary,
  { id, parts }: WholeZone,
  thresholds: Thresholds,
): Finding[] {
  if (parts.some(({ basis }) => basis === "envelope")) return [];
  const isSure = [inner, ...parts].every(
    ({ basis }) => basis === "surveyed" || basis === "administrative-units",
  );
  return mustBeCoveredBy(inner, id, nearTo(inner, parts), isSure ? "error" : "warning", thresholds);
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

function placeOf(named: Named | undefined): Position | null {
  return named ? placeInside(largestOf(named.boundary)) : null;
}

/** The polygon with the most corners stands for the boundary where one place is asked for. */
function largestOf(boundary: Boundary): Position[][] {
  return polygonsOf(boundary).reduce(
    (best, polygon) => ((polygon[0]?.length ?? 0) > (best[0]?.length ?? 0) ? polygon : best),
    [],
  );
}
