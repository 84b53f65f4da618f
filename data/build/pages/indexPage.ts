/** p/index.html: every zone and park with its planned area, and the way to its page. */
import { headTags } from "./headTags";
import { html, type Html } from "./html";
import type { Entity, PageData, PageSpeech } from "./pageData";
import { pageText } from "./pageText";
import type { Publishing } from "./previewPage";
import { addressesFrom } from "./siteUrl";
import { summaryOf } from "./summary";

export function indexPage(data: PageData, { siteUrl, styleSheet }: Publishing): string {
  const [vi, en] = data.speeches;
  const { zones, parks } = data.register;
  const title = vi.preview.all;
  const description = vi.preview.allLead;
  return pageText({
    title,
    description,
    styleSheet,
    tags: headTags({
      title: `${title} · ${en.preview.all}`,
      siteName: vi.words.page.title,
      description,
      path: "p/index.html",
      picture: WHOLE_PICTURE,
      pictureAlt: vi.words.map.name,
      addressOf: addressesFrom("p/", siteUrl),
    }),
    data: null,
    body: html`<header>
        <p class="product"><a href="../">${vi.words.page.title}</a></p>
        <h1>${title}</h1>
        <p class="translation" lang="en">${en.preview.all}</p>
        <p>${description}</p>
        <p lang="en">${en.preview.allLead}</p>
      </header>
      ${list(vi.words.panel.list.zones, zones, data, vi)} ${list(vi.preview.parks, parks, data, vi)}
      <footer>
        <p>${vi.preview.notLegal} <span lang="en">${en.preview.notLegal}</span></p>
      </footer>`,
  });
}

/** The picture of the whole map. */
export const WHOLE_PICTURE = "p/map.png";

function list(
  title: string,
  entities: readonly Entity[],
  data: PageData,
  speech: PageSpeech,
): Html {
  return html`<section>
    <h2>${title}</h2>
    <ul class="all">
      ${entities.map((entity) => {
        const { kind, plans } = summaryOf(entity, data, speech);
        const areas = plans.map(({ area, date }) => (date === null ? area : `${area} (${date})`));
        return html`<li>
          <a href="${entity.id}.html">${entity.name.vi}</a> <span lang="en">${entity.name.en}</span>
          <span class="note">${kind} · ${areas.join("; ")}</span>
        </li> `;
      })}
    </ul>
  </section>`;
}
