/** The small page of a zone or park: readable without script, and what a chat reads of its link. */
import { MAP_CREDITS } from "../../../src/lib/attribution";
import { formatLink, PLAIN_LINK, type LinkState } from "../../../src/lib/links";
import { partialDate } from "../../../src/lib/numbers";
import { quoteLang } from "../../../src/lib/quoteLang";
import { sourcesOf } from "../../../src/lib/register/figures";
import type { Source } from "../../../src/lib/register/schema";
import { vi as pageWords } from "../../../src/lib/words/vi";
import { factsOf, plannedFigures } from "./facts";
import { headTags, PICTURE_SIZE } from "./headTags";
import { html, jsonScript, type Content, type Html } from "./html";
import { languageSection } from "./languageSection";
import { discoveryTags, type Embeddable } from "./oembed";
import { isZone, type Entity, type PageData } from "./pageData";
import { pageText } from "./pageText";
import { addressesFrom } from "./siteUrl";
import { structuredData } from "./structuredData";
import { descriptionOf, summaryOf } from "./summary";

/** What the build knows and the data does not. */
export interface Publishing {
  /** SITE_URL; null makes addresses relative. */
  siteUrl: string | null;
  /** The style sheet, below the site's own address. */
  styleSheet: string;
}

export function previewPage(entity: Entity, data: PageData, publishing: Publishing): string {
  const [vi, en] = data.speeches;
  const { name } = entity;
  const addressOf = addressesFrom("p/", publishing.siteUrl);
  const summary = summaryOf(entity, data, vi);
  const description = descriptionOf(summary, vi);
  const picture = `p/${entity.id}.png`;
  const open = openOnMap(entity);
  const tags = headTags({
    title: embeddable(entity).title,
    siteName: vi.words.page.title,
    description,
    path: `p/${entity.id}.html`,
    picture,
    pictureAlt: vi.words.sheet.mapOf(name.vi),
    addressOf,
  });
  const body = html`<header>
      <p class="product"><a href="../">${vi.words.page.title}</a></p>
      <p class="kind">${summary.kind}</p>
      <h1>${name.vi}</h1>
      <p class="translation" lang="en">${name.en} · ${summaryOf(entity, data, en).kind}</p>
      <p class="open">
        <a href="../?${open}">${vi.preview.open}</a>
        <a href="../?${openOnMap(entity, { lang: "en" })}" lang="en" hreflang="en"
          >${en.preview.open}</a
        >
      </p>
    </header>
    <img
      src="${entity.id}.png"
      width="${PICTURE_SIZE.width}"
      height="${PICTURE_SIZE.height}"
      alt="${vi.words.sheet.mapOf(name.vi)}"
    />
    ${[vi, en].map((speech) => languageSection(entity, data, speech))} ${sourceList(entity, data)}
    <footer>
      <p>${vi.preview.notLegal} <span lang="en">${en.preview.notLegal}</span></p>
      <p><a href="index.html">${vi.preview.all}</a></p>
      <p lang="en">${MAP_CREDITS.join("; ")}</p>
    </footer>`;
  return pageText({
    title: `${name.vi} · ${vi.words.page.title}`,
    description,
    styleSheet: publishing.styleSheet,
    tags: [...tags, ...discoveryTags(embeddable(entity), publishing.siteUrl)],
    data: jsonScript(
      "application/ld+json",
      structuredData(entity, data, { description, addressOf, picture, open: `?${open}` }),
    ),
    body,
  });
}

/** The whole map, as an embed on another site. */
export const WHOLE_MAP: Embeddable = { id: null, title: pageWords.page.title };

export function embeddable({ id, name }: Entity): Embeddable {
  return { id, title: `${name.vi} · ${name.en}` };
}

/** The query that opens it on the full page. */
export function openOnMap(entity: Entity, state: Partial<LinkState> = {}): string {
  const selection = { kind: isZone(entity) ? "zone" : "park", id: entity.id } as const;
  return formatLink({ ...PLAIN_LINK, ...state, selection });
}

/** Every source that the page cites, in the order of the first citation. */
function sourceList(entity: Entity, data: PageData): Html {
  const [vi, en] = data.speeches;
  const figures = [
    ...plannedFigures(entity, data),
    ...factsOf(entity, data).flatMap((fact) => fact.figures),
  ];
  const sources = new Set(figures.flatMap((figure) => sourcesOf(data.register, figure)));
  const item = (source: Source): Content =>
    html`<li id="${source.id}">
      ${source.id}: ${titleOf(source)}, ${vi.words.register.sourceKinds[source.kind]},
      ${source.date ? partialDate(source.date, "vi") : vi.words.panel.source.undated}
    </li> `;
  return html`<section class="sources">
    <h2>
      ${vi.words.panel.source.sources} · <span lang="en">${en.words.panel.source.sources}</span>
    </h2>
    <ul>
      ${[...sources].map(item)}
    </ul>
  </section>`;
}

function titleOf({ title, address }: Source): Html {
  const lang = quoteLang(title);
  return /^https?:\/\//.test(address)
    ? html`<a href="${address}" rel="noopener noreferrer" lang="${lang}">${title}</a>`
    : html`<span lang="${lang}">${title}</span>`;
}
