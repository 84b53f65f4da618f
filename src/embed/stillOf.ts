/** The still part of an embed as HTML text: the picture, the name, key figures in two languages, and the link. */
import { principal } from "../lib/register/figures";
import type { FieldName, Park, Register, Zone } from "../lib/register/schema";
import { hectares, partialDate } from "../lib/numbers";
import { nameIn } from "../lib/names";
import type { Selection } from "../lib/links";
import { en as pageEn } from "../lib/words/en";
import { embed as embedEn } from "../lib/words/en/embed";
import { vi as pageVi } from "../lib/words/vi";
import { embed as embedVi, type EmbedWords } from "../lib/words/vi/embed";

type Written = "vi" | "en";
const WORDS = {
  vi: { page: pageVi, embed: embedVi },
  en: { page: pageEn, embed: embedEn },
} as const;
const LANGS: readonly Written[] = ["vi", "en"];

/**
 * @param root from the page to the site's root: "./" or "../"
 * @param picture the SVG of pictureOf
 */
export function stillOf(
  register: Register,
  selection: Selection | null,
  root: string,
  picture: string,
): string {
  const query = selection ? `?${selection.kind}=${selection.id}` : "";
  const each = (write: (lang: Written) => string, tag = "span") =>
    LANGS.map((lang) => `<${tag} data-in="${lang}" lang="${lang}">${write(lang)}</${tag}>`).join(
      "",
    );
  const kind = selection ? ` data-kind="${selection.kind}" data-id="${selection.id}"` : "";
  return [
    `<main id="still"${kind}>`,
    // Before and without script a link to the page; with script it opens the live map here.
    `<a class="open" href="${root}${query}" target="_blank" rel="noopener">${picture}`,
    `<span class="hint" hidden>${each((lang) => escapeHtml(WORDS[lang].embed.activate))}</span></a>`,
    `<div class="foot"><div class="row"><h1>${each((lang) => escapeHtml(titleOf(register, selection, lang)))}</h1>`,
    `<a class="full" href="${root}${query}" target="_blank" rel="noopener">${each((lang) => escapeHtml(WORDS[lang].embed.fullMap))}</a></div>`,
    each((lang) => figuresOf(register, selection, lang), "div"),
    `</div></main>`,
  ].join("");
}

/** The name of what it is about. */
export function titleOf(register: Register, selection: Selection | null, lang: Written): string {
  const thing = thingOf(register, selection);
  return thing ? nameIn(thing.name, lang) : WORDS[lang].page.page.title;
}

function thingOf(register: Register, selection: Selection | null): Zone | Park | undefined {
  if (!selection) return undefined;
  const things: readonly (Zone | Park)[] =
    selection.kind === "zone" ? register.zones : register.parks;
  return things.find(({ id }) => id === selection.id);
}

function figuresOf(register: Register, selection: Selection | null, lang: Written): string {
  const { page, embed } = WORDS[lang];
  const thing = thingOf(register, selection);
  const rows: [name: string, value: string, note: string][] = thing
    ? [
        "status" in thing
          ? [embed.status, page.kinds.status[thing.status], ""]
          : [embed.parks, String(thing.parks.length), ""],
        areaRow(thing, "plannedHa", embed.planned, embed, lang),
        ...("status" in thing
          ? []
          : (["landHa", "seaHa"] as const).flatMap((field) =>
              principal(thing, field)
                ? [areaRow(thing, field, field === "landHa" ? embed.land : embed.sea, embed, lang)]
                : [],
            )),
      ]
    : [
        [embed.zones, String(register.zones.length), ""],
        [embed.parks, String(register.parks.length), ""],
      ];
  const items = rows.map(
    ([name, value, note]) =>
      `<div><dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}${note && ` <small>${escapeHtml(note)}</small>`}</dd></div>`,
  );
  return `<dl class="row">${items.join("")}</dl>`;
}

function areaRow(
  thing: Zone | Park,
  field: FieldName,
  name: string,
  words: EmbedWords,
  lang: Written,
): [string, string, string] {
  const figure = principal(thing, field);
  if (typeof figure?.value !== "number") return [name, words.unpublished, ""];
  return [
    name,
    hectares(figure.value, lang),
    figure.asOf ? words.asOf(partialDate(figure.asOf, lang)) : "",
  ];
}

export function escapeHtml(text: string): string {
  return text.replace(
    /[&<>"]/g,
    (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]!,
  );
}
