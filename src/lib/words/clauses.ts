/** What stands between clauses and after a sentence, as each language writes it. */
import type { Lang } from "./languages";

/** They write punctuation as wide as a character. */
const WIDE: ReadonlySet<Lang> = new Set<Lang>(["zh", "ja"]);

export function clauses(parts: readonly string[], lang: Lang): string {
  return parts.join(WIDE.has(lang) ? "；" : "; ");
}

/** Adds the full stop. */
export function stopped(text: string, lang: Lang): string {
  return `${text}${WIDE.has(lang) ? "。" : "."}`;
}
