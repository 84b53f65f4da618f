/**
 * Faults of a boundary that can be mended in exactly one way, mended.
 *
 * A ring is closed, loses a position that stands twice, a spike of no width and every tracing but one, and
 * runs the way RFC 7946 wants; a ring that stands twice stands once. Every corner that remains is one of the
 * file's own: nothing is moved and nothing new is put in. What can be mended in several ways (a ring that
 * crosses itself, a hole outside) is left for a person to decide.
 */
import { boundaryOf, rewound } from "../formats/rings";
import { polygonsOf, type Boundary } from "../geometry";
import { measure, type AreasHa } from "../measure";
import { flawsOf, isSized, type Flaw, type FlawCode } from "../validity";
import { checkRing } from "../validity/rings";

/** The faults with one right way to mend them. */
export const REPAIRABLE = [
  "unclosed",
  "duplicate-vertex",
  "spike",
  "traced-twice",
  "duplicate-ring",
  "orientation",
] as const satisfies readonly FlawCode[];
export type RepairCode = (typeof REPAIRABLE)[number];

export interface RepairStep {
  readonly code: RepairCode;
  /** How often. */
  readonly count: number;
}

export interface Repair {
  readonly boundary: Boundary;
  /** What was mended, in the order of `REPAIRABLE`. */
  readonly steps: readonly RepairStep[];
  /** Null where the faults leave in doubt what the area was. */
  readonly before: AreasHa<number | null> | null;
  /** Null where faults that remain leave it in doubt. */
  readonly after: AreasHa<number | null> | null;
  /** What a person has to mend. */
  readonly left: readonly Flaw[];
}

/** The boundary as it can be mended; null where there is nothing that can be. */
export function repairOf(boundary: Boundary): Repair | null {
  const flaws = flawsOf(boundary);
  if (flaws.length === 0) return null;
  const mended = turned(withoutRepeatedRings(withCleanRings(boundary)));
  const left = flawsOf(mended);
  const steps = REPAIRABLE.flatMap((code) => {
    const count = countOf(flaws, code) - countOf(left, code);
    return count > 0 ? [{ code, count }] : [];
  });
  if (steps.length === 0) return null;
  const areas = (of: Boundary, found: readonly Flaw[]) => (isSized(found) ? measure(of) : null);
  return {
    boundary: mended,
    steps,
    before: areas(boundary, flaws),
    after: areas(mended, left),
    left,
  };
}

export function isRepairable(code: string): code is RepairCode {
  return (REPAIRABLE as readonly string[]).includes(code);
}

function countOf(flaws: readonly Flaw[], code: FlawCode): number {
  return flaws.filter((flaw) => flaw.code === code).length;
}

function withCleanRings(boundary: Boundary): Boundary {
  return boundaryOf(
    polygonsOf(boundary).map((polygon, p) =>
      polygon.map((ring, r) => {
        const { flaws, clean } = checkRing(ring, p + 1, r + 1);
        if (!clean || !flaws.some(({ code }) => isRepairable(code))) return ring;
        const corners = clean.vertices.map((vertex) => ring[vertex - 1]!);
        return [...corners, [...corners[0]!]];
      }),
    ),
  );
}

/** A hole that repeats a hole of its part, or a part of one ring that repeats another such part, goes. */
function withoutRepeatedRings(boundary: Boundary): Boundary {
  const repeated = flawsOf(boundary).filter(({ code }) => code === "duplicate-ring");
  const gone = new Set(
    repeated.flatMap(({ part, ring, other }) => {
      if (!other) return [];
      const isHole = other.part === part && ring > 1 && other.ring > 1;
      const polygons = polygonsOf(boundary);
      const isPart =
        other.part !== part && [part, other.part].every((one) => polygons[one - 1]?.length === 1);
      return isHole || isPart ? [`${part} ${ring}`] : [];
    }),
  );
  const polygons = polygonsOf(boundary).map((polygon, p) =>
    polygon.filter((_, r) => !gone.has(`${p + 1} ${r + 1}`)),
  );
  // A part that had no ring to begin with is a fault of its own, and stays.
  return boundaryOf(polygons.filter((polygon, p) => polygon.length > 0 || !gone.has(`${p + 1} 1`)));
}

/** Rings run the RFC's way; only where what they enclose is beyond doubt. */
function turned(boundary: Boundary): Boundary {
  const isTurned = flawsOf(boundary).some(({ code }) => code === "orientation");
  return isTurned ? rewound(boundary) : boundary;
}
