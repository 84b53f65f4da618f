/** The words of the embed's own controls, one small chunk a language; languages without read English. */
import type { Lang } from "./languages";
import type { EmbedWords } from "./vi/embed";

const DICTIONARIES: Partial<Record<Lang, () => Promise<EmbedWords>>> = {
  vi: async () => (await import("./vi/embed")).embed,
  zh: async () => (await import("./zh/embed")).embed,
  ko: async () => (await import("./ko/embed")).embed,
  ja: async () => (await import("./ja/embed")).embed,
  id: async () => (await import("./id/embed")).embed,
};

export async function loadEmbedWords(lang: Lang): Promise<EmbedWords> {
  return (DICTIONARIES[lang] ?? (async () => (await import("./en/embed")).embed))();
}
