/** Text files: which encoding they are in, and what they say in it. */
import { detectEncoding, type EncodingReading } from "../encodings/detect";
import { decodeBytes, encodingNamed, type Encoding } from "../encodings/encodings";
import { decodeText } from "../platform";
import type { FilePlace } from "../faults";
import { refuse } from "./refuse";
import { utf16Of } from "./utf16";

export interface TextReading {
  readonly text: string;
  readonly encoding: EncodingReading;
}

const MOST_LINES = 2_000;

/** The text of a file. A byte order mark decides; else UTF-8 if it is that, else what its words say. */
export function readText(
  bytes: Uint8Array,
  place: FilePlace,
  chosen: Encoding | null,
  stated: Encoding | null = null,
): TextReading {
  const wide = wideText(bytes);
  const utf8 = wide ?? decodeText(bytes, "utf-8");
  if (utf8 !== null) {
    const text = utf8.normalize("NFC");
    const why = /^[\0-\x7F]*$/.test(text) ? "ascii" : stated === "utf-8" ? "stated" : "words";
    return {
      text,
      encoding: { encoding: "utf-8", confidence: "certain", why, stated, candidates: [] },
    };
  }
  const encoding = detectEncoding(markedLines(bytes), stated, chosen);
  const text = decodeBytes(bytes, encoding.encoding);
  if (text === null) return refuse(place, { code: "not-utf8" });
  return { text, encoding };
}

/** What an XML declaration says of the encoding. */
export function declaredEncoding(bytes: Uint8Array): Encoding | null {
  const start = decodeText(bytes.subarray(0, 200), "windows-1252") ?? "";
  const name = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([^"']+)["']/.exec(start)?.[1];
  return name ? encodingNamed(name) : null;
}

/** UTF-16 has a mark at its start, or a NUL beside every letter. */
function wideText(bytes: Uint8Array): string | null {
  const encoding = utf16Of(bytes);
  return encoding && decodeText(bytes, encoding);
}

/** Lines that have a byte beyond ASCII: the others tell nothing. */
function markedLines(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let start = 0; start < bytes.length && lines.length < MOST_LINES;) {
    let end = bytes.indexOf(0x0a, start);
    if (end < 0) end = bytes.length;
    const line = bytes.subarray(start, end);
    if (line.some((byte) => byte >= 0x80)) lines.push(line);
    start = end + 1;
  }
  return lines;
}
