/** Parks side by side: one row a field, in the order in which sites are chosen. */
import { PLACE_KINDS, type ParkStatus, type PlaceKind } from "../kinds";
import type { NearFile } from "../near/near";
import { incentivesFor, principal } from "../register/figures";
import type { FieldName, Figure, Incentive, Names, Park, Register, Zone } from "../register/schema";
import { sectionsOf, type LabelledFigures } from "../sections";
import { placeDistances, type PlaceDistance } from "./placeDistances";

type FigureRow = Extract<
  FieldName,
  | "plannedHa"
  | "grantedHa"
  | "industrialHa"
  | "leasedHa"
  | "freeHa"
  | "rent"
  | "fee"
  | "occupancyPercent"
  | "power"
  | "water"
  | "wastewater"
  | "sectors"
  | "labour"
  | "developer"
  | "tenants"
>;

/** Size, status, price, occupancy, utilities, distances, sectors, labour, developer, tenants, incentives. */
export const COMPARE_ROWS = [
  "plannedHa",
  "grantedHa",
  "industrialHa",
  "leasedHa",
  "freeHa",
  "status",
  "zone",
  "rent",
  "fee",
  "occupancyPercent",
  "power",
  "water",
  "wastewater",
  ...PLACE_KINDS,
  "sectors",
  "labour",
  "developer",
  "tenants",
  "incentives",
] as const satisfies readonly (FigureRow | PlaceKind | "status" | "zone" | "incentives")[];
export type CompareRowId = (typeof COMPARE_ROWS)[number];

/** A figure in a cell, with what it is about where that is not the whole park. */
export interface CellEntry {
  readonly figure: Figure;
  /** "phase 1"; null for the figure without a label. */
  readonly label: string | null;
  /** A part of the park; null for the whole. */
  readonly part: Names | null;
  /** Whether another figure that competes with it stands before it. */
  readonly isRival: boolean;
}

export type Cell =
  /** Without an entry: nobody published it. */
  | { readonly kind: "figures"; readonly entries: readonly CellEntry[] }
  | { readonly kind: "status"; readonly status: ParkStatus; readonly said: Figure | undefined }
  | { readonly kind: "zone"; readonly zone: Zone | null; readonly said: Figure | undefined }
  /** The nearest first; null until the distances are there. */
  | { readonly kind: "distances"; readonly places: readonly PlaceDistance[] | null }
  | { readonly kind: "incentives"; readonly incentives: readonly Incentive[] };

/** How what is published in a row is alike: nothing, something in one cell only, all the same, or not. */
export type Likeness = "none" | "single" | "same" | "differ";

export interface CompareRow {
  readonly id: CompareRowId;
  /** One a park, in the order of the parks. */
  readonly cells: readonly Cell[];
  readonly likeness: Likeness;
}

export function compareRows(
  register: Register,
  parks: readonly Park[],
  near: NearFile | null,
): CompareRow[] {
  return COMPARE_ROWS.map((id) => {
    const cells = parks.map((park) => cellOf(id, park, register, near));
    return { id, cells, likeness: likenessOf(cells) };
  });
}

/** The parks with these ids, in that order; ids the register does not know are left out. */
export function parksOf({ parks }: Register, ids: readonly string[]): Park[] {
  return ids.flatMap((id) => parks.find((park) => park.id === id) ?? []);
}

function cellOf(id: CompareRowId, park: Park, register: Register, near: NearFile | null): Cell {
  switch (id) {
    case "status":
      return { kind: "status", status: park.status, said: principal(park, "statusText") };
    case "zone": {
      const zone = register.zones.find((entry) => entry.id === park.zone) ?? null;
      return { kind: "zone", zone, said: principal(park, "zone") };
    }
    case "airport":
    case "border-gate":
    case "port":
      return { kind: "distances", places: near && placeDistances(park.id, id, register, near) };
    case "incentives":
      return { kind: "incentives", incentives: narrowFirst(incentivesFor(register, park)) };
    default:
      return { kind: "figures", entries: entriesOf(park, id) };
  }
}

/** All figures of a field: about the whole, then about each part; an unpublished one only if it is alone. */
function entriesOf(park: Park, field: FigureRow): CellEntry[] {
  const wholes = [
    { part: null, id: undefined },
    ...park.parts.map(({ id, name }) => ({ part: name, id })),
  ];
  const all = wholes.flatMap(({ part, id }) =>
    sectionsOf(park, id === undefined ? {} : { part: id })
      .flatMap(({ rows }) => rows)
      .filter((row) => row.field === field)
      .flatMap(({ groups }) => wholeFirst(groups))
      .flatMap(({ label, figures }) =>
        figures.map((figure, rank): CellEntry => ({
          figure,
          label,
          part,
          isRival: rank > 0 && field !== "tenants",
        })),
      ),
  );
  const published = all.filter(({ figure }) => figure.value !== null);
  return published.length > 0 ? published : all.slice(0, 1);
}

/** The figure without a label before those under one. */
function wholeFirst(groups: readonly LabelledFigures[]): LabelledFigures[] {
  return [...groups].sort((a, b) => Number(a.label !== null) - Number(b.label !== null));
}

/** What is for this zone or park before what is for all of them. */
function narrowFirst(incentives: readonly Incentive[]): Incentive[] {
  const order: Incentive["scope"]["to"][] = [
    "named",
    "border-gate-zones",
    "coastal-zones",
    "zones",
    "parks",
    "everywhere",
  ];
  return [...incentives].sort((a, b) => order.indexOf(a.scope.to) - order.indexOf(b.scope.to));
}

function likenessOf(cells: readonly Cell[]): Likeness {
  const said = cells.map(saying).filter((text) => text !== null);
  if (said.length === 0) return "none";
  if (said.length === 1) return "single";
  return new Set(said).size === 1 ? "same" : "differ";
}

/** What a cell says, for comparing; null where nothing is published. Dates and sources do not count. */
function saying(cell: Cell): string | null {
  switch (cell.kind) {
    case "status":
      return cell.status;
    case "zone":
      return cell.zone ? cell.zone.id : cell.said?.value ? JSON.stringify(cell.said.value) : null;
    case "distances":
      return cell.places && JSON.stringify(cell.places.map(({ figure }) => figure?.value ?? null));
    case "incentives":
      return cell.incentives.map(({ id }) => id).join() || null;
    case "figures": {
      const said = cell.entries
        .filter(({ figure }) => figure.value !== null)
        .map(({ figure: { value, unit, qualifier }, label, part }) => {
          const own = Array.isArray(value) ? [...value].sort() : value;
          return JSON.stringify([own, unit, qualifier, label, part?.vi]);
        });
      // Two sources that say the same say it once.
      return [...new Set(said)].join() || null;
    }
  }
}
