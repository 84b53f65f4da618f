/** Keeps overlays on a MapLibre map, through changes of its style. */
import type { FeatureCollection } from "geojson";
import type { GeoJSONSource, Map as MapLibre } from "maplibre-gl";
import { OVERLAYS, overlaySource, type Overlay, type OverlayName } from "../../map/overlays";
import type { Palette } from "../../map/palette";

/** The first layer of what the reader measures: overlays stay below it. */
const ABOVE = "drawing-fill";

export class MapOverlays {
  readonly #map: MapLibre;
  readonly #palette: () => Palette;
  readonly #kept = new Map<OverlayName, Overlay>();
  readonly #layerIds = new Map<OverlayName, string[]>();

  readonly #isAlive: () => boolean;

  /** `palette` is asked for whenever layers are made; while the map is not alive everything is only kept. */
  constructor(map: MapLibre, palette: () => Palette, isAlive: () => boolean) {
    this.#map = map;
    this.#palette = palette;
    this.#isAlive = isAlive;
    map.on("style.load", () => {
      for (const name of OVERLAYS) this.#draw(name);
    });
  }

  /** Draws an overlay, or takes it away. */
  set(name: OverlayName, overlay: Overlay | null): void {
    const before = this.#kept.get(name);
    if (overlay) this.#kept.set(name, overlay);
    else this.#kept.delete(name);
    if (!this.#isAlive()) return;
    const source = this.#map.getSource<GeoJSONSource>(overlaySource(name));
    if (overlay && source && before?.layers === overlay.layers) source.setData(overlay.data);
    else this.#draw(name);
  }

  #draw(name: OverlayName): void {
    const id = overlaySource(name);
    for (const layer of this.#layerIds.get(name) ?? []) {
      if (this.#map.getLayer(layer)) this.#map.removeLayer(layer);
    }
    this.#layerIds.delete(name);
    if (this.#map.getSource(id)) this.#map.removeSource(id);
    const overlay = this.#kept.get(name);
    if (!overlay) return;
    this.#map.addSource(id, { type: "geojson", data: overlay.data, promoteId: "id" });
    const above = OVERLAYS.slice(OVERLAYS.indexOf(name) + 1)
      .flatMap((other) => this.#layerIds.get(other) ?? [])
      .find((layer) => this.#map.getLayer(layer));
    const before = above ?? (this.#map.getLayer(ABOVE) ? ABOVE : undefined);
    const layers = overlay.layers(id, this.#palette());
    for (const layer of layers) this.#map.addLayer(layer, before);
    this.#layerIds.set(
      name,
      layers.map((layer) => layer.id),
    );
  }
}

/** Every overlay's features together, bottom to top: what a map without layers draws of them. */
export function featuresOf(
  overlays: ReadonlyMap<OverlayName, Overlay>,
): FeatureCollection["features"] {
  return OVERLAYS.flatMap((name) => overlays.get(name)?.data.features ?? []);
}
