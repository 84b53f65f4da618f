/** How the figures of a zone or park are grouped on the page: by section, field, and what competes. */
import type { WithFigures } from "./register/figures";
import type { FieldName, Figure } from "./register/schema";
import { FIELDS } from "./register/vocabulary";

export const SECTIONS = [
  "land",
  "plan",
  "infrastructure",
  "investment",
  "people",
  "transport",
  "other",
] as const;
export type SectionId = (typeof SECTIONS)[number];

const SECTION_OF: Record<FieldName, SectionId> = {
  plannedHa: "land",
  printedHa: "land",
  landHa: "land",
  seaHa: "land",
  subAreaHa: "land",
  complexHa: "land",
  currentHa: "land",
  grantedHa: "land",
  projectHa: "land",
  detailedPlanHa: "land",
  phaseHa: "land",
  functionalLandHa: "land",
  industrialHa: "land",
  unitAreaKm2: "land",
  clearedHa: "land",
  levelledHa: "land",
  handedOverHa: "land",
  builtHa: "land",
  leasedHa: "land",
  readyHa: "land",
  freeHa: "land",
  occupancyPercent: "land",
  rent: "investment",
  fee: "investment",
  developer: "investment",
  investors: "investment",
  projects: "investment",
  capital: "investment",
  tenants: "investment",
  contact: "investment",
  sectors: "investment",
  investmentNeed: "investment",
  keyProjects: "investment",
  population: "people",
  workers: "people",
  labour: "people",
  visitors: "people",
  housing: "people",
  power: "infrastructure",
  water: "infrastructure",
  wastewater: "infrastructure",
  port: "infrastructure",
  environment: "infrastructure",
  electricity: "infrastructure",
  capacity: "infrastructure",
  distances: "transport",
  borderGate: "transport",
  trade: "transport",
  tonnage: "transport",
  crossings: "transport",
  goods: "transport",
  transport: "transport",
  founding: "plan",
  masterPlan: "plan",
  certificate: "plan",
  established: "plan",
  leaseTerm: "plan",
  developmentPeriod: "plan",
  management: "plan",
  statusText: "plan",
  expansion: "plan",
  progress: "plan",
  oldPlanHa: "land",
  areaRule: "plan",
  law: "plan",
  character: "plan",
  priority: "plan",
  spatialStructure: "plan",
  functionalAreas: "plan",
  growthTarget: "plan",
  relocation: "plan",
  zone: "other",
  hostUnits: "other",
  formerLocation: "other",
  commune: "other",
  boundary: "other",
  coordinates: "other",
  outline: "other",
  count: "other",
  names: "other",
  clusters: "other",
};

/** What a reader looks for in every park, whether anybody published it or not. */
export const CORE_PARK_FIELDS: readonly FieldName[] = [
  "plannedHa",
  "grantedHa",
  "industrialHa",
  "leasedHa",
  "occupancyPercent",
  "rent",
  "developer",
];

/** The same for a zone. */
export const CORE_ZONE_FIELDS: readonly FieldName[] = [
  "plannedHa",
  "landHa",
  "seaHa",
  "founding",
  "masterPlan",
];

/** Figures that stand side by side under one label: the principal first, then the newer before the older. */
export interface LabelledFigures {
  label: string | null;
  figures: Figure[];
}

export interface FieldRow {
  field: FieldName;
  /** Empty for a core field that the register has no figure for: it is unpublished too. */
  groups: LabelledFigures[];
}

export interface FigureSection {
  id: SectionId;
  rows: FieldRow[];
}

/**
 * All figures about the whole of an entity, or about one part of it, in sections. `core` fields are
 * there even without a figure; `leaveOut` are shown elsewhere. Sections without a row are left out.
 */
export function sectionsOf(
  entity: WithFigures,
  {
    part,
    core = [],
    leaveOut = [],
  }: { part?: string; core?: readonly FieldName[]; leaveOut?: readonly FieldName[] } = {},
): FigureSection[] {
  const own = entity.figures.filter((figure) => figure.part === part);
  const rows = FIELDS.flatMap((field): FieldRow[] => {
    if (leaveOut.includes(field)) return [];
    const figures = own.filter((figure) => figure.field === field);
    if (figures.length === 0 && !core.includes(field)) return [];
    return [{ field, groups: byLabel(figures) }];
  });
  return SECTIONS.flatMap((id): FigureSection[] => {
    const inside = rows.filter(({ field }) => SECTION_OF[field] === id);
    return inside.length > 0 ? [{ id, rows: inside }] : [];
  });
}

function byLabel(figures: readonly Figure[]): LabelledFigures[] {
  const labels = [...new Set(figures.map(({ label }) => label ?? null))];
  return labels.map((label) => ({
    label,
    figures: figures.filter((figure) => (figure.label ?? null) === label).sort(bySaying),
  }));
}

/** The principal, then the newest; an undated one last. */
function bySaying(a: Figure, b: Figure): number {
  if (a.principal !== b.principal) return a.principal ? -1 : 1;
  return dateKey(b).localeCompare(dateKey(a), "en");
}

function dateKey({ asOf }: Figure): string {
  return asOf?.replace(/^c\./, "") ?? "";
}
