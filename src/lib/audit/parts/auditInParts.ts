/**
 * An audit as steps, each of several jobs that do not depend on each other: done one after the other or side by side, with parts
 * of whatever size, the audit comes out the same to the last bit.
 *
 * Every boundary is one part's own. A pair belongs to the part of its first boundary, a corner that is lacking to the part of
 * the boundary that lacks it. Gaps are looked for along groups of rim edges (rim.ts): a group of a part's own boundaries alone is
 * looked at there; what reaches beyond is handed back, and put together at the seam of the parts.
 */
import { append } from "../../append";
import type { Audit, AuditOptions, AuditStage } from "../../audit";
import { boundaryMissing } from "../boundaryMissing";
import { groupsOf } from "../clusters";
import { DEFAULT_THRESHOLDS, type Finding } from "../finding";
import { apartM, gapsAlong } from "../gaps";
import { UNITS_PER_M } from "../plane";
import { auditOf } from "../report";
import { countedOnce, sharedByTwo } from "../topology";
import type { RimEdge } from "../rim";
import type { Features } from "./features";
import {
  pack,
  unpack,
  type AloneAnswer,
  type Answer,
  type Job,
  type PackedFinding,
  type PackedShared,
  type PairAnswer,
} from "./jobs";
import { Layer } from "./Layer";
import { unpackShape } from "./packed";

/** Jobs that do not depend on each other. */
export interface Step {
  readonly stage: AuditStage;
  readonly count: number;
  job(i: number): Job;
  take(i: number, answer: Answer): void;
}

export interface PartOptions extends Partial<AuditOptions> {
  /** Boundaries in a part, at most. */
  readonly partSize?: number;
  /** Whether findings have the very shape they are about. */
  readonly withShapes?: boolean;
}

const PART_SIZE = 1_000;

/** With no more boundaries, starting threads or workers takes longer than they save. */
export const WORTH_SHARING = 2_000;

/** Has the steps done one after the other, each whole before the next begins, and says what came of them. */
export async function auditBySteps(
  steps: Generator<Step, Audit, void>,
  run: (step: Step) => Promise<void>,
): Promise<Audit> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    await run(step.value);
  }
}

/** The steps of an audit of boundaries whose ids are unique; at the end, the audit. */
export function* auditInParts(
  features: Features,
  { partSize = PART_SIZE, withShapes = true, ...options }: PartOptions = {},
): Generator<Step, Audit, void> {
  const settings: AuditOptions = {
    ...DEFAULT_THRESHOLDS,
    against: null,
    missing: [],
    tolerance: { kind: "reading-aid" },
    onProgress: () => undefined,
    ...options,
  };
  const { minAreaM2, minWidthM, against, tolerance } = settings;
  const thresholds = { minAreaM2, minWidthM };
  const step = stepsTold(settings.onProgress, against ? ENDS_AGAINST : ENDS);

  const alone: AloneAnswer[] = [];
  const all = Layer.of(features, () => true, partSize);
  yield step(
    "validity",
    all.parts,
    (i) => ({
      kind: "alone",
      part: all.part(i),
      thresholds,
      tolerance,
    }),
    ({ alone: found = [] }) => {
      for (const one of found) alone[one.index] = one;
    },
  );

  const layer = Layer.of(features, (index) => alone[index]!.takesPart, partSize);
  const pairs: PairAnswer[] = [];
  yield step(
    "overlaps",
    layer.parts,
    (i) => ({
      kind: "pairs",
      thresholds,
      ...layer.pairs(i),
    }),
    ({ pairs: found = [] }) => append(pairs, found),
  );
  pairs.sort((p, q) => p.a - q.a || p.b - q.b);

  const reported = new Reported();
  for (const { a, b, found } of pairs) reported.add(found, [a, b]);
  const simple = simplePairs(pairs);
  const open: RimEdge[] = [];
  /** The pairs whose shared ground the rim has once. */
  const counted = new Set<string>();
  const gaps: PackedFinding[] = [];
  if (layer.count > 1) {
    const apart = apartM(thresholds);
    yield step(
      "gaps",
      layer.parts,
      (i) => {
        const part = layer.around(i, apart);
        const shared = reported.of(part.indices).flatMap((found) => simple.get(found) ?? []);
        return { kind: "gaps", part, thresholds, box: layer.box, shared };
      },
      (answer) => {
        append(gaps, answer.found ?? []);
        append(open, answer.open ?? []);
        for (const pair of answer.once ?? []) counted.add(String(pair));
      },
    );
    const once = [...simple.values()].filter(({ of }) => counted.has(String(of)));
    append(gaps, atSeam(open, layer, once, thresholds));
    for (const found of gaps) reported.add(found, layer.indicesOf(found.finding.features));
  }

  const corners: PackedFinding[] = [];
  if (layer.count > 1) {
    yield step(
      "corners",
      layer.parts,
      (i) => {
        const part = layer.around(i, 2 * minWidthM + 0.01);
        return {
          kind: "corners",
          part,
          thresholds,
          box: layer.box,
          reported: reported.of(part.indices),
        };
      },
      (answer) => append(corners, answer.found ?? []),
    );
  }

  const layers: { a: number; size: PairAnswer["size"] }[][] = [[], [], []];
  const onPublished: PackedFinding[] = [];
  if (against) {
    yield step(
      "published",
      layer.parts,
      (i) => ({ kind: "published", part: layer.part(i), thresholds }),
      (answer) => {
        answer.layers?.forEach((found, i) => append(layers[i]!, found));
        append(onPublished, answer.found ?? []);
      },
    );
  }

  const shown = (found: PackedFinding): Finding => (withShapes ? unpack(found) : found.finding);
  return auditOf(
    {
      boundaries: features.count,
      invalid: alone.filter(({ isValid }) => !isValid).length,
      leftOut: alone.filter((one) => !one.takesPart).length,
    },
    {
      planChecks: alone.flatMap((one) => one.planChecks),
      overlaps: [
        ...pairs.map(({ size }) => size),
        ...layers.flatMap((found) => found.sort((p, q) => p.a - q.a).map(({ size }) => size)),
      ],
      findings: [
        ...alone.flatMap((one) => one.findings),
        ...pairs.map(({ found }) => shown(found)),
        ...gaps.map(shown),
        ...corners.map(shown),
        ...onPublished.map(shown),
        ...alone.flatMap((one) => one.areaFindings),
        ...settings.missing.map((id) => boundaryMissing(id, "warning", "no-geometry")),
      ],
    },
    thresholds,
    against !== null,
  );
}

/** Where each stage ends, as a share of the work; measured with 3,000 parcels that overlap as often. */
const ENDS: Readonly<Record<AuditStage, number>> = {
  validity: 0.15,
  overlaps: 0.65,
  gaps: 0.85,
  corners: 1,
  published: 1,
};
/** The same where what is published lies all over them: comparing with it takes as long as all the rest. */
const ENDS_AGAINST: typeof ENDS = {
  validity: 0.07,
  overlaps: 0.3,
  gaps: 0.42,
  corners: 0.5,
  published: 1,
};

/** Steps that say how far they are. */
function stepsTold(onProgress: AuditOptions["onProgress"], ends: typeof ENDS) {
  let from = 0;
  return (
    stage: AuditStage,
    count: number,
    job: (i: number) => Job,
    take: (answer: Answer) => void,
  ): Step => {
    const start = from;
    from = ends[stage];
    let taken = 0;
    onProgress(stage, start);
    return {
      stage,
      count,
      job,
      take(_, answer) {
        take(answer);
        onProgress(stage, start + ((ends[stage] - start) * ++taken) / count);
      },
    };
  };
}

/** Gaps along groups of rim edges that reach from part to part. */
function atSeam(
  open: RimEdge[],
  layer: Layer,
  once: readonly PackedShared[],
  thresholds: { minAreaM2: number; minWidthM: number },
): PackedFinding[] {
  if (open.length === 0) return [];
  const shared = once.map(({ shape }) => ({ shape: unpackShape(shape) }));
  const ground = countedOnce(layer, shared);
  open.sort((p, q) => p.owners[0]! - q.owners[0]! || p.order - q.order);
  return groupsOf(open, apartM(thresholds) * UNITS_PER_M).flatMap((group) =>
    gapsAlong(group, ground, thresholds).map(pack),
  );
}

/** Of the overlaps, what is shared in those in which no third boundary has part. */
function simplePairs(pairs: readonly PairAnswer[]): Map<PackedFinding, PackedShared> {
  return new Map(
    sharedByTwo(pairs, ({ a, b }) => [a, b]).flatMap(({ a, b, found }) =>
      found.shape ? [[found, { of: [a, b], shape: found.shape }] as const] : [],
    ),
  );
}

/** Findings by the boundaries they are about. */
class Reported {
  readonly #by = new Map<number, PackedFinding[]>();

  add(found: PackedFinding, indices: readonly number[]): void {
    for (const index of indices) {
      const list = this.#by.get(index);
      if (list) list.push(found);
      else this.#by.set(index, [found]);
    }
  }

  /** Each once, in the order of the boundaries and of their findings. */
  of(indices: readonly number[]): PackedFinding[] {
    return [...new Set(indices.flatMap((index) => this.#by.get(index) ?? []))];
  }
}
