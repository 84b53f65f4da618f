/** Keeps an owner's large layer on a MapLibre map, through changes of its style. */
import type { GeoJSONSource, Map as MapLibre } from "maplibre-gl";
import type { Boundary, Box } from "../../lib/geometry";
import { besideArchive, readMetadata, type LayerMetadata } from "../../lib/tiles/metadata";
import type { SourceFiles } from "../../lib/tiles/sourceFeature";
import { LayerFault } from "../../lib/tiles/layerFault";
import {
  isLarge,
  LARGE_CHOSEN,
  LARGE_HITS,
  LARGE_SOURCE,
  largeLayers,
} from "../../map/largeLayers";
import { PALETTES, type Palette } from "../../map/palette";
import { EMPTY } from "../../map/sources";
import { zoneEdgeLayers } from "../../map/zoneLayers";
import { pmtiles } from "./pmtiles";

export interface OpenedLayer {
  readonly address: string;
  readonly metadata: LayerMetadata;
  readonly files: SourceFiles;
  readonly minZoom: number;
  readonly bounds: Box;
}

/** What a click found in a tile: enough to ask its source for it. */
export interface TileHit {
  readonly number: number;
  readonly id: string;
  readonly name: string;
}

/** Reads what the archive says of itself, by range requests. Throws a `LayerFault`. */
export async function openLayer(address: string): Promise<OpenedLayer> {
  const { PMTiles, TileType } = await pmtiles();
  const archive = new PMTiles(address);
  let header, stated: unknown;
  try {
    header = await archive.getHeader();
    stated = await archive.getMetadata();
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    const code = /Byte Serving/i.test(message)
      ? "no-ranges"
      : /magic|header/i.test(message)
        ? "broken"
        : "missing";
    throw new LayerFault(code, `${address}: ${message}`, { cause });
  }
  const metadata = readMetadata(stated);
  if (!metadata || header.tileType !== TileType.Mvt) {
    throw new LayerFault("broken", `${address} is none that qnz tiles made`);
  }
  const { minZoom, minLon, minLat, maxLon, maxLat } = header;
  const bounds: Box = [minLon, minLat, maxLon, maxLat];
  const files = { ...besideArchive(address), stamp: metadata.qnz.stamp };
  return { address, metadata, files, minZoom, bounds };
}

export class LargeOnMap {
  readonly #stop: () => void;
  #chosen: Boundary | null = null;

  /** @param onfail told when its tiles cannot be had */
  constructor(
    readonly map: MapLibre,
    readonly layer: OpenedLayer,
    readonly palette: () => Palette,
    onfail: () => void,
  ) {
    const draw = () => this.#draw();
    const failed = (event: object) => {
      if (isLarge((event as { sourceId?: string }).sourceId)) onfail();
    };
    map.on("style.load", draw);
    map.on("error", failed);
    this.#stop = () => {
      map.off("style.load", draw);
      map.off("error", failed);
    };
    if (map.isStyleLoaded() || map.getLayer(BELOW)) draw();
  }

  at(position: [number, number]): TileHit | null {
    if (!this.map.getLayer(LARGE_HITS)) return null;
    const point = this.map.project(position);
    const [hit] = this.map.queryRenderedFeatures(point, { layers: [LARGE_HITS] });
    if (typeof hit?.id !== "number") return null;
    const { id, name } = hit.properties as { id: unknown; name: unknown };
    return { number: hit.id, id: String(id), name: String(name) };
  }

  /** Draws a feature as its source has it; null takes it away. */
  choose(boundary: Boundary | null): void {
    this.#chosen = boundary;
    this.map.getSource<GeoJSONSource>(LARGE_CHOSEN)?.setData(this.#data());
  }

  remove(): void {
    this.#stop();
    // A map that is gone has no style to take it from.
    const style = this.map.style ? this.map.getStyle() : null;
    for (const { id } of style?.layers ?? []) if (isLarge(id)) this.map.removeLayer(id);
    for (const id of Object.keys(style?.sources ?? {})) if (isLarge(id)) this.map.removeSource(id);
  }

  #draw(): void {
    if (this.map.getSource(LARGE_SOURCE)) return;
    this.map.addSource(LARGE_SOURCE, { type: "vector", url: `pmtiles://${this.layer.address}` });
    this.map.addSource(LARGE_CHOSEN, { type: "geojson", data: this.#data() });
    const [{ id: sourceLayer }] = this.layer.metadata.vector_layers as [{ id: string }];
    const before = this.map.getLayer(BELOW) ? BELOW : undefined;
    for (const layer of largeLayers(sourceLayer, this.palette())) this.map.addLayer(layer, before);
  }

  #data(): GeoJSON.GeoJSON {
    return this.#chosen ? { type: "Feature", properties: {}, geometry: this.#chosen } : EMPTY;
  }
}

/** The first line of the zones: the layer lies beneath it. */
const BELOW = zoneEdgeLayers(PALETTES.light)[0]!.id;
