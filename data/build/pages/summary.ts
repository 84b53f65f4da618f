/** A zone or park in a few words of one language: what its picture, its preview and its page say first. */
import { hectares, partialDate } from "../../../src/lib/numbers";
import type { Basis } from "../../../src/lib/kinds";
import { basesAt } from "../../../src/lib/planned";
import { plans } from "../../../src/lib/register/figures";
import { isZone, type Entity, type PageData, type PageSpeech } from "./pageData";

export interface Summary {
  /** "Khu công nghiệp: đang hoạt động". */
  kind: string;
  /** Every dated plan of the whole: "714 ha" and "10/9/2026", null for an undated one. */
  plans: { area: string; date: string | null }[];
  /** How each of its lines came to be; without a line, that there is none and what is known instead. */
  lines: { basis: Basis | null; text: string }[];
}

export function summaryOf(entity: Entity, data: PageData, speech: PageSpeech): Summary {
  const { lang, words } = speech;
  const bases = basesAt(data.checks, entity.id);
  return {
    kind: isZone(entity)
      ? words.kinds.zone[entity.kind]
      : words.panel.about.parkOf(words.kinds.status[entity.status]),
    plans: plans(entity).map(({ value, asOf }) => ({
      area: hectares(value, lang),
      date: asOf === null ? null : partialDate(asOf, lang),
    })),
    lines:
      bases.length > 0
        ? bases.map((basis) => ({ basis, text: words.kinds.basis[basis] }))
        : [{ basis: null, text: withoutLine(entity.id, data, speech) }],
  };
}

/** One sentence or two, for search results and chats. */
export function descriptionOf(
  { kind, plans: all, lines }: Summary,
  { preview }: PageSpeech,
): string {
  const areas = all.map(({ area, date }) => (date === null ? area : `${area} (${date})`));
  const texts = lines.map(({ text }) => `${text}.`);
  return preview.describe(kind, areas.join("; "), texts.join(" "));
}

function withoutLine(id: string, { somewhere }: PageData, { words }: PageSpeech): string {
  const area = somewhere[id];
  const nameOf = area && words.map.formerArea[area.kind as keyof typeof words.map.formerArea];
  const unpublished = capitalised(words.panel.list.outlineUnpublished);
  return nameOf
    ? `${unpublished}; ${words.map.somewhereIn(nameOf(area.names.join(", ")))}`
    : unpublished;
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
}
