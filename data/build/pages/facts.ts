/** Which figures a preview page prints, and which fields of interest nobody has published. */
import { planColumns, plannedFigure } from "../../../src/lib/lines";
import { plans, publishes } from "../../../src/lib/register/figures";
import type { FieldName, Figure } from "../../../src/lib/register/schema";
import { CORE_PARK_FIELDS, CORE_ZONE_FIELDS } from "../../../src/lib/sections";
import { isZone, type Entity, type PageData } from "./pageData";

export interface Fact {
  field: FieldName;
  /** The principal first; each has a value. */
  figures: readonly Figure[];
}

/**
 * Published figures on the whole and on parts: what an investor asks first, an area that a list
 * misprints, and what sources say beside the plans of the table.
 */
export function factsOf(entity: Entity, data: PageData): Fact[] {
  const shown = new Set(plannedFigures(entity, data));
  const fields: FieldName[] = ["printedHa", ...coreOf(entity), ...(isZone(entity) ? [] : SECTORS)];
  return fields.flatMap((field): Fact[] => {
    const figures = entity.figures
      .filter((figure) => figure.field === field && figure.value !== null && !shown.has(figure))
      .sort((a, b) => Number(b.principal ?? false) - Number(a.principal ?? false));
    return figures.length > 0 ? [{ field, figures }] : [];
  });
}

/** The figures behind the table of areas. */
export function plannedFigures(entity: Entity, { checks }: PageData): Figure[] {
  const columns = planColumns(entity, checks);
  if (columns.length === 0) return plans(entity);
  return columns.flatMap((check) => plannedFigure(entity, check) ?? []);
}

/** Fields without any published figure, under whatever label and for whatever part. */
export function unpublishedFields(entity: Entity): FieldName[] {
  return coreOf(entity).filter((field) => !publishes(entity, field));
}

const SECTORS: readonly FieldName[] = ["sectors"];

function coreOf(entity: Entity): readonly FieldName[] {
  return isZone(entity) ? CORE_ZONE_FIELDS : CORE_PARK_FIELDS;
}
