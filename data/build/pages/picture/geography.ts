/** The surfaces and lines of a picture's map, bottom to top, in the draw order of src/map/style.ts. */
import { SOURCE } from "../../../../src/map/sources";
import type { Plane, Shape } from "../../../../src/map/svgPaths";
import { html, type Content, type Html } from "../html";
import { isZone } from "../pageData";
import { compactShapes, type Detail, type Shown } from "./compactPath";
import { HUE_NAMES } from "./look";
import { SURFACE, type PictureData } from "./pictureData";
import type { Subject } from "./subject";

export type Size = readonly [width: number, height: number];

const CHAT_DETAIL: Detail = { leastAcross: 8, leastTriangle: 0.5, grid: 0.1 };

/** @param shown what is drawn: the picture, or more where it may be seen in another shape */
export function geography(
  subject: Subject,
  data: PictureData,
  plane: Plane,
  shown: Shown,
  detail = CHAT_DETAIL,
): Html {
  const [[west, north], [east, south]] = [
    plane.unproject([0, 0]),
    plane.unproject([plane.width, plane.height]),
  ];
  const layers = data.thinned(detail.leastTriangle / plane.unitsPerDegree ** 2, {
    box: [west, south, east, north],
    times: detail.outsideTimes ?? 1,
  });
  const shapes = (source: string) => compactShapes(layers[source], plane, shown, detail);
  const zones = shapes(SOURCE.zones);
  const zoneIds = [...new Set(zones.map(({ properties }) => String(properties["zone"])))];
  const insets = shapes(SOURCE.insets);
  const zoneHatches = insets.filter(({ properties }) => properties["zone"]);
  const roads = shapes(SOURCE.roads);
  const isExpressway = ({ properties }: Shape) => properties["class"] === "expressway";
  const of = (all: readonly Shape[], id: string) =>
    all.filter(({ properties }) => properties["zone"] === id);
  const unit = detail.isCounted ? detail.grid : 1;
  const ground = html`${group("land", shapes(SOURCE.land))}
    ${group("neighbours", shapes(SURFACE.provinces))}
    ${group("unit-edges", shapes(SURFACE.neighbourEdges))}
    ${group("units", shapes(SURFACE.province))}
    ${zoneIds.map((id) => zoneSurface(id === subject?.id, of(zones, id), of(zoneHatches, id)))}
    ${group("unit-edges", shapes(SURFACE.unitEdges))} ${group("borders", shapes(SOURCE.borders))}
    ${group("railways", shapes(SOURCE.railways))}
    ${group(
      "roads",
      roads.filter((road) => !isExpressway(road)),
    )}
    <g class="roads">
      ${roads.filter(isExpressway).map(({ d }) => html`<path class="expressway" d="${d}" />`)}
    </g>
    ${zones.map((part) => zoneEdge(part, part.properties["zone"] === subject?.id))}
    ${envelopeHatch(subject, insets)}
    ${shapes(SOURCE.parks).map((park) => parkOutline(park, park.id === subject?.id))}`;
  return html`<defs>${HUE_NAMES.map((hue) => pattern(hue, unit))}</defs>
    <rect
      class="sea"
      x="${shown.left}"
      y="${shown.top}"
      width="${shown.right - shown.left}"
      height="${shown.bottom - shown.top}"
    />
    ${unit === 1 ? ground : html`<g class="counted" transform="scale(${unit})">${ground}</g>`}`;
}

function group(name: string, shapes: readonly Shape[]): Html {
  return html`<g class="${name}">${shapes.map(({ d }) => html`<path d="${d}" />`)}</g>`;
}

/** @param unit what is hatched is scaled by it, and its hatch with it */
function pattern(hue: string, unit: number): Html {
  const scale = unit === 1 ? null : html` patternTransform="scale(${1 / unit})"`;
  return html`<pattern
    id="hatch-${hue}"
    width="12"
    height="12"
    patternUnits="userSpaceOnUse"
    ${scale}
  >
    <path class="hatch ${hue}" d="M-2 2L2-2M-2 14L14-2M10 14L14 10" />
  </pattern>`;
}

function zoneSurface(isSubject: boolean, parts: readonly Shape[], hatches: readonly Shape[]): Html {
  const kind = String(parts[0]?.properties["kind"]);
  return html`<g class="zone ${kind} ${isSubject && "subject"}">
    ${parts.map(
      ({ d, properties }) => html`<path class="fill ${String(properties["basis"])}" d="${d}" />`,
    )}
    ${fades(hatches, kind)}
  </g>`;
}

function zoneEdge({ d, properties }: Shape, isSubject: boolean): Html {
  const basis = String(properties["basis"]);
  const isSure = basis !== "envelope" && basis !== "schematic";
  return html`<g class="${String(properties["kind"])} ${isSubject && "subject"}">
    ${isSure && html`<path class="casing" d="${d}" />`}
    <path class="edge ${basis}" d="${d}" />
    ${basis === "surveyed" && html`<path class="between" d="${d}" />`}
  </g>`;
}

/** Where the park lies somewhere. */
function envelopeHatch(subject: Subject, insets: readonly Shape[]): Content {
  if (subject === null || isZone(subject) || subject.envelope === null) return null;
  return fades(
    insets.filter(({ properties }) => properties["of"] === subject.envelope),
    subject.status,
  );
}

function fades(hatches: readonly Shape[], hue: string): Html[] {
  return hatches.map(({ d }) => html`<path class="fade ${hue}" d="${d}" />`);
}

function parkOutline({ d, properties }: Shape, isSubject: boolean): Html {
  return html`<g class="${String(properties["status"])} ${isSubject && "subject"}">
    <path class="casing" d="${d}" />
    <path class="outline" d="${d}" />
  </g>`;
}
