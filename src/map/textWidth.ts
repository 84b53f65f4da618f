/**
 * How wide a text is in the map's font, without a canvas: so that names are laid out alike in the
 * browser, in the build and in tests.
 */

type Weight = "regular" | "semibold";

/** Advances of Be Vietnam Pro 5.3.0 in hundredths of an em; letters with marks are as wide as without. */
const ADVANCES: Record<Weight, Record<number, string>> = {
  regular: {
    ...{ 18: "'", 22: "’", 23: " ", 25: "l·", 26: "iI", 27: "j", 29: ".:", 30: ",", 38: "1" },
    ...{ 39: "fr", 43: "t", 44: "()", 46: "J", 50: "z/", 51: "s", 55: "k", 56: "x", 57: "nu" },
    ...{ 58: "hvy", 59: "7", 60: "e", 61: "c-", 62: "EL", 63: "FS8", 64: "agoP", 65: "bdpqT2" },
    ...{ 66: "đYZ35", 67: "BR", 68: "K069–", 71: "HV4", 72: "UX", 73: "DN…", 74: "A", 77: "C" },
    ...{ 78: "G", 79: "Đ", 82: "Q", 83: "O", 85: "M", 87: "w—", 89: "m", 100: "W" },
  },
  semibold: {
    ...{ 21: "'", 23: " ’", 28: "ilI", 29: "j·", 32: ".:", 33: ",", 40: "f", 41: "1", 42: "r" },
    ...{ 43: "t", 45: "()", 48: "J", 51: "z", 53: "s/", 58: "ku", 59: "nvxy", 60: "h7" },
    ...{ 61: "e-", 62: "c", 63: "E", 64: "FL", 65: "ago", 66: "bdpqSZ28", 67: "PT35", 68: "đ" },
    ...{ 69: "069", 70: "BKRY–", 72: "H4", 73: "UV", 74: "DN", 75: "X", 76: "A", 78: "C" },
    ...{ 79: "GĐ", 82: "Q…", 83: "O", 87: "—", 88: "wM", 89: "m", 104: "W" },
  },
};

/** A letter of another script, such as Chinese, fills its square. */
const SQUARE = 100;
const MARKS = /\p{M}/gu;

const advanceOf = Object.fromEntries(
  Object.entries(ADVANCES).map(([weight, table]) => [
    weight,
    new Map(
      Object.entries(table).flatMap(([advance, letters]) =>
        [...letters].map((letter) => [letter, Number(advance)] as const),
      ),
    ),
  ]),
) as Record<Weight, Map<string, number>>;

/** In CSS pixels. */
export function textWidthPx(text: string, sizePx: number, weight: Weight): number {
  const advances = advanceOf[weight];
  const hundredths = [...text.normalize("NFD").replace(MARKS, "").replaceAll("\u00a0", " ")].reduce(
    (sum, letter) => sum + (advances.get(letter) ?? SQUARE),
    0,
  );
  return (hundredths / 100) * sizePx;
}
