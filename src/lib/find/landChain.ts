/**
 * The land of a park as a chain: planned → granted → industrial → leased → left.
 *
 * Each step has its own field of the register and none stands in for another. What is left is a published
 * figure, or industrial less leased where both are exact and of one and the same date; else it is not known.
 */
import { figuresOf, principal, type WithFigures } from "../register/figures";
import type { FieldName, Figure } from "../register/schema";
import { computedFigure } from "./computedFigure";

export const LAND_STEPS = ["planned", "granted", "industrial", "leased", "left"] as const;
export type LandStep = (typeof LAND_STEPS)[number];

export const LAND_FIELD: Record<LandStep, FieldName> = {
  planned: "plannedHa",
  granted: "grantedHa",
  industrial: "industrialHa",
  leased: "leasedHa",
  left: "freeHa",
};

export interface ChainLink {
  readonly step: LandStep;
  /** The figure about the whole; undefined or without a value where it is unpublished. */
  readonly figure: Figure | undefined;
  /** Figures about a piece of it, such as a first phase, each with its label. */
  readonly pieces: readonly Figure[];
}

/** How what is left came about, or why it is not known. */
export type LeftBy =
  | { readonly how: "published" }
  | { readonly how: "computed"; readonly from: readonly [industrial: Figure, leased: Figure] }
  | { readonly how: "other-dates"; readonly industrial: Figure; readonly leased: Figure }
  | { readonly how: "unpublished" };

export interface LandChain {
  readonly links: readonly ChainLink[];
  readonly left: LeftBy;
  /** The largest hectares in the chain, for a common scale; 0 where nothing is published. */
  readonly mostHa: number;
}

/** The chain of a park, or of one of its parts. */
export function landChain(park: WithFigures, part?: string): LandChain {
  const of = part === undefined ? {} : { part };
  const links = LAND_STEPS.map((step): ChainLink => {
    const field = LAND_FIELD[step];
    const pieces = firstOfEach(figuresOf(park, field, part).filter(({ label }) => label));
    return { step, figure: principal(park, field, of), pieces };
  });
  const last = links.at(-1)!;
  const left: LeftBy = isPublished(last.figure) ? { how: "published" } : leftBy(park, part);
  if (left.how === "computed") links[links.length - 1] = { ...last, figure: lessOf(left.from) };
  const all = links.flatMap(({ figure, pieces }) => [figure, ...pieces]);
  return { links, left, mostHa: Math.max(0, ...all.map((figure) => endHa(figure))) };
}

/** The parts of a park that have a chain of their own: anything published beyond the planned hectares. */
export function partsWithChain(park: WithFigures & { parts: readonly { id: string }[] }): string[] {
  const beyond = LAND_STEPS.slice(1).map((step) => LAND_FIELD[step]);
  const hasAny = (part: string) =>
    park.figures.some(
      (figure) => figure.part === part && beyond.includes(figure.field) && figure.value !== null,
    );
  return park.parts.map(({ id }) => id).filter(hasAny);
}

/** Where a bar for the figure ends, in hectares; 0 where there is none. */
export function endHa(figure: Figure | undefined): number {
  const value = figure?.value;
  if (typeof value === "number") return value;
  return isRange(value) ? value.to : 0;
}

function isPublished(figure: Figure | undefined): figure is Figure {
  return figure !== undefined && figure.value !== null;
}

function leftBy(park: WithFigures, part: string | undefined): LeftBy {
  const exact = (field: FieldName) =>
    figuresOf(park, field, part).filter(
      ({ label, value, qualifier }) =>
        label === undefined && typeof value === "number" && qualifier === undefined,
    );
  const industrial = exact("industrialHa");
  const leased = exact("leasedHa");
  for (const before of principalFirst(industrial)) {
    const less = principalFirst(leased).find((figure) => isSameDate(before, figure));
    if (less) return { how: "computed", from: [before, less] };
  }
  const [before] = principalFirst(industrial);
  const [less] = principalFirst(leased);
  return before && less
    ? { how: "other-dates", industrial: before, leased: less }
    : { how: "unpublished" };
}

/** Both of one stated day, month or year: neither undated, nor rough, nor dated by its source alone. */
function isSameDate(a: Figure, b: Figure): boolean {
  const isStated = [a, b].every(
    ({ asOf, asOfFrom }) => asOf !== null && !asOf.startsWith("c.") && asOfFrom === undefined,
  );
  return isStated && a.asOf === b.asOf;
}

function lessOf([industrial, leased]: readonly [Figure, Figure]): Figure {
  const ha = (industrial.value as number) - (leased.value as number);
  return computedFigure("freeHa", ha, "ha", [industrial, leased]);
}

function principalFirst(figures: readonly Figure[]): Figure[] {
  return [...figures].sort((a, b) => Number(b.principal ?? false) - Number(a.principal ?? false));
}

/** Of several figures under one label, the principal one. */
function firstOfEach(figures: readonly Figure[]): Figure[] {
  const labels = [...new Set(figures.map(({ label }) => label))];
  return labels.map((label) => {
    const same = figures.filter((figure) => figure.label === label);
    return same.find((figure) => figure.principal) ?? same[0]!;
  });
}

function isRange(
  value: Figure["value"] | undefined,
): value is { kind: "range"; from: number; to: number } {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "range";
}
