/**
 * What is worked out for one part of a layer, wherever that is done. A job has all it needs; what it finds does not depend on
 * which other boundaries are in the part.
 */
import { append } from "../../append";
import type { FileBoundary } from "../../audit";
import type { OverlapSize } from "../../checks";
import type { Box } from "../../geometry";
import { measure } from "../../measure";
import { planCheck, type PlanCheck } from "../../planCheck";
import type { PublishedMap } from "../../published";
import { tolerated, type Tolerance } from "../../tolerance";
import { againstPublished } from "../against";
import { areaDiffers } from "../areaDiffers";
import { check, placeOf, takesPart } from "../checked";
import { groupsOf } from "../clusters";
import type { Finding, Thresholds } from "../finding";
import { apartM, gapsAlong } from "../gaps";
import { overlapping, realOverlapOf, type RealOverlap } from "../overlapping";
import { Plane, UNITS_PER_M } from "../plane";
import { rimOf, type RimEdge } from "../rim";
import { countedOnce, groundOf } from "../topology";
import { unmatchedVertices } from "../unmatchedVertex";
import { opened, packShape, unpackShape, type PackedBoundary, type PackedShape } from "./packed";

/** The boundaries of a part and those around it that matter to them, ascending by number. */
export interface Part {
  readonly stored: readonly (FileBoundary | PackedBoundary)[];
  readonly indices: readonly number[];
  /** Whether a boundary is the part's own. */
  readonly isOwn: readonly boolean[];
}

export type Job = { readonly part: Part; readonly thresholds: Thresholds } & (
  | { readonly kind: "alone"; readonly tolerance: Tolerance }
  /** The pairs, by their places in the part. */
  | { readonly kind: "pairs"; readonly pairs: readonly (readonly [number, number])[] }
  | { readonly kind: "gaps"; readonly box: Box; readonly shared: readonly PackedShared[] }
  | { readonly kind: "corners"; readonly box: Box; readonly reported: readonly PackedFinding[] }
  | { readonly kind: "published" }
);

/** Ground that two boundaries share and no third has part in. */
export interface PackedShared {
  readonly of: readonly [number, number];
  readonly shape: PackedShape;
}

export interface PackedFinding {
  readonly finding: Omit<Finding, "shape">;
  readonly shape: PackedShape | null;
}

export interface AloneAnswer {
  readonly index: number;
  readonly findings: readonly Finding[];
  readonly isValid: boolean;
  readonly takesPart: boolean;
  readonly planChecks: readonly PlanCheck<number | null>[];
  readonly areaFindings: readonly Finding[];
}

export interface PairAnswer {
  readonly a: number;
  readonly b: number;
  readonly size: OverlapSize<number | null>;
  readonly found: PackedFinding;
}

export interface Answer {
  readonly alone?: readonly AloneAnswer[];
  readonly pairs?: readonly PairAnswer[];
  readonly found?: readonly PackedFinding[];
  /** Rim edges of groups that reach beyond the part. */
  readonly open?: readonly RimEdge[];
  /** Who shares what the rim has once of what was shared. */
  readonly once?: readonly PackedShared["of"][];
  /** By published layer; each with the number of the boundary. */
  readonly layers?: readonly (readonly { a: number; size: OverlapSize<number | null> }[])[];
}

interface OpenPart extends Omit<Part, "stored"> {
  readonly boundaries: readonly FileBoundary[];
}

/** Does a job; `published` is the map of a "published" one. */
export function done(job: Job, published: PublishedMap | null): Answer {
  const { stored, ...rest } = job.part;
  const part = { ...rest, boundaries: stored.map(opened) };
  switch (job.kind) {
    case "alone":
      return { alone: alone(part, job.tolerance) };
    case "pairs":
      return { pairs: pairs(part, job.pairs, job.thresholds) };
    case "gaps":
      return gaps(part, job.box, job.shared, job.thresholds);
    case "corners":
      return { found: corners(part, job.box, job.reported, job.thresholds) };
    case "published":
      return published ? ofPublished(part, published, job.thresholds) : {};
  }
}

export function pack({ shape, ...finding }: Finding): PackedFinding {
  return { finding, shape: shape ? packShape(shape) : null };
}

export function unpack({ finding, shape }: PackedFinding): Finding {
  return shape ? { ...finding, shape: unpackShape(shape) } : finding;
}

function alone({ boundaries, indices }: OpenPart, tolerance: Tolerance): AloneAnswer[] {
  return boundaries.map((boundary, i) => {
    const checked = check(boundary);
    const { id, kind, plannedHa, plannedStepHa, basis } = boundary;
    const planChecks: PlanCheck<number | null>[] = [];
    if (plannedHa !== null && checked.isSized) {
      const drawn = measure(boundary.boundary);
      const verdict =
        drawn.vn2000Ha === null
          ? null
          : tolerated(kind, plannedHa, drawn.vn2000Ha, tolerance, plannedStepHa).verdict;
      planChecks.push(planCheck({ id, kind, plannedHa, asOf: null, basis }, drawn, verdict));
    }
    return {
      index: indices[i]!,
      findings: checked.findings,
      isValid: checked.isValid,
      takesPart: takesPart(checked),
      planChecks,
      areaFindings: planChecks.flatMap((one) => areaDiffers(one, placeOf(boundary.boundary))),
    };
  });
}

function sizeOf({ overlap: { shape: _, ...size } }: RealOverlap): OverlapSize<number | null> {
  return size;
}

function pairs(
  { boundaries, indices }: OpenPart,
  given: readonly (readonly [number, number])[],
  thresholds: Thresholds,
): PairAnswer[] {
  return given.flatMap(([p, q]) => {
    const real = realOverlapOf(boundaries[p]!, boundaries[q]!, thresholds);
    if (!real) return [];
    const found = pack(overlapping(real, thresholds));
    return [{ a: indices[p]!, b: indices[q]!, size: sizeOf(real), found }];
  });
}

function gaps(
  { boundaries, indices, isOwn }: OpenPart,
  box: Box,
  shared: readonly PackedShared[],
  thresholds: Thresholds,
): Answer {
  const own = new Set(indices.filter((_, i) => isOwn[i]));
  const placeOfIndex = new Map(indices.map((index, i) => [index, i]));
  const ground = groundOf(boundaries, box, (index) => placeOfIndex.get(index)!);
  const numbered = boundaries.map(({ boundary }, i) => ({ index: indices[i]!, boundary }));
  const known = shared.map(({ of, shape }) => ({ of, shape: unpackShape(shape) }));
  const { edges, once } = rimOf(numbered, known, new Plane(box));
  const counted = countedOnce(ground, once);
  const found: PackedFinding[] = [];
  const open: RimEdge[] = [];
  for (const group of groupsOf(edges, apartM(thresholds) * UNITS_PER_M)) {
    if (group.every(({ owners }) => owners.every((owner) => own.has(owner)))) {
      append(found, gapsAlong(group, counted, thresholds).map(pack));
    } else {
      append(
        open,
        group.filter(({ owners }) => own.has(owners[0]!)),
      );
    }
  }
  return { found, open, once: once.map(({ of }) => of) };
}

function corners(
  { boundaries, isOwn }: OpenPart,
  box: Box,
  reported: readonly PackedFinding[],
  thresholds: Thresholds,
): PackedFinding[] {
  const among = { box, isHost: (place: number) => isOwn[place]! };
  return unmatchedVertices(boundaries, reported.map(unpack), thresholds, among).map(pack);
}

function ofPublished(
  { boundaries, indices }: OpenPart,
  published: PublishedMap,
  thresholds: Thresholds,
): Answer {
  const indexOf = new Map(boundaries.map(({ id }, i) => [id, indices[i]!]));
  const { overlaps, findings } = againstPublished(boundaries, published, thresholds);
  return {
    layers: overlaps.map((layer) =>
      layer.map((real) => ({ a: indexOf.get(real.a.id)!, size: sizeOf(real) })),
    ),
    found: findings.map(pack),
  };
}
