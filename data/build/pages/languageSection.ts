/** Everything a preview page says of a zone or park in one language. */
import { valueRuns, wordingRuns, type Run } from "../../../src/lib/figureText";
import { linesOf } from "../../../src/lib/lines";
import { nameIn } from "../../../src/lib/names";
import { distance, hectares } from "../../../src/lib/numbers";
import { basesAt } from "../../../src/lib/planned";
import type { Figure } from "../../../src/lib/register/schema";
import { nameOfIn } from "../../../src/ui/panel/nameOf";
import { areaTable } from "./areaTable";
import { citations, dateOf } from "./cited";
import { factsOf, unpublishedFields, type Fact } from "./facts";
import { html, type Content, type Html } from "./html";
import { isZone, type Entity, type PageData, type PageSpeech } from "./pageData";

export function languageSection(entity: Entity, data: PageData, speech: PageSpeech): Html {
  const { lang, words, preview } = speech;
  const facts = factsOf(entity, data);
  return html`<section lang="${lang}">
    <h2>${words.sheet.area}</h2>
    ${areaTable(entity, data, speech)}
    <h2>${words.panel.detail.line}</h2>
    ${lineNotes(entity, data, speech)}
    ${
      facts.length > 0 &&
      html`<h2>${words.sheet.facts}</h2>
        <dl>${facts.map((fact) => factRow(fact, entity, data, speech))}</dl>`
    }
    <h2>${preview.unpublished}</h2>
    <p>${unpublishedText(entity, data, speech)}</p>
    ${belongings(entity, data, speech)}
  </section> `;
}

/** Each line: what it is, why it differs from the plan, how it was made. */
function lineNotes(entity: Entity, { checks, notes }: PageData, speech: PageSpeech): Html {
  const { lang, words } = speech;
  const hasNone = !isZone(entity) && entity.outline === null;
  const items = linesOf(entity, checks, notes).map(({ id, basis, reason, note }) => {
    const part =
      entity.parts.length > 1
        ? entity.parts.find((one) => `${entity.id}/${one.id}` === id)
        : undefined;
    const measured = checks.measurements[id];
    const method = note?.method ? speech.prose(note.method) : null;
    const covers = note?.covers ? speech.prose(note.covers) : null;
    return html`<li>
      <p>
        ${part && html`<strong>${nameIn(part.name, lang)}.</strong> `}${words.kinds.basis[basis]}.
      </p>
      <p>
        ${reason && words.panel.reasons[reason]}
        ${
          basis === "envelope" &&
          measured &&
          words.panel.detail.envelopeOf(hectares(measured.vn2000Ha, lang))
        }
      </p>
      ${
        covers &&
        html`<p>
          ${words.panel.detail.covers("")}<span lang="${covers.lang}">${covers.text}</span>
        </p>`
      }
      ${method && html`<p class="note" lang="${method.lang}">${method.text}</p>`}
      ${
        note?.accuracyM &&
        html`<p class="note">${words.panel.detail.accuracy(distance(note.accuracyM, lang))}</p>`
      }
    </li>`;
  });
  return html`${hasNone && html`<p>${words.panel.detail.noLine}</p>`}
    <ul class="lines">
      ${items}
    </ul>`;
}

function factRow(
  { field, figures }: Fact,
  entity: Entity,
  data: PageData,
  speech: PageSpeech,
): Html {
  const isPlan = field === "plannedHa";
  return html`<dt>${speech.words.register.fields[field]}</dt>
    ${figures.map(
      (figure) =>
        html`<dd>
          ${isPlan && !figure.part && !figure.label && `${speech.preview.statedElsewhere}: `}
          ${aboutOf(figure, entity, speech)} ${valueOf(figure, data, speech)}
          ${dateOf(figure, speech)} ${citations(figure)}
        </dd>`,
    )}`;
}

/** The part and the label a figure is about: "Bắc Tiền Phong, phase 1:". */
function aboutOf({ part, label }: Figure, entity: Entity, speech: PageSpeech): Content {
  const name = entity.parts.find(({ id }) => id === part)?.name;
  const spoken = label === undefined ? null : speech.prose(label);
  if (!name && !spoken) return null;
  return html`<span class="about"
    >${name && nameIn(name, speech.lang)}${name && spoken && ", "}${
      spoken && html`<span lang="${spoken.lang}">${spoken.text}</span>`
    }:</span
  >`;
}

function valueOf(figure: Figure, { register }: PageData, speech: PageSpeech): Content {
  const value = valueRuns(figure, speech, nameOfIn(register, speech.lang)) ?? [];
  const wording = wordingRuns(figure, speech);
  const isInferred = figure.confidence === "inferred";
  // Why a printed area is not the one that counts.
  const note = figure.field === "printedHa" && figure.note ? speech.prose(figure.note) : null;
  return [
    html`<span class="value">${value.map(runOf)}</span>`,
    wording.length > 0 && html` <span class="wording">${wording.map(runOf)}</span>`,
    note && html` <span class="wording" lang="${note.lang}">${note.text}</span>`,
    isInferred &&
      html` <span class="note">(${lowered(speech.words.register.confidence.inferred)})</span>`,
  ];
}

function runOf({ text, lang }: Run): Content {
  return lang ? html`<span lang="${lang}">${text}</span>` : text;
}

function unpublishedText(entity: Entity, { checks }: PageData, speech: PageSpeech): string {
  const { words, preview } = speech;
  const isSurveyed = basesAt(checks, entity.id).includes("surveyed");
  const fields = unpublishedFields(entity).map((field) => lowered(words.register.fields[field]));
  return preview.unpublishedOf(
    [...(isSurveyed ? [] : [preview.coordinates]), ...fields].join(", "),
  );
}

/** The zone a park lies in, or the parks of a zone, with their pages. */
function belongings(entity: Entity, { register }: PageData, { lang, words }: PageSpeech): Content {
  const link = ({ id, name }: Entity) => html`<a href="${id}.html">${nameIn(name, lang)}</a>`;
  if (isZone(entity)) {
    const parks = register.parks.filter(({ id }) => entity.parks.includes(id));
    return html`<h2>${words.panel.detail.parks}</h2>
      ${
        parks.length > 0
          ? html`<ul>
              ${parks.map((park) => html`<li>${link(park)}</li>`)}
            </ul>`
          : html`<p>${words.panel.detail.noParks}</p>`
      }`;
  }
  const zone = register.zones.find(({ id }) => id === entity.zone);
  return zone && html`<p>${words.panel.detail.zone} ${link(zone)}</p>`;
}

function lowered(text: string): string {
  return text.charAt(0).toLocaleLowerCase("vi") + text.slice(1);
}
