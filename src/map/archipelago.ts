import type { FeatureCollection, MultiPolygon } from "geojson";

/** One entry of public/geo/display/archipelagos.json, as the inset draws it. */
export interface Archipelago {
  /** "Hoàng Sa" or "Trường Sa". */
  group: string;
  geometry: MultiPolygon;
}

/** The entries of that file. */
export function archipelagosOf({ features }: FeatureCollection): Archipelago[] {
  return features.flatMap(({ geometry, properties }) =>
    geometry.type === "MultiPolygon"
      ? [{ group: String(properties?.["name_vi"]).replace("Quần đảo ", ""), geometry }]
      : [],
  );
}
