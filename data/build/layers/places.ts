/** Airports, border gates and ports whose position is published. */
import type { Feature, FeatureCollection, Point } from "geojson";
import GeoJSON from "geojson";
import type { PlaceKind } from "../../../src/lib/kinds";
import type { Inputs } from "../inputs";

export interface PlaceProperties {
  id: string;
  name_vi: string;
  name_en: string;
  kind: PlaceKind;
  iata: string | null;
  icao: string | null;
  /** How far the position may be off, where it was printed roughly. */
  precisionM: number | null;
  note: string | null;
}

type Row = PlaceProperties & { lng: number; lat: number };

// @types/geojson describes the format and hides what the library of that name exports.
const { parse } = GeoJSON as unknown as {
  parse(rows: readonly Row[], options: { Point: ["lat", "lng"] }): FeatureCollection<Point>;
};

export function placeFeatures({
  register,
}: Pick<Inputs, "register">): Feature<Point, PlaceProperties>[] {
  const rows = register.places.flatMap(
    ({ id, name, kind, codes, position, precisionM = null, note = null }): Row[] => {
      if (!position) return [];
      const [lng, lat] = position;
      const { iata = null, icao = null } = codes ?? {};
      return [
        { id, name_vi: name.vi, name_en: name.en, kind, iata, icao, precisionM, note, lng, lat },
      ];
    },
  );
  const { features } = parse(rows, { Point: ["lat", "lng"] });
  return features.map(({ geometry, properties }) => ({
    type: "Feature",
    id: String(properties?.["id"]),
    properties: properties as PlaceProperties,
    geometry,
  }));
}
