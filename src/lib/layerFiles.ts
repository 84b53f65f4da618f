/** The published files in the order they are offered, with the layers each carries. */
import { ORIGINS, type LayerName } from "./attribution";

export interface LayerFile {
  layer: LayerName | "register" | "checks";
  /** Below `geo/`. */
  file: string;
  /** Simplified to be drawn as background; nothing may be measured on it. */
  isDrawnOnly: boolean;
}

export const LAYER_FILES: readonly LayerFile[] = [
  full("zones", "zones.geojson"),
  full("parks", "parks.geojson"),
  full("park-envelopes", "park-envelopes.geojson"),
  full("units", "units.geojson"),
  full("places", "places.geojson"),
  full("register", "register.json"),
  full("checks", "checks.json"),
  full("near", "near.json"),
  drawn("neighbours", "display/map.topojson"),
  drawn("land", "display/region.topojson"),
  drawn("borders", "display/region.topojson"),
  drawn("roads", "display/lines.topojson"),
  drawn("railways", "display/lines.topojson"),
  drawn("routes", "display/routes.topojson"),
  drawn("points", "display/points.geojson"),
  drawn("archipelagos", "display/archipelagos.json"),
];

/** Who made a layer; null for the register and the checks, which cite source by source. */
export function originOf(layer: LayerFile["layer"]) {
  return layer === "register" || layer === "checks" ? null : ORIGINS[layer];
}

function full(layer: LayerFile["layer"], file: string): LayerFile {
  return { layer, file, isDrawnOnly: false };
}

function drawn(layer: LayerFile["layer"], file: string): LayerFile {
  return { layer, file, isDrawnOnly: true };
}
