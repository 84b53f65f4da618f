/** The files that a build adds to the site beside the map itself, by path. */
import { DataFault } from "../../../src/lib/faults";
import { escaped } from "./html";
import { indexPage } from "./indexPage";
import { oembedPath, oembedText } from "./oembed";
import { entitiesOf, type PageData } from "./pageData";
import { embeddable, previewPage, WHOLE_MAP, type Publishing } from "./previewPage";

export function siteFiles(data: PageData, publishing: Publishing): Map<string, string> {
  const files = new Map([["p/index.html", indexPage(data, publishing)]]);
  for (const entity of entitiesOf(data.register)) {
    const path = `p/${entity.id}.html`;
    if (files.has(path)) throw new DataFault("two pages would have this name", path);
    files.set(path, previewPage(entity, data, publishing));
  }
  const { siteUrl } = publishing;
  if (siteUrl !== null) {
    const pages = ["", ...files.keys()].map((path) => siteUrl + path);
    for (const one of [WHOLE_MAP, ...entitiesOf(data.register).map(embeddable)])
      files.set(oembedPath(one), oembedText(one, siteUrl));
    files.set("sitemap.xml", sitemap(pages));
    files.set("robots.txt", `User-agent: *\nAllow: /\nSitemap: ${siteUrl}sitemap.xml\n`);
  }
  return files;
}

/** https://www.sitemaps.org/protocol.html; without dates, which nobody keeps. */
function sitemap(addresses: readonly string[]): string {
  const entries = addresses.map((address) => `  <url><loc>${escaped(address)}</loc></url>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join("")}</urlset>\n`;
}
