/**
 * The page one writes first: MapLibre and the published files as they are, full detail, drawn and answering
 * a click. What it shows is less than the product's first view: no list, no base map, no names.
 */
import { Map as MapLibre, setWorkerUrl, type LayerSpecification } from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import "./main.css";

const COLOURS = { units: "#8a8578", zones: "#1f6f8b", parks: "#b5542b" };

setWorkerUrl(workerUrl);
const layers: LayerSpecification[] = Object.entries(COLOURS).flatMap(([source, colour]) => [
  {
    id: `${source}-fill`,
    type: "fill",
    source,
    paint: { "fill-color": colour, "fill-opacity": source === "units" ? 0.05 : 0.25 },
  },
  { id: `${source}-line`, type: "line", source, paint: { "line-color": colour } },
]);
// Fetched by the page, where what it costs is counted and slowed, and not by MapLibre's worker.
const files = await Promise.all(
  Object.keys(COLOURS).map(async (name) => {
    const answer = await fetch(new URL(`geo/${name}.geojson`, document.baseURI));
    return [
      name,
      { type: "geojson" as const, data: (await answer.json()) as GeoJSON.GeoJSON },
    ] as const;
  }),
);
const map = new MapLibre({
  container: "map",
  bounds: [106.4, 20.7, 108.1, 21.7],
  style: {
    version: 8,
    sources: Object.fromEntries(files),
    layers,
  },
});
map.on("click", ({ point }) => {
  document.documentElement.dataset["found"] = String(map.queryRenderedFeatures(point).length);
});
map.once("idle", () => {
  document.documentElement.dataset["idle"] = "true";
});
