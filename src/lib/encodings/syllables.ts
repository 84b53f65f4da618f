/**
 * Whether a word can be Vietnamese.
 *
 * A Vietnamese syllable is an onset, a rhyme and a tone, each from a short list, and a rhyme that ends in
 * c, ch, p or t bears the tone sắc or nặng only. Text read in a wrong encoding almost never fits.
 */
const ONSET = "(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?";

/** Rhymes without their tone. The first line of each pair is open, or ends in a sonorant; the second is stopped. */
const SONORANT =
  "a|ă|â|e|ê|i|o|ô|ơ|u|ư|y|ai|ao|au|ay|am|an|ang|anh|ăm|ăn|ăng|âu|ây|âm|ân|âng|eo|em|en|eng|êu|êm|ên|ênh|ia|iu|im|in|inh|" +
  "iêu|iêm|iên|iêng|yê|yêu|yêm|yên|yêng|oa|oai|oao|oay|oam|oan|oang|oanh|oăm|oăn|oăng|oe|oeo|oen|oi|om|on|ong|oong|ôi|ôm|ôn|" +
  "ông|ôông|ơi|ơm|ơn|ơng|ua|uân|uâng|uây|uâ|uê|uên|uênh|ui|um|un|ung|uôi|uôm|uôn|uông|uơ|uy|uya|uyu|uynh|uyên|uyn|ưa|ưi|ưu|ưm|" +
  "ưn|ưng|ươi|ươu|ươm|ươn|ương|uao|ueo|uôu|uơn|uơi|uy|uynh|uyê";
const STOPPED =
  "ac|ach|ap|at|ăc|ăp|ăt|âc|âp|ât|ec|ep|et|êch|êp|êt|ich|ip|it|iêc|iêp|iêt|yêt|oac|oach|oap|oat|oăc|oăt|oet|oc|ooc|op|ot|ôc|" +
  "ôp|ôt|ơp|ơt|uât|uêch|uêt|uc|up|ut|uôc|uôp|uôt|uych|uyt|uyêt|uyp|ưc|ưt|ươc|ươp|ươt|uat|uac|uăc|uăt|uơt";
const OPEN_SYLLABLE = new RegExp(`^${ONSET}(?:${SONORANT})$`, "u");
const STOPPED_SYLLABLE = new RegExp(`^${ONSET}(?:${STOPPED})$`, "u");

/** Grave, acute, tilde, hook above, dot below. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
/** A tone on the glide that ends a rhyme: "aó" for "áo". */
const TONE_ON_GLIDE =
  /(?:[aeo][\u0302\u0306\u031B]?[iouy]|u\u031B[iu]|iu|ui)[\u0300\u0301\u0303\u0309\u0323]$/u;
const SHARP_OR_HEAVY = /^[\u0301\u0323]$/u;

/** One word of letters, in any case. */
export function isSyllable(word: string): boolean {
  const parts = word.toLowerCase().normalize("NFD");
  const tones = parts.match(TONES) ?? [];
  if (tones.length > 1 || (TONE_ON_GLIDE.test(parts) && !/^qu/u.test(parts))) return false;
  const bare = parts.replace(TONES, "").normalize("NFC");
  if (OPEN_SYLLABLE.test(bare)) return true;
  return STOPPED_SYLLABLE.test(bare) && SHARP_OR_HEAVY.test(tones[0] ?? "");
}
