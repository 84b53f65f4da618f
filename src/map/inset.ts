/**
 * The inset of Hoàng Sa and Trường Sa that every map of the site has, laid out once for the page, the
 * embed and the pictures: a graticule, every island at least a dot, and the names in the open sea.
 */
import { polygonsOf } from "../lib/geometry";
import type { Archipelago } from "./archipelago";
import { mercatorPlane, type XY } from "./mercatorPlane";

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
  const plane = mercatorPlane([110.3, 6.1, 118.1, 17.5], width, height, 0);
  return {
    meridians: [112, 114, 116].map((lng) => ({ lng, x: plane.project([lng, 12])[0] })),
    parallels: [8, 10, 12, 14, 16].map((lat) => ({ lat, y: plane.project([112, lat])[1] })),
    islands: archipelagos.flatMap(({ group, geometry }) =>
      polygonsOf(geometry).map((coordinates, index) => {
        const rings = coordinates.map((ring) => ring.map((position) => plane.project(position)));
        const xs = rings.flat().map(([x]) => x);
        const ys = rings.flat().map(([, y]) => y);
        const [left, right] = [Math.min(...xs), Math.max(...xs)];
        const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
        return {
          key: `${group} ${index}`,
          d: rings.map(pathOf).join(""),
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

/** To a hundredth of a unit. */
function pathOf(ring: readonly XY[]): string {
  return `M${ring.map(([x, y]) => `${x.toFixed(2)},${y.toFixed(2)}`).join("L")}Z`;
}
