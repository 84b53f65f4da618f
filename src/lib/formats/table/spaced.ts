/** Tables copied out of a printed page, where blanks are all that sets columns apart. */
import { plainText } from "../../plainText";
import { pairOf } from "./columns";
import { isHeadLine, isHeadWord, roleOf } from "./heads";
import { looksNumeric, orderOf, readPair } from "./numbers";
import { isColumnNumbers, type Item, type Mark, type ReadRows } from "./rows";

/** The rows of text whose columns are set apart by blanks. */
export function readSpaced(text: string): ReadRows {
  let heads: ReadRows["heads"] = null;
  const items = text.split(/\r?\n/).flatMap((raw, i): Item[] => {
    const line = i + 1;
    const plain = plainText(unlabelled(raw));
    if (plain === "") return [{ kind: "blank", line }];
    const marks = marksOf(plain.split(" "), line, 0);
    if (marks.length > 0) return marks;
    const words = raw
      .trim()
      .split(/\s{2,}|\t/)
      .map((word) => word.trim());
    const pair = pairOf([...words, ...plain.split(" ")].map(roleOf));
    if (pair) {
      heads = pair[2];
      return [];
    }
    if (words.every(isHeadWord) || isHeadLine(plain) || isColumnNumbers(plain.split(" ")))
      return [];
    if (looksNumeric(plain)) return [{ kind: "edge", line, edge: plain }];
    return [{ kind: "text", line, text: plain }];
  });
  return { items, heads, isGrouped: false, crs: null };
}

/** "M1: X = 2326543,21 m; Y = 459871,55 m" without what stands around the numbers. */
function unlabelled(line: string): string {
  return line
    .replace(/(?<![\p{L}\d])[XYNE]\s*[=:]\s*(?=\d)/giu, " ")
    .replace(/(?<=\d)\s*m(?![\p{L}\d²])\s*[;,]?/gu, " ")
    .replace(/:(?=\s+\d)/g, " ");
}

/** A point's name, its two numbers, perhaps an edge, and then perhaps the next point. */
function marksOf(tokens: readonly string[], line: number, block: number): Mark[] {
  for (let name = 0; name <= Math.min(3, tokens.length - 2); name++) {
    for (let lengthA = 1; lengthA <= 3; lengthA++) {
      const a = joined(tokens.slice(name, name + lengthA), lengthA);
      if (a === null) continue;
      for (let lengthB = 1; lengthB <= 3; lengthB++) {
        const b = joined(tokens.slice(name + lengthA, name + lengthA + lengthB), lengthB);
        if (b === null) continue;
        const isPlaced = [...readPair(a, b).values()].some(
          ([first, second]) => orderOf(first, second) !== null,
        );
        if (!isPlaced) continue;
        const rest = tokens.slice(name + lengthA + lengthB);
        const [edge = ""] = rest;
        // Behind an edge the next block begins, with a name as long as this one's.
        const afterEdge = looksNumeric(edge) ? marksOf(rest.slice(1), line, block + 1) : [];
        const isEdge =
          looksNumeric(edge) &&
          (rest.length <= 2 || afterEdge[0]?.point.split(" ").length === name);
        const more = isEdge ? afterEdge : marksOf(rest, line, block + 1);
        return [
          {
            kind: "mark",
            line,
            block,
            point: tokens.slice(0, name).join(" "),
            first: a,
            second: b,
            edge: isEdge ? edge : null,
            fields: new Map(),
            group: "",
            part: "",
            ring: "",
          },
          ...more,
        ];
      }
    }
  }
  return [];
}

/** Pieces of one number whose thousands are set apart by blanks; null where they are not that. */
function joined(pieces: readonly string[], length: number): string | null {
  if (pieces.length < length) return null;
  if (length === 1)
    return looksNumeric(pieces[0]!.replace(/[;,]$/, "")) ? pieces[0]!.replace(/[;,]$/, "") : null;
  const isGrouped =
    /^\d{1,3}$/.test(pieces[0]!) &&
    pieces.slice(1, -1).every((piece) => /^\d{3}$/.test(piece)) &&
    /^\d{3}(?:[.,]\d+)?$/.test(pieces.at(-1)!);
  return isGrouped ? pieces.join("") : null;
}
