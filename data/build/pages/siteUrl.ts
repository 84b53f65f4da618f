/** Where the site will stand, and how its pages point at one another. */

/** A page or file of the site by its path below the site's own, such as "p/song-khoai.html". */
export type AddressOf = (path: string) => string;

/**
 * SITE_URL as given at the build: an absolute http or https address, with a slash at its end.
 * Null where it was not given. Throws an Error that says what is expected.
 */
export function parseSiteUrl(text: string | undefined): string | null {
  if (text === undefined || text.trim() === "") return null;
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null;
  const isPlain = url && /^https?:$/.test(url.protocol) && !url.search && !url.hash;
  if (!isPlain || url.username || url.password) {
    throw new Error(`SITE_URL is to be an address such as https://example.vn/map/, not "${text}".`);
  }
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

/**
 * Addresses as a page of the site writes them: absolute where the site's address is known, else
 * relative to the page.
 *
 * @param folder the page's folder: "" or "p/"
 */
export function addressesFrom(folder: "" | "p/", siteUrl: string | null): AddressOf {
  if (siteUrl !== null) return (path) => siteUrl + path;
  const up = folder === "" ? "" : "../";
  return (path) => (path.startsWith(folder) ? path.slice(folder.length) || "./" : up + path);
}
