/** The languages of the page, and how each writes its numbers. */
export const LANGUAGES = ["vi", "en"] as const;
export type Lang = (typeof LANGUAGES)[number];

/** BCP 47 tags handed to Intl. */
export const LOCALE: Record<Lang, string> = { vi: "vi-VN", en: "en-GB" };

/** Each language's name for itself. */
export const LANGUAGE_NAME: Record<Lang, string> = { vi: "Tiếng Việt", en: "English" };

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
