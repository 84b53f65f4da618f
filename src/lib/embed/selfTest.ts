/** What the self-test for webmasters makes of addresses and headers; the asking is src/webmaster's. */
import type { WebmasterWords } from "../words/vi/webmaster";
import { isAllowed, type AllowList } from "./allowed";
import type { Ignored } from "./parameters";

export interface Finding {
  /** note: neither right nor wrong, worth knowing; unseen: a browser cannot tell from here. */
  readonly state: "good" | "bad" | "note" | "unseen";
  readonly text: string;
}

type Said = WebmasterWords["test"]["said"];

const good = (text: string): Finding => ({ state: "good", text });
const bad = (text: string): Finding => ({ state: "bad", text });
const note = (text: string): Finding => ({ state: "note", text });
const unseen = (text: string): Finding => ({ state: "unseen", text });

/** The `frame-ancestors` of a policy as a list; null where it says nothing of frames. */
export function frameAncestors(policy: string | null): string[] | null {
  const directive = (policy ?? "")
    .split(/[;,]/)
    .map((part) => part.trim().split(/\s+/))
    .find(([name]) => name?.toLowerCase() === "frame-ancestors");
  return directive ? directive.slice(1) : null;
}

/** Whether a policy lets an origin frame the page: by its exact name, a scheme, or everybody. */
export function mayFrame(ancestors: readonly string[], origin: string, own: string): boolean {
  return ancestors.some(
    (source) =>
      source === "*" ||
      source === origin ||
      (source === "'self'" && origin === own) ||
      (source.endsWith(":") && origin.startsWith(source)) ||
      (source.includes("://*.") && isBelow(origin, source)),
  );
}

function isBelow(origin: string, source: string): boolean {
  const [scheme, host] = source.split("://*");
  return origin.startsWith(`${scheme}://`) && origin.endsWith(host!);
}

/** Whether `path`, below the site, is a page that may be framed elsewhere. */
export function isEmbedPage(path: string): boolean {
  return /^embed(\.html|\/[a-z0-9-]+\.html)$/.test(path);
}

export function ofParameters(ignored: readonly Ignored[], said: Said): Finding[] {
  if (ignored.length === 0) return [good(said.parametersGood)];
  return ignored.map(({ name, value, why }) =>
    bad(why === "unknown" ? said.parameterUnknown(name) : said.parameterWrong(name, value)),
  );
}

/** @param read null where embed.json could not be read */
export function ofOwnerFile(
  read: { list: AllowList; backgroundFault: string | null; hasBackground: boolean } | null,
  said: Said,
): Finding[] {
  if (!read) return [bad(said.listBroken)];
  const { list, backgroundFault, hasBackground } = read;
  return [
    good(said.listGood(list.origins.length)),
    ...list.refused.map((entry) => bad(said.listRefused(entry))),
    ...(backgroundFault ? [bad(said.backgroundBad(backgroundFault))] : []),
    ...(hasBackground ? [good(said.backgroundGood)] : []),
  ];
}

/** Whether the last good copy of a file can be kept: a browser that keeps nothing is no fault of the site's. */
export function ofStorage(canKeep: boolean, said: Said): Finding {
  return canKeep ? good(said.storage) : note(said.noStorage);
}

export interface SentHeaders {
  readonly policy: string | null;
  readonly frameOptions: string | null;
  /** Content-Encoding; null where a browser does not tell. */
  readonly encoding: string | null;
}

/** @param origins those whose pages are to frame the map */
export function ofHeaders(
  { policy, frameOptions, encoding }: SentHeaders,
  origins: readonly string[],
  own: string,
  said: Said,
): Finding[] {
  const ancestors = frameAncestors(policy);
  return [
    ...(ancestors
      ? origins.map((origin) =>
          mayFrame(ancestors, origin, own)
            ? good(said.mayFrame(origin))
            : bad(said.mayNotFrame(origin)),
        )
      : [bad(said.noPolicy)]),
    ...(frameOptions ? [bad(said.frameOptions)] : []),
    encoding ? good(said.compressed(encoding)) : bad(said.notCompressed),
  ];
}

/** What is asked of a URL. */
interface Address {
  readonly origin: string;
  readonly protocol: string;
}

/** Of a page on another site that has the map: whether it is listed, and what cannot be seen of it. */
export function ofHostPage(page: Address, site: Address, list: AllowList, said: Said): Finding[] {
  const { origin } = page;
  return [
    isAllowed(origin, site.origin, list)
      ? good(said.originListed(origin))
      : bad(said.originUnlisted(origin)),
    ...(page.protocol === "https:" && site.protocol === "http:" ? [bad(said.insecure)] : []),
    unseen(said.unseenPage(origin)),
    unseen(said.unseenPolicy(site.origin)),
  ];
}
