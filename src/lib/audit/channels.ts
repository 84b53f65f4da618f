/**
 * What closes when a region is grown and shrunk again: cracks and channels up to twice as wide as it is grown,
 * and nothing else. Worked out tile by tile, and only where outlines come close, because growing a whole map at
 * once takes minutes.
 */
import type { MultiPolygon } from "geojson";
import { append } from "../append";
import { clipToBox } from "../clip";
import { boxOf, type Box } from "../geometry";
import type { Borders } from "./borders";
import { difference, grown, intersection, union, type Paths64, type Plane } from "./plane";
import { Tiles } from "./tiles";

/** The side of a tile in metres, small against a map … */
const TILE_M = 250;
/** … and at least so many times as wide as the channels, so that each is closed with few tiles. */
const TILE_WIDTHS = 8;

/** The channels of a region up to `widthM` wide between two boundaries. */
export function channels(
  region: MultiPolygon,
  widthM: number,
  borders: Borders,
  plane: Plane,
): Paths64 {
  const found: Paths64 = [];
  closedTiles(region, widthM, true, borders, plane, (closed, here, tile) =>
    append(found, intersection(difference(closed, here), tile)),
  );
  return union(found);
}

/** The region with its cracks up to `widthM` wide closed, whoever they lie between. */
export function withoutCracks(
  region: MultiPolygon,
  widthM: number,
  borders: Borders,
  plane: Plane,
): Paths64 {
  const patches: Paths64 = [];
  closedTiles(region, widthM, false, borders, plane, (closed, _, tile) =>
    // The closed ground itself, not only what closed: rounding would leave a hair between the two.
    append(patches, intersection(closed, tile)),
  );
  return patches.length === 0 ? plane.paths(region) : union([...plane.paths(region), ...patches]);
}

type Found = (closed: Paths64, here: Paths64, tile: Paths64) => void;

/** Calls back with the region around each tile closed and as it is, and the tile. */
function closedTiles(
  region: MultiPolygon,
  widthM: number,
  between: boolean,
  borders: Borders,
  plane: Plane,
  found: Found,
): void {
  const tiles = new Tiles(boxOf(region), Math.max(TILE_M, TILE_WIDTHS * widthM), 3 * widthM);
  borders.narrowPlaces(region, widthM, between, (from, to) => tiles.mark(from, to));
  for (const row of tiles.rows()) {
    const strip = cutTo(region, [-Infinity, row.south, Infinity, row.north]);
    for (const { tile, around } of row.tiles) {
      const here = intersection(plane.paths(cutTo(strip, around)), plane.box(around));
      found(grown(grown(here, widthM / 2), -widthM / 2), here, plane.box(tile));
    }
  }
}

/** Fewer vertices, and the same region inside the box. */
function cutTo({ coordinates }: MultiPolygon, box: Box): MultiPolygon {
  const polygons = coordinates.flatMap((polygon) => {
    const cut = clipToBox(polygon, box);
    return cut ? [cut] : [];
  });
  return { type: "MultiPolygon", coordinates: polygons };
}
