/** Dictionaries, in two files a language: what the first view says, and all, fetched when first needed. */
import type { Lang } from "./languages";
import type { FirstWords, Words } from "./vi";

export type { FirstWords, Words };

const FIRST: Record<Lang, () => Promise<{ first: FirstWords }>> = {
  vi: () => import("./vi/first"),
  en: () => import("./en/first"),
  zh: () => import("./zh/first"),
  ko: () => import("./ko/first"),
  ja: () => import("./ja/first"),
  id: () => import("./id/first"),
};

const WHOLE: Record<Lang, () => Promise<Words>> = {
  vi: async () => (await import("./vi")).vi,
  en: async () => (await import("./en")).en,
  zh: async () => (await import("./zh")).zh,
  ko: async () => (await import("./ko")).ko,
  ja: async () => (await import("./ja")).ja,
  id: async () => (await import("./id")).id,
};

export async function loadFirstWords(lang: Lang): Promise<FirstWords> {
  return (await FIRST[lang]()).first;
}

export function loadWords(lang: Lang): Promise<Words> {
  return WHOLE[lang]();
}
