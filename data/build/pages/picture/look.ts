/**
 * The looks of a chat's picture, in the map's light colours. Lines and letters are larger than on the
 * page: in a chat, a picture 1200 px wide is seen at a third of its size.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { LIGHT, type Palette } from "../../../../src/map/palette";

/** Of the page around the map: src/ui/tokens.css. */
export const PAPER = "#FDFBF6";
const RULE = "#B9AD97";

const HUES: Readonly<Record<string, string>> = { ...LIGHT.zone, ...LIGHT.park };
export const HUE_NAMES = Object.keys(HUES);

const PICTURE_CSS = path.join("data", "build", "pages", "picture", "picture.css");

/** The palette as the custom properties that picture.css reads. */
export function paletteProperties(palette: Palette): Readonly<Record<string, string>> {
  const { land, neighbour, abroad, sea, ink, muted, unitLine, border, road, railway } = palette;
  const own = { land, neighbour, abroad, sea, ink, muted, border, road, railway };
  return { ...own, "unit-line": unitLine, ...palette.zone, ...palette.park };
}

/** The looks of every still map; read from the project's folder, as everything else of the build. */
export function mapStyle(): string {
  return readFileSync(PICTURE_CSS, "utf8");
}

export function pictureStyle(): string {
  const own = Object.entries(paletteProperties(LIGHT)).map(
    ([name, value]) => `--${name}: ${value};`,
  );
  const hues = HUE_NAMES.map((name) => `.${name} { --hue: ${HUES[name]}; }`);
  return `
svg { font-family: "Be Vietnam Pro"; font-variant-numeric: tabular-nums; ${own.join(" ")} --k: 1.45; }
${hues.join("\n")}
${mapStyle()}
.frame { fill: none; stroke: ${RULE}; stroke-width: 1; }
.plate { fill: ${PAPER}; fill-opacity: 0.86; }
.bar { fill: none; stroke: ${LIGHT.ink}; stroke-width: 2; stroke-linecap: butt; }
.ink { fill: ${LIGHT.ink}; }
.muted { fill: ${LIGHT.muted}; }
.bold { font-weight: 600; }
.mark { fill: var(--hue); }
`;
}
