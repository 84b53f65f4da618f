/** Findings as sentences in the language on screen. */
import type { Finding } from "./audit";
import { areaText } from "./areaText";
import { distance, inHectares, plain, signed } from "./numbers";
import { HA_DECIMALS } from "./rounding";
import type { FlawCode } from "./validity";
import type { FindingsWords } from "./words/vi/findings";
import type { Lang } from "./words/languages";

/** The name of a boundary by its id: the planner's own, or a published one. */
export type NameOfBoundary = (id: string) => string;

/** So many names are listed; of more, the rest is counted. */
const MOST_NAMES = 4;

export function findingSentence(
  finding: Finding,
  nameOf: NameOfBoundary,
  words: FindingsWords,
  lang: Lang,
): string {
  const { rule, features, detail } = finding;
  const names = features.map(nameOf);
  const [first = "", second = ""] = names;
  const { sentences } = words;
  switch (rule) {
    case "invalid-geometry":
      return withFlaw(first, words.flaws[detail as FlawCode]);
    case "duplicate":
      return sentences.duplicate(first, second);
    case "contained":
      return sentences.contained(first, second);
    case "must-not-overlap":
      return sentences.overlap(first, second);
    case "must-not-have-gaps":
      return sentences.gap(listed(names, words, lang));
    case "sliver":
      return detail === "gap"
        ? sentences.sliverGap(listed(names, words, lang))
        : sentences.sliverOverlap(first, second);
    case "unmatched-vertex":
      return sentences.unmatched(first, listed(names.slice(1), words, lang));
    case "must-be-covered-by":
      return sentences.covered(first, second === "province" ? words.province : second);
    case "outside-province":
      return sentences.outside(first);
    case "area-differs": {
      const differenceHa = signed(finding.differenceHa ?? 0, lang, HA_DECIMALS);
      return sentences.area(first, inHectares(differenceHa, lang));
    }
    case "sum-differs":
      return sentences.sum;
    case "boundary-missing":
      return sentences.missing(first);
  }
}

/** "Lô A crosses itself", "区画A：…": a mark of punctuation follows without a space. */
function withFlaw(name: string, flaw: string): string {
  return /^\p{Po}/u.test(flaw) ? `${name}${flaw}` : `${name} ${flaw}`;
}

/** "120 m², up to 4 m wide, 3 places"; null where a finding has no size and is one place. */
export function findingSize(
  { areaM2, widthM, count }: Finding,
  words: FindingsWords,
  lang: Lang,
): string | null {
  const size =
    areaM2 === undefined
      ? null
      : widthM === undefined
        ? areaText(areaM2, lang)
        : words.list.size(areaText(areaM2, lang), widthText(widthM, lang));
  const times = count === undefined ? null : words.list.times(plain(count, lang, 0));
  return [size, times].filter(Boolean).join(", ") || null;
}

/** Centimetres are told below a metre. */
function widthText(widthM: number, lang: Lang): string {
  return widthM < 10 ? `${plain(widthM, lang, 2)}\u00a0m` : distance(widthM, lang);
}

function listed(names: readonly string[], words: FindingsWords, lang: Lang): string {
  if (names.length <= MOST_NAMES) return words.and(names);
  const rest = words.moreNames(plain(names.length - MOST_NAMES + 1, lang, 0));
  return words.and([...names.slice(0, MOST_NAMES - 1), rest]);
}
