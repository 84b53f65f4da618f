/**
 * Puts an owner's own base map beneath the zones, and takes it away again. It is guest on this map: its
 * names and signs are left out (they would stand beside ours, and may not be publishable), and whatever
 * goes wrong with it ends with the map as it was.
 */
import type {
  LayerSpecification,
  Map as MapLibre,
  SourceSpecification,
  StyleSpecification,
} from "maplibre-gl";
import type { Background } from "../../lib/embed/background";
import { BACKGROUND_PREFIX, isBackground } from "../../map/sources";
import { pmtiles } from "./pmtiles";

const PREFIX = BACKGROUND_PREFIX;

interface Made {
  sources: Record<string, SourceSpecification>;
  layers: LayerSpecification[];
}

/**
 * @param root of the site, for addresses beside it
 * @param before id of the layer it goes beneath
 * @param isWanted asked again once it has been fetched
 * @throws {Error} it cannot be had, or is not what its kind says
 */
export async function addBackground(
  map: MapLibre,
  background: Background,
  root: string,
  before: string,
  ink: string,
  isWanted: () => boolean,
): Promise<void> {
  const made = await madeOf(background, root, ink);
  // Switched off, or the theme changed, while it was fetched.
  if (!isWanted()) return;
  removeBackground(map);
  for (const [id, source] of Object.entries(made.sources)) map.addSource(id, source);
  for (const layer of made.layers) map.addLayer(layer, map.getLayer(before) ? before : undefined);
}

export function removeBackground(map: MapLibre): void {
  const style = map.getStyle();
  for (const { id } of style.layers) if (isBackground(id)) map.removeLayer(id);
  for (const id of Object.keys(style.sources)) if (isBackground(id)) map.removeSource(id);
}

/** Braces stay as they are: they stand for a tile. */
function absolute(url: string, root: string): string {
  return new URL(url, root).href.replaceAll("%7B", "{").replaceAll("%7D", "}");
}

async function madeOf(background: Background, root: string, ink: string): Promise<Made> {
  const { kind, url } = background;
  const address = absolute(url, root);
  switch (kind) {
    case "tiles": {
      const { tileSize, minzoom, maxzoom } = background;
      return raster({ type: "raster", tiles: [address], tileSize, minzoom, maxzoom });
    }
    case "pmtiles":
      return ofPmtiles(address, ink);
    case "style":
      return ofStyle(address);
  }
}

function raster(source: SourceSpecification): Made {
  const id = `${PREFIX}raster`;
  return { sources: { [id]: source }, layers: [{ id, type: "raster", source: id }] };
}

async function ofPmtiles(address: string, ink: string): Promise<Made> {
  const { PMTiles, TileType } = await pmtiles();
  const archive = new PMTiles(address);
  const { tileType, minZoom: minzoom, maxZoom: maxzoom } = await archive.getHeader();
  const url = `pmtiles://${address}`;
  if (tileType !== TileType.Mvt) return raster({ type: "raster", url, tileSize: 256 });
  const { vector_layers: layers } = (await archive.getMetadata()) as {
    vector_layers?: { id: string }[];
  };
  const id = `${PREFIX}vector`;
  return {
    sources: { [id]: { type: "vector", url, minzoom, maxzoom } },
    // Without a style of its own: its lines, quietly.
    layers: (layers ?? []).map((layer) => ({
      id: `${PREFIX}${layer.id}`,
      type: "line",
      source: id,
      "source-layer": layer.id,
      paint: { "line-color": ink, "line-width": 0.6, "line-opacity": 0.6 },
    })),
  };
}

async function ofStyle(address: string): Promise<Made> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const style = (await response.json()) as StyleSpecification;
  if (!Array.isArray(style.layers) || typeof style.sources !== "object")
    throw new Error("It is no MapLibre style.");
  if (JSON.stringify(style.sources).includes("pmtiles://")) await pmtiles();
  const sources = Object.entries(style.sources).map(([id, source]) => {
    const own = source as SourceSpecification & { url?: string; tiles?: string[] };
    return [
      PREFIX + id,
      {
        ...own,
        ...(own.url && !own.url.startsWith("pmtiles:") && { url: absolute(own.url, address) }),
        ...(own.tiles && { tiles: own.tiles.map((tile) => absolute(tile, address)) }),
      } as SourceSpecification,
    ];
  });
  const layers = style.layers.filter(
    (layer) => layer.type !== "symbol" && !JSON.stringify(layer.paint ?? {}).includes("-pattern"),
  );
  return {
    sources: Object.fromEntries(sources) as Made["sources"],
    layers: layers.map((layer) => ({
      ...layer,
      id: PREFIX + layer.id,
      ...("source" in layer && { source: PREFIX + layer.source }),
    })) as LayerSpecification[],
  };
}
