/** Places inside an area where its name could stand, those with most room first. */
import { booleanPointInPolygon } from "@turf/turf";
import type { Position } from "geojson";
import { boxOf, type Boundary } from "../../../src/lib/geometry";
import { roundedPosition } from "./labelPoint";

/** [lng, lat], and how far it is to the area's edge straight to the nearer side and straight up or down, in metres. */
export type NameSpot = [lng: number, lat: number, besideM: number, aboveM: number];

const M_PER_DEGREE_NORTH = 110_700;
const M_PER_DEGREE_EAST = 103_970;
/** Cells of the grid that is looked at, along the longer side of the area. */
const CELLS = 48;
const MOST_SPOTS = 28;
const LEAST_APART_M = 1200;
/** A name is about this many times as wide as high. */
const NAME_ASPECT = 2.5;

/** @param parts a name over the border of two of them would be harder to read, so it stands in one */
export function nameSpots(parts: readonly Boundary[]): NameSpot[] {
  const spots = parts.flatMap(spotsIn);
  spots.sort((a, b) => roomM(b) - roomM(a) || a[0] - b[0] || a[1] - b[1]);
  const chosen: NameSpot[] = [];
  for (const spot of spots) {
    if (chosen.length === MOST_SPOTS) break;
    const isNew = chosen.every((other) => {
      const eastM = (spot[0] - other[0]) * M_PER_DEGREE_EAST;
      const northM = (spot[1] - other[1]) * M_PER_DEGREE_NORTH;
      return Math.hypot(eastM, northM) > Math.max(LEAST_APART_M, roomM(other) * 0.4);
    });
    if (isNew) chosen.push(spot);
  }
  return chosen;
}

function roomM([, , besideM, aboveM]: NameSpot): number {
  return Math.min(besideM, aboveM * NAME_ASPECT);
}

function spotsIn(area: Boundary): NameSpot[] {
  const [west, south, east, north] = boxOf(area);
  const stepM =
    Math.max((east - west) * M_PER_DEGREE_EAST, (north - south) * M_PER_DEGREE_NORTH) / CELLS;
  const [dLng, dLat] = [stepM / M_PER_DEGREE_EAST, stepM / M_PER_DEGREE_NORTH];
  const columns = Math.ceil((east - west) / dLng);
  const rows = Math.ceil((north - south) / dLat);
  const at = (column: number, row: number): Position => [
    west + (column + 0.5) * dLng,
    south + (row + 0.5) * dLat,
  ];
  const inside = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => booleanPointInPolygon(at(column, row), area)),
  );
  const isInside = (column: number, row: number) => inside[row]?.[column] ?? false;
  const run = (column: number, row: number, dx: number, dy: number): number => {
    let steps = 0;
    while (isInside(column + dx * (steps + 1), row + dy * (steps + 1))) steps++;
    return (steps + 0.5) * stepM;
  };

  return inside.flatMap((cells, row) =>
    cells.flatMap((isIn, column): NameSpot[] => {
      if (!isIn) return [];
      const [lng = 0, lat = 0] = roundedPosition(at(column, row));
      const beside = Math.min(run(column, row, -1, 0), run(column, row, 1, 0));
      const above = Math.min(run(column, row, 0, -1), run(column, row, 0, 1));
      return [[lng, lat, Math.round(beside), Math.round(above)]];
    }),
  );
}
