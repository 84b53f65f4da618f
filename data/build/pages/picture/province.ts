/**
 * The picture of the map's first view, shown until the map itself is there: a file of its own, in the
 * colours of the device's theme, in which the province is the middle third each way, so that it can be laid
 * exactly where the map will fit it.
 */
import { unionBox, type Box } from "../../../../src/lib/geometry";
import { DARK, LIGHT, type Palette } from "../../../../src/map/palette";
import { SOURCE } from "../../../../src/map/sources";
import { planeOf } from "../../../../src/map/svgPaths";
import { html, Html } from "../html";
import type { Detail } from "./compactPath";
import { geography } from "./geography";
import { HUE_NAMES, mapStyle, paletteProperties } from "./look";
import { boxIn, type PictureData } from "./pictureData";
import { names, signs, type Looks } from "./symbols";

/** The province's own width in units: about its width in pixels on a wide screen. */
const WIDTH = 960;
const DETAIL: Detail = { leastAcross: 5, leastTriangle: 2, grid: 0.5 };
const LOOKS: Looks = { symbols: 1, letters: 1, named: "few" };

export function provincePicture(data: PictureData): string {
  const box = homeBox(data);
  const height = heightOf(box);
  const size = [WIDTH, height] as const;
  const plane = planeOf(box, WIDTH, height);
  const shown = { left: -WIDTH, top: -height, right: 2 * WIDTH, bottom: 2 * height };
  const { text } = html`<svg
    xmlns="http://www.w3.org/2000/svg"
    class="map-drawing"
    viewBox="${-WIDTH} ${-height} ${3 * WIDTH} ${3 * height}"
  >
    <style>
      ${new Html(style())}
    </style>
    ${geography(null, data, plane, shown, DETAIL)} ${signs(null, data, plane, size, LOOKS)}
    <g class="names">${names(null, data, plane, size, [], LOOKS)}</g>
  </svg> `;
  return text.replace(/\n\s+/g, "\n");
}

/** As the map's first view: the province and its zones. */
function homeBox(data: PictureData): Box {
  const boxes = [SOURCE.units, SOURCE.zones].map((source) => boxIn(data, source, () => true));
  return unionBox(boxes.filter((box) => box !== null));
}

function heightOf(box: Box): number {
  const [west, south, east, north] = box;
  const tall = planeOf(box, WIDTH, 10 * WIDTH);
  const [[, top], [, bottom]] = [tall.project([west, north]), tall.project([east, south])];
  return Math.round((bottom - top) * 100) / 100;
}

function style(): string {
  return `
svg { --k: 1; font-family: "Be Vietnam Pro", system-ui, "Noto Sans", sans-serif; ${properties(LIGHT)} }
@media (prefers-color-scheme: dark) { svg { ${properties(DARK)} } }
${HUE_NAMES.map((name) => `.${name} { --hue: var(--${name}); }`).join("\n")}
@media (max-width: 1400px) { .names { display: none; } }
${mapStyle()}`;
}

function properties(palette: Palette): string {
  return Object.entries(paletteProperties(palette))
    .map(([name, value]) => `--${name}: ${value};`)
    .join(" ");
}
