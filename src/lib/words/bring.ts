/** The words of a planner's own files, one chunk a language, fetched when somebody brings one. */
import type { Lang } from "./languages";
import type { BringWords } from "./vi/bring";
import type { FindingsWords } from "./vi/findings";

export interface PlannerWords {
  readonly bring: BringWords;
  readonly findings: FindingsWords;
}

type Dictionary = () => Promise<[{ bring: BringWords }, { findings: FindingsWords }]>;

const DICTIONARIES: Record<Lang, Dictionary> = {
  vi: () => Promise.all([import("./vi/bring"), import("./vi/findings")]),
  en: () => Promise.all([import("./en/bring"), import("./en/findings")]),
  zh: () => Promise.all([import("./zh/bring"), import("./zh/findings")]),
  ko: () => Promise.all([import("./ko/bring"), import("./ko/findings")]),
  ja: () => Promise.all([import("./ja/bring"), import("./ja/findings")]),
  id: () => Promise.all([import("./id/bring"), import("./id/findings")]),
};

export async function loadPlannerWords(lang: Lang): Promise<PlannerWords> {
  const [{ bring }, { findings }] = await DICTIONARIES[lang]();
  return { bring, findings };
}
