/** Tables copied out of a printed page, where blanks are all that sets columns apart. */
import { plainText } from "../../plainText";
import { pairOf } from "./columns";
import { isHeadLine, isHeadWord, roleOf } from "./heads";
import { isPlaced, labelledMarks, markOfWords, stackedItems, withNamesAbove } from "./loose";
import { looksNumeric } from "./numbers";
import { isColumnNumbers, type Item, type Mark, type ReadRows } from "./rows";

/** The rows of text whose columns are set apart by blanks. */
export function readSpaced(text: string): ReadRows {
  let heads: ReadRows["heads"] = null;
  const items = text.split(/\r?\n/).flatMap((raw, i): Item[] => {
    const line = i + 1;
    const plain = plainText(unlabelled(raw));
    if (plain === "") return [{ kind: "blank", line }];
    const labelled = labelledMarks(raw, line);
    const marks = labelled.length > 0 ? labelled : marksOf(plain.split(" "), line);
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
  const isAny = items.some(({ kind }) => kind === "mark");
  const stacked = isAny ? null : stackedItems(text);
  return { items: stacked ?? withNamesAbove(items), heads, isGrouped: false, crs: null };
}

/** "M1: X = 2326543,21 m; Y = 459871,55 m" without what stands around the numbers. */
function unlabelled(line: string): string {
  return line
    .replace(/(?<![\p{L}\d])[XYNE]\s*[=:]\s*(?=\d)/giu, " ")
    .replace(/(?<=\d)\s*m(?![\p{L}\d²])\s*[;,]?/gu, " ")
    .replace(/:(?=\s+\d)/g, " ");
}

/** The points of a line: a name, two numbers, perhaps an edge, and then perhaps the next point. */
function marksOf(tokens: readonly string[], line: number): Mark[] {
  const marks: Mark[] = [];
  for (let point = pointAt(tokens, 0); point; point = pointAt(tokens, point.end)) {
    const { name, first, second } = point;
    const edge = tokens[point.end];
    // Behind an edge the next point begins, with a name as long as this one's.
    const isEdge =
      edge !== undefined &&
      looksNumeric(edge) &&
      (tokens.length - point.end <= 2 ||
        pointAt(tokens, point.end + 1)?.name.length === name.length);
    if (isEdge) point.end++;
    marks.push(
      markOfWords(line, marks.length, name.join(" "), first, second, isEdge ? edge : null),
    );
  }
  return marks;
}

/** The point that begins here, up to three words of a name before its numbers. */
function pointAt(tokens: readonly string[], from: number) {
  for (let start = from; start <= Math.min(from + 3, tokens.length - 2); start++) {
    for (let lengthA = 1; lengthA <= 3; lengthA++) {
      const middle = start + lengthA;
      const first = joined(tokens.slice(start, middle), lengthA);
      if (first === null) continue;
      for (let lengthB = 1; lengthB <= 3; lengthB++) {
        const end = middle + lengthB;
        const second = joined(tokens.slice(middle, end), lengthB);
        if (second === null || !isPlaced(first, second)) continue;
        return { name: tokens.slice(from, start), first, second, end };
      }
    }
  }
  return null;
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
