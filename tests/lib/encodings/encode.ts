/** Text in the old encodings, to be read again: the readers turned round. */
import { fromTcvn3 } from "../../../src/lib/encodings/tcvn3";
import { fromVni } from "../../../src/lib/encodings/vni";

const HIGH = Array.from({ length: 128 }, (_, i) => String.fromCharCode(0x80 + i));
const ASCII = Array.from({ length: 128 }, (_, i) => String.fromCharCode(i));

const TCVN3 = new Map([...ASCII, ...HIGH].map((byte) => [fromTcvn3(byte), byte]));

/** A mark has the case of its letter. */
const isSameCase = (pair: string) => pair === pair.toLowerCase() || pair === pair.toUpperCase();
const PAIRS = [..."aeiouyôö"].flatMap((small) =>
  [small, small.toUpperCase()].flatMap((letter) => HIGH.map((mark) => letter + mark)),
);
const VNI = new Map(
  [...ASCII, ...HIGH, ...PAIRS.filter(isSameCase)].flatMap((bytes) => {
    const text = fromVni(bytes);
    return [...text].length === 1 ? [[text, bytes] as const] : [];
  }),
);

function encoded(text: string, bytes: ReadonlyMap<string, string>): string | null {
  const found = [...text.normalize("NFC")].map((letter) => bytes.get(letter));
  return found.includes(undefined) ? null : found.join("");
}

/** Text as bytes, one character each; null where a letter has none. */
export const toTcvn3 = (text: string) => encoded(text, TCVN3);
export const toVni = (text: string) => encoded(text, VNI);
