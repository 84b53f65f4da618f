/** What a row of a chart is about, in the language of the page. */
import type { GlanceRow } from "../../lib/find/glance";
import { bareName, nameIn } from "../../lib/names";
import type { Lang } from "../../lib/words/languages";
import type { Tongue } from "../words";

export interface GlanceLabel {
  /** The zone, the parks, the ten projects or the province. */
  who: string;
  /** Which of several figures, with the language it is in. */
  what: { text: string; lang: Lang } | null;
}

export function glanceLabel({ figure, owner }: GlanceRow, tongue: Tongue): GlanceLabel {
  const words = tongue.words.find.province;
  const names: Record<string, string> = {
    parks: words.allParks,
    "infrastructure-projects": words.tenProjects,
    province: words.wholeProvince,
  };
  const who = owner ? bareName(nameIn(owner.name, tongue.lang)) : (names[figure.part ?? ""] ?? "");
  return { who, what: figure.label === undefined ? null : tongue.prose(figure.label) };
}
