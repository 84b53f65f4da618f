/** The words of mending, taking away and comparing, one chunk a language. */
import type { Lang } from "./languages";
import type { MendWords } from "./vi/mend";

export type { MendWords };

const DICTIONARIES: Record<Lang, () => Promise<{ mend: MendWords }>> = {
  vi: () => import("./vi/mend"),
  en: () => import("./en/mend"),
  zh: () => import("./zh/mend"),
  ko: () => import("./ko/mend"),
  ja: () => import("./ja/mend"),
  id: () => import("./id/mend"),
};

export async function loadMendWords(lang: Lang): Promise<MendWords> {
  return (await DICTIONARIES[lang]()).mend;
}
