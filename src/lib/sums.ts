/**
 * Published totals held against the figures they are made of.
 *
 * Planned hectares come with at most two decimals and are added as whole hundredths, so that a sum
 * has no digit that nobody printed.
 */
import { numberOf, principal } from "./register/figures";
import type { Figure, Register } from "./register/schema";

export type SumId = "zones" | "parks" | "infrastructure-projects";

/** Why a sum is as it is. The words for it are the interface's. */
export type SumReason =
  /** A member is printed with an evident misprint; the sum takes the corrected figure. */
  | "misprint-corrected"
  /** Members in whole hectares are rounded by up to 0.5 ha each, which can make the difference. */
  | "rounded-members"
  /** The difference is more than rounding can make. */
  | "unexplained"
  /** The total is not published by member, so there is nothing to add. */
  | "not-split";

export interface SumMember {
  id: string;
  /** The figure that is added; null if none is published. */
  plannedHa: number | null;
  /** What the list prints, where that is another number. */
  printedHa: number | null;
}

export interface SumCheck {
  id: SumId;
  /** The total as published; null if it is not. */
  statedHa: number | null;
  /** The day, month or year of the published total. */
  asOf: string | null;
  members: SumMember[];
  /** The members' figures added; null where a member has none or there are no members. */
  sumHa: number | null;
  /** The same with every member as its list prints it; null where that is no other number. */
  printedSumHa: number | null;
  /** sumHa less statedHa. */
  differenceHa: number | null;
  reasons: SumReason[];
}

/** The five zones, the 23 parks, and the ten infrastructure projects, which are shown, not summed. */
export function sumChecks({ zones, parks, totals }: Register): SumCheck[] {
  const statedFor = (part: SumId) => principal(totals, "plannedHa", { part });
  return [
    sumCheck("zones", membersOf(zones), statedFor("zones")),
    sumCheck("parks", membersOf(parks), statedFor("parks")),
    sumCheck("infrastructure-projects", [], statedFor("infrastructure-projects")),
  ];
}

/** Hectares added as whole hundredths; null if there are none, or one of them is unknown. */
export function addHa(areasHa: readonly (number | null)[]): number | null {
  if (areasHa.length === 0) return null;
  let hundredths = 0;
  for (const ha of areasHa) {
    if (ha === null) return null;
    const whole = Math.round(ha * 100);
    if (whole / 100 !== ha) throw new RangeError(`${ha} ha has more than two decimals.`);
    hundredths += whole;
  }
  return hundredths / 100;
}

function membersOf(entities: Register["zones"] | Register["parks"]): SumMember[] {
  return entities.map((entity) => {
    const plannedHa = numberOf(entity, "plannedHa");
    const printedHa = numberOf(entity, "printedHa");
    return { id: entity.id, plannedHa, printedHa: printedHa === plannedHa ? null : printedHa };
  });
}

function sumCheck(id: SumId, members: SumMember[], total: Figure | undefined): SumCheck {
  const statedHa = typeof total?.value === "number" ? total.value : null;
  const sumHa = addHa(members.map(({ plannedHa }) => plannedHa));
  const printedSumHa = addHa(members.map(({ plannedHa, printedHa }) => printedHa ?? plannedHa));
  const differenceHa = sumHa === null || statedHa === null ? null : addHa([sumHa, -statedHa]);
  return {
    id,
    statedHa,
    asOf: total?.asOf ?? null,
    members,
    sumHa,
    printedSumHa: printedSumHa === sumHa ? null : printedSumHa,
    differenceHa,
    reasons: reasonsFor(members, differenceHa),
  };
}

function reasonsFor(members: readonly SumMember[], differenceHa: number | null): SumReason[] {
  if (members.length === 0) return ["not-split"];
  const reasons: SumReason[] = [];
  const isMisprint = ({ plannedHa, printedHa }: SumMember) =>
    plannedHa !== null && printedHa !== null && Math.abs(printedHa - plannedHa) > 0.5;
  if (members.some(isMisprint)) reasons.push("misprint-corrected");
  if (differenceHa) {
    const rounded = members.filter(({ plannedHa }) => Number.isInteger(plannedHa)).length;
    reasons.push(Math.abs(differenceHa) <= rounded * 0.5 ? "rounded-members" : "unexplained");
  }
  return reasons;
}
