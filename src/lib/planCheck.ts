/**
 * Planned hectares held against a measurement.
 *
 * The drawn area that counts is the one on the VN-2000 plane, as in the papers; the difference is
 * drawn less planned. A verdict is only for a boundary whose coordinates were surveyed, or for a
 * reader's own file, which is taken at its word: any other line differs from the plan for a reason
 * that has nothing to do with the plan, and `reason` names it.
 */
import type { Basis } from "./kinds";
import type { AreasHa } from "./measure";

export type Verdict = "agrees" | "near" | "differs";

/** Why there is no verdict. The words for it are the interface's. */
export type Reason =
  /** administrative-units: the decision's units, cut at the shoreline; mangrove and tidal land are outside. */
  | "shoreline"
  /** administrative-units without a shore: the lines are the units', not coordinates of the decision. */
  | "unit-lines"
  /** mapped: so much of it is mapped. */
  | "partly-mapped"
  /** schematic: the sea limit is not published. */
  | "sea-limit-unpublished"
  /** envelope: the zone or park lies somewhere inside, so there is no difference either. */
  | "somewhere-inside"
  /** A reader's own file: too far from Quảng Ninh for its VN-2000 plane, so there is no difference either. */
  | "outside-plane";

/** What a plan states of one boundary. */
export interface Planned {
  /** The boundary's id. */
  id: string;
  /** Which tolerance applies. */
  kind: "zone" | "park";
  plannedHa: number;
  /** The day, month or year of the plan; null if it bears none. */
  asOf: string | null;
  basis: Basis;
  /** Whether the boundary ends at the sea; only asked for administrative units. */
  coastal?: boolean;
}

/** `Plane` as in measure.ts. */
export interface PlanCheck<Plane extends number | null = number> extends AreasHa<Plane> {
  id: string;
  plannedHa: number;
  asOf: string | null;
  /** vn2000Ha less plannedHa; null for an envelope, and where there is no vn2000Ha. */
  differenceHa: number | null;
  /** Of plannedHa; null as differenceHa is. */
  differencePercent: number | null;
  basis: Basis;
  verdict: Verdict | null;
  /** Null where there is a verdict. */
  reason: Reason | null;
}

interface Band {
  percent: number;
  ha: number;
  verdict: Verdict;
}

/**
 * Decree 35/2022/NĐ-CP, as a reading aid. Both limits must hold, and both are included.
 * Zones have no second band: a general plan either keeps the zone's boundary or does not.
 */
export const READING_AID: Readonly<Record<Planned["kind"], readonly Band[]>> = {
  park: [
    { percent: 2, ha: 6, verdict: "agrees" },
    { percent: 10, ha: 30, verdict: "near" },
  ],
  zone: [{ percent: 1, ha: 200, verdict: "agrees" }],
};

/** `verdict` is how drawn and planned stand to each other where nothing speaks against saying so. */
export function planCheck<Plane extends number | null>(
  planned: Planned,
  drawn: AreasHa<Plane>,
  verdict = drawn.vn2000Ha === null
    ? null
    : verdictOf(planned.kind, planned.plannedHa, drawn.vn2000Ha),
): PlanCheck<Plane> {
  const { id, plannedHa, asOf, basis } = planned;
  const { sphereHa, ellipsoidHa, vn2000Ha } = drawn;
  const differenceHa = basis === "envelope" || vn2000Ha === null ? null : vn2000Ha - plannedHa;
  const reason = vn2000Ha === null ? "outside-plane" : reasonFor(planned);
  return {
    id,
    plannedHa,
    asOf,
    sphereHa,
    ellipsoidHa,
    vn2000Ha,
    differenceHa,
    differencePercent: differenceHa === null ? null : (differenceHa / plannedHa) * 100,
    basis,
    verdict: reason ? null : verdict,
    reason,
  };
}

/** How a surveyed area stands to a planned one, both in hectares on the VN-2000 plane. */
export function verdictOf(kind: Planned["kind"], plannedHa: number, drawnHa: number): Verdict {
  const differenceHa = Math.abs(drawnHa - plannedHa);
  const within = READING_AID[kind].find(
    ({ percent, ha }) => differenceHa <= ha && differenceHa * 100 <= plannedHa * percent,
  );
  return within?.verdict ?? "differs";
}

function reasonFor({ basis, coastal = true }: Planned): Reason | null {
  switch (basis) {
    case "surveyed":
      return null;
    case "administrative-units":
      return coastal ? "shoreline" : "unit-lines";
    case "mapped":
      return "partly-mapped";
    case "schematic":
      return "sea-limit-unpublished";
    case "envelope":
      return "somewhere-inside";
  }
}
