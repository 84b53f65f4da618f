/** What every configuration is written from: where the site stands, whom it lets in, and its headers. */
import { TYPES } from "../../scripts/lib/mime.mjs";
import { policies, type Opening } from "../headers.mjs";

/** Where a server finds the site, and where it offers it. Nothing in it needs quoting: see `requirePlain`. */
export interface Place {
  /** The folder of the built site on the server, absolute, without a slash at its end. */
  readonly root: string;
  /** The site's path in addresses, "/" or "/quy-hoach/ban-do/". */
  readonly path: string;
  /** Host names the server answers to; none: all. */
  readonly host: string | null;
  readonly port: number;
  /** Whether the server has the modules that compress in brotli. */
  readonly brotli: boolean;
}

export type WriteConfig = (place: Place, opening: Opening) => string;

/** Server configurations have no common way of quoting, so what would need it is refused. */
export function requirePlain(text: string, what: string): string {
  if (/["'`$%{}\\<>;#\p{Cc}]/u.test(text)) throw new Error(`${what} cannot be written: ${text}`);
  return text;
}

/** The policy of ordinary pages and of embeds; neither has a double quote in it. */
export function policyPair(opening: Opening): { page: string; embed: string } {
  for (const origin of [...opening.origins, ...opening.backgroundHosts])
    requirePlain(origin, "An origin");
  return policies(opening);
}

/** Which extensions a media type has: ["text/html; charset=utf-8", ["html"]]. */
export function extensionsByType(): [type: string, extensions: string[]][] {
  const byType = new Map<string, string[]>();
  for (const [extension, type] of Object.entries(TYPES))
    byType.set(type, [...(byType.get(type) ?? []), extension.slice(1)]);
  return [...byType];
}

/** The types that get smaller by compressing them, without their parameters. */
export function compressedTypes(): string[] {
  const types = Object.values(TYPES).filter((type) => /charset=utf-8|wasm/.test(type));
  return [...new Set(types.map((type) => bare(type)))];
}

/** "text/html; charset=utf-8" → "text/html". */
export function bare(type: string): string {
  return type.replace(/;.*$/, "");
}

/** A path in a regular expression. */
export function escapedPath(path: string): string {
  return path.replaceAll(".", "\\.");
}

/** What stands at the top of every file, as comments. */
export function preamble(target: string, notes: readonly string[]): string[] {
  return [
    `The map of Quảng Ninh's economic zones and industrial parks, served by ${target}.`,
    "Written by “qnz serve-config” from embed.json; write it anew when that file changes.",
    ...notes,
  ];
}

export const comment = (lines: readonly string[], mark = "#") =>
  lines.map((line) => `${mark} ${line}`).join("\n");

export const indented = (lines: readonly string[], by: number) =>
  lines.map((line) => (line === "" ? "" : " ".repeat(by) + line)).join("\n");
