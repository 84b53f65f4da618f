/** A check of own boundaries as tables and as a layer, exceptions with their reasons among them. */
import type { Feature, FeatureCollection } from "geojson";
import type { CsvCell } from "./csv";
import type { Exception, JudgedFinding } from "./exceptions";
import { findingSentence, type NameOfBoundary } from "./findingText";
import type { AreasHa } from "./measure";
import { fixed, plain } from "./numbers";
import type { PlanCheck } from "./planCheck";
import { toVn2000 } from "./vn2000";
import type { FindingsWords } from "./words/vi/findings";
import type { Lang } from "./words/languages";

/** One boundary's areas and what came of holding them against the plan. */
export interface AreaRow {
  readonly id: string;
  readonly name: string;
  readonly file: string;
  readonly plannedHa: number | null;
  /** One of that figure's last digit, where it is known how it was written. */
  readonly plannedStepHa: number | null;
  /** Null where faults leave the area in doubt. */
  readonly areas: AreasHa<number | null> | null;
  /** Null without a planned area, or without a certain one. */
  readonly check: PlanCheck<number | null> | null;
  /** Up to this difference it agrees; null where there is none to compare with. */
  readonly limitHa: number | null;
}

/** A planned area with the digits it was written with, where they are known. */
export function plannedText(
  { plannedHa, plannedStepHa }: Pick<AreaRow, "plannedHa" | "plannedStepHa">,
  lang: Lang,
): string {
  if (plannedHa === null) return "";
  if (plannedStepHa === null) return plain(plannedHa, lang, 4);
  return fixed(plannedHa, lang, Math.max(0, Math.round(-Math.log10(plannedStepHa))));
}

/** Areas and plan checks with a header; numbers as numbers. */
export function areaTable(rows: readonly AreaRow[], words: FindingsWords): CsvCell[][] {
  const { columns, plan } = words;
  const header = [
    columns.boundaries,
    plan.planned,
    `${plan.vn2000}, ha`,
    `${plan.ellipsoid}, ha`,
    `${plan.sphere}, ha`,
    columns.difference,
    columns.percent,
    columns.limit,
    columns.verdict,
    columns.file,
  ];
  return [
    header,
    ...rows.map(({ name, file, plannedHa, areas, check, limitHa }): CsvCell[] => [
      name,
      plannedHa,
      areas?.vn2000Ha ?? null,
      areas?.ellipsoidHa ?? null,
      areas?.sphereHa ?? null,
      check?.differenceHa ?? null,
      check?.differencePercent ?? null,
      limitHa === null || !Number.isFinite(limitHa) ? null : limitHa,
      check?.verdict ? plan.verdicts[check.verdict] : null,
      file,
    ]),
  ];
}

/** Findings with a header, one a row, with their place in VN-2000 and WGS 84. */
export function findingTable(
  judged: readonly JudgedFinding[],
  nameOf: NameOfBoundary,
  words: FindingsWords,
  lang: Lang,
): CsvCell[][] {
  const { columns } = words;
  const header = [
    columns.severity,
    columns.rule,
    columns.sentence,
    columns.area,
    columns.width,
    columns.difference,
    columns.northing,
    columns.easting,
    columns.lng,
    columns.lat,
    columns.count,
    columns.exception,
    columns.since,
  ];
  return [
    header,
    ...judged.map(({ finding, exception }): CsvCell[] => {
      const plane = finding.at && toVn2000(finding.at);
      return [
        words.severities[finding.severity],
        words.rules[finding.rule],
        findingSentence(finding, nameOf, words, lang),
        finding.areaM2 ?? null,
        finding.widthM ?? null,
        finding.differenceHa ?? null,
        plane?.northingM ?? null,
        plane?.eastingM ?? null,
        finding.at?.[0] ?? null,
        finding.at?.[1] ?? null,
        finding.count ?? 1,
        exception?.reason ?? null,
        exception?.since.slice(0, 10) ?? null,
      ];
    }),
  ];
}

/** One feature a finding: the very overlap or gap, else the place; an exception stands in its properties. */
export function findingLayer(
  judged: readonly JudgedFinding[],
  nameOf: NameOfBoundary,
  words: FindingsWords,
  lang: Lang,
): FeatureCollection<Feature["geometry"] | null> {
  return {
    type: "FeatureCollection",
    features: judged.map(({ finding, exception }) => {
      const { shape, at, places: _, message: __, features, ...properties } = finding;
      return {
        type: "Feature",
        properties: {
          ...properties,
          features: features.map(nameOf),
          message: findingSentence(finding, nameOf, words, lang),
          ...exceptionProperties(exception),
        },
        geometry: shape ?? (at ? { type: "Point", coordinates: at } : null),
      };
    }),
  };
}

function exceptionProperties(exception: Exception | null) {
  return exception ? { exception: exception.reason, exceptionSince: exception.since } : {};
}
