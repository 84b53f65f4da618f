/** The still parts of the embed's pages, from the published map: the picture is that of the chats. */
import path from "node:path";
import { escaped } from "../../data/build/pages/html";
import { entitiesOf } from "../../data/build/pages/pageData";
import { readPictureData } from "../../data/build/pages/picture/pictureData";
import { stillInset, stillPicture } from "../../data/build/pages/picture/still";
import type { Subject } from "../../data/build/pages/picture/subject";
import { stillOf, STILL_TITLE, STILL_SPEECHES, titleOf } from "../../data/build/pages/stillOf";

const VIETNAMESE = STILL_SPEECHES[0]!;
const MARK = "<!--still-->";

type Still = (subject: Subject, toRoot: string) => string;

/** embed.html with the province in it. */
export async function withProvince(html: string, root: string): Promise<string> {
  const { still } = await stills(root);
  return html.replace(MARK, () => still(null, "./"));
}

/** The page of every zone and park by name, "embed/<id>.html", made from the built embed.html. */
export async function pagesOfThings(
  html: string,
  root: string,
): Promise<[name: string, html: string][]> {
  const { still, register } = await stills(root);
  const own = still(null, "./");
  if (!html.includes(own))
    throw new Error("embed.html lost its picture on the way through the build.");
  const empty = html.replace(own, MARK).replaceAll('="./', '="../');
  return entitiesOf(register).map((entity) => [
    `embed/${entity.id}.html`,
    empty
      .replace(
        /<title>[^<]*<\/title>/,
        () => `<title>${escaped(titleOf(entity, VIETNAMESE))}</title>`,
      )
      .replace(MARK, () => still(entity, "../")),
  ]);
}

async function stills(root: string) {
  const data = await readPictureData(path.join(root, "public/geo"));
  const insetName = VIETNAMESE.words.tools.inset.title;
  const still: Still = (subject, toRoot) =>
    stillOf(data.register, subject, toRoot, [
      stillPicture(subject, data, STILL_TITLE),
      stillInset(data, insetName),
    ]);
  return { still, register: data.register };
}
