/** What a visitor's request headers ask for (RFC 9110). */

/** @typedef {import("node:http").IncomingHttpHeaders} Headers */

/**
 * The better encoding the visitor takes, or "" for none.
 *
 * @param {Headers} headers
 * @returns {"br" | "gzip" | ""}
 */
export function acceptedEncoding(headers) {
  const taken = new Set();
  for (const item of String(headers["accept-encoding"] ?? "").split(",")) {
    const [name, ...parameters] = item
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    const refused = parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
    if (!refused) taken.add(name);
  }
  return taken.has("br") ? "br" : taken.has("gzip") ? "gzip" : "";
}

/**
 * Whether the copy the visitor already has is still good.
 *
 * @param {Headers} headers
 * @param {string} etag
 * @param {number} mtimeMs
 */
export function isUnchanged(headers, etag, mtimeMs) {
  const tags = headers["if-none-match"];
  if (tags !== undefined) {
    return tags.split(",").some((tag) => ["*", etag, `W/${etag}`].includes(tag.trim()));
  }
  const since = Date.parse(headers["if-modified-since"] ?? "");
  return inSeconds(mtimeMs) <= inSeconds(since);
}

/**
 * Whether a range is meant for the file as it is now (If-Range).
 *
 * @param {Headers} headers
 * @param {string} etag
 * @param {number} mtimeMs
 */
export function rangeStillApplies(headers, etag, mtimeMs) {
  const condition = headers["if-range"];
  if (condition === undefined) return true;
  if (/^(W\/)?"/.test(String(condition))) return condition === etag;
  return inSeconds(Date.parse(String(condition))) === inSeconds(mtimeMs);
}

/**
 * The bytes asked for, first and last included; undefined for the whole file, which also answers
 * what is not one range of bytes.
 *
 * @param {Headers} headers
 * @param {number} size
 * @returns {{ start: number, end: number } | "unsatisfiable" | undefined}
 */
export function rangeOf(headers, size) {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(headers.range ?? "") ?? [];
  if (!first && !last) return undefined;
  const start = first ? Number(first) : Math.max(0, size - Number(last));
  const end = first && last ? Math.min(Number(last), size - 1) : size - 1;
  if (first && last && Number(last) < start) return undefined;
  return start > end ? "unsatisfiable" : { start, end };
}

/** Dates in headers have whole seconds. @param {number} ms */
function inSeconds(ms) {
  return Math.floor(ms / 1000);
}
