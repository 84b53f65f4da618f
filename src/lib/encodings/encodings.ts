/**
 * Encodings that Vietnamese files come in, and text read in them. What is given back is NFC.
 *
 * TCVN3 and VNI are older than Unicode and live in fonts, so text in them is met in two shapes: as bytes, and
 * as Unicode characters that stand for those bytes ("Qu¶ng Ninh"), because a program took them for Latin.
 */
import { decodeText } from "../platform";
import { fromTcvn3 } from "./tcvn3";
import { fromVni } from "./vni";

export const ENCODINGS = ["utf-8", "windows-1258", "tcvn3", "vni", "windows-1252"] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** The encodings that text may have been in before somebody took it for Latin characters. */
export const LEGACY = ["tcvn3", "vni"] as const;
export type Legacy = (typeof LEGACY)[number];

const NAMES: readonly [RegExp, Encoding][] = [
  [/^(?:utf-?8|(?:cp)?65001)$/, "utf-8"],
  [/^(?:windows|win|ansi|cp|ms)?-?1258$/, "windows-1258"],
  [/^(?:windows|win|ansi|cp|ms)?-?125[02]$|^iso-?8859-?1$|^latin-?1$/, "windows-1252"],
  [/^tcvn/, "tcvn3"],
  [/^vni/, "vni"],
];

/** The encoding of that name, as .cpg files and people write it: "UTF-8", "1258", "ANSI 1252". */
export function encodingNamed(name: string): Encoding | null {
  const plain = name
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, "");
  return NAMES.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}

/** The bytes as text; null where UTF-8 is asked for and they are none. */
export function decodeBytes(bytes: Uint8Array, encoding: Encoding): string | null {
  if (encoding === "tcvn3") return fixCase(fromTcvn3(byteString(bytes)));
  if (encoding === "vni") return fromVni(byteString(bytes)).normalize("NFC");
  return decodeText(bytes, encoding)?.normalize("NFC") ?? null;
}

/** Unicode text whose characters stand for bytes of an older encoding, as it was meant. */
export function decodeLegacy(text: string, encoding: Legacy): string {
  const bytes = latinBytes(text);
  return encoding === "tcvn3" ? fixCase(fromTcvn3(bytes)) : fromVni(bytes).normalize("NFC");
}

/** One character, U+0000 to U+00FF, for each byte. */
export function byteString(bytes: Uint8Array): string {
  // Windows-1252 differs from that in 27 bytes, and comes out of the platform's own decoder.
  return latinBytes(decodeText(bytes, "windows-1252") ?? "");
}

function latinBytes(text: string): string {
  return text.replace(/[\u0100-\uFFFF]/g, (letter) => WINDOWS_1252.get(letter) ?? letter);
}

/** The characters that Windows-1252 has at 0x80–0x9F, as the characters U+0080 to U+009F. */
const WINDOWS_1252 = new Map(
  [..."€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ"].map((letter, i) => [
    letter,
    String.fromCharCode(0x80 + i),
  ]),
);

/** "QUảNG" → "QUẢNG": TCVN3's toned letters have one case, so capitals around them decide. */
function fixCase(text: string): string {
  return text.replace(/\p{L}{2,}/gu, (word) =>
    /\P{ASCII}/u.test(word) && /.\p{Lu}/u.test(word) && !/[a-z]/.test(word)
      ? word.toUpperCase()
      : word,
  );
}
