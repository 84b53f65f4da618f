/** The lines a zone or park is drawn with, and what the plans say of each. */
import type { BoundaryNote, BoundaryNotes } from "./boundaryNotes";
import type { Checks } from "./checks";
import type { Basis } from "./kinds";
import type { PlanCheck, Reason } from "./planCheck";
import { isOf, planChecksAt } from "./planned";
import { figuresOf } from "./register/figures";
import type { Figure, Park, Zone } from "./register/schema";

export interface Line {
  /** Boundary id: "van-don/land", "song-khoai", "hai-ha-1/envelope". */
  id: string;
  basis: Basis;
  /** Why it gets no verdict; null where it gets one or nothing is held against it. */
  reason: Reason | null;
  /** Null until the layers are there. */
  note: BoundaryNote | null;
}

/** The lines of an entity: a zone's parts; a park's outline and the envelope it lies in. */
export function linesOf(entity: Zone | Park, checks: Checks | null, notes: BoundaryNotes): Line[] {
  const own = planChecksAt(checks, entity.id);
  return idsOf(entity, own).flatMap((id): Line[] => {
    const note = notes[id] ?? null;
    const check = own.find((one) => one.id === id) ?? own.find((one) => one.id === entity.id);
    const basis = note?.basis ?? (id.endsWith("/envelope") ? "envelope" : check?.basis);
    if (!basis) return [];
    const reason = basis === "envelope" ? "somewhere-inside" : (check?.reason ?? null);
    return [{ id, basis, reason, note }];
  });
}

/** An outline shows only what is built, so the envelope stands beside it where there is one. */
function idsOf(entity: Zone | Park, own: readonly PlanCheck[]): string[] {
  if ("kind" in entity) return entity.parts.map(({ id }) => `${entity.id}/${id}`);
  const outline = entity.outline !== null || own.length > 0 ? [entity.id] : [];
  return entity.envelope === null ? outline : [...outline, `${entity.id}/envelope`];
}

/** The columns of planned against drawn: every plan of the whole, and its parts where it has several. */
export function planColumns(entity: Zone | Park, checks: Checks | null): PlanCheck[] {
  const all = planChecksAt(checks, entity.id);
  return entity.parts.length > 1 ? all : all.filter(({ id }) => id === entity.id);
}

/** The figure that a plan check took its planned hectares from. */
export function plannedFigure(
  entity: Zone | Park,
  { id, plannedHa, asOf }: PlanCheck,
): Figure | undefined {
  const [, part] = id.split("/");
  const figures =
    part === "land"
      ? figuresOf(entity, "landHa")
      : part === "sea"
        ? figuresOf(entity, "seaHa")
        : figuresOf(entity, "plannedHa", part);
  return figures.find((figure) => figure.value === plannedHa && figure.asOf === asOf);
}

export interface OverlapView {
  /** The boundary of this entity, and the one it overlaps. */
  own: string;
  other: string;
  areaM2: number;
  shareOfOwn: number;
  shareOfOther: number;
}

/** Overlaps seen from one entity; those between its own parts are left out. */
export function overlapsAt(checks: Checks | null, id: string): OverlapView[] {
  return (checks?.overlaps ?? []).flatMap(({ a, b, areaM2, shareOfA, shareOfB }): OverlapView[] => {
    if (isOf(a, id) === isOf(b, id)) return [];
    return isOf(a, id)
      ? [{ own: a, other: b, areaM2, shareOfOwn: shareOfA, shareOfOther: shareOfB }]
      : [{ own: b, other: a, areaM2, shareOfOwn: shareOfB, shareOfOther: shareOfA }];
  });
}
