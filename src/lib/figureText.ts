/** A figure's value as text in one language, in runs, so that what is in another language can say so. */
import { numberText, PUBLISHED_DIGITS } from "./figureNumber";
import { fixed, partialDate, plain } from "./numbers";
import type {
  Amount,
  Decision,
  Period,
  Sides,
  Tenant,
  ValueObject,
  Window,
} from "./register/figure";
import type { Figure } from "./register/schema";
import type { FieldName, Sector } from "./register/vocabulary";
import type { Lang } from "./words/languages";
import type { Words } from "./words/load";

/** What is needed to speak one language. */
export interface Speech {
  readonly lang: Lang;
  readonly words: Words;
  /** A sentence of the register in the language, or as it stands with the language it is in. */
  prose(text: string): { text: string; lang: Lang };
}

/** A piece of text; `lang` where it is not in the language of the page. */
export interface Run {
  text: string;
  lang?: Lang;
  /** What the rest is about, such as a company's name. */
  strong?: true;
}

/** The name of a zone (by id) or an administrative unit (by code); null where there is none. */
export type NameOf = (kind: "zone" | "unit", id: string) => string | null;

/** Vietnamese names as published, in every language. */
const NAMES: ReadonlySet<FieldName> = new Set<FieldName>(["names"]);

/** The value in words; null for an unpublished one. The source's own wording is in `wordingRuns`. */
export function valueRuns(figure: Figure, speech: Speech, nameOf: NameOf): Run[] | null {
  const { value, unit, qualifier } = figure;
  if (value === null) return null;
  if (typeof value === "number") return [{ text: numberText(value, speech, unit, qualifier) }];
  if (typeof value === "string") return [textRun(value, figure.field, speech, nameOf)];
  if (Array.isArray(value)) {
    return joined(
      value.map((one) => [textRun(one, figure.field, speech, nameOf)]),
      ", ",
    );
  }
  return objectRuns(value, figure, speech);
}

/** The source's wording beside the value, where the value alone does not say it all. */
export function wordingRuns({ text, value }: Figure, speech: Speech): Run[] {
  const saysItAll = value !== null && typeof value === "object" && "west" in value;
  return text === undefined || saysItAll ? [] : [spoken(text, speech)];
}

/** The runs as one line, for a file or a label. */
export function runsText(runs: readonly Run[] | null, otherwise: string): string {
  return runs === null ? otherwise : runs.map(({ text }) => text).join("");
}

function spoken(text: string, { lang, prose }: Speech): Run {
  const own = prose(text);
  return own.lang === lang ? { text: own.text } : own;
}

function textRun(text: string, field: FieldName, speech: Speech, nameOf: NameOf): Run {
  const { words, lang } = speech;
  if (field === "zone") {
    return {
      text: text === "none" ? words.register.values.noZone : (nameOf("zone", text) ?? text),
    };
  }
  if (field === "hostUnits") return { text: nameOf("unit", text) ?? text };
  if (field === "sectors") return { text: words.register.sectors[text as Sector] ?? text };
  if (NAMES.has(field)) return lang === "vi" ? { text } : { text, lang: "vi" };
  return spoken(text, speech);
}

function objectRuns(value: ValueObject, { unit, qualifier }: Figure, speech: Speech): Run[] {
  const { lang, words } = speech;
  switch (value.kind) {
    case "range": {
      const from = plain(value.from, lang, PUBLISHED_DIGITS);
      const to = numberText(value.to, speech, unit);
      return [
        {
          text: qualifier ? words.register.qualifiers[qualifier](`${from}–${to}`) : `${from}–${to}`,
        },
      ];
    }
    case "distance": {
      const km = numberText(value.km, speech, unit ?? "km", qualifier);
      return [spoken(value.to, speech), { text: `: ${km}` }];
    }
    case "tenant":
      return tenantRuns(value, speech);
    case "sides":
      return sidesRuns(value, speech);
    case "window":
      return [{ text: windowText(value, speech) }];
    case "decision":
      return [{ text: decisionText(value, speech) }];
    case "period":
      return [{ text: periodText(value, speech) }];
    case "date":
      return [{ text: partialDate(value.date, lang) }];
  }
}

function tenantRuns(tenant: Tenant, speech: Speech): Run[] {
  const { words } = speech;
  const { name, project, activity, sectors = [], capital, areaHa, stage } = tenant;
  const pieces: Run[][] = [[{ text: name ?? words.register.values.unnamedTenant, strong: true }]];
  if (project) pieces.push([spoken(project, speech)]);
  if (activity) pieces.push([spoken(activity, speech)]);
  else if (sectors.length > 0) {
    pieces.push([{ text: sectors.map((sector) => words.register.sectors[sector]).join(", ") }]);
  }
  if (capital) pieces.push([{ text: amountText(capital, speech) }]);
  if (areaHa !== undefined) pieces.push([{ text: numberText(areaHa, speech, "ha") }]);
  if (stage) pieces.push([{ text: words.register.tenantStages[stage] }]);
  return joined(pieces, "; ");
}

export function amountText({ amount, unit, qualifier }: Amount, speech: Speech): string {
  return numberText(amount, speech, unit, qualifier);
}

function sidesRuns(sides: Sides, speech: Speech): Run[] {
  const names = speech.words.register.values.sides;
  const pieces = (["north", "east", "south", "west"] as const).flatMap((side): Run[][] => {
    const text = sides[side];
    return text === undefined ? [] : [[{ text: `${names[side]}: ` }, spoken(text, speech)]];
  });
  return joined(pieces, "; ");
}

function windowText({ west, south, east, north }: Window, { lang, words }: Speech): string {
  const { latitude, longitude } = words.register.values;
  const degrees = (value: number) => degreesText(value, lang);
  return `${latitude(degrees(south), degrees(north))}, ${longitude(degrees(west), degrees(east))}`;
}

/** Degrees, minutes and seconds, the way papers print a window; zero seconds are left out. */
export function degreesText(value: number, lang: Lang): string {
  const seconds = Math.round(Math.abs(value) * 36_000) / 10;
  const [d, m, s] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  const rest = s === 0 ? "" : `${plain(s, lang, 1)}″`;
  return `${value < 0 ? "\u2212" : ""}${d}°${fixed(m, lang, 0).padStart(2, "0")}′${rest}`;
}

function decisionText(decision: Decision, { lang, words }: Speech): string {
  const { effective, planTo, vision } = words.register.values;
  const { number, date, effective: inForce, to, vision: year } = decision;
  return [
    number,
    date && partialDate(date, lang),
    inForce && effective(partialDate(inForce, lang)),
    to !== undefined && planTo(String(to)),
    year !== undefined && vision(String(year)),
  ]
    .filter(Boolean)
    .join(", ");
}

function periodText({ from, to }: Period, { lang, words }: Speech): string {
  const start = from && partialDate(from, lang);
  const end = to && partialDate(to, lang);
  if (start && end) return `${start}–${end}`;
  if (start) return words.register.values.since(start);
  return end ? words.register.values.until(end) : "";
}

function joined(pieces: readonly Run[][], separator: string): Run[] {
  return pieces.flatMap((piece, index) => (index === 0 ? piece : [{ text: separator }, ...piece]));
}
