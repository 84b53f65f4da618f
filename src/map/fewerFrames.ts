/**
 * How often a map is drawn while it loads. MapLibre draws every step on the way, thirty or so: a graphics card does it in
 * passing, but drawn in software they take longer than all else.
 */
import type { Map as MapLibre } from "maplibre-gl";

/**
 * Until the map first comes to rest, or the reader moves it, it is drawn only where `everyMs` have passed since it
 * was. Then it is drawn whole, and from there on as MapLibre wishes.
 *
 * @param everyMs `Infinity` where nobody sees the map yet
 * @param onwhole once: what is on screen from here on is the map as it is
 */
export function drawSparingly(map: MapLibre, everyMs: number, onwhole: () => void): void {
  const { painter } = map;
  const draw = painter.render.bind(painter);
  let drawnAt = performance.now();
  painter.render = (...frame) => {
    if (performance.now() - drawnAt < everyMs) return;
    draw(...frame);
    drawnAt = performance.now();
  };
  const drawWhole = () => {
    map.off("idle", drawWhole);
    map.off("movestart", moved);
    painter.render = draw;
    map.once("render", onwhole);
    map.triggerRepaint();
  };
  // A reader who moves the map wants to see it move.
  const moved = ({ originalEvent }: { originalEvent?: Event | undefined }) => {
    if (originalEvent) drawWhole();
  };
  map.on("idle", drawWhole);
  map.on("movestart", moved);
}
