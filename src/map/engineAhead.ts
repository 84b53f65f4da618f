/** MapLibre, asked for ahead of the map that stands on it; the page does without, should it not come this way. */
export { getVersion } from "maplibre-gl";
