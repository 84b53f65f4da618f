/** The areas of a zone or park in one language: planned, drawn and the difference. */
import { planColumns, plannedFigure } from "../../../src/lib/lines";
import { nameIn } from "../../../src/lib/names";
import { fixed, hectares, plain, signed } from "../../../src/lib/numbers";
import type { PlanCheck } from "../../../src/lib/planCheck";
import { plans } from "../../../src/lib/register/figures";
import { HA_DECIMALS, PERCENT_DECIMALS } from "../../../src/lib/rounding";
import { citations, dateOf } from "./cited";
import { html, type Content, type Html } from "./html";
import type { Entity, PageData, PageSpeech } from "./pageData";

const METHODS = ["vn2000", "ellipsoid", "sphere"] as const;

/** Planned against drawn: a column for every plan of the whole and for each part of a zone. */
export function areaTable(entity: Entity, data: PageData, speech: PageSpeech): Html {
  const { lang, words, preview } = speech;
  const columns = planColumns(entity, data.checks);
  if (columns.length === 0) return plansOnly(entity, speech);
  const planned = columns.map((check) => plannedFigure(entity, check));
  const row = (head: string, cells: readonly Content[]) =>
    html`<tr>
      <th scope="row">${head}</th>
      ${cells.map((cell) => html`<td>${cell}</td>`)}
    </tr> `;
  return html`<table>
      <thead>
        <tr>
          <th scope="col">ha</th>
          ${columns.map(
            (check) =>
              html`<th scope="col">
                ${columnHead(check, entity, speech)}<small>${words.panel.bases[check.basis]}</small>
              </th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${row(
          words.panel.detail.planned,
          columns.map(({ plannedHa }, index) => [
            plain(plannedHa, lang),
            planned[index] && [" ", citations(planned[index])],
          ]),
        )}
        ${row(
          preview.plannedDate,
          planned.map((figure) => figure && dateOf(figure, speech)),
        )}
        ${METHODS.map((method) =>
          row(
            `${preview.drawn}, ${words.panel.detail.methods[method]}`,
            columns.map((check) => fixed(check[`${method}Ha`], lang, HA_DECIMALS)),
          ),
        )}
        ${row(
          words.panel.detail.difference,
          columns.map(({ differenceHa }) =>
            differenceHa === null
              ? words.panel.detail.noDifference
              : signed(differenceHa, lang, HA_DECIMALS),
          ),
        )}
        ${row(
          preview.percent,
          columns.map(({ differencePercent }) =>
            differencePercent === null ? "–" : signed(differencePercent, lang, PERCENT_DECIMALS),
          ),
        )}
      </tbody>
    </table>
    <p class="note">
      ${words.panel.detail.difference}: ${words.panel.detail.differenceHint}.
      ${words.panel.detail.methodTexts.vn2000} ${words.panel.detail.measuredOn}
    </p>`;
}

function plansOnly(entity: Entity, speech: PageSpeech): Html {
  const { lang, words, preview } = speech;
  return html`<dl>
    <dt>${words.panel.detail.planned}</dt>
    ${plans(entity).map(
      (figure) =>
        html`<dd>
          <strong>${hectares(figure.value, lang)}</strong> ${dateOf(figure, speech)}
          ${citations(figure)}
        </dd>`,
    )}
    <dt>${preview.drawn}</dt>
    <dd>${preview.notDrawn}</dd>
  </dl>`;
}

function columnHead(check: PlanCheck, entity: Entity, { lang, words }: PageSpeech): string {
  const part = entity.parts.find(({ id }) => check.id === `${entity.id}/${id}`);
  return part ? nameIn(part.name, lang) : words.panel.detail.whole;
}
