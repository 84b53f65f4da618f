/** Numbers and dates as each language writes them. The only place where figures become text. */
import { LOCALE, MANNERS, type Lang } from "./words/languages";

const formats = new Map<string, Intl.NumberFormat>();

function formatOf(lang: Lang, digits: number, least: number): Intl.NumberFormat {
  const key = `${lang} ${digits} ${least}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(LOCALE[lang], {
      maximumFractionDigits: digits,
      minimumFractionDigits: least,
      useGrouping: true,
    });
    formats.set(key, format);
  }
  return format;
}

/** A number with at most `digits` decimals, trailing zeros dropped. The minus is U+2212. */
export function plain(value: number, lang: Lang, digits = 2): string {
  return withMinus(formatOf(lang, digits, 0).format(value));
}

/** A number with exactly `digits` decimals, for columns that align. */
export function fixed(value: number, lang: Lang, digits: number): string {
  return withMinus(formatOf(lang, digits, digits).format(value));
}

/** The same with its sign always written: +1.2, −3.4, 0. */
export function signed(value: number, lang: Lang, digits: number): string {
  const text = fixed(value, lang, digits);
  const isZero = Number(value.toFixed(digits)) === 0;
  return value > 0 && !isZero ? `+${text}` : isZero ? fixed(0, lang, digits) : text;
}

/**
 * A written number with its unit behind a space that does not break. Units in Chinese, Japanese or
 * Korean letters stand close, and so does the percent sign where the language sets it so.
 */
export function withUnit(number: string, unit: string, lang: Lang): string {
  if (unit === "") return number;
  const isClose = unit.startsWith("%") ? MANNERS[lang].closePercent : EAST_ASIAN.test(unit);
  return `${number}${isClose ? "" : "\u00a0"}${unit}`;
}

const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Hectares as published: "217.133 ha" (vi), "217,133 ha" (en), "217,133公顷" (zh). */
export function hectares(value: number, lang: Lang, digits = 2): string {
  return inHectares(plain(value, lang, digits), lang);
}

/** A written number of hectares with the unit the language gives it. */
export function inHectares(number: string, lang: Lang): string {
  return withUnit(number, MANNERS[lang].hectare, lang);
}

export function percent(value: number, lang: Lang, digits = 2): string {
  return withUnit(plain(value, lang, digits), "%", lang);
}

/** Metres below 1 km, kilometres above, with about three digits that mean something. */
export function distance(metres: number, lang: Lang): string {
  if (metres < 1000) return `${plain(metres, lang, metres < 10 ? 1 : 0)}\u00a0m`;
  const km = metres / 1000;
  return `${plain(km, lang, km < 10 ? 2 : km < 100 ? 1 : 0)}\u00a0km`;
}

/**
 * A date known to the day, month or year ("2024-07-15", "2024-07", "2024", "c.2022"), as the language
 * writes it: "15/7/2024" (vi), "2024年7月15日" (zh), "2024. 7. 15." (ko).
 * Anything else is given back as it is.
 */
export function partialDate(date: string, lang: Lang): string {
  const match = /^(c\.)?(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date);
  if (!match) return date;
  const [, about, year, month, day] = match;
  const options: Intl.DateTimeFormatOptions = {
    timeZone: "UTC",
    year: "numeric",
    ...(month ? { month: MANNERS[lang].month } : {}),
    ...(day ? { day: "numeric" } : {}),
  };
  const instant = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  const text = new Intl.DateTimeFormat(LOCALE[lang], options).format(instant);
  return about ? `≈ ${text}` : text;
}

/** A value that is rounded to 0 is none below it. */
function withMinus(text: string): string {
  return text.replace(/^-/, /[1-9]/.test(text) ? "\u2212" : "");
}
