/** Which first views stand in the page as it is built. */

/** The languages its text is built in. */
export const BUILT_LANGS = ["vi", "en"] as const;
export type BuiltLang = (typeof BUILT_LANGS)[number];

/** Whether an address asks for nothing but the first view; language and theme change only how it looks. */
export function isBuilt(asked: URLSearchParams): boolean {
  return [...asked.keys()].every((name) => name === "lang" || name === "theme");
}

/** The picture of the province, beside index.html. */
export const PICTURE = "province.svg";

/** On a button of the built page that was pressed before the live one was there. */
export const PRESSED = "data-pressed";
