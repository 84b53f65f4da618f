/** What controls and tools may ask of the map, whichever library draws it. */
import type { FeatureCollection } from "geojson";
import type { Map as MapLibre } from "maplibre-gl";
import type { Box } from "../../lib/geometry";
import type { Overlay, OverlayName } from "../../map/overlays";

/** A small box is not fitted closer than this. */
export const FITTED_ZOOM = 14;

export interface MapHandle {
  readonly container: HTMLElement;
  /** For what draws on the map by itself; null where another library draws it. */
  readonly maplibre: MapLibre | null;
  /** [lng, lat] → [x, y] in css pixels from the map's top left. */
  project(position: [number, number]): [number, number];
  unproject(point: [number, number]): [number, number];
  flyTo(center: [number, number], zoom?: number): void;
  /** `maxZoom`: `FITTED_ZOOM` unless told otherwise. */
  fitBounds(box: Box, maxZoom?: number): void;
  zoomBy(steps: number): void;
  getBounds(): Box;
  getCenter(): [number, number];
  getZoom(): number;
  /** Calls back on every frame of a movement; the returned function stops it. */
  onMove(callback: () => void): () => void;
  /** Position in degrees and in css pixels of a pointer event; the returned function stops it. */
  onPointer(
    type: "click" | "dblclick" | "mousemove" | "mouseout" | "contextmenu",
    callback: (position: [number, number], point: [number, number]) => void,
  ): () => void;
  /** Replaces what the reader has drawn; an empty collection clears it. */
  setDrawing(drawing: FeatureCollection): void;
  /** Draws a screen's own things above the map; null takes them away. */
  setOverlay(name: OverlayName, overlay: Overlay | null): void;
  resize(): void;
}
