/**
 * The colours of the map, light and dark. Hue says what a thing is; the page's own tokens
 * (src/ui/tokens.css) repeat these values and a test holds the two together.
 */
import type { Severity } from "../lib/audit/finding";
import type { ParkStatus, ThemeName, ZoneKind } from "../lib/kinds";

export interface Palette {
  land: string;
  neighbour: string;
  abroad: string;
  sea: string;
  ink: string;
  muted: string;
  unitLine: string;
  border: string;
  road: string;
  roadCasing: string;
  railway: string;
  highlight: string;
  zone: Record<ZoneKind, string>;
  park: Record<ParkStatus, string>;
  /** How grave a finding is. */
  severity: Record<Severity, string>;
}

export const LIGHT: Palette = {
  land: "#F6F1E7",
  neighbour: "#EFE9DD",
  abroad: "#E9E3D6",
  sea: "#DCE6EA",
  ink: "#1E2A30",
  muted: "#5B6770",
  unitLine: "#C9BFAE",
  border: "#8A7F6C",
  road: "#C8A98A",
  roadCasing: "#FBF8F1",
  railway: "#A79F92",
  highlight: "#1E2A30",
  zone: { coastal: "#0D5C92", "border-gate": "#9E7F17" },
  park: { operating: "#10122F", "under-construction": "#6D20C5", planned: "#C02853" },
  severity: { error: "#A3213F", warning: "#8A5A00", info: "#5B6770" },
};

export const DARK: Palette = {
  land: "#1E252B",
  neighbour: "#1A2026",
  abroad: "#181D22",
  sea: "#12181D",
  ink: "#ECE7DC",
  muted: "#9AA6AD",
  unitLine: "#39434B",
  border: "#6E7A82",
  road: "#5E5346",
  roadCasing: "#1E252B",
  railway: "#59626A",
  highlight: "#FFFFFF",
  zone: { coastal: "#09F4C4", "border-gate": "#F1C968" },
  park: { operating: "#A9B8E6", "under-construction": "#B875ED", planned: "#EF3E6F" },
  severity: { error: "#F58AA3", warning: "#E6B455", info: "#9AA6AD" },
};

export const PALETTES: Readonly<Record<ThemeName, Palette>> = { light: LIGHT, dark: DARK };
