/**
 * The digits that are printed, so that a figure published at build and the same figure measured
 * again on the reader's machine can be held against each other: their last bits may differ
 * between engines, their printed digits may not.
 *
 * Rounding is that of Number.prototype.toFixed on the exact value, which Intl.NumberFormat shares.
 */

/** Decimals of a hectare that are printed: 0.01 ha is 100 m². */
export const HA_DECIMALS = 2;
/** Decimals of a percentage that are printed. */
export const PERCENT_DECIMALS = 2;

/** The number as printed with that many decimals; never -0. */
export function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals)) + 0;
}

/** Hectares as printed, to 0.01 ha. */
export function printedHa(ha: number): number {
  return rounded(ha, HA_DECIMALS);
}

/** Percent as printed, to 0.01 %. */
export function printedPercent(percent: number): number {
  return rounded(percent, PERCENT_DECIMALS);
}

/** Whether two areas in hectares read the same in print; two unknown ones do. */
export function sameWhenPrinted(aHa: number | null, bHa: number | null): boolean {
  if (aHa === null || bHa === null) return aHa === bHa;
  return Object.is(printedHa(aHa), printedHa(bHa));
}
