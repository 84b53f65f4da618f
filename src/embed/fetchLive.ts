/** The live map's files, fetched when it is wanted; the page itself starts with one script and no import. */

import type * as Live from "./live";

/** Names below the site's root, filled in by the build (scripts/vite/embedPages.mjs). */
declare const LIVE_FILES: {
  readonly script: string;
  /** What it imports at once: asked for together, not one after another. */
  readonly imports: readonly string[];
  readonly styles: readonly string[];
};

/** @throws {Error} a file does not come */
export async function fetchLive(root: string): Promise<typeof Live> {
  if (import.meta.env.DEV) return import("./live");
  const { script, imports, styles } = LIVE_FILES;
  for (const name of imports) linkTo(root, name, "modulepreload");
  await Promise.all(styles.map((name) => loaded(linkTo(root, name, "stylesheet"))));
  return (await import(/* @vite-ignore */ new URL(script, root).href)) as typeof Live;
}

/** One link a file, however often the map is tried; one that failed is asked for anew. */
function linkTo(root: string, name: string, rel: string): HTMLLinkElement {
  const href = new URL(name, root).href;
  for (const old of document.head.querySelectorAll<HTMLLinkElement>(`link[rel=${rel}]`))
    if (old.href === href) old.remove();
  const link = document.createElement("link");
  Object.assign(link, { rel, href });
  // A frame without an origin of its own gets scripts only so.
  if (rel === "modulepreload") link.crossOrigin = "anonymous";
  document.head.append(link);
  return link;
}

function loaded(link: HTMLLinkElement): Promise<void> {
  return new Promise((resolve, reject) => {
    const missing = () => reject(new Error(`${link.href} did not come.`));
    // A page in place of the style, as where one has to log in, is loaded and holds no rule.
    link.addEventListener("load", () => (hasRules(link) ? resolve() : missing()));
    link.addEventListener("error", missing);
  });
}

function hasRules({ sheet }: HTMLLinkElement): boolean {
  try {
    return sheet !== null && sheet.cssRules.length > 0;
  } catch {
    // A frame without an origin of its own may not look.
    return true;
  }
}
