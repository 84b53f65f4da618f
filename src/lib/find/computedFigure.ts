/** Figures that the page computes from others: they carry the sources of all of them. */
import type { FieldName, Figure, FigureValue, Unit } from "../register/schema";

/** Hundredths, as papers print hectares: without the noise of adding fractions in binary. */
function rounded(value: FigureValue): FigureValue {
  return typeof value === "number" ? Math.round(value * 100) / 100 : value;
}

/**
 * A figure with every source of those it was computed from; its date is theirs where they share one, else
 * none.
 */
export function computedFigure(
  field: FieldName,
  value: FigureValue,
  unit: Unit,
  from: readonly Pick<Figure, "sources" | "asOf" | "asOfFrom">[],
): Figure {
  const dates = new Set(from.map(({ asOf }) => asOf));
  const [asOf = null] = dates.size === 1 ? dates : [null];
  const isSources = from.some(({ asOfFrom }) => asOfFrom !== undefined);
  return {
    field,
    value: rounded(value),
    unit,
    asOf,
    ...(asOf !== null && isSources ? { asOfFrom: "source" } : {}),
    sources: [...new Set(from.flatMap(({ sources }) => sources))],
    confidence: "inferred",
    basis: "computed",
  };
}
