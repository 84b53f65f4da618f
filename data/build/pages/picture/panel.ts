/** The words of a picture: what it is, in Vietnamese and English, how large planned, how its line came to be. */
import type { Basis } from "../../../../src/lib/kinds";
import { hectares } from "../../../../src/lib/numbers";
import { bareName } from "../../../../src/lib/names";
import { numberOf } from "../../../../src/lib/register/figures";
import type { Lang } from "../../../../src/lib/words/languages";
import { wrap } from "../../../../src/map/svgLabels";
import { html, type Content, type Html } from "../html";
import { isZone, type Entity, type PageData, type PageSpeech } from "../pageData";
import { summaryOf, type Summary } from "../summary";
import type { Subject } from "./subject";

const LEFT = 40;
/** Where the lines of the bases have their words. */
const INDENT = 56;
const BOTTOM = 592;

interface Line {
  text: string;
  sizePx: number;
  look: "ink" | "muted";
  bold?: boolean;
  lang?: Lang;
  /** Room above, in pixels, beside the line's own height. */
  gapPx?: number;
  x?: number;
  before?: Content;
}

export function panel(subject: Subject, data: PageData): Html {
  const lines = subject === null ? wholeLines(data) : entityLines(subject, data);
  const [vi] = data.speeches;
  let y = 52;
  const texts = lines.map((line) => {
    y += (line.gapPx ?? 0) + line.sizePx * 1.2;
    return textLine(line, y - line.sizePx * 0.25);
  });
  if (y > BOTTOM - 24) throw new Error(`The words of ${subject?.id} do not fit into its picture.`);
  return html`${texts}
  ${subject !== null && textLine({ text: vi.words.page.title, sizePx: 18, look: "muted" }, BOTTOM)}`;
}

function entityLines(entity: Entity, data: PageData): Line[] {
  const [vi, en] = data.speeches;
  const [own, english] = [summaryOf(entity, data, vi), summaryOf(entity, data, en)];
  const hue = isZone(entity) ? entity.kind : entity.status;
  const { name, further } = nameParts(entity);
  const planSizePx = own.plans.length > 1 ? 36 : 50;
  return [
    {
      text: own.kind,
      sizePx: 21,
      look: "ink",
      x: LEFT + 24,
      before: html`<circle class="mark ${hue}" cx="${LEFT + 8}" cy="-7" r="8" />`,
    },
    ...block(name, 17, { sizePx: name.length > 34 ? 38 : 44, look: "ink", bold: true }, 4),
    ...block(further, 34, { sizePx: 22, look: "ink" }, 2),
    ...block(entity.name.en, 36, { sizePx: 21, look: "muted", lang: "en" }, 6),
    ...own.plans.flatMap(({ area, date }, index): Line[] => [
      { text: area, sizePx: planSizePx, look: "ink", bold: true, gapPx: index === 0 ? 18 : 6 },
      { text: plannedText(date, vi), sizePx: 19, look: "ink" },
      { text: plannedText(english.plans[index]!.date, en), sizePx: 18, look: "muted", lang: "en" },
    ]),
    ...lineNotes(own, vi, hue),
    ...lineNotes(english, en, hue),
  ];
}

/** A sample of each line with its words; English follows without samples. */
function lineNotes({ lines }: Summary, { lang }: PageSpeech, hue: string): Line[] {
  const isFirst = lang === "vi";
  return lines.flatMap(({ basis, text }, index) =>
    block(
      text,
      (isFirst ? 34 : 37) + (basis ? 0 : 5),
      {
        sizePx: isFirst ? 20 : 18,
        look: isFirst ? "ink" : "muted",
        lang,
        x: LEFT + (basis ? INDENT : 0),
      },
      index === 0 ? (isFirst ? 18 : 8) : 4,
      isFirst && basis ? sample(basis, hue) : null,
    ),
  );
}

function sample(basis: Basis, hue: string): Html {
  if (basis === "envelope") {
    return html`<rect
      class="fade ${hue}"
      fill-opacity="1"
      x="${LEFT}"
      y="-16"
      width="44"
      height="18"
    />`;
  }
  const d = `M${LEFT} -7h44`;
  return html`<g class="subject ${hue}"><path class="edge ${basis}" d="${d}" /></g>`;
}

function plannedText(date: string | null, { preview }: PageSpeech): string {
  return date === null ? preview.plannedUndated : preview.plannedOn(date);
}

function wholeLines({ register: { totals }, speeches }: PageData): Line[] {
  const [vi, en] = speeches;
  const planned = (part: string) => numberOf(totals, "plannedHa", { part });
  const total = (part: "zones" | "parks", gapPx: number): Line[] => {
    const ha = planned(part);
    const count = String(numberOf(totals, "count", { part }));
    const key = part === "zones" ? "totalZones" : "totalParks";
    return [
      { text: ha === null ? "" : hectares(ha, "vi"), sizePx: 44, look: "ink", bold: true, gapPx },
      { text: vi.words.panel.list[key](count), sizePx: 21, look: "ink" },
      { text: en.words.panel.list[key](count), sizePx: 19, look: "muted", lang: "en" },
    ];
  };
  return [
    ...block(vi.words.page.title, 16, { sizePx: 44, look: "ink", bold: true }, 0),
    ...block(en.words.page.title, 36, { sizePx: 21, look: "muted", lang: "en" }, 8),
    ...total("zones", 26),
    ...total("parks", 18),
  ];
}

/**
 * "KCN Sông Khoai (Amata City Hạ Long)" → "KCN Sông Khoai" and what stands in brackets behind it. What
 * kind of zone it is stands above its name already: "Khu kinh tế Vân Đồn" → "Vân Đồn".
 */
function nameParts(entity: Entity): { name: string; further: string } {
  const [, whole = entity.name.vi, further = ""] = /^(.*?) (\([^)]*\))$/.exec(entity.name.vi) ?? [];
  return { name: isZone(entity) ? bareName(whole) : whole, further };
}

function block(
  text: string,
  most: number,
  look: Omit<Line, "text">,
  gapPx: number,
  before: Content = null,
): Line[] {
  return wrap(text, most).map((one, index) => ({
    ...look,
    text: one,
    ...(index === 0 ? { gapPx, before } : {}),
  }));
}

function textLine(
  { text, sizePx, look, bold, lang = "vi", x = LEFT, before }: Line,
  y: number,
): Html {
  return html`<g transform="translate(0 ${Math.round(y)})">
    ${before}
    <text class="${look} ${bold && "bold"}" x="${x}" font-size="${sizePx}" xml:lang="${lang}"
      >${text}</text
    >
  </g> `;
}
