/** Which columns of a table hold what: told by their heads, or by their numbers. */
import { plainText } from "../../plainText";
import type { Row } from "./delimited";
import { isHeadWord, plainWords, roleOf, type Role } from "./heads";
import { looksNumeric, orderOf, readPair, type Cell } from "./numbers";

/** Which columns hold what. */
export interface Block {
  readonly point: number | null;
  readonly first: number;
  readonly second: number;
  readonly edge: number | null;
}
export interface Columns {
  readonly blocks: readonly Block[];
  readonly group: number | null;
  readonly part: number | null;
  readonly ring: number | null;
  readonly fields: readonly { readonly name: string; readonly column: number }[];
}

/** Whether a row heads columns. */
export function isHead(row: Row): boolean {
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

export function pairOf(roles: readonly (Role | null)[]): (typeof PAIRS)[number] | null {
  return PAIRS.find(([first, second]) => roles.includes(first) && roles.includes(second)) ?? null;
}

/** The row that heads the columns, and what it makes of them. Heads over two rows are read as one. */
export function findHeads(rows: readonly Row[]) {
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
export function repeatedColumn({ fields, blocks }: Columns, rows: readonly Row[]): number | null {
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
export function inferColumns(rows: readonly Row[]): Columns | null {
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
  let most = 0;
  for (const count of counts.values()) most = Math.max(most, count);
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
