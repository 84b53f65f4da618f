/** How a work was checked, as a table: what goes with every result that is taken away. */
import type { Summary } from "../../lib/audit";
import type { CsvCell } from "../../lib/csv";
import { SYSTEMS } from "../../lib/crs/systems";
import { plain } from "../../lib/numbers";
import type { Tolerance } from "../../lib/tolerance";
import type { PlannerWords } from "../../lib/words/bring";
import type { Lang } from "../../lib/words/languages";
import type { Work } from "../../lib/work/work";
import { systemName } from "../bring/crsText";

export function methodRows(
  work: Work,
  summary: Pick<Summary, "againstPublished">,
  words: PlannerWords,
  lang: Lang,
): CsvCell[][] {
  const { report, tolerance, settings } = words.findings;
  return [
    [report.method, methodText(work, words, lang)],
    [settings.title, summary.againstPublished ? report.against : report.notAgainst],
    [tolerance.title, toleranceText(work.settings.tolerance, words, lang)],
    ...importLines(work, words).map((line): CsvCell[] => [report.files, line]),
    ["", report.notLegal],
  ];
}

export function methodText({ settings }: Work, { findings }: PlannerWords, lang: Lang): string {
  return findings.report.methodText(
    `${plain(settings.minAreaM2, lang)} m²`,
    `${plain(settings.minWidthM, lang)} m`,
  );
}

export function toleranceText(
  tolerance: Tolerance,
  { findings: { tolerance: words } }: PlannerWords,
  lang: Lang,
): string {
  if (tolerance.kind !== "own") {
    return `${words.kinds[tolerance.kind]}. ${words.notes[tolerance.kind]}`;
  }
  const limits = [
    tolerance.percent === null ? null : `${plain(tolerance.percent, lang, 6)} ${words.percent}`,
    tolerance.ha === null ? null : `${plain(tolerance.ha, lang, 6)} ${words.ha}`,
  ].filter((one) => one !== null);
  return `${words.kinds.own}: ${limits.join("; ") || "–"}. ${words.notes.own}`;
}

/** A line for each file that was taken in: what it was taken for. */
export function importLines({ imports }: Work, { bring, findings }: PlannerWords): string[] {
  return imports.map(({ file, format, crs }) => {
    const system = SYSTEMS.get(crs);
    const name = system ? `${systemName(system, bring)} (${crs})` : crs;
    return findings.report.file(file, bring.formatNames[format], name);
  });
}
