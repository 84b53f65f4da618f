/** Rows in the order of one column, as a reader of the page's language expects it. */
import { LOCALE, type Lang } from "./words/languages";

export type SortKey = string | number | null;
export type Direction = "ascending" | "descending";

/**
 * A sorted copy. Numbers by size, text as the language sorts it; rows without a value come last in
 * either direction, and rows that are equal keep their order.
 */
export function sortRows<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => SortKey,
  direction: Direction,
  lang: Lang,
): Row[] {
  const { compare } = new Intl.Collator(LOCALE[lang], { numeric: true });
  const sign = direction === "ascending" ? 1 : -1;
  const keyed = rows.map((row) => ({ row, key: keyOf(row) }));
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
    if (typeof a.key === "number" && typeof b.key === "number") return sign * (a.key - b.key);
    return sign * compare(String(a.key), String(b.key));
  });
  return keyed.map(({ row }) => row);
}
