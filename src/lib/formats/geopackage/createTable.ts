/** The columns of a table, told from the SQL that made it. */

export interface SqlColumn {
  readonly name: string;
  /** As declared, in capitals: "MEDIUMINT", "TEXT(20)". */
  readonly type: string;
  readonly isRowId: boolean;
}

export interface StoredColumn extends SqlColumn {
  readonly isStored: boolean;
}

const NAME =
  String.raw`"((?:[^"]|"")*)"|\[([^\]]*)\]|` +
  "`((?:[^`]|``)*)`" +
  String.raw`|'((?:[^']|'')*)'|([^\s,()]+)`;

/** Something quoted, which may hold anything; one that is never closed goes on to the end. */
const QUOTED = [
  '"[^"]*(?:"|$)',
  "'[^']*(?:'|$)",
  "`[^`]*(?:`|$)",
  String.raw`\[[^\]]*(?:\]|$)`,
].join("|");
const COMMENT = String.raw`--[^\n]*|\/\*(?:[^*]|\*(?!\/))*(?:\*\/|$)`;

/** A key of one column. */
const KEY = /^(?:CONSTRAINT\s+\S+\s+)?PRIMARY\s+KEY\s*\(([^,)]*)\)/i;

/** The columns of a CREATE TABLE; null for a table that is not stored by row id. */
export function columnsOf(sql: string): StoredColumn[] | null {
  const plain = sql.replace(new RegExp(`${QUOTED}|(${COMMENT})`, "g"), (found, comment?: string) =>
    comment === undefined ? found : " ",
  );
  const open = listAt(plain);
  if (!/^\s*CREATE\s+TABLE\b/i.test(plain) || open < 0) return null;
  const { items, rest } = splitList(plain, open + 1);
  if (/WITHOUT\s+ROWID/i.test(rest)) return null;
  const key = items
    .map((item) => KEY.exec(item)?.[1])
    .find((name) => name !== undefined)
    ?.trim()
    .replace(/\sAUTOINCREMENT$/i, "")
    .trim()
    .replace(/\sASC$/i, "")
    .trim();
  return items
    .filter((item) => !/^(?:CONSTRAINT|PRIMARY|UNIQUE|CHECK|FOREIGN)\b/i.test(item))
    .map((item) => {
      const match = new RegExp(`^(?:${NAME})`).exec(item);
      const name = (match?.slice(1).find((one) => one !== undefined) ?? "").replaceAll('""', '"');
      const declared = item.slice(match?.[0].length ?? 0).trim();
      const type = /^[A-Z]\w*(?:\s*\([^)]*\))?/i.exec(declared)?.[0].toUpperCase() ?? "";
      const isKey =
        /\bPRIMARY\s+KEY\b(?!\s+DESC)/i.test(declared) ||
        key?.replace(/^["[`']|["\]`']$/g, "") === name;
      const isStored = !/\bAS\s*\(/i.test(declared) || /\bSTORED\b/i.test(declared);
      return { name, type, isRowId: isKey && type === "INTEGER", isStored };
    });
}

/** Where the list of columns opens: the first bracket that is not in a quoted name; −1 where there is none. */
function listAt(sql: string): number {
  return sql.replace(new RegExp(QUOTED, "g"), (name) => "x".repeat(name.length)).indexOf("(");
}

/** The items of a list in brackets, commas inside quotes and brackets left alone. */
function splitList(text: string, from: number): { items: string[]; rest: string } {
  const items: string[] = [];
  let [depth, start, quote] = [1, from, ""];
  for (let at = from; at < text.length; at++) {
    const mark = text[at]!;
    if (quote) {
      if (mark === quote) quote = "";
    } else if (mark === "'" || mark === '"' || mark === "`") quote = mark;
    else if (mark === "[") quote = "]";
    else if (mark === "(") depth++;
    else if (mark === "," && depth === 1) {
      items.push(text.slice(start, at).trim());
      start = at + 1;
    } else if (mark === ")" && --depth === 0) {
      items.push(text.slice(start, at).trim());
      return { items, rest: text.slice(at + 1) };
    }
  }
  return { items, rest: "" };
}
