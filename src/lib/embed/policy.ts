/** What a Content-Security-Policy lets the embed do; several policies of one answer hold together. */

/** The directives of one policy; a name stands for the sources behind it. */
export type Policy = ReadonlyMap<string, readonly string[]>;

/** @param header as sent; several headers arrive joined by commas */
export function parsePolicies(header: string | null): Policy[] {
  return (header ?? "")
    .split(",")
    .map(parsePolicy)
    .filter((policy) => policy.size > 0);
}

function parsePolicy(text: string): Policy {
  const directives = text
    .split(";")
    .map((part) => part.trim().split(/\s+/))
    .filter(([name]) => name)
    .map(([name, ...sources]) => [name!.toLowerCase(), sources] as const);
  // Of a directive that stands twice the first counts.
  return new Map(directives.reverse());
}

/** Whether every policy lets `origin` frame the page; null where none says anything of frames. */
export function mayFrame(policies: readonly Policy[], origin: string, own: string): boolean | null {
  const lists = policies.flatMap((policy) => {
    const ancestors = policy.get("frame-ancestors");
    return ancestors ? [ancestors] : [];
  });
  return lists.length === 0 ? null : lists.every((one) => allows(one, origin, own));
}

/** By a name, a scheme, hosts below a name, or everybody. */
function allows(sources: readonly string[], origin: string, own: string): boolean {
  return sources.some(
    (source) =>
      source === "*" ||
      source === origin ||
      (source === "'self'" && origin === own) ||
      (source.endsWith(":") && origin.startsWith(source)) ||
      isHost(source, origin, own),
  );
}

/** A host as policies name one: its scheme, port and path may be left out, and its port or first label be any. */
const HOST = /^(?:(https?):\/\/)?(\*\.)?([^'*/:]+)(?::(\d+|\*))?(?:\/.*)?$/i;

const ORIGIN = /^(https?):\/\/([^/:]+)(?::(\d+))?$/;

/** Whether the source names the host of an origin; where it has no scheme, by that of the page. */
function isHost(source: string, origin: string, own: string): boolean {
  const [, given, isAbove, host = "", port] = HOST.exec(source) ?? [];
  if (!host) return false;
  const [, protocol, hostname = "", usedPort = ""] = ORIGIN.exec(origin) ?? [];
  const scheme = given?.toLowerCase() ?? ORIGIN.exec(own)?.[1];
  const name = host.toLowerCase();
  const isSecurer = scheme === "http" && protocol === "https";
  const standardPort = protocol === "https" ? "443" : "80";
  return (
    (scheme === protocol || isSecurer) &&
    (isAbove ? hostname.endsWith(`.${name}`) : hostname === name) &&
    (port === "*" || (port ?? standardPort) === (usedPort || standardPort))
  );
}

/** What the map cannot do without. */
const NEEDED: readonly (readonly [directive: string, source: string])[] = [
  ["script-src", "'self'"],
  ["style-src", "'self'"],
  ["connect-src", "'self'"],
  ["font-src", "'self'"],
  ["img-src", "'self'"],
  ["img-src", "data:"],
  ["img-src", "blob:"],
  ["worker-src", "'self'"],
];

/** Where a directive is not there, another stands for it. */
const STANDS_FOR: Readonly<Record<string, readonly string[]>> = {
  "worker-src": ["child-src", "script-src"],
};

export interface Lack {
  readonly directive: string;
  readonly source: string;
}

/** What a policy forbids that the map needs, its owner's own base map with it. */
export function lacksOf(
  policies: readonly Policy[],
  own: string,
  backgroundHosts: readonly string[],
): Lack[] {
  const hosts = backgroundHosts.flatMap((host) => [
    ["connect-src", host] as const,
    ["img-src", host] as const,
  ]);
  return [...NEEDED, ...hosts].flatMap(([directive, source]) =>
    policies.every((policy) => lets(policy, directive, source, own)) ? [] : [{ directive, source }],
  );
}

function lets(policy: Policy, directive: string, source: string, own: string): boolean {
  const names = [directive, ...(STANDS_FOR[directive] ?? []), "default-src"];
  const sources = names.map((name) => policy.get(name)).find((list) => list !== undefined);
  if (!sources) return true;
  if (sources.includes(source)) return true;
  if (source.endsWith(":")) return false;
  return allows(sources, source === "'self'" ? own : source, own);
}
