/**
 * Whether checks computed in two places say the same, digit for digit as printed. Where they do
 * not, one of the places is wrong: the reader is told which figure.
 */
import type { Checks } from "./checks";
import type { Measurement } from "./measure";
import { printedHa, rounded, sameWhenPrinted } from "./rounding";

export interface Disagreement {
  /** A boundary id, or "a × b" for an overlap. */
  what: string;
  published: number | null;
  computed: number | null;
}

/** Areas in hectares that differ when printed. */
export function disagreementsOf(
  id: string,
  published: Measurement | undefined,
  computed: Measurement,
): Disagreement[] {
  const measures = ["vn2000Ha", "ellipsoidHa", "sphereHa"] as const;
  return measures.flatMap((name) => {
    const before = published?.[name] ?? null;
    return sameWhenPrinted(before, computed[name])
      ? []
      : [{ what: id, published: before, computed: computed[name] }];
  });
}

/** Everything that differs between two runs of all checks; empty when they agree. */
export function compareChecks(published: Checks, computed: Checks): Disagreement[] {
  const ids = new Set([
    ...Object.keys(published.measurements),
    ...Object.keys(computed.measurements),
  ]);
  const areas = [...ids].flatMap((id) => {
    const now = computed.measurements[id];
    return now
      ? disagreementsOf(id, published.measurements[id], now)
      : [{ what: id, published: published.measurements[id]?.vn2000Ha ?? null, computed: null }];
  });
  const differences = compareBy(
    published.planChecks,
    computed.planChecks,
    ({ id, asOf }) => `${id} ${asOf ?? ""}`.trim(),
    ({ differenceHa }) => (differenceHa === null ? null : printedHa(differenceHa)),
  );
  const shared = compareBy(
    published.overlaps,
    computed.overlaps,
    ({ a, b }) => `${a} × ${b}`,
    ({ areaM2 }) => rounded(areaM2, 0),
  );
  const sums = compareBy(
    published.sums,
    computed.sums,
    ({ id }) => id,
    ({ sumHa }) => (sumHa === null ? null : printedHa(sumHa)),
  );
  return [...areas, ...differences, ...shared, ...sums];
}

function compareBy<T>(
  published: readonly T[],
  computed: readonly T[],
  keyOf: (row: T) => string,
  numberOf: (row: T) => number | null,
): Disagreement[] {
  const before = new Map(published.map((row) => [keyOf(row), numberOf(row)]));
  const now = new Map(computed.map((row) => [keyOf(row), numberOf(row)]));
  return [...new Set([...before.keys(), ...now.keys()])].flatMap((key) => {
    const a = before.get(key);
    const b = now.get(key);
    return before.has(key) && now.has(key) && Object.is(a, b)
      ? []
      : [{ what: key, published: a ?? null, computed: b ?? null }];
  });
}
