/** A map of nothing but the layer that ?file= names, a .geojson or a .pmtiles, drawn with the product's own layers for it. */
import { Map as MapLibre, setWorkerUrl, type SourceSpecification } from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { LARGE_CHOSEN, LARGE_HITS, LARGE_SOURCE, largeLayers } from "../../../src/map/largeLayers";
import { LIGHT } from "../../../src/map/palette";
import { pmtiles } from "../../../src/ui/map/pmtiles";
import { FIRST, type Drawn, type View } from "../views";
import "./main.css";

setWorkerUrl(workerUrl);
const address = new URL(new URLSearchParams(location.search).get("file")!, document.baseURI).href;
const isTiles = address.endsWith(".pmtiles");
if (isTiles) await pmtiles();
const source: SourceSpecification = isTiles
  ? { type: "vector", url: `pmtiles://${address}` }
  : { type: "geojson", data: address };
const layers = largeLayers("parcels", LIGHT)
  .filter((layer) => "source" in layer && layer.source !== LARGE_CHOSEN)
  .map(({ ...layer }) => {
    if (!isTiles && "source-layer" in layer) delete layer["source-layer"];
    return layer;
  });
const map = new MapLibre({
  container: "map",
  ...FIRST,
  style: { version: 8, sources: { [LARGE_SOURCE]: source }, layers },
  fadeDuration: 0,
});

/** What is on screen once the map has come to rest, how long after `fromMs`. */
function rest(fromMs: number): Promise<Drawn> {
  return new Promise((resolve, reject) => {
    map.once("error", ({ error }) => reject(error));
    map.once("idle", () => {
      const seconds = (performance.now() - fromMs) / 1000;
      const hits = map.queryRenderedFeatures({ layers: [LARGE_HITS] });
      resolve({ seconds, parcels: new Set(hits.map(({ properties }) => properties["id"])).size });
    });
  });
}

Object.assign(globalThis, {
  // From the beginning of the visit.
  first: rest(0),
  jump: (view: View) => {
    const drawn = rest(performance.now());
    map.jumpTo(view);
    return drawn;
  },
});
