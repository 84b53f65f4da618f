/** What a feature is called: by the file's own id, or by the properties that usually hold one. */
import { plainText } from "../plainText";
import type { JsonObject } from "./json";
import { plainWords } from "./table/heads";

const IDS = ["id", "ma", "code", "name", "ten"];
const NAMES = ["name", "ten"];
/** "Tên lô", "Mã thửa", "NAME_1": where none of the usual names stands alone. */
const LIKE_IDS = /^(?:ma|so hieu|so thua|id|code) |^(?:ma|id|code)/;
const LIKE_NAMES = /^(?:ten|name) |^ten|name$/;

export function idIn(id: unknown, properties: JsonObject): string | undefined {
  return oneLine(id) ?? find(properties, IDS, LIKE_IDS);
}

export function nameIn(properties: JsonObject): string | undefined {
  return find(properties, NAMES, LIKE_NAMES);
}

/** The properties with another name, where the old one stood; in "name" where there was none. */
export function withName(properties: JsonObject, name: string): JsonObject {
  const [key, before] = entryOf(properties, NAMES, LIKE_NAMES) ?? ["name", undefined];
  return before === name ? properties : { ...properties, [key]: name };
}

function find(properties: JsonObject, usual: readonly string[], like: RegExp): string | undefined {
  return entryOf(properties, usual, like)?.[1];
}

/** The key and the text of the property that tells. */
function entryOf(
  properties: JsonObject,
  usual: readonly string[],
  like: RegExp,
): [key: string, text: string] | undefined {
  const keys = Object.keys(properties).map((key) => ({ key, plain: plainWords(key) }));
  const exact = usual.flatMap((name) => keys.filter(({ plain }) => plain === name));
  const similar = keys.filter(({ plain }) => like.test(plain));
  for (const { key } of [...exact, ...similar]) {
    const text = oneLine(properties[key]);
    if (text !== undefined) return [key, text];
  }
  return undefined;
}

/** Text of one line, or undefined for what is no text or number, or nothing visible. */
function oneLine(value: unknown): string | undefined {
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  return plainText(String(value)) || undefined;
}
