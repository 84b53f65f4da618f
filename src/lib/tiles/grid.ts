/** Which tiles of a zoom a box lies in. Tiles are counted from the north-west, x to the right, y down. */
import { zxyToTileId } from "pmtiles";
import type { Box } from "../geometry";

/** Tile units from edge to edge, and how far geometry reaches over them, so that outlines do not end there. */
export const EXTENT = 4096;
export const BUFFER = 64;

const MOST_LATITUDE = 85.0511287798066;

export interface Tile {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** The tiles that a box, [west, south, east, north] in degrees, touches or comes near enough to be drawn in. */
export function* tilesOf(box: Box, z: number): Generator<Tile, void> {
  const { left, right, top, bottom } = rangeOf(box, z);
  for (let x = left; x <= right; x++) for (let y = top; y <= bottom; y++) yield { z, x, y };
}

/** How many these are. */
export function tileCount(box: Box, z: number): number {
  const { left, right, top, bottom } = rangeOf(box, z);
  return (right - left + 1) * (bottom - top + 1);
}

function rangeOf([west, south, east, north]: Box, z: number) {
  const count = 2 ** z;
  const over = BUFFER / EXTENT;
  const within = (value: number) => Math.min(count - 1, Math.max(0, Math.floor(value)));
  return {
    left: within(across(west) * count - over),
    right: within(across(east) * count + over),
    top: within(down(north) * count - over),
    bottom: within(down(south) * count + over),
  };
}

/** Which boxes are drawn in which tile of a zoom, tiles in the order of an archive. */
export function tilesByContent(boxes: readonly Box[], z: number): [tile: Tile, boxes: number[]][] {
  const byId = new Map<number, [Tile, number[]]>();
  boxes.forEach((box, index) => {
    for (const tile of tilesOf(box, z)) {
      const id = zxyToTileId(z, tile.x, tile.y);
      const known = byId.get(id);
      if (known) known[1].push(index);
      else byId.set(id, [tile, [index]]);
    }
  });
  return [...byId].sort(([a], [b]) => a - b).map(([, content]) => content);
}

function across(lng: number): number {
  return lng / 360 + 0.5;
}

function down(lat: number): number {
  const clamped = Math.min(MOST_LATITUDE, Math.max(-MOST_LATITUDE, lat));
  return 0.5 - Math.asinh(Math.tan((clamped * Math.PI) / 180)) / (2 * Math.PI);
}
