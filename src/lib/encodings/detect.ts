/**
 * Which encoding text is in, told from the text itself: the one in which its words are Vietnamese.
 *
 * What a file says of itself is heard, but a .cpg is often wrong or missing, so it only decides where the
 * words leave it open. Where they leave everything open the choice is offered, with samples.
 */
import {
  byteString,
  decodeBytes,
  decodeLegacy,
  ENCODINGS,
  LEGACY,
  type Encoding,
  type Legacy,
} from "./encodings";
import { isSyllable } from "./syllables";

export interface EncodingCandidate<Name extends string = Encoding> {
  readonly encoding: Name;
  /** The share of the words with marks that are Vietnamese in this encoding, 0 to 1. */
  readonly plausible: number;
  /** Some of the text as it would read. */
  readonly sample: string;
}

export interface EncodingReading {
  readonly encoding: Encoding;
  /** `certain`: nothing speaks against it. `likely`: the words decided. `possible`: to be asked. */
  readonly confidence: "certain" | "likely" | "possible";
  /**
   * - `ascii`: there is no letter on which encodings differ
   * - `stated`: the file says so, and its words agree
   * - `words`: its words are Vietnamese in this one; the file said nothing
   * - `contradicts-stated`: its words are Vietnamese in this one, and not in the one the file names
   * - `chosen`: the reader said so
   * - `open`: no encoding stands out
   */
  readonly why: "ascii" | "stated" | "words" | "contradicts-stated" | "chosen" | "open";
  /** What the file says. */
  readonly stated: Encoding | null;
  /** Best first. */
  readonly candidates: readonly EncodingCandidate[];
}

const MAX_WORDS = 2_000;
/** A share of Vietnamese words below this proves nothing. */
const PLAUSIBLE = 0.7;
/** Words that have to agree before Unicode text is taken for something else. */
const FEWEST_WORDS = 2;
/** By how much the best has to lead. */
const LEAD = 0.2;

/** The encoding of pieces of text. `stated` is what the file says, `chosen` what the reader says. */
export function detectEncoding(
  pieces: readonly Uint8Array[],
  stated: Encoding | null,
  chosen: Encoding | null = null,
): EncodingReading {
  const marked = pieces.filter((bytes) => bytes.some((byte) => byte >= 0x80));
  if (marked.length === 0) {
    const encoding = chosen ?? stated ?? "utf-8";
    const why = chosen ? "chosen" : "ascii";
    return { encoding, confidence: "certain", why, stated, candidates: [] };
  }
  const words = markedWords(marked);
  const sample = marked.slice(0, 3);
  const candidates = ENCODINGS.flatMap((encoding): EncodingCandidate[] => {
    const texts = sample.map((bytes) => decodeBytes(bytes, encoding));
    if (texts.includes(null) || !marked.every((bytes) => fits(bytes, encoding))) return [];
    const plausible = share(words, (word) => decodeBytes(word, encoding));
    return [{ encoding, plausible, sample: texts.join("; ").slice(0, 200) }];
  });
  // Bytes that happen to be UTF-8 are UTF-8: other encodings' text almost never is.
  const isUtf8 = candidates.some(({ encoding }) => encoding === "utf-8");
  candidates.sort((a, b) => rank(b) - rank(a));
  const best = candidates[0]!;
  // Windows-1252 has no Vietnamese beyond what Windows-1258 has too.
  const second = candidates.find((one) => one !== best && one.encoding !== "windows-1252");
  const reading = (
    encoding: Encoding,
    confidence: EncodingReading["confidence"],
    why: EncodingReading["why"],
  ): EncodingReading => ({ encoding, confidence, why, stated, candidates });

  if (chosen && candidates.some(({ encoding }) => encoding === chosen)) {
    return reading(chosen, "certain", "chosen");
  }
  const named = candidates.find(({ encoding }) => encoding === stated);
  if (isUtf8 && (stated === "utf-8" || best.encoding === "utf-8")) {
    return stated === null || stated === "utf-8"
      ? reading("utf-8", "certain", stated ? "stated" : "words")
      : reading("utf-8", "likely", "contradicts-stated");
  }
  if (named && named.plausible >= best.plausible - LEAD / 2 && named.plausible >= PLAUSIBLE) {
    return reading(named.encoding, "certain", "stated");
  }
  const leads = best.plausible - (second?.plausible ?? 0) >= LEAD;
  if (best.plausible >= PLAUSIBLE && leads) {
    return reading(best.encoding, "likely", stated ? "contradicts-stated" : "words");
  }
  return reading(best.encoding, "possible", "open");
}

/** Unicode text that reads as Vietnamese only if its characters are taken for bytes; null if it does not. */
export function detectLegacy(texts: Iterable<string>): {
  encoding: Legacy;
  confidence: "likely" | "possible";
  candidates: EncodingCandidate<Legacy>[];
} | null {
  const words = new Set<string>();
  const samples: string[] = [];
  for (const text of texts) {
    if (!/[\u00A1-\u00FF]/.test(text)) continue;
    if (samples.length < 3) samples.push(text);
    for (const word of text.split(SEPARATORS)) if (/[^\0-\x7F]/.test(word)) words.add(word);
    if (words.size >= MAX_WORDS) break;
  }
  if (words.size === 0) return null;
  const asItIs = share([...words], (word) => word);
  const candidates = LEGACY.map((encoding) => ({
    encoding,
    plausible: share([...words], (word) => decodeLegacy(word, encoding)),
    sample: samples
      .map((text) => decodeLegacy(text, encoding))
      .join("; ")
      .slice(0, 200),
  })).sort((a, b) => b.plausible - a.plausible);
  const [best, second] = candidates as [EncodingCandidate<Legacy>, EncodingCandidate<Legacy>];
  if (best.plausible < PLAUSIBLE || best.plausible - asItIs < LEAD) return null;
  // One word proves little: "où" is French, and "oú" in VNI.
  const isClear = best.plausible - second.plausible >= LEAD && words.size >= FEWEST_WORDS;
  const confidence = isClear ? "likely" : "possible";
  return { encoding: best.encoding, confidence, candidates };
}

/** UTF-8 stands before the others where the words do not decide, and Windows-1252 behind them. */
function rank({ encoding, plausible }: EncodingCandidate): number {
  return plausible + (encoding === "utf-8" ? 1 : encoding === "windows-1252" ? -0.01 : 0);
}

function fits(bytes: Uint8Array, encoding: Encoding): boolean {
  return encoding !== "utf-8" || decodeBytes(bytes, encoding) !== null;
}

/** White space, digits and marks of ASCII. */

const SEPARATORS = /[\0-@[-`{-\x7F\u00A0\u2010-\u2027]+/u;

const BYTE_SEPARATORS = /[\0-@[-`{-\x7F]+/;

/** The different words that have a byte beyond ASCII. */
function markedWords(pieces: readonly Uint8Array[]): Uint8Array[] {
  const words = new Set<string>();
  for (const bytes of pieces) {
    for (const word of byteString(bytes).split(BYTE_SEPARATORS)) {
      if (/[\x80-\xFF]/.test(word)) words.add(word);
    }
    if (words.size >= MAX_WORDS) break;
  }
  return [...words].map((word) => Uint8Array.from(word, (byte) => byte.charCodeAt(0)));
}

/** The share of the words that are Vietnamese syllables once they are read. */
function share<Word>(words: readonly Word[], read: (word: Word) => string | null): number {
  if (words.length === 0) return 0;
  return words.filter((word) => isSyllable(read(word) ?? "")).length / words.length;
}
