/** The closed lists of the register. The pages have a word for each entry in each language. */

/**
 * What a figure is about. Areas end in Ha and are in hectares; each of them is another quantity,
 * and none may stand in for another.
 */
export const FIELDS = [
  // Areas as plans and papers state them
  "plannedHa", // the size in the plan in force; with a label, the size in another dated plan
  "printedHa", // what a list prints, where that is an evident misprint or a rounding
  "landHa",
  "seaHa",
  "subAreaHa", // an area within a zone or park, named by the label
  "complexHa", // a larger whole that the park is part of
  "currentHa", // the whole park as it is described today
  "grantedHa", // what the developer's investment certificate covers
  "projectHa", // what an infrastructure project covers, where no certificate is named
  "detailedPlanHa", // the size in the park's own plan, or in the document that allowed it
  "oldPlanHa", // the size in a plan that no longer holds
  "phaseHa",
  "functionalLandHa", // land for building functional areas, in total or by use
  "industrialHa", // land for factories
  "unitAreaKm2", // the state's own figure for the administrative unit
  // What has become of the land
  "clearedHa",
  "levelledHa",
  "handedOverHa",
  "builtHa", // with technical infrastructure in place
  "leasedHa",
  "readyHa", // ready to lease
  "freeHa",
  "occupancyPercent",
  "rent",
  "fee",
  // Who
  "developer",
  "investors",
  "projects",
  "capital",
  "tenants",
  "contact",
  "population",
  "workers",
  "labour", // workers expected or needed
  "visitors",
  "housing",
  // Services
  "power",
  "water",
  "wastewater",
  "port",
  // Where
  "zone", // a zone's id, or "none" where a source puts the park outside every zone
  "hostUnits", // codes of units since July 2025
  "formerLocation",
  "commune",
  "boundary",
  "coordinates",
  "outline", // only ever unpublished: outlines themselves are geometry
  "distances",
  // Papers and time
  "founding",
  "masterPlan",
  "certificate",
  "established",
  "leaseTerm",
  "developmentPeriod",
  "management",
  "statusText", // the status in the words of the source
  "expansion",
  "progress",
  "areaRule",
  "law",
  // What for
  "sectors",
  "character",
  "priority",
  "spatialStructure",
  "functionalAreas",
  "environment",
  "relocation",
  "investmentNeed",
  "growthTarget",
  "keyProjects",
  // Trade and transport
  "borderGate",
  "trade",
  "tonnage",
  "crossings",
  "goods",
  "capacity",
  "transport",
  "electricity",
  // Totals
  "count",
  "names",
  "clusters",
] as const;
export type FieldName = (typeof FIELDS)[number];

/** Fields that hold as many entries as there are: the entries do not compete, so none is principal. */
export const LIST_FIELDS: ReadonlySet<FieldName> = new Set<FieldName>([
  "tenants",
  "distances",
  "keyProjects",
  "housing",
  "contact",
  "certificate",
  "management",
  "progress",
  "goods",
  "borderGate",
  "law",
  "areaRule",
  "clusters",
]);

/** Fields whose strings are ids or codes and are never shown or translated as they stand. */
export const CODE_FIELDS: ReadonlySet<FieldName> = new Set<FieldName>([
  "zone",
  "hostUnits",
  "sectors",
]);

/** Fields whose strings are Vietnamese names: shown in every language as they are, never translated. */
export const NAME_FIELDS: ReadonlySet<FieldName> = new Set<FieldName>([
  "commune",
  "formerLocation",
  "names",
]);

/** Units as papers here use them: money stays in the million USD and billion VND it was printed in. */
export const UNITS = [
  "ha",
  "km2",
  "km",
  "m",
  "%",
  "%/year",
  "count",
  "people",
  "people/day",
  "vehicles/day",
  "visitors/year",
  "passengers/year",
  "homes",
  "vehicles",
  "cars/year",
  "million USD",
  "million USD/year",
  "billion VND",
  "USD/m2",
  "USD/m2/year",
  "t",
  "t/year",
  "TEU",
  "DWT",
  "MW",
  "MVA",
  "kVA",
  "m3",
  "m3/day",
  "km/h",
  "minutes",
  "hours",
] as const;
export type Unit = (typeof UNITS)[number];

/** How exact a number was printed; left out for a number printed flat. */
export const QUALIFIERS = ["about", "over", "nearly", "at-least", "at-most"] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

export const CONFIDENCES = ["confirmed", "inferred", "unpublished"] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export const FIGURE_BASES = ["read", "computed", "inferred"] as const;
export type FigureBasis = (typeof FIGURE_BASES)[number];

export { SECTORS, type Sector } from "./sectors";

/** How far a tenant has come; left out for a project that is certified or running. */
export const TENANT_STAGES = ["proposed", "committed", "reserved"] as const;
export type TenantStage = (typeof TENANT_STAGES)[number];

export const INCENTIVE_KINDS = [
  "corporate-tax",
  "personal-tax",
  "land-rent",
  "import-duty",
  "special-mechanism",
  "law",
] as const;
export type IncentiveKind = (typeof INCENTIVE_KINDS)[number];

/** Whom an incentive is for; "named" goes with ids. */
export const INCENTIVE_SCOPES = [
  "everywhere",
  "zones",
  "coastal-zones",
  "border-gate-zones",
  "parks",
  "named",
] as const;
export type IncentiveScope = (typeof INCENTIVE_SCOPES)[number];

export const UNIT_TYPES = ["ward", "commune", "special-zone"] as const;

/** Who speaks in a source. */
export const SOURCE_KINDS = [
  "broker",
  "company page",
  "consultant",
  "contractor",
  "decision text",
  "developer",
  "encyclopedia",
  "government booklet",
  "government page",
  "government portal",
  "government portal, as recorded by a secondary data set",
  "law summary",
  "legal advice",
  "legal text",
  "local gazetteer",
  "ministry list",
  "ministry site",
  "notice to mariners",
  "open data",
  "press",
  "provincial investment agency",
  "provincial portal",
  "provincial press",
  "provincial site",
  "public company listing",
  "secondary",
  "secondary list",
  "shipping site",
  "tender notice",
  "thesis",
  "trade press",
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];
