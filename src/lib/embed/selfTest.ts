/** What the self-test for webmasters makes of addresses and headers; the asking is src/webmaster's. */
import type { WebmasterWords } from "../words/vi/webmaster";
import { isAllowed, type AllowList } from "./allowed";
import type { Ignored } from "./parameters";
import { lacksOf, mayFrame, parsePolicies } from "./policy";

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

/** Of one file; null where a browser does not tell, or none was sent. */
export interface SentHeaders {
  readonly policy: string | null;
  readonly frameOptions: string | null;
  /** Content-Encoding. */
  readonly encoding: string | null;
  /** Access-Control-Allow-Origin. */
  readonly sharing: string | null;
}

/** Whom the map is for, and from where. */
export interface Audience {
  /** Of those whose pages are to frame the map. */
  readonly origins: readonly string[];
  readonly own: string;
  readonly backgroundHosts: readonly string[];
}

/** What the embed's page is sent with. */
export function ofHeaders(
  { policy, frameOptions, encoding, sharing }: SentHeaders,
  { origins, own, backgroundHosts }: Audience,
  said: Said,
): Finding[] {
  const policies = parsePolicies(policy);
  const framing = origins.map((origin) => [origin, mayFrame(policies, origin, own)] as const);
  const saysNothing = mayFrame(policies, own, own) === null;
  return [
    ...(saysNothing ? [bad(said.noPolicy)] : []),
    ...framing.flatMap(([origin, may]) =>
      may === null ? [] : [may ? good(said.mayFrame(origin)) : bad(said.mayNotFrame(origin))],
    ),
    ...lacksOf(policies, own, backgroundHosts).map(({ directive, source }) =>
      bad(said.policyStrict(directive, source)),
    ),
    ...(frameOptions ? [bad(said.frameOptions)] : []),
    sharing === "*" ? good(said.shared) : bad(said.notShared),
    encoding ? good(said.compressed(encoding)) : bad(said.notCompressed),
  ];
}

/** A file that the map is made of, as it came. */
export interface SentFile {
  /** Below the site. */
  readonly name: string;
  readonly status: number;
  readonly type: string | null;
  readonly caching: string | null;
}

const TYPES: readonly (readonly [file: RegExp, types: RegExp])[] = [
  [/\.m?js$/, /^(text|application)\/javascript$/],
  [/\.css$/, /^text\/css$/],
  [/\.html$/, /^text\/html$/],
  [/\.svg$/, /^image\/svg\+xml$/],
  [/\.woff2$/, /^(font\/woff2|application\/font-woff2)$/],
  [/json$/, /^(application|text)\/([\w.-]+\+)?json$/],
];

const HOUR_S = 3600;

/** Missing, of another type, or kept so long that readers would see what was there before. */
export function ofFiles(files: readonly SentFile[], said: Said): Finding[] {
  const faults = files.flatMap(({ name, status, type, caching }): Finding[] => {
    if (status !== 200) return [bad(said.fileMissing(name, status))];
    const media = (type ?? "").replace(/;.*$/, "").trim().toLowerCase();
    const expected = TYPES.find(([file]) => file.test(name))?.[1];
    const seconds = secondsKept(caching);
    return [
      ...(expected && !expected.test(media) ? [bad(said.fileType(name, media || "–"))] : []),
      ...(!name.startsWith("assets/") && seconds > HOUR_S
        ? [bad(said.keptLong(name, Math.round(seconds / HOUR_S)))]
        : []),
    ];
  });
  return faults.length > 0 ? faults : [good(said.filesGood(files.length))];
}

function secondsKept(caching: string | null): number {
  if (/no-cache|no-store/i.test(caching ?? "")) return 0;
  const own = /(?:^|[\s,])max-age=(\d+)/i.exec(caching ?? "");
  return Number(own?.[1] ?? 0);
}

/** What is asked of a URL. */
interface Address {
  readonly origin: string;
  readonly protocol: string;
  readonly host: string;
}

/** Of a page on another site that has the map: whether it is listed, and what cannot be seen of it. */
export function ofHostPage(page: Address, site: Address, list: AllowList, said: Said): Finding[] {
  const { origin } = page;
  return [
    isAllowed(origin, site.origin, list)
      ? good(said.originListed(origin))
      : bad(said.originUnlisted(origin)),
    ...(page.protocol === "https:" && site.protocol === "http:" ? [bad(said.insecure)] : []),
    ...(page.host === site.host ? [bad(said.otherScheme(site.origin))] : []),
    unseen(said.unseenPage(origin)),
    unseen(said.unseenPolicy(site.origin)),
  ];
}
