/**
 * Fetches what a later part of the page stands on, all at once: the scripts it imports and its style sheets.
 * Takes the place of Vite's own way (scripts/vite/preload.mjs), which forgets a style sheet that did not come and
 * at the next try shows the part bare.
 */

/** By address: on its way, or there. One that did not come is not in here. */
const styles = new Map<string, Promise<void>>();

/**
 * Loads a part once all it stands on has been asked for and its styles are there.
 *
 * @param deps addresses of scripts and style sheets, relative to `base`
 * @throws {Error} a style sheet, or the part itself, did not come: the next try asks anew
 */
export async function preload<Part>(
  load: () => Promise<Part>,
  deps: readonly string[] = [],
  base: string,
): Promise<Part> {
  const hrefs = deps.map((dep) => new URL(dep, base).href);
  await Promise.all(hrefs.map((href) => (href.endsWith(".css") ? style(href) : ask(href))));
  return load();
}

/** Asks anew for the styles that the page itself names and that did not come. Throws as `preload` does. */
export async function fetchMissingStyles(): Promise<void> {
  const links = document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]");
  await Promise.all([...links].map(({ href }) => style(href)));
}

/** The import itself says whether it came. */
function ask(href: string): void {
  if (linkTo(href, "modulepreload")) return;
  const link = Object.assign(document.createElement("link"), { rel: "modulepreload", href });
  // A frame without an origin of its own gets scripts only so.
  link.crossOrigin = "anonymous";
  document.head.append(link);
}

function style(href: string): Promise<void> {
  const coming = styles.get(href) ?? fetchStyle(href);
  styles.set(href, coming);
  coming.catch(() => styles.delete(href));
  return coming;
}

async function fetchStyle(href: string): Promise<void> {
  const old = linkTo(href, "stylesheet");
  if (old && hasRules(old)) return;
  old?.remove();
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href });
  const { type } = await new Promise<Event>((resolve) => {
    link.addEventListener("load", resolve);
    link.addEventListener("error", resolve);
    document.head.append(link);
  });
  if (type === "load" && hasRules(link)) return;
  link.remove();
  throw new Error(`Unable to preload CSS for ${href}`);
}

function linkTo(href: string, rel: string): HTMLLinkElement | undefined {
  const links = document.querySelectorAll<HTMLLinkElement>(`link[rel=${rel}]`);
  return [...links].find((link) => link.href === href);
}

/** A page in place of the style, as where one has to log in, is loaded and has none. */
function hasRules({ sheet }: HTMLLinkElement): boolean {
  try {
    return sheet !== null && sheet.cssRules.length > 0;
  } catch {
    // A frame without an origin of its own may not look. Elsewhere it is what a cut connection left.
    return self.origin === "null";
  }
}
