/**
 * What embed.json opens in the site's policy: who may frame an embed, and which hosts the owner's own
 * base map comes from. The page itself is lenient with the file; whoever publishes it hears every fault.
 */
import { FileFault } from "../faults";
import { parseAllowList } from "./allowed";

export interface Opening {
  /** Origins that may frame an embed. */
  readonly origins: readonly string[];
  /** Origins, or `https://*.host`, that the base map is fetched from. */
  readonly backgroundHosts: readonly string[];
}

/**
 * @param text an embed.json
 * @param file its name, for messages
 * @throws {FileFault} it is not JSON, not an embed.json, or an entry is no origin
 */
export function parseOpening(text: string, file: string): Opening {
  const json = parsed(text, file);
  let list;
  try {
    list = parseAllowList(json);
  } catch {
    const found = JSON.stringify(json).slice(0, 80);
    throw wrongShape(file, 'an object with "origins", a list of texts', found);
  }
  const [refused] = list.refused;
  if (refused !== undefined) throw wrongShape(file, ORIGIN_EXPECTED, `“${refused}” in "origins"`);
  const { background } = json as { background?: unknown };
  return { origins: [...new Set(list.origins)], backgroundHosts: backgroundHosts(background) };
}

const ORIGIN_EXPECTED =
  "an origin as browsers write it, such as https://portal.example (scheme, host, no path, no *, no usual port)";

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, "")) as unknown;
  } catch (error) {
    throw new FileFault({ file, code: "not-json", detail: (error as Error).message });
  }
}

function wrongShape(file: string, expected: string, found: string): FileFault {
  return new FileFault({ file, code: "wrong-shape", expected, found });
}

/** Texts in which an address is named for the reader, not fetched. */
const WORDS = new Set(["attribution", "name", "title", "link"]);

/**
 * The origins of every address in the entry, sorted. `{s}` in a host stands for several, so its
 * parent domain is named; addresses of the site itself need no entry.
 *
 * @param background embed.json's `background`: addresses of tiles, of a PMTiles file, of a style
 */
export function backgroundHosts(background: unknown): string[] {
  return [...new Set(addressesIn(background).flatMap(hostOf))].sort();
}

function addressesIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    WORDS.has(key) ? [] : addressesIn(inner),
  );
}

function hostOf(address: string): string[] {
  const [, scheme = "", host = ""] =
    /^(?:pmtiles:\/\/)?(https?):\/\/([^/?#]+)/.exec(address.trim().toLowerCase()) ?? [];
  const isWild = host.includes("{");
  const own = isWild ? host.replace(/^.*\}[^.]*\./, "") : host;
  if (!HOST.test(own) || (isWild && !own.includes("."))) return [];
  return [
    `${scheme}://${isWild ? "*." : ""}${own.replace(scheme === "https" ? /:443$/ : /:80$/, "")}`,
  ];
}

const HOST = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?$/;
