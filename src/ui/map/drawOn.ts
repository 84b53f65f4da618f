/** Several tools draw on one map: each has a named sheet, and the map shows all sheets together. */
import type { Feature } from "geojson";
import type { MapHandle } from "./MapHandle";

export type Sheet = "sketch" | "mark" | "location" | "route" | "ring";

const sheetsOf = new WeakMap<MapHandle, Map<Sheet, Feature[]>>();

/** Replaces one sheet; no features clear it. */
export function drawOn(map: MapHandle, sheet: Sheet, features: Feature[]): void {
  const sheets = sheetsOf.get(map) ?? new Map<Sheet, Feature[]>();
  sheetsOf.set(map, sheets);
  if (features.length === 0 && !sheets.has(sheet)) return;
  if (features.length > 0) sheets.set(sheet, features);
  else sheets.delete(sheet);
  map.setDrawing({ type: "FeatureCollection", features: [...sheets.values()].flat() });
}

export function pointFeature(position: readonly number[]): Feature {
  return {
    type: "Feature",
    properties: {},
    geometry: { type: "Point", coordinates: [...position] },
  };
}
