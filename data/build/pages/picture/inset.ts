/** The inset of Hoàng Sa and Trường Sa, as every map of the site has it: a frame, a graticule, dots. */
import { polygonsOf } from "../../../../src/lib/geometry";
import type { Archipelago } from "../../../../src/map/archipelago";
import { planeOf } from "../../../../src/map/svgPaths";
import { html, type Html } from "../html";

export const INSET_SIZE = { width: 116, height: 167 } as const;
const { width, height } = INSET_SIZE;
/** As on the page: src/ui/map/Inset.svelte. */
const plane = planeOf([110.3, 6.1, 118.1, 17.5], width, height, 0);
const MERIDIANS = [112, 114, 116];
const PARALLELS = [8, 10, 12, 14, 16];
const NAMES = [
  { group: "Hoàng Sa", at: plane.project([114.2, 14.9]) },
  { group: "Trường Sa", at: plane.project([114.2, 12]) },
];
/** Most islands are smaller than a pixel here; a dot is what an atlas gives them. */
const DOT_PX = 1.3;

/** Drawn at its size, from the top left. */
export function inset(archipelagos: readonly Archipelago[]): Html {
  const islands = archipelagos.flatMap(({ geometry }) => polygonsOf(geometry));
  return html`<rect class="sea" width="${width}" height="${height}" />
    <g class="graticule">
      ${MERIDIANS.map((lng) => html`<path d="M${plane.project([lng, 12])[0]} 0V${height}" />`)}
      ${PARALLELS.map((lat) => html`<path d="M0 ${plane.project([112, lat])[1]}H${width}" />`)}
    </g>
    <g class="islands">${islands.map(island)}</g>
    ${NAMES.map(
      ({ group, at: [x, y] }) =>
        html`<text class="ink bold" font-size="10.5" text-anchor="middle">
          <tspan x="${x}" y="${y}">Quần đảo ${group}</tspan>
          <tspan x="${x}" y="${y + 13}">(Việt Nam)</tspan>
        </text>`,
    )}
    <rect class="frame" width="${width}" height="${height}" />
    <rect class="frame" x="-3" y="-3" width="${width + 6}" height="${height + 6}" />`;
}

function island(coordinates: number[][][]): Html {
  const polygon = { type: "Polygon" as const, coordinates };
  const [[left, top], [right, bottom]] = plane.path.bounds(polygon);
  return Math.max(right - left, bottom - top) < 2 * DOT_PX
    ? html`<circle cx="${(left + right) / 2}" cy="${(top + bottom) / 2}" r="${DOT_PX}" />`
    : html`<path class="islands" d="${plane.path(polygon) ?? ""}" />`;
}
