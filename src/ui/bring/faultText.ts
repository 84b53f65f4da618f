/** A fault of a reader's file in the language on screen: where, what, what to do. */
import type { Fault, FilePlace } from "../../lib/faults";
import type { FileNote } from "../../lib/formats/geojson";
import { plain } from "../../lib/numbers";
import { plainText } from "../../lib/plainText";
import type { PlannerWords } from "../../lib/words/bring";
import type { Lang } from "../../lib/words/languages";

export interface FaultText {
  /** "lo-dat.shp, đối tượng 3/12 “Lô A”, vòng ngoài, điểm 5 (107,5; 21)"; empty for no place. */
  readonly where: string;
  readonly sentence: string;
  /** What the program found, in English; null where the sentence says all. */
  readonly detail: string | null;
}

export function faultText(fault: Fault, { bring }: PlannerWords, lang: Lang): FaultText {
  // The sentence of a code takes the fault of that code: the table is typed so, the look-up cannot be.
  const say = bring.faults[fault.code] as (fault: Fault) => string;
  return {
    where: plainText(placeText(fault, bring.place, lang)),
    sentence: plainText(
      fault.code === "too-large"
        ? `${bring.limited[fault.what](plain(fault.limit, lang))}: ${say(fault)}`
        : say(fault),
    ),
    detail: detailOf(fault),
  };
}

/** What only the fault itself can say, as the reading program put it. */
function detailOf(fault: Fault): string | null {
  switch (fault.code) {
    case "unreadable":
    case "not-json":
      return fault.detail;
    case "not-geojson":
    case "no-polygons":
    case "unknown-format":
    case "no-coordinates":
      return fault.found;
    case "wrong-shape":
      return `expected ${fault.expected}, found ${fault.found}`;
    case "unsupported":
      return `${fault.what}. ${fault.instead}`;
    case "cut-short":
    case "damaged":
    case "cannot-write":
      return fault.what;
    case "invalid-boundary":
    case "flaw":
      return fault.clause;
    default:
      return null;
  }
}

/** What was left out or changed on the way in or out, in the language on screen; the file is named beside it. */
export function noteText(
  { code, place: { file: _, ...place }, detail }: FileNote,
  { bring }: PlannerWords,
  lang: Lang,
): string {
  const where = placeText(place, bring.place, lang);
  const what = bring.noteTexts[code](code === "edge-differs" ? decimals(detail, lang) : detail);
  return plainText(where ? `${where}: ${what}` : what);
}

/** The numbers of a sentence with the language's decimal sign. */
function decimals(text: string, lang: Lang): string {
  const [sign = "."] = plain(0.5, lang, 1).match(/[.,]/) ?? [];
  return text.replace(/(\d)\.(\d)/g, `$1${sign}$2`);
}

/** Steps from the file to the position, as the language names them. */
export function placeText(
  { file, inside, line, feature, features, name, part, ring, vertex, position }: FilePlace,
  words: PlannerWords["bring"]["place"],
  lang: Lang,
): string {
  const count = (value: number) => plain(value, lang, 0);
  const steps: string[] = [];
  if (file) steps.push(file);
  if (inside && inside !== file) steps.push(inside);
  if (line) steps.push(words.line(count(line)));
  if (feature) {
    const number = words.feature(count(feature), features ? count(features) : null);
    steps.push(name ? `${number} “${name.slice(0, 80)}”` : number);
  } else if (name) steps.push(`“${name.slice(0, 80)}”`);
  if (part) steps.push(words.part(count(part)));
  if (ring) steps.push(ring === 1 ? words.outerRing : words.hole(count(ring - 1)));
  if (vertex) steps.push(words.vertex(count(vertex)));
  const text = steps.join(", ");
  const at = position?.length ? `(${position.slice(0, 2).join("; ")})` : "";
  return [text, at].filter(Boolean).join(" ");
}
