/**
 * Where two shorelines would be drawn, one is taken out.
 *
 * The region's land is OpenStreetMap's coast of 2017 at about 60 m; the province and its neighbours are
 * drawn over it with the official outlines, cut at another shoreline. Along the coast the older one would
 * stick out from under the newer by up to some hundred metres. So Vietnam's land of the region is taken
 * away in a band along that coast: the band's landward side runs through land that the official outlines
 * cover, its seaward side far out at sea, and what is drawn inside it is official alone. Inland the
 * region's land stays, so that no sea shows through where two outlines leave a hair between them.
 */
import { difference, featureCollection, polygon as polygonFeature } from "@turf/turf";
import type { MultiPolygon, Polygon, Position } from "geojson";
import { DataFault } from "../../../src/lib/faults";
import { cleanBoundary } from "../cleanBoundary";

/** From the south, where the outlines of the neighbours end, to the mouth of the border river at Móng Cái. */
export const LANDWARD_SIDE: readonly Position[] = [
  [106.3, 20.4],
  [106.35, 20.55],
  [106.5, 20.7],
  [106.53, 20.85],
  [106.58, 20.96],
  [106.72, 21.0],
  [106.83, 21.02],
  [106.96, 21.06],
  [107.15, 21.1],
  [107.3, 21.09],
  [107.33, 21.2],
  [107.38, 21.36],
  [107.52, 21.4],
  [107.66, 21.47],
  [107.78, 21.53],
  [107.9, 21.55],
  [107.99, 21.525],
  [108.045, 21.545],
];

/** Out at sea; south-west of Bạch Long Vĩ, which only the region's land shows. */
const SEAWARD_SIDE: readonly Position[] = [
  [108.2, 21.5],
  [108.2, 20.9],
  [107.5, 20.4],
];

export const COAST_BAND: Polygon = cleanBoundary({
  type: "Polygon",
  coordinates: [[...LANDWARD_SIDE, ...SEAWARD_SIDE, LANDWARD_SIDE[0]!]],
});

export function withoutCoastBand(land: Polygon | MultiPolygon): Polygon | MultiPolygon {
  const both = featureCollection<Polygon | MultiPolygon>([
    { type: "Feature", properties: {}, geometry: land },
    polygonFeature(COAST_BAND.coordinates),
  ]);
  const rest = difference(both);
  if (!rest)
    throw new DataFault(
      "nothing of the land is left outside the coast band",
      "land-region.geojson",
    );
  return rest.geometry;
}
