/** The surfaces and lines of a picture's map, bottom to top, in the draw order of src/map/style.ts. */
import type { FeatureCollection, Geometry, Position } from "geojson";
import { boxOfPositions, isBoundary, polygonsOf } from "../../../../src/lib/geometry";
import { SOURCE } from "../../../../src/map/sources";
import { shapesOf, type Plane, type Shape } from "../../../../src/map/svgPaths";
import { html, type Content, type Html } from "../html";
import { isZone } from "../pageData";
import { HUE_NAMES } from "./look";
import type { PictureData } from "./pictureData";
import type { Subject } from "./subject";

export type Size = readonly [width: number, height: number];

/** Smaller islands and holes are left out: drawn lines would be all there is of them. */
const LEAST_PX = 8;

export function geography(subject: Subject, data: PictureData, plane: Plane, size: Size): Html {
  const shapes = (source: string) => visible(data.layers[source], plane, size);
  const zones = shapes(SOURCE.zones);
  const zoneIds = [...new Set(zones.map(({ properties }) => String(properties["zone"])))];
  const insets = shapes(SOURCE.insets);
  const zoneHatches = insets.filter(({ properties }) => properties["zone"]);
  const units = shapes(SOURCE.units);
  const roads = shapes(SOURCE.roads);
  const isExpressway = ({ properties }: Shape) => properties["class"] === "expressway";
  const of = (all: readonly Shape[], id: string) =>
    all.filter(({ properties }) => properties["zone"] === id);
  return html`<defs>${HUE_NAMES.map(pattern)}</defs>
    <rect class="sea" width="${size[0]}" height="${size[1]}" />
    ${group("land", shapes(SOURCE.land))} ${group("neighbours", shapes(SOURCE.neighbours))}
    ${group("units", units)}
    ${zoneIds.map((id) => zoneSurface(id === subject?.id, of(zones, id), of(zoneHatches, id)))}
    ${group("unit-edges", units)} ${group("borders", shapes(SOURCE.borders))}
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
}

/** What lies on the picture, without islets and lakes that would be no more than specks. */
function visible(
  collection: FeatureCollection | undefined,
  plane: Plane,
  [width, height]: Size,
): Shape[] {
  const features = (collection?.features ?? []).filter((feature) => {
    const [[left, top], [right, bottom]] = plane.path.bounds(feature);
    return right > 0 && bottom > 0 && left < width && top < height;
  });
  const leastDegrees = LEAST_PX / plane.unitsPerDegree;
  const shown = features.map((feature) => ({
    ...feature,
    geometry: withoutSpecks(feature.geometry, leastDegrees),
  }));
  return shapesOf({ type: "FeatureCollection", features: shown }, plane);
}

function withoutSpecks(geometry: Geometry, leastDegrees: number): Geometry {
  if (!isBoundary(geometry)) return geometry;
  const isLarge = (ring: Position[]) => {
    const [west, south, east, north] = boxOfPositions(ring);
    return Math.max(east - west, north - south) >= leastDegrees;
  };
  const coordinates = polygonsOf(geometry).flatMap(([exterior = [], ...holes]) =>
    isLarge(exterior) ? [[exterior, ...holes.filter(isLarge)]] : [],
  );
  return { type: "MultiPolygon", coordinates };
}

function group(name: string, shapes: readonly Shape[]): Html {
  return html`<g class="${name}">${shapes.map(({ d }) => html`<path d="${d}" />`)}</g>`;
}

function pattern(hue: string): Html {
  return html`<pattern id="hatch-${hue}" width="12" height="12" patternUnits="userSpaceOnUse">
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
  return hatches.map(
    ({ d }) => html`<path class="fade" style="fill: url(#hatch-${hue})" d="${d}" />`,
  );
}

function parkOutline({ d, properties }: Shape, isSubject: boolean): Html {
  return html`<g class="${String(properties["status"])} ${isSubject && "subject"}">
    <path class="casing" d="${d}" />
    <path class="outline" d="${d}" />
  </g>`;
}
