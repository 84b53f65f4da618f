/**
 * Which of a file's properties could hold planned areas, and what they say. Unlike plannedArea.ts, which is
 * told the property and refuses what is none, this looks for it, for a page that offers the choice.
 */
import { M2_PER_HA } from "../units";
import { numberFrom, stepOf } from "./plannedArea";
import { plainWords } from "./table/heads";

export const AREA_UNITS = ["ha", "m2"] as const;
export type AreaUnit = (typeof AREA_UNITS)[number];

export interface PlannedProperty {
  readonly property: string;
  readonly unit: AreaUnit;
  /** How many features state an area by it. */
  readonly count: number;
  /** The first of them in hectares. */
  readonly firstHa: number;
  /** Whether its name says that it is an area; else only its values could be one. */
  readonly isNamed: boolean;
}

type Properties = Readonly<Record<string, unknown>>;

/** "planned_ha", "Diện tích (ha)", "DT_QH", "area_m2". */
const NAMED = /planned|dien tich|^dt(?: |$)|area|^s(?: ?(?:ha|m2))?$|(?:^| )ha$/;
const SQUARE_METRES = /(?:^| |\()m ?[2²]\)?$|m2|met vuong/;
/** What is named like this is no area. */
const OTHER =
  /^(?:id|fid|objectid|stt|ma|so|x|y|lat|lng|lon|shape (?:leng|length|area)|chu vi|perimeter)(?: |$)/;

/** Properties that hold areas wherever they hold anything, the likeliest first. */
export function plannedProperties(features: readonly Properties[]): PlannedProperty[] {
  const names = new Set(features.flatMap((properties) => Object.keys(properties)));
  return [...names]
    .flatMap((property): PlannedProperty[] => {
      const plain = plainWords(property);
      const values = features.map((one) => one[property]).filter((value) => !isBlank(value));
      const unit: AreaUnit = SQUARE_METRES.test(plain) ? "m2" : "ha";
      const areas = values.map((value) => plannedHaFrom(value, unit));
      if (areas.length === 0 || areas.includes(null) || OTHER.test(plain)) return [];
      const isNamed = NAMED.test(plain) || SQUARE_METRES.test(plain);
      return [{ property, unit, count: areas.length, firstHa: areas[0]!, isNamed }];
    })
    .sort((a, b) => worth(b) - worth(a));
}

/** A value of a property as hectares; null where it is no area, or can be read two ways. */
export function plannedHaFrom(value: unknown, unit: AreaUnit): number | null {
  const area = typeof value === "string" ? numberFrom(value) : value;
  if (typeof area !== "number" || !Number.isFinite(area) || area <= 0) return null;
  return unit === "ha" ? area : area / M2_PER_HA;
}

/** One of the last digit of such a value in hectares, where it is a text that shows it. */
export function plannedStepHaFrom(value: unknown, unit: AreaUnit): number | null {
  const step = typeof value === "string" ? stepOf(value) : null;
  return step === null || unit === "ha" ? step : step / M2_PER_HA;
}

function isBlank(value: unknown): boolean {
  return value === null || value === undefined || value === "";
}

/** Planned before drawn, named before not, hectares before square metres. */
function worth({ property, unit, count, isNamed }: PlannedProperty): number {
  const plain = plainWords(property);
  const isPlanned = /planned|qh|quy hoach/.test(plain);
  return (isPlanned ? 8 : 0) + (isNamed ? 4 : 0) + (unit === "ha" ? 1 : 0) + count * 1e-6;
}
