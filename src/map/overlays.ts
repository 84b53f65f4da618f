/** What a screen draws above the map beside the style: a reader's own boundaries, findings, a preview. */
import type { FeatureCollection } from "geojson";
import type { LayerSpecification } from "maplibre-gl";
import type { Palette } from "./palette";

/** Bottom to top. All of them lie below what the reader measures. */
export const OVERLAYS = ["own", "preview", "versions", "findings", "vertex"] as const;
export type OverlayName = (typeof OVERLAYS)[number];

export interface Overlay {
  readonly data: FeatureCollection;
  /** Its layers, bottom to top, each with an id of its own, over the source of that name. */
  readonly layers: (source: string, palette: Palette) => LayerSpecification[];
}

/** The name of an overlay's source in the style. */
export function overlaySource(name: OverlayName): string {
  return `overlay-${name}`;
}
