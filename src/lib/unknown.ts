/** What nobody has published, counted from the register. */
import { basesAt } from "./planned";
import type { Checks } from "./checks";
import { publishes } from "./register/figures";
import type { Register } from "./register/schema";

/** Fields of a park that an investor asks for first. */
const PARK_FIELDS = [
  "grantedHa",
  "industrialHa",
  "leasedHa",
  "occupancyPercent",
  "rent",
  "developer",
] as const;

export type Gap = "zones" | "outline" | (typeof PARK_FIELDS)[number] | "hostUnits" | "position";

export interface Unknown {
  gap: Gap;
  missing: number;
  of: number;
}

/**
 * Gaps, each with how many of how many. A field counts as published if any source gives it, under
 * whatever label and for whatever part. Zones are those without a surveyed line.
 */
export function unknowns(register: Register, checks: Checks | null): Unknown[] {
  const { zones, parks, places } = register;
  const isSurveyed = (id: string) => basesAt(checks, id).every((basis) => basis === "surveyed");
  return [
    ...(checks ? [count("zones", zones, ({ id }) => !isSurveyed(id))] : []),
    count("outline", parks, ({ outline }) => outline === null),
    ...PARK_FIELDS.map((field) => count(field, parks, (park) => !publishes(park, field))),
    count("hostUnits", parks, ({ unitCodes }) => unitCodes.length === 0),
    count("position", places, ({ position }) => position === null),
  ];
}

/** How many figures of the register were looked for in vain, of how many. */
export function unpublishedFigures({ zones, parks, totals }: Register): Omit<Unknown, "gap"> {
  const figures = [...zones, ...parks, totals].flatMap((entity) => entity.figures);
  return { missing: figures.filter(({ value }) => value === null).length, of: figures.length };
}

function count<T>(gap: Gap, all: readonly T[], isMissing: (one: T) => boolean): Unknown {
  return { gap, missing: all.filter(isMissing).length, of: all.length };
}
