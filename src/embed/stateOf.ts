/** The state as a host is told it: the parameters of an address, null where one is not set. */
import { writeFilters } from "../lib/find/filterParams";
import type { LinkState } from "../lib/links";

export function stateOf({ lang, selection, bbox, camera, theme, filters }: LinkState) {
  const trim = (value: number, digits: number) => String(Number(value.toFixed(digits)));
  return {
    lang: lang ?? "vi",
    zone: selection?.kind === "zone" ? selection.id : null,
    park: selection?.kind === "park" ? selection.id : null,
    bbox: bbox ? bbox.map((x) => trim(x, 5)).join() : null,
    c: !bbox && camera ? camera.center.map((x) => trim(x, 5)).join() : null,
    z: !bbox && camera ? trim(camera.zoom, 2) : null,
    theme,
    filter: writeFilters(filters).join("&") || null,
  };
}
