/**
 * What of the ground around the province comes from OpenStreetMap: the region's land by country, and the
 * borders, which follow that land where no official outline does. Fine where the first view looks, coarse
 * further out.
 */
import type { Feature, Position } from "geojson";
import type { Topology } from "topojson-specification";
import { cleanBoundary } from "../cleanBoundary";
import type { Sources } from "../inputs";
import { borderLines } from "./borders";
import { withoutCoastBand } from "./coastBand";
import { displayTopology } from "./displayTopology";
import { GRID_DEGREES } from "./grid";

const COUNTRIES: Readonly<Record<string, string>> = { VNM: "VN", CHN: "CN", LAO: "LA" };

/** What the first view may show, on screens of any shape. */
const NEAR = { west: 105.6, south: 19.8, east: 109, north: 22.4 } as const;

/** Around the province. Its neighbours are thinned by the same, so that borders run along them. */
export const AROUND_MIN_TRIANGLE_M2 = 6_000;

const DETAIL = {
  near: { minTriangleM2: AROUND_MIN_TRIANGLE_M2, minIsletM2: 20_000 },
  far: { minTriangleM2: 200_000, minIsletM2: 1_000_000 },
} as const;

export function regionTopology({
  land,
  neighbours,
  units,
}: Pick<Sources, "land" | "neighbours" | "units">): Topology {
  const countries = land.features.map(({ properties: { A3 }, geometry }): Feature => {
    const country = COUNTRIES[A3] ?? A3;
    const shown =
      country === "VN" ? cleanBoundary(withoutCoastBand(geometry)) : cleanBoundary(geometry);
    return { type: "Feature", id: country, properties: { id: country, country }, geometry: shown };
  });
  const borders = borderLines({
    units: units.features.map(({ geometry }) => geometry),
    neighbours: neighbours.features.map(({ geometry }) => geometry),
    countries: land.features.map(({ geometry }) => geometry),
  });
  return displayTopology(
    { land: countries, borders },
    {
      gridDegrees: GRID_DEGREES,
      minTriangleM2: (position) => detailAt(position).minTriangleM2,
      minIsletM2: (position) => detailAt(position).minIsletM2,
      overlapping: ["borders"],
    },
  );
}

function detailAt([lng = 0, lat = 0]: Position): (typeof DETAIL)["near" | "far"] {
  const near = NEAR.west < lng && lng < NEAR.east && NEAR.south < lat && lat < NEAR.north;
  return near ? DETAIL.near : DETAIL.far;
}
