/** Dictionaries, one chunk a language, fetched when the language is first read. */
import type { Lang } from "./languages";
import type { Words } from "./vi";

export type { Words };

const DICTIONARIES: Record<Lang, () => Promise<Words>> = {
  vi: async () => (await import("./vi")).vi,
  en: async () => (await import("./en")).en,
  zh: async () => (await import("./zh")).zh,
  ko: async () => (await import("./ko")).ko,
  ja: async () => (await import("./ja")).ja,
  id: async () => (await import("./id")).id,
};

export function loadWords(lang: Lang): Promise<Words> {
  return DICTIONARIES[lang]();
}
