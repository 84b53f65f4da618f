/** The few closed lists that figures, layers and words share. */

export const ZONE_KINDS = ["coastal", "border-gate"] as const;
export type ZoneKind = (typeof ZONE_KINDS)[number];

export const PARK_STATUSES = ["operating", "under-construction", "planned"] as const;
export type ParkStatus = (typeof PARK_STATUSES)[number];

export const PLACE_KINDS = ["airport", "border-gate", "port"] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** How a boundary came to be, from the surest to the least sure. */
export const BASES = [
  "surveyed",
  "administrative-units",
  "mapped",
  "schematic",
  "envelope",
] as const;
export type Basis = (typeof BASES)[number];

/** The themes that are drawn; a reader may also leave the choice to the device. */
export type ThemeName = "light" | "dark";
