/** The language of words quoted from a source, for a screen reader's voice. */

/** Letters and tone marks that only Vietnamese writes. */
const VIETNAMESE = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/giu;
const CHINESE = /\p{Script=Han}/u;
const ENGLISH_WORD = /\b(the|of|and|with|has|have|is|are|in|for|to|from|by|total|area|about)\b/giu;

/**
 * A BCP 47 tag, or "" where the words do not tell: HTML's way to say that the language is not known.
 * Vietnamese names inside an English sentence do not make it Vietnamese.
 */
export function quoteLang(text: string): "vi" | "zh" | "en" | "" {
  const words = text.split(/\s+/u).length;
  const vietnamese = text.normalize("NFC").match(VIETNAMESE)?.length ?? 0;
  const english = text.match(ENGLISH_WORD)?.length ?? 0;
  if (CHINESE.test(text) && vietnamese === 0) return "zh";
  if (vietnamese >= words / 2) return "vi";
  return english >= 2 || english >= words / 5 ? "en" : "";
}
