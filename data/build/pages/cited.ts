/** When a figure holds and who says it. */
import { partialDate } from "../../../src/lib/numbers";
import type { Figure } from "../../../src/lib/register/schema";
import { html, type Content, type Html } from "./html";
import type { PageSpeech } from "./pageData";

/** The date a figure holds for; where the value itself is that date, nothing. */
export function dateOf({ asOf, asOfFrom, value }: Figure, { lang, words }: PageSpeech): Content {
  const itself = value !== null && typeof value === "object" && "date" in value ? value.date : null;
  if (asOf !== null && asOf === itself) return null;
  if (asOf === null) return html`<span class="date">${words.panel.source.undated}</span>`;
  return html`<span class="date"
    >${partialDate(asOf, lang)}${asOfFrom && `, ${words.panel.source.asOfSource}`}</span
  >`;
}

/** Links to the sources at the foot of the page. */
export function citations({ sources }: Figure): Html {
  return html`<span class="cited"
    >${sources.map((id, index) => html`${index > 0 && " "}<a href="#${id}">${id}</a>`)}</span
  >`;
}
