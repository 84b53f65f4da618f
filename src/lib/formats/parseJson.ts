/** JSON text as a value, nothing of what files hold lost on the way. */
import { FileFault, type FilePlace } from "../faults";

/**
 * JSON text as a value. Integers of more digits than a number holds (beyond 2^53), as codes of parcels have, become text of
 * their digits, as they do from a dBASE table and a GeoPackage. NaN and Infinity, which JSON has no word for, become null, so
 * that their place can be named. Throws a `FileFault` where it is no JSON.
 */
export function parseJson(text: string, place: FilePlace): unknown {
  const json = text.startsWith("\uFEFF") ? text.slice(1) : text;
  if (json.trim() === "") throw new FileFault({ ...place, code: "empty" });
  try {
    const isLong = LONG_INTEGER.test(json);
    return JSON.parse(isLong ? withTokens(json, LONG_INTEGERS, digitsAsText) : json) as unknown;
  } catch {
    return withoutNonNumbers(json, place);
  }
}

/** Quick to look for, and whole only between what separates values. */
const LONG_INTEGER = /[:,[\s]-?\d{16,}[,}\]\s]/;
/** A text, or an integer of that length. */
const LONG_INTEGERS = /"(?:[^"\\]|\\.)*"|(?<![\d.eE+-])-?\d{16,}(?![\d.eE])/g;
/** A text, or a number that is none, as Python and others write it. */
const NON_NUMBERS = /"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g;

function withoutNonNumbers(json: string, place: FilePlace): unknown {
  try {
    return JSON.parse(
      /NaN|Infinity/.test(json) ? withTokens(json, NON_NUMBERS, () => "null") : json,
    );
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new FileFault({ ...place, code: "not-json", detail });
  }
}

function digitsAsText(token: string): string {
  return Number.isSafeInteger(Number(token)) ? token : `"${token}"`;
}

/** The same with every token that is no text in other words. */
function withTokens(json: string, tokens: RegExp, other: (token: string) => string): string {
  return json.replace(tokens, (token) => (token.startsWith('"') ? token : other(token)));
}
