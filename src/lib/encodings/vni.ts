/**
 * VNI for Windows: a letter, then a byte for its mark ("aù" is á), as fonts named VNI-… show it.
 *
 * The pairs are those of the VNI typing systems (as in vni.h of xvnkb and the UniKey tables). A mark has
 * the case of its letter. Six letters are one byte each: đ ơ ư í ì ỉ ĩ ị and ỵ in either case.
 */

/** Unicode's lower-case letters, and VNI's, in the same order. */
const LETTERS =
  "á à ả ã ạ ă ắ ằ ẳ ẵ ặ â ấ ầ ẩ ẫ ậ é è ẻ ẽ ẹ ê ế ề ể ễ ệ ó ò ỏ õ ọ ô ố ồ ổ ỗ ộ".split(" ");
const PAIRS =
  "aù aø aû aõ aï aê aé aè aú aü aë aâ aá aà aå aã aä eù eø eû eõ eï eâ eá eà eå eã eä où oø oû oõ oï oâ oá oà oå oã oä".split(
    " ",
  );
const MORE = "ơ ớ ờ ở ỡ ợ ú ù ủ ũ ụ ư ứ ừ ử ữ ự ý ỳ ỷ ỹ ỵ í ì ỉ ĩ ị đ".split(" ");
const MORE_PAIRS =
  "ô ôù ôø ôû ôõ ôï uù uø uû uõ uï ö öù öø öû öõ öï yù yø yû yõ î í ì æ ó ò ñ".split(" ");

const FROM = new Map<string, string>();
[...LETTERS, ...MORE].forEach((letter, i) => {
  const pair = [...PAIRS, ...MORE_PAIRS][i]!;
  const [capital, capitals] = [letter.toUpperCase(), pair.toUpperCase()];
  for (const [unicode, vni] of [
    [letter, pair],
    [capital, capitals],
  ] as const) {
    FROM.set(vni, unicode);
  }
  // "Aù": a capital whose mark was typed in lower case.
  if (pair.length === 2) FROM.set(capitals.charAt(0) + pair.charAt(1), capital);
});
const LONGEST_FIRST = [...FROM.keys()].sort((a, b) => b.length - a.length);
const PATTERN = new RegExp(LONGEST_FIRST.join("|"), "gu");

/** Characters U+0000 to U+00FF, each standing for one byte, as text. */
export function fromVni(bytes: string): string {
  return bytes.replace(PATTERN, (pair) => FROM.get(pair)!);
}
