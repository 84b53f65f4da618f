/** Asks this site and its embed what the self-test wants to know. */
import { parseAllowList } from "../lib/embed/allowed";
import { readBackground } from "../lib/embed/background";
import { backgroundHosts } from "../lib/embed/opening";
import { parseParameters } from "../lib/embed/parameters";
import {
  isEmbedPage,
  ofFiles,
  ofHeaders,
  ofHostPage,
  ofOwnerFile,
  ofParameters,
  ofStorage,
  type Finding,
} from "../lib/embed/selfTest";
import { featureCollection, MAP_FILE } from "../lib/mapFiles";
import { parsePublishedRegister } from "../lib/register/parseRegister";
import { ELEMENT_FILE } from "../lib/embed/code";
import type { WebmasterWords } from "../lib/words/vi/webmaster";
import { filesOf, ofOembed } from "./askFiles";
import { tryFrame } from "./tryFrame";

type Said = WebmasterWords["test"]["said"];

/**
 * @param text what was pasted: the address of an embed of this site, or of a page that has one
 * @param stage where the embed is tried
 */
export async function selfTest(
  text: string,
  site: URL,
  stage: HTMLElement,
  said: Said,
): Promise<Finding[]> {
  let pasted: URL;
  try {
    pasted = new URL(text.trim(), site);
    if (!/^https?:$/.test(pasted.protocol)) throw new Error(pasted.protocol);
  } catch {
    return [{ state: "bad", text: said.notAddress }];
  }
  const owner = await readOwner(site);
  // Of this host, and not below this site.
  if (pasted.origin === site.origin && !pasted.href.startsWith(site.href)) {
    const answer = await fetch(pasted).catch(() => null);
    if (!answer?.ok) return [{ state: "bad", text: said.otherPath(pasted.pathname, site.href) }];
  }
  const list = owner?.list ?? { origins: [], refused: [] };
  const isOurs = pasted.href.startsWith(site.href);
  const path = isOurs ? pasted.pathname.slice(site.pathname.length) : "";
  const isEmbed = isOurs && isEmbedPage(path);
  const embed = isEmbed ? pasted : new URL("embed.html", site);
  const response = await fetch(embed, { cache: "no-cache" }).catch(() => null);
  const there = isEmbed && response?.ok;
  const origins = [...new Set([...list.origins, ...(isOurs ? [] : [pasted.origin])])];
  return [
    ...(isOurs
      ? isEmbed
        ? [finding(Boolean(there), said.pageThere(path), said.pageMissing(path))]
        : [{ state: "bad" as const, text: said.notEmbed(path || "/") }]
      : ofHostPage(pasted, site, list, said)),
    ...(there ? ofParameters(await ignoredIn(pasted, site), said) : []),
    ...(await tryFrame(there ? embed : new URL("embed.html", site), stage, said)),
    ...ofOwnerFile(owner, said),
    ...(response
      ? ofHeaders(
          headersOf(response),
          { origins, own: site.origin, backgroundHosts: owner?.backgroundHosts ?? [] },
          said,
        )
      : []),
    ...(response ? ofFiles(await filesOf(response, site), said) : []),
    ...(await ofOembed(site, said)),
    ...(await ofData(site, said)),
    ...(await ofElement(site, said)),
    ofStorage(await canKeep(), said),
    { state: "unseen", text: said.unseenOthers },
  ];
}

function finding(isGood: boolean, good: string, bad: string): Finding {
  return isGood ? { state: "good", text: good } : { state: "bad", text: bad };
}

async function readOwner(site: URL) {
  try {
    const response = await fetch(new URL("embed.json", site), { cache: "no-store" });
    const json = (await response.json()) as { background?: unknown };
    const { background, fault } = readBackground(json.background);
    return {
      list: parseAllowList(json),
      backgroundFault: fault,
      hasBackground: background !== null,
      backgroundHosts: backgroundHosts(json.background),
    };
  } catch {
    return null;
  }
}

function headersOf({ headers }: Response) {
  return {
    policy: headers.get("Content-Security-Policy"),
    frameOptions: headers.get("X-Frame-Options"),
    encoding: headers.get("Content-Encoding"),
    sharing: headers.get("Access-Control-Allow-Origin"),
  };
}

/** Parameters that the embed ignores, ids that the map does not have among them. */
async function ignoredIn({ search }: URL, site: URL) {
  const response = await fetch(new URL("geo/register.json", site)).catch(() => null);
  const register = await response
    ?.json()
    .then(parsePublishedRegister)
    .catch(() => null);
  return parseParameters(search, (kind, id) =>
    register ? register[`${kind}s`].some((one) => one.id === id) : true,
  ).ignored;
}

/** Every published file, read as the map reads it, past the browser's own store. */
async function ofData(site: URL, said: Said): Promise<Finding[]> {
  const files: Record<string, (json: unknown) => unknown> = {
    ...MAP_FILE,
    "register.json": parsePublishedRegister,
    "zones.geojson": featureCollection,
    "units.geojson": featureCollection,
  };
  const faults = await Promise.all(
    Object.entries(files).map(async ([file, parse]): Promise<Finding[]> => {
      try {
        const response = await fetch(new URL(`geo/${file}`, site), { cache: "reload" });
        if (!response.ok) throw new Error(`HTTP ${response.status}`);
        parse(await response.json());
        return [];
      } catch (error) {
        return [{ state: "bad", text: said.dataBroken(`geo/${file}`, (error as Error).message) }];
      }
    }),
  );
  const broken = faults.flat();
  return broken.length > 0
    ? broken
    : [{ state: "good", text: said.dataGood(Object.keys(files).length) }];
}

/** Where the page is not secure, browsers compute no hashes: then nothing is said. */
async function ofElement(site: URL, said: Said): Promise<Finding[]> {
  if (!isSecureContext) return [];
  try {
    const [script, hashes] = await Promise.all([
      fetch(new URL(`embed/${ELEMENT_FILE}`, site)).then((response) => response.arrayBuffer()),
      fetch(new URL("embed/integrity.json", site)).then((response) => response.json()),
    ]);
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-384", script));
    const own = `sha384-${btoa(String.fromCharCode(...digest))}`;
    const published = (hashes as Record<string, string>)[ELEMENT_FILE];
    return [finding(own === published, said.integrityGood, said.integrityBad)];
  } catch {
    return [{ state: "bad", text: said.integrityBad }];
  }
}

async function canKeep(): Promise<boolean> {
  try {
    await caches.open("self-test");
    await caches.delete("self-test");
    return true;
  } catch {
    return false;
  }
}
