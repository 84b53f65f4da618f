/** Small style expressions that several layers share. */
import type { ExpressionSpecification, SymbolLayerSpecification } from "maplibre-gl";
import { LINE_HEIGHT } from "./names/choices";
import type { Palette } from "./palette";

/** The colour of a feature's `property` in a table; what the table lacks is drawn in ink, not left out. */
export function byProperty(
  property: string,
  table: Readonly<Record<string, string>>,
  palette: Palette,
): ExpressionSpecification {
  const cases = Object.entries(table).flat();
  return ["match", ["get", property], ...cases, palette.ink] as unknown as ExpressionSpecification;
}

/** A number for a hovered feature, another for the rest. */
export function whenHovered(resting: number, hovered: number): ExpressionSpecification {
  return ["case", ["boolean", ["feature-state", "hover"], false], hovered, resting];
}

/** Linear between [zoom, value] stops. */
export function byZoom(...stops: [number, number][]): ExpressionSpecification {
  return [
    "interpolate",
    ["linear"],
    ["zoom"],
    ...stops.flat(),
  ] as unknown as ExpressionSpecification;
}

export const REGULAR = ["Be Vietnam Pro"];
export const SEMIBOLD = ["Be Vietnam Pro SemiBold"];

/** For names that src/map/names has laid out: they stand as they are told to, and keep their room. */
export const NAME_LAYOUT = {
  "text-font": SEMIBOLD,
  "text-size": ["get", "sizePx"],
  "text-anchor": ["get", "align"],
  "text-justify": ["get", "align"],
  "text-offset": ["get", "offset"],
  // Lines are broken already.
  "text-max-width": 100,
  "text-line-height": LINE_HEIGHT,
  "text-allow-overlap": true,
  "text-padding": 1,
  "symbol-sort-key": ["get", "rank"],
} satisfies SymbolLayerSpecification["layout"];
