/** A comparison as a table to take away: for each park the value, its unit, its date, its sources. */
import { guarded, type CsvCell } from "../csv";
import { runsText, valueRuns, wordingRuns, type NameOf, type Speech } from "../figureText";
import { nameIn } from "../names";
import { partialDate } from "../numbers";
import { sourcesOf } from "../register/figures";
import type { Figure, Incentive, Park, Register } from "../register/schema";
import type { Cell, CellEntry, CompareRow, CompareRowId } from "./compare";
import type { PlaceDistance } from "./placeDistances";

/** Value, unit, date, sources. */
const COLUMNS = 4;
type Line = [value: CsvCell, unit: CsvCell, asOf: CsvCell, sources: CsvCell];

/** What a row is called in the language of the page. */
export function rowName(id: CompareRowId, { words }: Pick<Speech, "words">): string {
  switch (id) {
    case "status":
    case "incentives":
      return words.find.compare.rows[id];
    case "airport":
    case "border-gate":
    case "port":
      return words.find.compare.distanceTo(words.kinds.place[id]);
    default:
      return words.register.fields[id];
  }
}

/** A head, then a line for every figure; a row with several figures takes several lines. */
export function compareTable(
  rows: readonly CompareRow[],
  parks: readonly Park[],
  register: Register,
  speech: Speech,
  nameOf: NameOf,
): CsvCell[][] {
  const { unit, asOf, sources, row } = speech.words.find.compare.columns;
  const heads = parks.flatMap(({ name }) => {
    const own = nameIn(name, speech.lang);
    return [own, `${own}: ${unit}`, `${own}: ${asOf}`, `${own}: ${sources}`];
  });
  const lines = rows.flatMap(({ id, cells }) => {
    const columns = cells.map((cell) => linesOf(cell, register, speech, nameOf));
    const height = Math.max(1, ...columns.map(({ length }) => length));
    return Array.from({ length: height }, (_, line) => [
      rowName(id, speech),
      ...columns.flatMap((column) => column[line] ?? Array<CsvCell>(COLUMNS).fill(null)),
    ]);
  });
  return [[row, ...heads], ...lines];
}

/** A cell as it may be pasted: text that a spreadsheet would take for a formula is kept from being one. */
export function pastedText(cell: CsvCell): string {
  return typeof cell === "string" ? guarded(cell) : String(cell ?? "");
}

/** The table with tabs between cells, as a spreadsheet takes it from the clipboard. */
export function toTsv(rows: readonly (readonly CsvCell[])[]): string {
  return rows
    .map((row) => row.map((cell) => pastedText(cell).replace(/\s+/gu, " ")).join("\t"))
    .join("\n");
}

function linesOf(cell: Cell, register: Register, speech: Speech, nameOf: NameOf): Line[] {
  const { words, lang } = speech;
  const said = (text: CsvCell, cited: Cited | undefined): Line => [
    text,
    null,
    ...citation(cited, register, speech),
  ];
  switch (cell.kind) {
    case "status":
      return [said(words.kinds.status[cell.status], cell.said)];
    case "zone": {
      const { zone, said: figure } = cell;
      const own = zone ? nameIn(zone.name, lang) : figureText(figure, speech, nameOf);
      return [said(own, figure)];
    }
    case "distances":
      return (cell.places ?? []).map((one) => distanceLine(one, register, speech, nameOf));
    case "incentives":
      return cell.incentives.map((one) => said(speech.prose(one.text).text, one));
    case "figures": {
      const lines = cell.entries.map((entry) => figureLine(entry, register, speech, nameOf));
      return lines.length > 0 ? lines : [said(words.register.values.unpublished, undefined)];
    }
  }
}

function figureLine(
  { figure, label, part }: CellEntry,
  register: Register,
  speech: Speech,
  nameOf: NameOf,
): Line {
  const about = [part && nameIn(part, speech.lang), label && speech.prose(label).text];
  const prefix = about.filter(Boolean).join(", ");
  const { value, unit, qualifier } = figure;
  const cited = citation(figure, register, speech);
  if (typeof value === "number" && !qualifier && !prefix)
    return [value, unit ? speech.words.register.units[unit] : null, ...cited];
  const text = figureText(figure, speech, nameOf);
  return [prefix ? `${prefix}: ${text}` : text, null, ...cited];
}

function distanceLine(
  { place, figure }: PlaceDistance,
  register: Register,
  speech: Speech,
  nameOf: NameOf,
): Line {
  const text = `${nameIn(place.name, speech.lang)}: ${figureText(figure, speech, nameOf)}`;
  return [text, null, ...citation(figure, register, speech)];
}

/** The value and the source's own wording; "unpublished" where there is none. */
function figureText(figure: Figure | undefined, speech: Speech, nameOf: NameOf): string {
  const unpublished = speech.words.register.values.unpublished;
  if (!figure) return unpublished;
  const value = runsText(valueRuns(figure, speech, nameOf), unpublished);
  const wording = runsText(wordingRuns(figure, speech), "");
  return wording ? `${value} (${wording})` : value;
}

type Cited = Pick<Figure | Incentive, "asOf" | "sources">;

function citation(
  cited: Cited | undefined,
  register: Register,
  { lang }: Speech,
): [asOf: string | null, sources: string | null] {
  if (!cited) return [null, null];
  const sources = sourcesOf(register, cited).map(({ title, address }) => `${title}, ${address}`);
  return [cited.asOf && partialDate(cited.asOf, lang), sources.join(" | ") || null];
}
