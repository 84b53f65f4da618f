/**
 * The still part of an embed: the picture, the inset, the name and the key figures in every language of
 * the page (the style sheet shows the one that is asked for), and the link.
 */
import { MAP_CREDITS } from "../../../src/lib/attribution";
import { nameIn, nameLang } from "../../../src/lib/names";
import { hectares, partialDate } from "../../../src/lib/numbers";
import { numberOf, principal } from "../../../src/lib/register/figures";
import type { FieldName, Register } from "../../../src/lib/register/schema";
import type { EmbedWords } from "../../../src/lib/words/vi/embed";
import { LANGUAGES, type Lang } from "../../../src/lib/words/languages";
import type { Words } from "../../../src/lib/words/load";
import { vi } from "../../../src/lib/words/vi";
import { embed as viEmbed } from "../../../src/lib/words/vi/embed";
import { en } from "../../../src/lib/words/en";
import { embed as enEmbed } from "../../../src/lib/words/en/embed";
import { zh } from "../../../src/lib/words/zh";
import { embed as zhEmbed } from "../../../src/lib/words/zh/embed";
import { ko } from "../../../src/lib/words/ko";
import { embed as koEmbed } from "../../../src/lib/words/ko/embed";
import { ja } from "../../../src/lib/words/ja";
import { embed as jaEmbed } from "../../../src/lib/words/ja/embed";
import { id } from "../../../src/lib/words/id";
import { embed as idEmbed } from "../../../src/lib/words/id/embed";
import { html, type Content, type Html } from "./html";
import { isZone, type Entity } from "./pageData";

/** Id of the heading, by which the picture is named. */
export const STILL_TITLE = "still-title";

export interface StillSpeech {
  readonly lang: Lang;
  readonly words: Words;
  readonly embed: EmbedWords;
}

const WORDS: Readonly<Record<Lang, Pick<StillSpeech, "words" | "embed">>> = {
  vi: { words: vi, embed: viEmbed },
  en: { words: en, embed: enEmbed },
  zh: { words: zh, embed: zhEmbed },
  ko: { words: ko, embed: koEmbed },
  ja: { words: ja, embed: jaEmbed },
  id: { words: id, embed: idEmbed },
};

/** Every language of the page, Vietnamese first. */
export const STILL_SPEECHES: readonly StillSpeech[] = LANGUAGES.map((lang) => ({
  lang,
  ...WORDS[lang],
}));

/**
 * @param entity null for the whole province
 * @param root from the page to the site's root: "./" or "../"
 * @param pictures of still.ts
 */
export function stillOf(
  register: Register,
  entity: Entity | null,
  root: string,
  pictures: readonly [picture: Html, inset: Html],
): string {
  const kind = entity && (isZone(entity) ? "zone" : "park");
  const address = `${root}${entity ? `?${kind}=${entity.id}` : ""}`;
  const [picture, inset] = pictures;
  // Before and without script a link to the page; with script it opens the live map here.
  const made = html`<main id="still" data-kind="${kind ?? ""}" data-id="${entity?.id ?? ""}">
      <a
        class="open"
        href="${address}"
        target="_blank"
        rel="noopener"
        aria-labelledby="${STILL_TITLE} still-hint"
      >
        ${picture} ${inset}
        <small class="credit" lang="en">${MAP_CREDITS.join(" · ")}</small>
        <span class="hint" id="still-hint" hidden>${inEach(({ embed }) => embed.activate)}</span>
      </a>
      <div class="foot">
        <div class="row">
          <h1 id="${STILL_TITLE}">
            ${STILL_SPEECHES.map((speech) =>
              inLang(speech, "span", titleOf(entity, speech), titleLang(entity, speech)),
            )}
          </h1>
          <a class="full" href="${address}" target="_blank" rel="noopener"
            >${inEach(({ embed }) => embed.fullMap)}</a
          >
        </div>
        ${STILL_SPEECHES.map((speech) => inLang(speech, "div", figures(register, entity, speech)))}
      </div>
    </main>
    <template id="still-words">
      <p class="loading">${inEach(({ embed }) => embed.loading)}</p>
      <p class="failed">${inEach(({ embed }) => embed.failed)}</p>
    </template>`;
  return made.text.replace(/\n\s*/g, "\n");
}

/** The name of what it is about. */
export function titleOf(entity: Entity | null, { lang, words }: StillSpeech): string {
  return entity ? nameIn(entity.name, lang) : words.page.title;
}

function titleLang(entity: Entity | null, { lang }: StillSpeech): Lang {
  return entity ? nameLang(entity.name, lang) : lang;
}

function inEach(write: (speech: StillSpeech) => string): Html[] {
  return STILL_SPEECHES.map((speech) => inLang(speech, "span", write(speech)));
}

function inLang(
  { lang }: StillSpeech,
  tag: "span" | "div",
  content: Content,
  written = lang,
): Html {
  return tag === "span"
    ? html`<span data-in="${lang}" lang="${written}">${content}</span>`
    : html`<div data-in="${lang}" lang="${written}">${content}</div>`;
}

type Row = readonly [name: string, value: string, note: string];

function figures(register: Register, entity: Entity | null, speech: StillSpeech): Html {
  const rows = entity ? entityRows(entity, speech) : totalRows(register, speech);
  return html`<dl class="row">
    ${rows.map(
      ([name, value, note]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}${note && html` <small>${note}</small>`}</dd>
        </div>`,
    )}
  </dl>`;
}

function totalRows({ totals, zones, parks }: Register, { lang, embed }: StillSpeech): Row[] {
  const row = (part: "zones" | "parks", count: number): Row => {
    const ha = numberOf(totals, "plannedHa", { part });
    return [embed[part], String(count), ha === null ? "" : hectares(ha, lang)];
  };
  return [row("zones", zones.length), row("parks", parks.length)];
}

function entityRows(entity: Entity, speech: StillSpeech): Row[] {
  const { words, embed } = speech;
  if (!isZone(entity))
    return [
      [embed.status, words.kinds.status[entity.status], ""],
      areaRow(entity, "plannedHa", embed.planned, speech),
    ];
  return [
    areaRow(entity, "plannedHa", embed.planned, speech),
    ...(["landHa", "seaHa"] as const)
      .filter((field) => principal(entity, field))
      .map((field) => areaRow(entity, field, field === "landHa" ? embed.land : embed.sea, speech)),
    [embed.parks, String(entity.parks.length), ""],
  ];
}

function areaRow(
  entity: Entity,
  field: FieldName,
  name: string,
  { lang, embed }: StillSpeech,
): Row {
  const figure = principal(entity, field);
  if (typeof figure?.value !== "number") return [name, embed.unpublished, ""];
  const date = figure.asOf ? embed.asOf(partialDate(figure.asOf, lang)) : "";
  return [name, hectares(figure.value, lang), date];
}
