/** A plane in Mercator that a box of the world is fitted on: where the WebGL map would put everything. */
import type { Position } from "geojson";
import type { Box } from "../lib/geometry";
import { fromWorldPx, worldPx } from "../lib/webMercator";

export type XY = [x: number, y: number];

/** In units that are pixels when the whole of it is shown at its own size. */
export interface MercatorPlane {
  readonly width: number;
  readonly height: number;
  /** Units per degree of longitude, the same everywhere. */
  readonly unitsPerDegree: number;
  /** [lng, lat] in degrees → units from the top left. */
  project(position: Position): XY;
  unproject(point: XY): [lng: number, lat: number];
}

/** The plane of that size on which a box fills the room within the padding, in its middle. */
export function mercatorPlane(
  [west, south, east, north]: Box,
  width: number,
  height: number,
  padding = 0,
): MercatorPlane {
  const [left, top] = worldPx([west, north], 0);
  const [right, bottom] = worldPx([east, south], 0);
  const scale = Math.min(
    (width - 2 * padding) / (right - left),
    (height - 2 * padding) / (bottom - top),
  );
  const [x0, y0] = [
    width / 2 - (scale * (left + right)) / 2,
    height / 2 - (scale * (top + bottom)) / 2,
  ];
  return {
    width,
    height,
    unitsPerDegree: (scale * (right - left)) / (east - west),
    project: (position) => {
      const [x, y] = worldPx(position, 0);
      return [x0 + scale * x, y0 + scale * y];
    },
    unproject: ([x, y]) => fromWorldPx([(x - x0) / scale, (y - y0) / scale], 0),
  };
}
