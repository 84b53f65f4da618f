/**
 * What the A4 sheet of a zone or park prints: a few figures in the order a site selector reads them,
 * and every source they cite, numbered in the order of their first use.
 */
import { principal, sourcesOf, type WithFigures } from "./register/figures";
import type { FieldName, Figure, Register, Source } from "./register/schema";

/** What an investor asks first, in that order; a field nobody published is printed as unpublished. */
const PARK_FIELDS: readonly FieldName[] = [
  "grantedHa",
  "industrialHa",
  "leasedHa",
  "occupancyPercent",
  "rent",
  "developer",
  "sectors",
  "power",
  "water",
  "wastewater",
  "labour",
  "established",
];

const ZONE_FIELDS: readonly FieldName[] = [
  "founding",
  "masterPlan",
  "landHa",
  "seaHa",
  "functionalLandHa",
  "population",
  "investmentNeed",
  "capital",
  "character",
];

export interface SheetFact {
  field: FieldName;
  /** Undefined where nothing was published. */
  figure: Figure | undefined;
}

export function sheetFacts(entity: WithFigures, kind: "zone" | "park"): SheetFact[] {
  return (kind === "zone" ? ZONE_FIELDS : PARK_FIELDS).map((field) => ({
    field,
    // Only what is about the whole: a part's or a phase's figure would pass for it.
    figure: principal(entity, field),
  }));
}

/** Numbers the sources of the figures given, each source once. */
export class SourceList {
  readonly #register: Register;
  readonly sources: readonly Source[];

  constructor(register: Register, figures: readonly (Figure | undefined)[]) {
    this.#register = register;
    const found = new Map<string, Source>();
    for (const figure of figures)
      for (const source of figure ? sourcesOf(register, figure) : []) found.set(source.id, source);
    this.sources = [...found.values()];
  }

  /** The numbers printed beside a figure: "1, 3"; empty where it cites none. */
  numbersOf(figure: Figure | undefined): string {
    const cited = figure ? sourcesOf(this.#register, figure) : [];
    return cited.map(({ id }) => this.sources.findIndex((one) => one.id === id) + 1).join(", ");
  }
}
