/** The languages of the page, and how each writes its numbers and dates. */
interface Spoken {
  /** BCP 47 tag handed to Intl. */
  locale: string;
  /** The language's name for itself. */
  name: string;
  /** The same where there is little room. */
  short: string;
  /** How Intl is asked for the month, so that a date reads as papers in the language write it. */
  month: "numeric" | "short" | "long";
  /** After a number of hectares. */
  hectare: string;
  /** Whether the percent sign stands close to its number. */
  closePercent: boolean;
}

/** A language is a line here, one in load.ts, a dictionary and `data/register/text/<language>.json`. */
const SPOKEN = {
  vi: spoken("vi-VN", "Tiếng Việt", "VI", "numeric"),
  en: spoken("en-GB", "English", "EN", "short"),
  zh: spoken("zh-CN", "简体中文", "中文", "long", { hectare: "公顷", closePercent: true }),
  ko: spoken("ko-KR", "한국어", "한국어", "numeric", { closePercent: true }),
  ja: spoken("ja-JP", "日本語", "日本語", "long", { closePercent: true }),
  id: spoken("id-ID", "Bahasa Indonesia", "ID", "short", { closePercent: true }),
};

export type Lang = keyof typeof SPOKEN;

/** In the order they are offered. */
export const LANGUAGES = Object.keys(SPOKEN) as readonly Lang[];

export const MANNERS: Readonly<Record<Lang, Spoken>> = SPOKEN;

/** BCP 47 tags handed to Intl. */
export const LOCALE = byLang(({ locale }) => locale);

/** Each language's name for itself. */
export const LANGUAGE_NAME = byLang(({ name }) => name);

/** The same where there is little room. */
export const LANGUAGE_SHORT = byLang(({ short }) => short);

export function isLang(text: string | null | undefined): text is Lang {
  return LANGUAGES.includes(text as Lang);
}

/** The first of the reader's preferred languages that the page speaks; Vietnamese otherwise. */
export function preferredLang(preferred: readonly string[]): Lang {
  for (const tag of preferred) {
    const primary = tag.toLowerCase().split("-")[0];
    if (isLang(primary)) return primary;
  }
  return "vi";
}

function spoken(
  locale: string,
  name: string,
  short: string,
  month: Spoken["month"],
  own: Partial<Pick<Spoken, "hectare" | "closePercent">> = {},
): Spoken {
  return { locale, name, short, month, hectare: "ha", closePercent: false, ...own };
}

function byLang<T>(pick: (spoken: Spoken) => T): Readonly<Record<Lang, T>> {
  const entries = LANGUAGES.map((lang) => [lang, pick(MANNERS[lang])]);
  return Object.fromEntries(entries) as Record<Lang, T>;
}
