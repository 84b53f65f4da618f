/**
 * The looks of a picture, in the map's light colours. Lines and letters are larger than on the page:
 * in a chat, a picture 1200 px wide is seen at a third of its size.
 */
import { LIGHT } from "../../../../src/map/palette";

/** Of the page around the map: src/ui/tokens.css. */
export const PAPER = "#FDFBF6";
const RULE = "#B9AD97";

const HUES: Readonly<Record<string, string>> = { ...LIGHT.zone, ...LIGHT.park };
export const HUE_NAMES = Object.keys(HUES);

const hues = HUE_NAMES.map((name) => `.${name} { --hue: ${HUES[name]}; }`).join("\n");

export const STYLE = `
svg { font-family: "Be Vietnam Pro"; font-variant-numeric: tabular-nums; }
path { fill: none; stroke-linejoin: round; stroke-linecap: round; }
${hues}
.sea { fill: ${LIGHT.sea}; }
.land path { fill: ${LIGHT.abroad}; }
.neighbours path { fill: ${LIGHT.neighbour}; stroke: ${LIGHT.unitLine}; stroke-width: 1; }
.units path { fill: ${LIGHT.land}; }
.unit-edges path { stroke: ${LIGHT.unitLine}; stroke-width: 1; }
.borders path { stroke: ${LIGHT.border}; stroke-width: 1.6; stroke-dasharray: 7 3 1 3; }
.railways path { stroke: ${LIGHT.railway}; stroke-width: 1.4; }
.roads path { stroke: ${LIGHT.road}; stroke-width: 1.8; }
.roads .expressway { stroke-width: 4; }
.zone .fill { fill: var(--hue); fill-opacity: 0.12; }
.zone .fill.schematic { fill-opacity: 0.07; }
.zone.subject .fill { fill-opacity: 0.24; }
.zone.subject .fill.schematic { fill-opacity: 0.14; }
.zone .fill.envelope { fill-opacity: 0; }
.fade { fill-opacity: 0.28; }
.hatch { stroke: var(--hue); stroke-width: 1.4; }
.casing { stroke: ${LIGHT.land}; stroke-width: 4.4; stroke-opacity: 0.85; }
.edge { stroke: var(--hue); stroke-width: 0; }
.edge.surveyed { stroke-width: 5.4; }
.between { stroke: ${LIGHT.land}; stroke-width: 2.4; }
.edge.administrative-units { stroke-width: 1.8; }
.edge.mapped { stroke-width: 1.2; }
.edge.schematic { stroke-width: 1.6; stroke-dasharray: 7 5; }
.subject .edge.administrative-units { stroke-width: 2.6; }
.subject .edge.schematic { stroke-width: 2.6; }
.outline { fill: var(--hue); fill-opacity: 0.25; stroke: var(--hue); stroke-width: 1.6; }
.subject .outline { fill-opacity: 0.4; stroke-width: 3.4; }
.around { fill: none; stroke: ${LIGHT.land}; stroke-width: 6; stroke-opacity: 0.9; }
.ring { fill: var(--hue); fill-opacity: 0.14; stroke: var(--hue); stroke-width: 2.2; }
.subject .ring { fill-opacity: 0.28; stroke-width: 4; }
.place { fill: ${LIGHT.ink}; stroke: ${LIGHT.land}; stroke-width: 3; paint-order: stroke; }
.label { fill: ${LIGHT.muted}; stroke: ${LIGHT.land}; stroke-width: 4; stroke-linejoin: round; paint-order: stroke; }
.label.bold { font-weight: 600; }
.label.hue { fill: var(--hue); }
.label .caption { fill: ${LIGHT.muted}; font-weight: 400; }
.frame { fill: none; stroke: ${RULE}; stroke-width: 1; }
.plate { fill: ${PAPER}; fill-opacity: 0.86; }
.bar { stroke: ${LIGHT.ink}; stroke-width: 2; stroke-linecap: butt; }
.ink { fill: ${LIGHT.ink}; }
.muted { fill: ${LIGHT.muted}; }
.bold { font-weight: 600; }
.mark { fill: var(--hue); }
.graticule { stroke: ${LIGHT.ink}; stroke-opacity: 0.16; stroke-width: 0.8; }
.islands { fill: ${LIGHT.ink}; stroke: ${LIGHT.ink}; stroke-width: 0.6; }
`;
