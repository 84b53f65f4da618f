/** The words of the two pages for webmasters, one chunk a language. */
import type { Lang } from "./languages";
import type { WebmasterWords } from "./vi/webmaster";

const DICTIONARIES: Record<Lang, () => Promise<WebmasterWords>> = {
  vi: async () => (await import("./vi/webmaster")).webmaster,
  en: async () => (await import("./en/webmaster")).webmaster,
  zh: async () => (await import("./zh/webmaster")).webmaster,
  ko: async () => (await import("./ko/webmaster")).webmaster,
  ja: async () => (await import("./ja/webmaster")).webmaster,
  id: async () => (await import("./id/webmaster")).webmaster,
};

export function loadWebmasterWords(lang: Lang): Promise<WebmasterWords> {
  return DICTIONARIES[lang]();
}
