import type { MultiPolygon } from "geojson";

/** One entry of public/geo/display/archipelagos.json, as the inset draws it. */
export interface Archipelago {
  /** "Hoàng Sa" or "Trường Sa". */
  group: string;
  geometry: MultiPolygon;
}
