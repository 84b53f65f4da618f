/** Which origins an embed talks to: its own, and those its owner lists in embed.json. */
import * as v from "valibot";

/** embed.json, beside the pages of the site; read at every visit. */
const EmbedFile = v.object({
  origins: v.array(v.string()),
  background: v.optional(v.unknown()),
});

export interface AllowList {
  /** Origins as browsers write them: scheme, host and a port that is not the usual one. */
  readonly origins: readonly string[];
  /** Entries that are no origin, to be told to the owner. */
  readonly refused: readonly string[];
}

export const NOBODY: AllowList = { origins: [], refused: [] };

const ORIGIN = /^https?:\/\/[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[1-9]\d{0,4})?$/;

/** @throws {v.ValiError} the content is not that of an embed.json */
export function parseAllowList(json: unknown): AllowList {
  const { origins } = v.parse(EmbedFile, json);
  return {
    origins: origins.filter(isOrigin),
    refused: origins.filter((origin) => !isOrigin(origin)),
  };
}

/** As `event.origin` would write it: no path, no upper case, no wildcard, no usual port. */
function isOrigin(text: string): boolean {
  const usual = text.startsWith("https:") ? ":443" : ":80";
  return ORIGIN.test(text) && !text.endsWith(usual);
}

/**
 * Whether a message from `origin` is answered: exact match, the site's own always, an opaque origin
 * ("null") never, whatever the list says.
 */
export function isAllowed(origin: string, own: string, { origins }: AllowList): boolean {
  if (origin === "null" || origin === "") return false;
  return origin === own || origins.includes(origin);
}
