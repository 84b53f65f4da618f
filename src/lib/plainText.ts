/**
 * Text from a file as one line of visible characters. Control characters (terminal escapes, line ends)
 * and the marks that turn the writing direction round are taken out, so that a name can neither move a
 * cursor nor pass for another; runs of white space become one space.
 */
export function plainText(text: string): string {
  return text
    .replace(/[\s\u2028\u2029]+/gu, " ")
    .replace(/[\p{Cc}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu, "")
    .trim();
}
