/** What a chat, a social network or a search engine reads of a page: Open Graph, Twitter card, canonical address. */
import type { AddressOf } from "./siteUrl";

/** The size every picture has, in pixels: what Open Graph's readers ask for. */
export const PICTURE_SIZE = { width: 1200, height: 630 } as const;

export interface HeadTag {
  tag: "meta" | "link";
  attrs: Record<string, string>;
}

export interface Head {
  title: string;
  siteName: string;
  description: string;
  /** Of the page and of its picture, below the site's own address. */
  path: string;
  picture: string;
  pictureAlt: string;
  addressOf: AddressOf;
}

export function headTags(head: Head): HeadTag[] {
  const { title, siteName, description, addressOf, pictureAlt } = head;
  const address = addressOf(head.path);
  const picture = addressOf(head.picture);
  return [
    // Relative it would say nothing: whoever follows it is already there.
    ...(URL.canParse(address)
      ? [{ tag: "link" as const, attrs: { rel: "canonical", href: address } }]
      : []),
    ...Object.entries({
      "og:type": "website",
      "og:site_name": siteName,
      "og:title": title,
      "og:description": description,
      "og:url": address,
      "og:image": picture,
      "og:image:type": "image/png",
      "og:image:width": String(PICTURE_SIZE.width),
      "og:image:height": String(PICTURE_SIZE.height),
      "og:image:alt": pictureAlt,
      "og:locale": "vi_VN",
      "og:locale:alternate": "en_GB",
    }).map(([property, content]) => meta({ property, content })),
    ...Object.entries({
      "twitter:card": "summary_large_image",
      "twitter:title": title,
      "twitter:description": description,
      "twitter:image": picture,
      "twitter:image:alt": pictureAlt,
    }).map(([name, content]) => meta({ name, content })),
  ];
}

function meta(attrs: Record<string, string>): HeadTag {
  return { tag: "meta", attrs };
}
