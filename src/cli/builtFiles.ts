/** Whether a folder has every file that its pages ask for: those of the build, and those that its owner names. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import * as v from "valibot";
import { readBackground } from "../lib/embed/background";
import { isObject } from "../lib/formats/json";
import { error, warning, type SiteFinding } from "../lib/publish/finding";
import { besideArchive } from "../lib/tiles/metadata";
import { readOffered } from "../lib/tiles/offered";

/** Written by the build (scripts/lib/built.mjs): names below the site's folder, and the SHA-256 of each in hex. */
const BUILT = "built.json";
const Built = v.record(v.string(), v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)));

/** @param names of every file in the folder */
export async function checkBuilt(
  folder: string,
  names: ReadonlySet<string>,
): Promise<SiteFinding[]> {
  const list = names.has(BUILT) ? await builtList(folder) : null;
  if (list === null) {
    const what = "missing or cut, so nobody can tell whether every file of the build is there";
    return [warning(BUILT, `${BUILT}: ${what} (npm run build writes it).`)];
  }
  const found: SiteFinding[] = [];
  for (const [name, hash] of Object.entries(list)) {
    if (!names.has(name)) {
      found.push(error(name, `${name}: missing. Put the file of the build there.`));
      continue;
    }
    const content = await readFile(path.join(folder, name));
    if (createHash("sha256").update(content).digest("hex") === hash) continue;
    found.push(
      error(
        name,
        `${name}: not as it was built. It was cut or changed: put the file of the build there.`,
      ),
    );
  }
  return found;
}

async function builtList(folder: string): Promise<Record<string, string> | null> {
  try {
    const read = v.safeParse(Built, JSON.parse(await readFile(path.join(folder, BUILT), "utf8")));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}

/**
 * The files that embed.json and owner.json name beside the site: a large layer's three, an archive or a style as the
 * base map. What the two files say wrongly is not said here.
 *
 * @param files those two as text, if they are there
 */
export function checkNamed(
  files: ReadonlyMap<string, string>,
  names: ReadonlySet<string>,
): SiteFinding[] {
  const found: SiteFinding[] = [];
  const require = (by: string, address: string) => {
    const name = fileAt(address);
    if (name !== null && !names.has(name))
      found.push(
        error(name, `${name}: missing, and ${by} names it. Put it there, or take it out of ${by}.`),
      );
  };
  const { layer } = readOffered(jsonOf(files.get("owner.json")));
  if (layer) {
    const { features, index } = besideArchive(layer.url);
    for (const address of [layer.url, features, index]) require("owner.json", address);
  }
  const embed = jsonOf(files.get("embed.json"));
  const { background } = readBackground(isObject(embed) ? embed["background"] : null);
  if (background && background.kind !== "tiles") require("embed.json", background.url);
  return found;
}

/** The name below the folder for an address beside the site; null for one elsewhere. */
function fileAt(address: string): string | null {
  const site = "https://site.invalid/a/";
  const url = new URL(address, site);
  if (!url.href.startsWith(site)) return null;
  const name = url.pathname.slice("/a/".length);
  // A lone percent sign stands for itself.
  return /%(?![0-9A-Fa-f]{2})/.test(name) ? name : decodeURIComponent(name);
}

function jsonOf(text: string | undefined): unknown {
  try {
    return text === undefined ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
