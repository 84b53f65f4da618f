/**
 * How well words a reader typed fit a text: without diacritics, word by word, the last ones unfinished,
 * a slip of the finger forgiven. Positions refer to the text as it was given, so that it can be marked.
 */
import { folded } from "../folded";

/** A stretch of a text: from, up to but without. */
export type Stretch = readonly [from: number, to: number];

/** A text prepared for matching. */
export interface Prepared {
  readonly text: string;
  readonly words: readonly Word[];
}

interface Word {
  readonly folded: string;
  readonly from: number;
  readonly to: number;
}

export interface Match {
  /** From 0 to 1: how much of what was typed stands there as typed. */
  readonly closeness: number;
  /** Whether the words stand there in the typed order, side by side. */
  readonly inOrder: boolean;
  /** How many words of the text were not asked for. */
  readonly leftOver: number;
  readonly marks: readonly Stretch[];
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
/** Scripts that write words without spaces between them. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

export function prepare(text: string): Prepared {
  return { text, words: wordsOf(text) };
}

/** The words of a query or a text, as they are compared. */
export function wordsOf(text: string): Word[] {
  return [...text.normalize("NFC").matchAll(WORD)].map(({ 0: word, index }) => ({
    folded: folded(word),
    from: index,
    to: index + word.length,
  }));
}

/**
 * How a text fits all the words of a query; null where one of them is not to be found.
 * @param forgiving whether a slip of the finger may be forgiven
 */
export function matchOf(
  query: readonly Word[],
  { words }: Prepared,
  forgiving = false,
): Match | null {
  if (query.length === 0) return null;
  const hits: WordMatch[] = [];
  for (const word of query) {
    const taken = new Set(hits.flatMap(({ at }) => at));
    const hit = bestOf(word.folded, words, taken, forgiving);
    if (!hit) return null;
    hits.push(hit);
  }
  const used = new Set(hits.flatMap(({ at }) => at));
  return {
    closeness: hits.reduce((sum, { closeness }) => sum + closeness, 0) / hits.length,
    inOrder: hits.every(({ at }, i) => i === 0 || at[0] === hits[i - 1]!.at.at(-1)! + 1),
    leftOver: words.length - used.size,
    marks: hits.map(({ mark }) => mark).sort(([a], [b]) => a - b),
  };
}

interface WordMatch {
  closeness: number;
  /** The words of the text it covers. */
  at: number[];
  mark: Stretch;
}

/** The best place for one word of the query; places that another word has taken come last. */
function bestOf(
  typed: string,
  words: readonly Word[],
  taken: ReadonlySet<number>,
  forgiving: boolean,
): WordMatch | null {
  let best: WordMatch | null = null;
  let bestRank = 0;
  words.forEach((_, at) => {
    const hit = wordMatch(typed, words, at) ?? (forgiving ? slippedMatch(typed, words, at) : null);
    const rank = hit ? hit.closeness - (hit.at.some((word) => taken.has(word)) ? 0.5 : 0) : 0;
    if (rank > bestRank) [best, bestRank] = [hit, rank];
  });
  return best;
}

function wordMatch(typed: string, words: readonly Word[], at: number): WordMatch | null {
  const { folded: word, from, to } = words[at]!;
  const found = (closeness: number, start: number, length: number): WordMatch => ({
    closeness,
    at: [at],
    mark: [from + start, Math.min(to, from + start + length)],
  });
  if (word === typed) return found(1, 0, word.length);
  if (word.startsWith(typed)) return found(0.8, 0, typed.length);
  const joined = joinedMatch(typed, words, at);
  if (joined) return joined;
  const inside = word.indexOf(typed);
  if (inside > 0 && (typed.length >= 4 || UNSPACED.test(typed)))
    return found(0.5, inside, typed.length);
  return null;
}

/** One slip in a word of four letters or more, two from eight letters on; the word may be unfinished. */
function slippedMatch(typed: string, words: readonly Word[], at: number): WordMatch | null {
  const { folded: word, from, to } = words[at]!;
  const allowed = typed.length >= 8 ? 2 : typed.length >= 4 ? 1 : 0;
  if (allowed === 0 || UNSPACED.test(typed) || slipsToBegin(typed, word) > allowed) return null;
  return { closeness: 0.3, at: [at], mark: [from, to] };
}

/** "songkhoai" for "Sông Khoai": several words of the text written as one, the last one unfinished. */
function joinedMatch(typed: string, words: readonly Word[], first: number): WordMatch | null {
  let joined = words[first]!.folded;
  for (let last = first + 1; last < words.length && joined.length < typed.length; last++) {
    if (!typed.startsWith(joined)) return null;
    const before = joined.length;
    const { folded: next, from } = words[last]!;
    joined += next;
    if (!joined.startsWith(typed)) continue;
    const at = Array.from({ length: last - first + 1 }, (_, i) => first + i);
    const mark: Stretch = [words[first]!.from, from + typed.length - before];
    return { closeness: 0.75, at, mark };
  }
  return null;
}

/**
 * The fewest slips that turn what was typed into some beginning of a word: a letter too many, too few,
 * another one, or two the wrong way round (optimal string alignment).
 */
export function slipsToBegin(typed: string, word: string): number {
  let before: number[] = [];
  let row = Array.from({ length: word.length + 1 }, (_, j) => j);
  for (let i = 1; i <= typed.length; i++) {
    const next = [i];
    for (let j = 1; j <= word.length; j++) {
      const same = typed[i - 1] === word[j - 1] ? 0 : 1;
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + same);
      const turned = i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1];
      if (turned) next[j] = Math.min(next[j]!, before[j - 2]! + 1);
    }
    [before, row] = [row, next];
  }
  return Math.min(...row);
}
