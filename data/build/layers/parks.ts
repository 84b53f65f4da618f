/** Those of the 23 parks that have an outline on OpenStreetMap. The outline shows what is mapped, not the legal park. */
import type { Feature, Polygon } from "geojson";
import { DataFault } from "../../../src/lib/faults";
import type { ParkStatus } from "../../../src/lib/kinds";
import { cleanBoundary } from "../cleanBoundary";
import type { Inputs } from "../inputs";

export interface ParkOutlineProperties {
  id: string;
  name_vi: string;
  name_en: string;
  zone: string | null;
  status: ParkStatus;
  basis: "mapped";
  /** What of the park the outline shows. */
  covers: string;
  /** The OpenStreetMap object. */
  osm: string;
}

export function parkFeatures({
  osmParks,
  register,
}: Pick<Inputs, "osmParks" | "register">): Feature<Polygon, ParkOutlineProperties>[] {
  return register.parks.flatMap(({ id, name, zone, status, outline }) => {
    if (!outline) return [];
    const drawn = osmParks.features.find(({ properties }) => properties.osm === outline.osm);
    if (drawn?.geometry.type !== "Polygon") {
      throw new DataFault(`park ${id}: no outline ${outline.osm}`, "osm-industrial-parks.geojson");
    }
    return [
      {
        type: "Feature" as const,
        id,
        properties: {
          id,
          name_vi: name.vi,
          name_en: name.en,
          zone,
          status,
          basis: "mapped" as const,
          covers: outline.covers,
          osm: outline.osm,
        },
        geometry: cleanBoundary(drawn.geometry),
      },
    ];
  });
}
