/** The province at a glance: which figures of the register stand in which chart, none of them typed in. */
import type { Checks } from "../checks";
import { PARK_STATUSES, type Basis, type ParkStatus, type ZoneKind } from "../kinds";
import { mainCheck } from "../planned";
import { figuresOf, principal } from "../register/figures";
import type { FieldName, Figure, Park, Register, Unit, Zone } from "../register/schema";
import { computedFigure } from "./computedFigure";

/** A figure in a chart; what it is about stands in its `label`, or in `owner`. */
export interface GlanceRow {
  readonly figure: Figure;
  /** The zone it is about; null for the parks together, the projects or the province. */
  readonly owner: Zone | null;
}

export interface PlannedZone {
  readonly zone: Zone;
  readonly figure: Figure;
}

export interface PlannedPark {
  readonly park: Park;
  readonly figure: Figure;
}

/** The parks of one zone, or those outside every zone. */
export interface PlannedGroup {
  readonly zone: Zone | null;
  /** By status, then the largest first. */
  readonly parks: readonly PlannedPark[];
  /** Added up by the page. */
  readonly total: Figure;
}

export interface StatusTotal {
  readonly status: ParkStatus;
  readonly parks: number;
  readonly total: Figure;
}

/** The zones by planned area, the largest first. */
export function plannedZones({ zones }: Register): PlannedZone[] {
  const all = zones.flatMap((zone): PlannedZone[] => {
    const figure = principal(zone, "plannedHa");
    return figure ? [{ zone, figure }] : [];
  });
  return all.sort((a, b) => numberIn(b.figure) - numberIn(a.figure));
}

/** The parks by zone, the zone with most hectares first, those outside the zones last. */
export function plannedGroups(register: Register): PlannedGroup[] {
  const { zones, parks } = register;
  const inside = zones.map((zone) => groupOf(zone, parks));
  inside.sort((a, b) => numberIn(b.total) - numberIn(a.total));
  return [...inside, groupOf(null, parks)].filter((group) => group.parks.length > 0);
}

export function statusTotals({ parks }: Register): StatusTotal[] {
  return PARK_STATUSES.map((status) => {
    const all = plannedParks(parks.filter((park) => park.status === status));
    return { status, parks: all.length, total: totalOf(all) };
  });
}

const PROJECTS = "infrastructure-projects";

/** What is published on the ten infrastructure projects together. */
export function projectFigures({ totals }: Register): Figure[] {
  const fields: FieldName[] = ["count", "plannedHa", "projects", "capital", "occupancyPercent"];
  return fields.flatMap((field) => figuresOf(totals, field, PROJECTS));
}

/** Occupancy over the years, the oldest first. The parks together and the ten projects are not the same. */
export function occupancies({ totals }: Register): GlanceRow[] {
  const parks = figuresOf(totals, "occupancyPercent", "parks");
  const projects = figuresOf(totals, "occupancyPercent", PROJECTS);
  return rowsOf([...parks, ...projects]).sort((a, b) =>
    dateOf(a.figure).localeCompare(dateOf(b.figure), "en"),
  );
}

/** Land of the parks together: cleared, leased, ready to lease, in that order. */
export function landOfParks({ totals }: Register): GlanceRow[] {
  const fields: FieldName[] = ["clearedHa", "leasedHa", "readyHa"];
  return rowsOf(fields.flatMap((field) => figuresOf(totals, field, "parks")));
}

/** Border trade in million USD: of the zones with a gate, then of the province; the newest first. */
export function borderTrade(register: Register): GlanceRow[] {
  return [...ownedBy(register, "trade", ["million USD", "million USD/year"])];
}

/** Who and what crosses the border, and the tonnes. */
export function crossings(register: Register): GlanceRow[] {
  return [...ownedBy(register, "crossings"), ...ownedBy(register, "tonnage", ["t"])];
}

export function energy({ totals }: Register): GlanceRow[] {
  return rowsOf(figuresOf(totals, "electricity", "province"));
}

export function transport({ totals }: Register): GlanceRow[] {
  return rowsOf(figuresOf(totals, "transport", "province"));
}

/** The rows whose figure is a number or range in one unit, as bars on one scale. */
export function inUnit(rows: readonly GlanceRow[], units: readonly Unit[]): GlanceRow[] {
  return rows.filter(({ figure: { unit, value } }) => {
    const isNumber = typeof value === "number" || (typeof value === "object" && value !== null);
    return unit !== undefined && units.includes(unit) && isNumber;
  });
}

/** A zone or park with what was planned and what is drawn of it. */
export interface MappedRow {
  readonly entity: Zone | Park;
  readonly hue: ZoneKind | ParkStatus;
  readonly planned: Figure;
  /** On the VN-2000 plane; null where nothing is drawn, or only an envelope. */
  readonly drawnHa: number | null;
  readonly basis: Basis | null;
}

/** Every zone, then every park, as far as it has a planned area. */
export function mappedRows(register: Register, checks: Checks): MappedRow[] {
  return [...register.zones, ...register.parks].flatMap((entity): MappedRow[] => {
    const planned = principal(entity, "plannedHa");
    if (typeof planned?.value !== "number") return [];
    const check = mainCheck(checks, entity.id);
    const isDrawn = check !== undefined && check.basis !== "envelope";
    return [
      {
        entity,
        hue: "kind" in entity ? entity.kind : entity.status,
        planned,
        drawnHa: isDrawn ? check.vn2000Ha : null,
        basis: isDrawn ? check.basis : null,
      },
    ];
  });
}

function groupOf(zone: Zone | null, parks: readonly Park[]): PlannedGroup {
  const own = plannedParks(parks.filter((park) => park.zone === (zone?.id ?? null)));
  return { zone, parks: own, total: totalOf(own) };
}

function plannedParks(parks: readonly Park[]): PlannedPark[] {
  const all = parks.flatMap((park): PlannedPark[] => {
    const figure = principal(park, "plannedHa");
    return typeof figure?.value === "number" ? [{ park, figure }] : [];
  });
  const rank = ({ park }: PlannedPark) => PARK_STATUSES.indexOf(park.status);
  return all.sort((a, b) => rank(a) - rank(b) || numberIn(b.figure) - numberIn(a.figure));
}

function totalOf(parks: readonly PlannedPark[]): Figure {
  const figures = parks.map(({ figure }) => figure);
  const sum = figures.reduce((ha, figure) => ha + numberIn(figure), 0);
  return computedFigure("plannedHa", sum, "ha", figures);
}

function ownedBy(
  { zones, totals }: Register,
  field: FieldName,
  units?: readonly Unit[],
): GlanceRow[] {
  const ofZones = zones.flatMap((zone) => newestFirst(figuresOf(zone, field), zone));
  const all = [...ofZones, ...newestFirst(figuresOf(totals, field, "province"), null)];
  return all.filter(
    ({ figure: { unit } }) => !units || (unit !== undefined && units.includes(unit)),
  );
}

function newestFirst(figures: readonly Figure[], owner: Zone | null): GlanceRow[] {
  const sorted = [...figures].sort((a, b) => dateOf(b).localeCompare(dateOf(a), "en"));
  return sorted.map((figure) => ({ figure, owner }));
}

function rowsOf(figures: readonly Figure[]): GlanceRow[] {
  return figures.map((figure) => ({ figure, owner: null }));
}

function dateOf({ asOf }: Figure): string {
  return asOf?.replace(/^c\./, "") ?? "";
}

function numberIn({ value }: Figure): number {
  return typeof value === "number" ? value : 0;
}
