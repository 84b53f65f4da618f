/** Forgiving search over the register: what fits best first, and what of it was found. */
import { matchOf, wordsOf, type Match, type Stretch } from "./matching";
import type { SearchEntry, SearchField, SearchIndex, SearchTarget } from "./searchIndex";

export interface SearchResult {
  readonly target: SearchTarget;
  readonly field: SearchField;
  /** The text that was found, as the register has it. */
  readonly text: string;
  /** The stretches of the text that answer to what was typed. */
  readonly marks: readonly Stretch[];
  /** Whether the text is what was typed, but for case and accents. */
  readonly isExact: boolean;
}

/** A name says more than a part, a part more than a company that is there. */
const WEIGHT: Record<SearchField, number> = {
  name: 30,
  code: 30,
  sector: 24,
  part: 22,
  formerUnit: 14,
  developer: 16,
  tenant: 16,
};
const CLOSENESS = 20;
const EXACT = 25;
const IN_ORDER = 6;
const LEFT_OVER = 0.6;
/** Zones before parks before the rest, where nothing else tells them apart. */
const KIND: Record<SearchTarget["kind"], number> = {
  zone: 1,
  park: 0.8,
  place: 0.4,
  unit: 0.2,
  sector: 0,
};

/**
 * The best results, each zone, park, place, unit and sector once. Texts that fit only with a slip
 * forgiven are shown only where nothing fits as it was typed.
 */
export function search(index: SearchIndex, query: string, limit = 8): SearchResult[] {
  const asTyped = hitsOf(index, query, false);
  const hits = asTyped.length > 0 ? asTyped : hitsOf(index, query, true);
  const ranked = hits.sort((a, b) => b.score - a.score);
  const best = new Map<string, SearchResult>();
  for (const { entry, match } of ranked) {
    const key = `${entry.target.kind} ${entry.target.id}`;
    if (!best.has(key)) best.set(key, resultOf(entry, match));
    if (best.size === limit) break;
  }
  return [...best.values()];
}

function hitsOf(index: SearchIndex, query: string, forgiving: boolean) {
  const typed = wordsOf(query);
  return index.flatMap((entry) => {
    const match = matchOf(typed, entry, forgiving);
    return match ? [{ entry, match, score: scoreOf(entry, match) }] : [];
  });
}

function scoreOf({ field, target }: SearchEntry, match: Match): number {
  return (
    WEIGHT[field] +
    KIND[target.kind] +
    match.closeness * CLOSENESS +
    (isExact(match) ? EXACT : 0) +
    (match.inOrder ? IN_ORDER : 0) -
    Math.min(10, match.leftOver) * LEFT_OVER
  );
}

function isExact({ closeness, inOrder, leftOver }: Match): boolean {
  return closeness === 1 && inOrder && leftOver === 0;
}

function resultOf({ target, field, text }: SearchEntry, match: Match): SearchResult {
  return { target, field, text, marks: match.marks, isExact: isExact(match) };
}
