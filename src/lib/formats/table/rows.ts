/**
 * What each row of a table is: a boundary point, the head of columns, a line of text, or an edge length alone.
 *
 * Two kinds of table are read. One has columns, and their heads say what they hold; or if there are none,
 * the numbers do. The other is text copied from a printed page, where blanks are all there is, and thousands
 * may be set apart by them as well. Points may stand in two or three blocks side by side.
 */
import { plainText } from "../../plainText";
import type { FilePlace } from "../../faults";
import type { Pace } from "../pace";
import { refuse } from "../refuse";
import type { Row } from "./delimited";
import { isHeadLine, isHeadWord, plainWords, roleOf, type Role } from "./heads";
import { looksNumeric, orderOf, readNumber, readPair, type Cell } from "./numbers";

/** A point, before it is settled how its numbers are written. */
export interface Mark {
  readonly kind: "mark";
  readonly line: number;
  /** Which of the blocks side by side. */
  readonly block: number;
  readonly point: string;
  readonly first: Cell;
  readonly second: Cell;
  readonly edge: Cell;
  /** The row's other cells, by their column's head. */
  readonly fields: ReadonlyMap<string, Cell>;
  readonly group: string;
  readonly part: string;
  readonly ring: string;
}

export type Item =
  | Mark
  | { readonly kind: "text"; readonly line: number; readonly text: string }
  | { readonly kind: "edge"; readonly line: number; readonly edge: Cell }
  | { readonly kind: "blank"; readonly line: number };

/** Which columns hold what. */
interface Block {
  readonly point: number | null;
  readonly first: number;
  readonly second: number;
  readonly edge: number | null;
}
interface Columns {
  readonly blocks: readonly Block[];
  readonly group: number | null;
  readonly part: number | null;
  readonly ring: number | null;
  readonly fields: readonly { readonly name: string; readonly column: number }[];
}

export interface ReadRows {
  readonly items: readonly Item[];
  /** What the heads call the two numbers: degrees, or metres. Null where nothing says so. */
  readonly heads: "lng-lat" | "east-north" | "x-y" | null;
  /** Whether a column says which parcel a point is of. */
  readonly isGrouped: boolean;
  /** What a column says of the coordinate system. */
  readonly crs: string | null;
}

/** The rows of a table with columns. Null where no two columns hold coordinates. */
export async function readColumns(
  rows: readonly Row[],
  place: FilePlace,
  pace: Pace,
): Promise<ReadRows | null> {
  const headed = findHeads(rows);
  const found = headed?.columns ?? inferColumns(rows);
  if (!found) return null;
  const columns = { ...found, group: found.group ?? repeatedColumn(found, rows) };
  const items: Item[] = [];
  let group = "";
  for (const [r, row] of rows.entries()) {
    if (r % 4096 === 0) await pace.at(r / rows.length);
    const cells = row.cells;
    const filled = cells.filter((cell) => cell !== null && cell !== "");
    if (filled.length === 0) {
      items.push({ kind: "blank", line: row.line });
      continue;
    }
    if (isHead(row) || isColumnNumbers(filled)) continue;
    const marks = columns.blocks.flatMap((block, b) => markOf(row, block, b, columns, place));
    if (marks.length > 0) {
      for (const mark of marks) {
        // A merged cell has its text in its first row only.
        group = mark.group || group;
        items.push({ ...mark, group });
      }
      continue;
    }
    const text = plainText(filled.filter((cell) => typeof cell === "string").join(" "));
    const [only] = filled;
    if (filled.length === 1 && looksNumeric(only!))
      items.push({ kind: "edge", line: row.line, edge: only! });
    else if (text) items.push({ kind: "text", line: row.line, text });
  }
  return {
    items,
    heads: headed?.heads ?? null,
    isGrouped: columns.group !== null,
    crs: headed?.crs ?? null,
  };
}

function markOf(row: Row, block: Block, b: number, columns: Columns, place: FilePlace): Mark[] {
  const cell = (column: number | null): Cell =>
    column === null ? null : (row.cells[column] ?? null);
  const [first, second] = [cell(block.first), cell(block.second)];
  const [isFirst, isSecond] = [looksNumeric(first), looksNumeric(second)];
  if (!isFirst && !isSecond) return [];
  if (!isFirst || !isSecond) {
    const wrong = isFirst ? second : first;
    // An edge length in a line of its own is no coordinate.
    const right = isFirst ? first : second;
    const isLarge = (["vi", "en"] as const).some((way) => (readNumber(right, way) ?? 0) >= 50_000);
    if (wrong === null && !isLarge && !cell(block.point)) return [];
    if (typeof wrong === "string" && !/\d/.test(wrong)) return [];
    refuse(
      { ...place, line: row.line },
      {
        code: "not-a-number",
        found: wrong === null ? "an empty cell" : `“${String(wrong).slice(0, 40)}”`,
      },
    );
  }
  const fields = new Map(columns.fields.map(({ name, column }) => [name, cell(column)]));
  const word = (column: number | null) => {
    const found = cell(column);
    return found === null ? "" : plainText(String(found));
  };
  return [
    {
      kind: "mark",
      line: row.line,
      block: b,
      point: word(block.point),
      first,
      second,
      edge: cell(block.edge),
      fields,
      group: word(columns.group),
      part: word(columns.part),
      ring: word(columns.ring),
    },
  ];
}

/** "1 2 3 4": the numbers of the columns, which stand under the heads of printed tables. */
function isColumnNumbers(cells: readonly Cell[]): boolean {
  return (
    cells.length > 1 &&
    cells.every((cell, i) => String(cell).replace(/[()]/g, "") === String(i + 1))
  );
}

function isHead(row: Row): boolean {
  // Most rows are points, and are told from a head at a glance.
  if (
    row.cells.some(
      (cell) => typeof cell === "number" || (cell !== null && /\d{3}/.test(String(cell))),
    )
  ) {
    return false;
  }
  const texts = row.cells.filter((cell): cell is string => typeof cell === "string" && cell !== "");
  if (texts.length === 0) return false;
  const roles = texts.map(roleOf);
  return (pairOf(roles) !== null && texts.length > 1) || texts.every(isHeadWord);
}

const PAIRS = [
  ["lng", "lat", "lng-lat"],
  ["easting", "northing", "east-north"],
  ["x", "y", "x-y"],
] as const;

function pairOf(roles: readonly (Role | null)[]): (typeof PAIRS)[number] | null {
  return PAIRS.find(([first, second]) => roles.includes(first) && roles.includes(second)) ?? null;
}

/** The row that heads the columns, and what it makes of them. Heads over two rows are read as one. */
function findHeads(rows: readonly Row[]) {
  const candidates = rows.slice(0, 500);
  for (const [r, row] of candidates.entries()) {
    const roles = row.cells.map((cell) => (typeof cell === "string" ? roleOf(cell) : null));
    const pair = pairOf(roles);
    if (!pair) continue;
    // "Số hiệu điểm | Tọa độ | Cạnh" above "| X (m) | Y (m) |".
    const above = (rows[r - 1]?.cells ?? []).map((cell) =>
      typeof cell === "string" ? roleOf(cell) : null,
    );
    const below = (rows[r + 1]?.cells ?? []).map((cell) =>
      typeof cell === "string" ? roleOf(cell) : null,
    );
    const isBelowHead =
      below.some((role) => role !== null) && !(rows[r + 1]?.cells ?? []).some(looksNumeric);
    const all = Array.from(
      { length: Math.max(roles.length, above.length, below.length) },
      (_, i) => {
        return roles[i] ?? above[i] ?? (isBelowHead ? below[i] : null) ?? null;
      },
    );
    const columns = columnsByHeads(all, row.cells, pair);
    const crs = crsColumn(all, rows.slice(r + 1));
    return { columns, heads: pair[2], crs };
  }
  return null;
}

function columnsByHeads(
  roles: readonly (Role | null)[],
  heads: readonly Cell[],
  pair: (typeof PAIRS)[number],
): Columns {
  const firsts = indexesOf(roles, pair[0]);
  const seconds = indexesOf(roles, pair[1]);
  const count = Math.min(firsts.length, seconds.length);
  const blocks = firsts.slice(0, count).map((first, b): Block => {
    const second = seconds[b]!;
    const from = b === 0 ? -1 : Math.max(firsts[b - 1]!, seconds[b - 1]!);
    const to = b + 1 < count ? Math.min(firsts[b + 1]!, seconds[b + 1]!) : roles.length;
    const within = (role: Role, low: number, high: number) =>
      indexesOf(roles, role).find((column) => column > low && column < high) ?? null;
    return {
      point: within("point", from, Math.min(first, second)),
      first,
      second,
      edge: within("edge", Math.max(first, second), to),
    };
  });
  const used = new Set(blocks.flatMap((block) => Object.values(block)));
  const single = (role: Role) => indexesOf(roles, role)[0] ?? null;
  const [group, part, ring] = [single("group"), single("part"), single("ring")];
  for (const column of [group, part, ring, single("crs")]) used.add(column);
  const fields = heads.flatMap((head, column) => {
    const name = typeof head === "string" ? plainText(head) : "";
    const isField =
      name !== "" && name !== "__proto__" && !used.has(column) && roles[column] !== "point";
    return isField ? [{ name, column }] : [];
  });
  return { blocks, group, part, ring, fields: blocks.length > 1 ? [] : fields };
}

/** A column of ids or names that stay the same over many points: it says which parcel they are of. */
function repeatedColumn({ fields, blocks }: Columns, rows: readonly Row[]): number | null {
  const points = rows.filter(({ cells }) => looksNumeric(cells[blocks[0]?.first ?? -1] ?? null));
  const column = fields.find(({ name, column: c }) => {
    if (!/^(?:id|ma|code|name|ten)(?: |$)/.test(plainWords(name))) return false;
    const values = new Set(
      points.map(({ cells }) => cells[c]).filter((cell) => cell !== null && cell !== ""),
    );
    return values.size > 0 && values.size * 3 <= points.length;
  });
  return column?.column ?? null;
}

function crsColumn(roles: readonly (Role | null)[], rows: readonly Row[]): string | null {
  const column = roles.indexOf("crs");
  const value = column < 0 ? null : rows.map((row) => row.cells[column]).find((cell) => cell);
  return value === null || value === undefined ? null : String(value);
}

function indexesOf(roles: readonly (Role | null)[], role: Role): number[] {
  return roles.flatMap((one, i) => (one === role ? [i] : []));
}

/** The columns told from the numbers: pairs of neighbours that lie in Vietnam, the same in most rows. */
function inferColumns(rows: readonly Row[]): Columns | null {
  const counts = new Map<number, number>();
  for (const row of rows) {
    for (let column = 0; column + 1 < row.cells.length; column++) {
      const [a, b] = [row.cells[column] ?? null, row.cells[column + 1] ?? null];
      if (!looksNumeric(a) || !looksNumeric(b)) continue;
      const isPlaced = [...readPair(a, b).values()].some(
        ([first, second]) => orderOf(first, second) !== null,
      );
      if (isPlaced) counts.set(column, (counts.get(column) ?? 0) + 1);
    }
  }
  const most = Math.max(0, ...counts.values());
  const starts = [...counts]
    .filter(([, count]) => count * 2 > most)
    .map(([column]) => column)
    .sort((a, b) => a - b);
  if (most < 3) return null;
  const blocks: Block[] = [];
  for (const start of starts) {
    const before = blocks.at(-1);
    if (before && start < before.second + 1) continue;
    const point =
      start > (before ? before.second + 1 : 0) || (!before && start > 0) ? start - 1 : null;
    blocks.push({
      point: point !== null && before && point <= before.second ? null : point,
      first: start,
      second: start + 1,
      edge: start + 2,
    });
  }
  const edged = blocks.map((block, b) => {
    const next = blocks[b + 1];
    return {
      ...block,
      edge:
        next && block.edge !== null && block.edge >= (next.point ?? next.first) ? null : block.edge,
    };
  });
  return { blocks: edged, group: null, part: null, ring: null, fields: [] };
}

/** The rows of text whose columns are set apart by blanks. */
export function readSpaced(text: string): ReadRows {
  let heads: ReadRows["heads"] = null;
  const items = text.split(/\r?\n/).flatMap((raw, i): Item[] => {
    const line = i + 1;
    const plain = plainText(raw);
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

/** Words that are the title of a page or a table rather than the name of a parcel. */
export function isTitle(text: string): boolean {
  const plain = plainWords(text);
  return (
    /^(?:bang|phu luc|toa do|he toa do|he quy chieu|ghi chu|tong|kem theo|cong hoa|doc lap|ngay \d|trang \d|to ban do|ty le|nguoi|don vi tinh|so \d+ )/.test(
      plain.replace(/^[([]/, ""),
    ) ||
    /(?:toa do (?:cac )?(?:diem|moc|goc|vi tri)|he toa do|vn ?2000|kinh tuyen|wgs ?84)/.test(plain)
  );
}
