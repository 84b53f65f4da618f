/**
 * What a site reads that turns a pasted link into an embed (WordPress, Drupal and others), as files:
 * https://oembed.com. Found by the link in a page's head; the asked-for size and format, which a file
 * cannot follow, are left to the frame. Addresses in it must be absolute, so it needs SITE_URL.
 */
import { vi } from "../../../src/lib/words/vi";
import { PICTURE_SIZE, type HeadTag } from "./headTags";
import { escaped } from "./html";

/** One that fits a column of text; the frame's own page adapts to less. */
const FRAME_SIZE = { width: 700, height: 480 } as const;
const CACHE_AGE_SECONDS = 86_400;

export interface Embeddable {
  /** A zone's or park's id; null for the whole map. */
  id: string | null;
  title: string;
}

/** Below the site's own address. */
export function oembedPath({ id }: Embeddable): string {
  return `oembed/${id ?? "map"}.json`;
}

export function oembedText(of: Embeddable, siteUrl: string): string {
  const { id, title } = of;
  const source = `${siteUrl}${id === null ? "embed.html" : `embed/${id}.html`}`;
  const { width, height } = FRAME_SIZE;
  // Only attributes that WordPress keeps; it adds a sandbox of its own.
  const html = `<iframe src="${escaped(source)}" title="${escaped(title)}" width="${width}" height="${height}" frameborder="0"></iframe>`;
  const answer = {
    version: "1.0",
    type: "rich",
    title,
    provider_name: vi.page.title,
    provider_url: siteUrl,
    cache_age: CACHE_AGE_SECONDS,
    thumbnail_url: `${siteUrl}p/${id ?? "map"}.png`,
    thumbnail_width: PICTURE_SIZE.width,
    thumbnail_height: PICTURE_SIZE.height,
    html,
    width,
    height,
  };
  return `${JSON.stringify(answer, null, 1)}\n`;
}

/** For the head of the page whose link is pasted; none without SITE_URL. */
export function discoveryTags(of: Embeddable, siteUrl: string | null): HeadTag[] {
  if (siteUrl === null) return [];
  const href = siteUrl + oembedPath(of);
  const attrs = { rel: "alternate", type: "application/json+oembed", href, title: of.title };
  return [{ tag: "link", attrs }];
}
