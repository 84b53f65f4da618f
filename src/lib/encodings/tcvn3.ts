/**
 * TCVN 5712:1993, "ABC": one byte a letter, as fonts named .Vn… show it.
 *
 * The bytes are those of TCVN5712-1 (glibc's charmap TCVN5712-1, by which tests/golden/encodings was made).
 * 0x80–0x9F hold capitals with a tone, which VN3 fonts leave out. The fonts .Vn…H draw lower-case bytes
 * as capitals, so text in them comes out in lower case: the bytes do not say otherwise.
 */

/** Bytes 0x80 to 0xFF; the five marks at 0xB0 stand alone, after their letter. */
const HIGH =
  "ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨ" +
  "ÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ" +
  "\u00A0ĂÂÊÔƠƯĐăâêôơưđẰ" +
  "\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ" +
  "ẮẦẨẪẤỀặầẩẫấậèỂẻẽ" +
  "éẹềểễếệìỉỄẾỒĩíịò" +
  "Ổỏõóọồổỗốộờởỡớợù" +
  "ỖủũúụừửữứựỳỷỹýỵỐ";

const LETTERS = [...HIGH];

/** Characters U+0000 to U+00FF, each standing for one byte, as text. */
export function fromTcvn3(bytes: string): string {
  return bytes
    .replace(/[\u0080-\u00FF]/g, (byte) => LETTERS[byte.charCodeAt(0) - 0x80]!)
    .normalize("NFC");
}
