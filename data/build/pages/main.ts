/** What the site's build asks for: the pages' files, and the tags of the map's own page. */
import { vi } from "../../../src/lib/words/vi";
import { headTags, type HeadTag } from "./headTags";
import { WHOLE_PICTURE } from "./indexPage";
import { discoveryTags } from "./oembed";
import { readPageData } from "./pageData";
import { WHOLE_MAP } from "./previewPage";
import { siteFiles } from "./siteFiles";
import { addressesFrom, parseSiteUrl } from "./siteUrl";

/**
 * Every file that is added to the site, by path.
 *
 * @param folder `public/geo`
 * @param siteUrl the environment's SITE_URL, as it stands
 * @param styleSheet below the site's own address
 */
export async function pageFiles(
  folder: string,
  siteUrl: string | undefined,
  styleSheet: string,
): Promise<Map<string, string>> {
  return siteFiles(await readPageData(folder), { siteUrl: parseSiteUrl(siteUrl), styleSheet });
}

/** For index.html, which has a title and a description of its own. */
export function mapPageTags(siteUrl: string | undefined): HeadTag[] {
  const address = parseSiteUrl(siteUrl);
  const tags = headTags({
    title: vi.page.title,
    siteName: vi.page.title,
    description: vi.page.lead,
    path: "",
    picture: WHOLE_PICTURE,
    pictureAlt: vi.map.name,
    addressOf: addressesFrom("", address),
  });
  return [...tags, ...discoveryTags(WHOLE_MAP, address)];
}
