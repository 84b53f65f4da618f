/**
 * Reading figures.
 *
 * Several figures may stand for one fact: conflicting sources, years, phases. Figures that share
 * field, part and label compete, and one of them is principal. Nothing here adds, converts or
 * chooses beyond that.
 */
import type { Figure, FieldName, Incentive, Park, Register, Source, Zone } from "./schema";
import { LIST_FIELDS } from "./vocabulary";

/** Anything that carries figures: a zone, a park, the totals. */
export interface WithFigures {
  readonly figures: readonly Figure[];
}

export interface FigureChoice {
  /** Only figures about this part; without it, only figures about the whole. */
  part?: string;
  /** Only figures with this label; without it, the figure without a label. */
  label?: string;
}

/** All figures of a field about the whole, or about `part`, in the register's order. */
export function figuresOf(entity: WithFigures, field: FieldName, part?: string): Figure[] {
  return entity.figures.filter((figure) => figure.field === field && figure.part === part);
}

/**
 * The figure to show first. Undefined where the register has none: nobody looked for it, or it is
 * known only under labels or for parts; to a reader that is unpublished, as a figure whose value is
 * null is.
 */
export function principal(
  entity: WithFigures,
  field: FieldName,
  choice: FigureChoice = {},
): Figure | undefined {
  const same = figuresOf(entity, field, choice.part).filter(({ label }) => label === choice.label);
  return same.find((figure) => figure.principal) ?? same[0];
}

/** The principal figure as a number, or null where it is unpublished or not one number. */
export function numberOf(
  entity: WithFigures,
  field: FieldName,
  choice: FigureChoice = {},
): number | null {
  const value = principal(entity, field, choice)?.value;
  return typeof value === "number" ? value : null;
}

/** Whether anything at all is published on a field, under whatever label and for whatever part. */
export function publishes(entity: WithFigures, field: FieldName): boolean {
  return entity.figures.some((figure) => figure.field === field && figure.value !== null);
}

/**
 * The dated plans of a zone, park or part: its planned areas that are one number each, first the
 * plan in force, then those with a label of their own ("2024 plan"). Restatements by other sources
 * and plans whose hectares were not printed exactly are left out.
 */
export function plans(entity: WithFigures, part?: string): (Figure & { value: number })[] {
  return figuresOf(entity, "plannedHa", part).filter(
    (figure): figure is Figure & { value: number } =>
      typeof figure.value === "number" &&
      figure.qualifier === undefined &&
      figure === principal(entity, "plannedHa", choiceOf(figure)),
  );
}

/** Incentives that may concern a zone, or a park: by itself, or through the zone it lies in. */
export function incentivesFor(register: Register, entity: Zone | Park): Incentive[] {
  const isZone = "kind" in entity;
  const zone = isZone ? entity : register.zones.find(({ id }) => id === entity.zone);
  const ids = zone && !isZone ? [entity.id, zone.id] : [entity.id];
  return register.incentives.filter(({ scope }) => {
    if (scope.except?.includes(entity.id)) return false;
    switch (scope.to) {
      case "everywhere":
        return true;
      case "zones":
        return zone !== undefined;
      case "coastal-zones":
        return zone?.kind === "coastal";
      case "border-gate-zones":
        return zone?.kind === "border-gate";
      case "parks":
        return !isZone;
      case "named":
        return ids.some((id) => scope.ids?.includes(id));
    }
  });
}

/** The sources of a figure, in its order. */
export function sourcesOf(
  register: Register,
  cited: { readonly sources: readonly string[] },
): Source[] {
  return cited.sources.flatMap((id) => register.sources.find((source) => source.id === id) ?? []);
}

/** Figures with the same key compete; an entry of a list field competes with nothing. */
export function rivalKey(figure: Figure): string | null {
  if (LIST_FIELDS.has(figure.field)) return null;
  return [figure.field, figure.part ?? "", figure.label ?? ""].join("|");
}

function choiceOf({ part, label }: Figure): FigureChoice {
  return { ...(part === undefined ? {} : { part }), ...(label === undefined ? {} : { label }) };
}
