/**
 * Text as a workbook's cell holds it. `_x003D_` stands for a character there (ECMA-376, ST_Xstring), so a
 * text with those very letters has its first underscore written in that way. No text becomes a formula:
 * in a workbook a formula is another kind of cell.
 */
export function cellText<T>(value: T): T | string {
  return typeof value === "string" ? value.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_") : value;
}
