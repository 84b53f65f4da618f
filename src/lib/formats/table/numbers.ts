/**
 * Numbers of coordinate tables, as people write them: 2.322.976,38 in Vietnam, 2,322,976.38 in English,
 * 2322976.38 by programs, 2 322 976,38 elsewhere. "473.814" is two numbers; which one is meant shows where
 * the pair would lie, and how the rest of the table is written.
 */

/** Dots for thousands and a comma for decimals, or the other way round. */
export type Convention = "vi" | "en";

export type Cell = string | number | boolean | null;

/** Characters of a number, blanks and units included. Longer text is none, and is not looked at. */
const LONGEST = 100;

const GROUPED: Record<Convention, RegExp> = {
  vi: /^[-+]?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/,
  en: /^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/,
};
/** 21°01'55.09"N; the letters are those of Vietnam, north and east (B, Đ). */
const SEXAGESIMAL =
  /^(\d{1,3})\s*[°º˚]\s*(\d{1,2})\s*['’′]\s*(\d{1,2}(?:[.,]\d+)?)\s*(?:["”″]|['’′]{2})?\s*[NEBĐ]?$/iu;
const SPACED = /^[-+]?\d{1,3}(?: \d{3})+(?:[.,]\d+)?$/;

/** The number a cell holds in one convention; null where it is not written so. */
export function readNumber(cell: Cell, convention: Convention): number | null {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : null;
  if (typeof cell !== "string" || cell.length > LONGEST) return null;
  const text = tidied(cell);
  const angle = SEXAGESIMAL.exec(text);
  if (angle) return degreesOf(angle);
  const plain = SPACED.test(text) ? text.replaceAll(" ", "") : text;
  if (/^[-+]?\d+(?:\.\d+)?e[-+]?\d+$/i.test(plain))
    return convention === "en" ? Number(plain) : null;
  if (!GROUPED[convention].test(plain)) return null;
  const digits =
    convention === "vi" ? plain.replaceAll(".", "").replace(",", ".") : plain.replaceAll(",", "");
  return Number(digits);
}

/** Whether a cell could be meant as a number: digits, and nothing that belongs in a name. */
export function looksNumeric(cell: Cell): boolean {
  if (typeof cell === "number") return true;
  if (typeof cell !== "string" || cell.length > LONGEST) return false;
  const text = tidied(cell);
  return /^[-+]?\d[\d.,' ]*$/.test(text) || SEXAGESIMAL.test(text);
}

function degreesOf([, degrees, minutes, seconds = "0"]: RegExpExecArray): number | null {
  const [m, s] = [Number(minutes), Number(seconds.replace(",", "."))];
  return m < 60 && s < 60 ? Number(degrees) + m / 60 + s / 3600 : null;
}

function tidied(text: string): string {
  if (/^[-+\d.,]*$/.test(text)) return text;
  return text
    .replace(/[\u00A0\u2007\u2009\u202F]/g, " ")
    .replace(/[\u2212\u2013]/g, "-")
    .replace(/\s*(?:m|mét|met)\.?$/iu, "")
    .trim();
}

/** Where a pair may lie: which of the two is the northing or the latitude. Null where nowhere in Vietnam. */
export function orderOf(first: number, second: number): "xy" | "yx" | null {
  if (isEastNorth(first, second)) return "xy";
  return isEastNorth(second, first) ? "yx" : null;
}

/** Degrees, metres of a TM-3 or UTM plane, metres of Web Mercator; with room to spare. */
function isEastNorth(east: number, north: number): boolean {
  return (
    (east >= 101 && east <= 118 && north >= 6 && north <= 24) ||
    (east >= 50_000 && east <= 950_000 && north >= 800_000 && north <= 2_700_000) ||
    (east >= 11_200_000 && east <= 13_200_000 && north >= 650_000 && north <= 2_750_000)
  );
}

/** The pair as each convention reads it, only what lies in Vietnam if any does. */
export function readPair(first: Cell, second: Cell): Map<Convention, [number, number]> {
  const all = new Map<Convention, [number, number]>();
  for (const convention of ["vi", "en"] as const) {
    const [a, b] = [readNumber(first, convention), readNumber(second, convention)];
    if (a !== null && b !== null) all.set(convention, [a, b]);
  }
  const placed = new Map([...all].filter(([, [a, b]]) => orderOf(a, b) !== null));
  return placed.size > 0 ? placed : all;
}
