/** Where the site is and what its owner allows, as the embed reads it. */
import { NOBODY, parseAllowList, type AllowList } from "../lib/embed/allowed";

/** The site's root, with a slash at its end: every embed page says how far up it is. */
export const ROOT = new URL(document.documentElement.dataset.root ?? "./", document.baseURI).href;

export interface OwnerFile {
  readonly list: AllowList;
  /** As it stands, to be read when the map opens. */
  readonly background: unknown;
}

/** embed.json; a missing or broken one allows nobody, and says so to the owner. */
export async function readOwnerFile(): Promise<OwnerFile> {
  try {
    const response = await fetch(new URL("embed.json", ROOT));
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    const json = (await response.json()) as { background?: unknown };
    const list = parseAllowList(json);
    for (const entry of list.refused)
      console.warn(`embed.json: "${entry}" is not an origin such as https://portal.example.`);
    return { list, background: json.background };
  } catch (error) {
    console.warn("embed.json could not be read; only this site's own pages are answered.", error);
    return { list: NOBODY, background: null };
  }
}
