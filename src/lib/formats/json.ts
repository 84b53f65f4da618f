/** Helpers for values that came out of JSON.parse and may be anything. */
export type JsonObject = Record<string, unknown>;

/** Deeper nesting than any real file has; without a limit a hostile one exhausts the stack. */
export const MAX_DEPTH = 100;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What a value is, in a few words, for a message. */
export function describe(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (isObject(value)) {
    const { type } = value;
    return typeof type === "string"
      ? `an object of type “${short(type)}”`
      : "an object without a type";
  }
  return typeof value === "string"
    ? `the text “${short(value)}”`
    : `the ${typeof value} ${String(value)}`;
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
