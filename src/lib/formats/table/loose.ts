/**
 * Points that stand in running text, or whose cells came apart when they were copied out of a page:
 * "M1 (X = 2326543,21; Y = 459871,55); M2 (…", or a cell a line.
 */
import { plainText } from "../../plainText";
import { isHeadLine, isHeadWord } from "./heads";
import { looksNumeric, orderOf, readNumber, readPair, type Cell } from "./numbers";
import type { Item, Mark } from "./rows";

export function markOfWords(
  line: number,
  block: number,
  point: string,
  first: string,
  second: string,
  edge: Cell = null,
): Mark {
  const fields = new Map<string, Cell>();
  const rest = { edge, fields, group: "", part: "", ring: "" };
  return { kind: "mark", line, block, point, first, second, ...rest };
}

export function isPlaced(first: string, second: string): boolean {
  return [...readPair(first, second).values()].some(([a, b]) => orderOf(a, b) !== null);
}

const NUMBER = String.raw`(\d[\d.,\u00A0\u2009\u202F ]*\d)\s*(?:m(?![\p{L}²]))?`;
const LABEL = String.raw`(?<![\p{L}\d])(X|Y|N|E)\s*(?:\(m\))?\s*[=:]\s*`;
const LABELLED = new RegExp(
  `${LABEL}${NUMBER}[\\s;,.]*(?:và|and|-|–)?\\s*${LABEL}${NUMBER}`,
  "giu",
);

/** The points of a line that labels their numbers; none where it does not. */
export function labelledMarks(text: string, line: number): Mark[] {
  // One blank at a time: the pattern has several places for a run of them.
  const raw = text.replace(/\s+/g, " ");
  const marks: Mark[] = [];
  let from = 0;
  for (const match of raw.matchAll(LABELLED)) {
    const [all, label = "", first = "", other = "", second = ""] = match;
    if (label.toUpperCase() === other.toUpperCase() || !isPlaced(first, second)) continue;
    marks.push(markOfWords(line, 0, nameBefore(raw.slice(from, match.index)), first, second));
    from = match.index + all.length;
  }
  return marks;
}

/** "- Mốc số 01 có tọa độ (" → "Mốc số 01": the last words before a point's numbers. */
function nameBefore(text: string): string {
  const words = plainText(text.normalize("NFC"))
    .replace(/(?:có\s+)?t[oọ][aạ]\s*đ[oộ]\P{L}*$/iu, "")
    .replace(/(?<![\s([:;,=–-])[\s([:;,=–-]+$/u, "")
    .split(/[:;,()]/)
    .at(-1)!
    .replace(/^[\s)\].–•-]+/u, "")
    .trim();
  return words.split(/\s+/).slice(-3).join(" ");
}

/**
 * A cell a line: name, X, Y and perhaps an edge below one another. Null where no three pairs of lines are
 * points.
 */
export function stackedItems(text: string): Item[] | null {
  const lines = text
    .split(/\r?\n/)
    .map((raw, i) => ({ plain: plainText(raw), line: i + 1 }))
    .filter(({ plain }) => plain !== "");
  const starts: number[] = [];
  for (let i = 0; i + 1 < lines.length; i++) {
    const [a, b] = [lines[i]!.plain, lines[i + 1]!.plain];
    if (looksNumeric(a) && looksNumeric(b) && isPlaced(a, b)) starts.push(i++);
  }
  if (starts.length < 3) return null;
  const items: Item[] = [];
  let from = 0;
  for (const start of starts) {
    const between = lines.slice(from, start);
    // An edge has decimals; a lone whole number between two points is the next one's name.
    if (from > 0 && between[0] && isEdge(between[0].plain)) {
      items.push({ kind: "edge", line: between[0].line, edge: between[0].plain });
      between.shift();
    }
    const last = between.at(-1)?.plain ?? "";
    const isName = last !== "" && last.split(" ").length <= 3 && !isHeadOf(last);
    if (isName) between.pop();
    for (const { plain, line } of between) items.push(...textItem(plain, line));
    const [first, second] = [lines[start]!, lines[start + 1]!];
    items.push(markOfWords(first.line, 0, isName ? last : "", first.plain, second.plain));
    from = start + 2;
  }
  for (const [i, { plain, line }] of lines.slice(from).entries()) {
    if (i === 0 && isEdge(plain)) items.push({ kind: "edge", line, edge: plain });
    else items.push(...textItem(plain, line));
  }
  return items;
}

function textItem(text: string, line: number): Item[] {
  return isHeadOf(text) || looksNumeric(text) ? [] : [{ kind: "text", line, text }];
}

function isHeadOf(text: string): boolean {
  return isHeadWord(text) || isHeadLine(text) || /^\P{L}*m\P{L}*$/u.test(text);
}

function isEdge(text: string): boolean {
  return looksNumeric(text) && /[.,]/.test(text);
}

/**
 * "1", and in the next line the point's two numbers: whole numbers that count on from point to point are
 * their names, and no lengths of edges.
 */
export function withNamesAbove(items: readonly Item[]): readonly Item[] {
  const own = items.filter(({ kind }) => kind === "mark" || kind === "edge");
  const isPaired =
    own.length > 0 &&
    own.length % 2 === 0 &&
    own.every((item, i) => item.kind === (i % 2 === 0 ? "edge" : "mark"));
  if (!isPaired) return items;
  const names = own.flatMap((item) => (item.kind === "edge" ? [readNumber(item.edge, "vi")] : []));
  const counts = names.every((name, i) => {
    const before = names[i - 1];
    const isNext = i === 0 || name === before! + 1 || name === names[0] || name === 1;
    return name !== null && Number.isInteger(name) && isNext;
  });
  const isBare = own.every((item) => item.kind !== "mark" || (!item.point && item.edge === null));
  if (!counts || !isBare) return items;
  let name = "";
  return items.flatMap((item): Item[] => {
    if (item.kind === "edge") name = String(item.edge);
    return item.kind === "edge" ? [] : item.kind === "mark" ? [{ ...item, point: name }] : [item];
  });
}
