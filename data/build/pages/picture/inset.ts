/** The inset of Hoàng Sa and Trường Sa in a picture; its names are Vietnamese, as on every map of the site. */
import type { Archipelago } from "../../../../src/map/archipelago";
import { insetDrawing } from "../../../../src/map/inset";
import { html, type Html } from "../html";

export const INSET_SIZE = { width: 116, height: 167 } as const;
const { width, height } = INSET_SIZE;
const DOT_PX = 1.3;

/** Drawn at its size, from the top left; what frames it is for the picture to say. */
export function inset(archipelagos: readonly Archipelago[]): Html {
  const { meridians, parallels, islands, names } = insetDrawing(
    archipelagos,
    width,
    height,
    DOT_PX,
  );
  const dots = islands.filter(({ isDot }) => isDot);
  const lines = [
    ...meridians.map(({ x }) => `M${tenth(x)} 0V${height}`),
    ...parallels.map(({ y }) => `M0 ${tenth(y)}H${width}`),
  ];
  return html`<rect class="sea" width="${width}" height="${height}" />
    <path class="graticule" d="${lines.join("")}" />
    <g class="islands">
      ${dots.map(({ x, y }) => html`<circle cx="${tenth(x)}" cy="${tenth(y)}" r="${DOT_PX}" />`)}
      ${islands.map(({ isDot, d }) => !isDot && html`<path class="islands" d="${d}" />`)}
    </g>
    ${names.map(
      ({ group, at: [x, y] }) =>
        html`<text class="name" font-size="10.5" text-anchor="middle">
          <tspan x="${tenth(x)}" y="${tenth(y)}"
            ><tspan class="long">Quần đảo </tspan>${group}</tspan
          >
          <tspan class="country" x="${tenth(x)}" y="${tenth(y + 13)}">(Việt Nam)</tspan>
        </text>`,
    )}`;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
