/** The reader of PMTiles, fetched when a layer of that kind is first switched on. */
import { addProtocol } from "maplibre-gl";
import type * as Pmtiles from "pmtiles";

let protocol: Promise<typeof Pmtiles> | null = null;

/** Once it is there, MapLibre understands addresses that begin with pmtiles://. */
export function pmtiles(): Promise<typeof Pmtiles> {
  protocol ??= import("pmtiles").then((module) => {
    addProtocol("pmtiles", new module.Protocol().tile);
    return module;
  });
  return protocol;
}
