/**
 * The inset of Hoàng Sa and Trường Sa that every map of the site has, laid out once for the page, the
 * embed and the pictures: a graticule, every island at least a dot, and the names in the open sea.
 */
import { polygonsOf } from "../lib/geometry";
import type { Archipelago } from "./archipelago";
import { planeOf, type XY } from "./svgPaths";

export interface InsetDrawing {
  readonly meridians: readonly { lng: number; x: number }[];
  readonly parallels: readonly { lat: number; y: number }[];
  /** Most islands are smaller than a pixel here; a dot is what an atlas gives them. */
  readonly islands: readonly { key: string; d: string; x: number; y: number; isDot: boolean }[];
  readonly names: readonly { group: string; at: XY }[];
}

/** @param leastRadius of a dot, in px of the drawing */
export function insetDrawing(
  archipelagos: readonly Archipelago[],
  width: number,
  height: number,
  leastRadius: number,
): InsetDrawing {
  const plane = planeOf([110.3, 6.1, 118.1, 17.5], width, height, 0);
  return {
    meridians: [112, 114, 116].map((lng) => ({ lng, x: plane.project([lng, 12])[0] })),
    parallels: [8, 10, 12, 14, 16].map((lat) => ({ lat, y: plane.project([112, lat])[1] })),
    islands: archipelagos.flatMap(({ group, geometry }) =>
      polygonsOf(geometry).map((coordinates, index) => {
        const island = { type: "Polygon" as const, coordinates };
        const [[left, top], [right, bottom]] = plane.path.bounds(island);
        return {
          key: `${group} ${index}`,
          d: plane.path(island) ?? "",
          x: (left + right) / 2,
          y: (top + bottom) / 2,
          isDot: Math.max(right - left, bottom - top) < 2 * leastRadius,
        };
      }),
    ),
    names: [
      { group: "Hoàng Sa", at: plane.project([114.2, 15]) },
      { group: "Trường Sa", at: plane.project([114.2, 12]) },
    ],
  };
}
