/**
 * The still picture of a view, as SVG text: what an embed shows before any script, and without any.
 * Hues, lines and rings as on the map; colours come from classes, so that a style sheet themes it.
 */
import { bboxClip } from "@turf/turf";
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from "geojson";
import { polygonsOf, type Box } from "../lib/geometry";
import type { Selection } from "../lib/links";
import { ringRadiusPx } from "../lib/ring";
import { SOURCE, type SourceName } from "./sources";
import { AROUND, placeLabels, UPON, type LabelWish } from "./svgLabels";
import { planeOf, type Plane, type XY } from "./svgPaths";

export interface PictureOptions {
  data: Partial<Record<SourceName, FeatureCollection>>;
  /** What it is about; null for the whole province. */
  selection: Selection | null;
  /** The envelope of the park it is about, where that has no outline. */
  envelope: string | null;
  /** What must be in the picture. */
  box: Box;
  /** The short Vietnamese name of a zone or park. */
  nameOf: (kind: "zone" | "park", id: string) => string;
  /** What a reader who cannot see it is told. */
  label: string;
}

export const PICTURE_WIDTH = 720;
export const PICTURE_HEIGHT = 480;
const PADDING = 28;
/** Positions nearer to each other than this, in units, are one. */
const STEP = 1.5;
/** Surfaces smaller than this across are left out. */
const LEAST = 2.4;

/** An `<svg>`; its data-box is [west, south, east, north] of all that is drawn, so that a script can look closer. */
export function pictureOf({
  data,
  selection,
  envelope,
  box,
  nameOf,
  label,
}: PictureOptions): string {
  const plane = planeOf(box, PICTURE_WIDTH, PICTURE_HEIGHT, PADDING);
  const [west, north] = plane.unproject([0, 0]);
  const [east, south] = plane.unproject([PICTURE_WIDTH, PICTURE_HEIGHT]);
  const shown: Box = [west, south, east, north];
  const surfaces = (source: SourceName, classOf: (own: Record<string, unknown>) => string | null) =>
    (data[source]?.features ?? [])
      .flatMap((feature) => {
        const name = classOf(feature.properties ?? {});
        const d = name === null ? "" : pathOf(feature, plane, shown);
        return d ? [`<path class="${name}" d="${d}"/>`] : [];
      })
      .join("");

  const zone = selection?.kind === "zone" ? selection.id : null;
  const park = selection?.kind === "park" ? selection.id : null;
  const hasOutline = (data[SOURCE.parks]?.features ?? []).some(({ id }) => id === park);
  const rings = ringsOf(data, plane, park);
  return [
    `<svg class="picture" viewBox="0 0 ${PICTURE_WIDTH} ${PICTURE_HEIGHT}" role="img" aria-label="${escape(label)}" preserveAspectRatio="xMidYMid meet" data-box="${shown.map((x) => x.toFixed(5)).join()}">`,
    `<rect class="sea" width="${PICTURE_WIDTH}" height="${PICTURE_HEIGHT}"/>`,
    surfaces(SOURCE.land, () => "abroad"),
    surfaces(SOURCE.neighbours, () => "neighbour"),
    surfaces(SOURCE.units, () => "unit"),
    surfaces(SOURCE.zones, (own) => {
      const chosen = zone !== null && own["zone"] === zone ? " chosen" : "";
      return `zone ${String(own["kind"])} ${String(own["basis"])}${chosen}`;
    }),
    park !== null && !hasOutline && envelope !== null
      ? surfaces(SOURCE.envelopes, (own) => (own["of"] === envelope ? "envelope" : null))
      : "",
    surfaces(SOURCE.parks, (own) => {
      const chosen = own["id"] === park ? " chosen" : "";
      return `park ${String(own["status"])}${chosen}`;
    }),
    rings
      .map(
        ({ at: [x, y], radius, status, chosen }) =>
          `<circle class="ring ${status}${chosen ? " chosen" : ""}" cx="${round(x)}" cy="${round(y)}" r="${round(radius)}"/>`,
      )
      .join(""),
    labelsOf(data, plane, rings, selection, nameOf),
    "</svg>",
  ].join("");
}

interface Ring {
  park: string;
  at: XY;
  radius: number;
  status: string;
  chosen: boolean;
}

function ringsOf(data: PictureOptions["data"], plane: Plane, park: string | null): Ring[] {
  return (data[SOURCE.points]?.features ?? []).flatMap(({ geometry, properties }) => {
    if (geometry.type !== "Point" || properties?.["kind"] !== "park-ring") return [];
    const [x, y] = plane.project(geometry.coordinates);
    const [dx = 0, dy = 0] = (properties["offset"] ?? []) as number[];
    const at: XY = [x + dx, y + dy];
    if (!isInside(at)) return [];
    const id = String(properties["park"]);
    const radius = ringRadiusPx(Number(properties["plannedHa"]));
    return [{ park: id, at, radius, status: String(properties["status"]), chosen: id === park }];
  });
}

function labelsOf(
  data: PictureOptions["data"],
  plane: Plane,
  rings: readonly Ring[],
  selection: Selection | null,
  nameOf: PictureOptions["nameOf"],
): string {
  const wish = (
    kind: "zone" | "park",
    id: string,
    at: XY,
    gapPx: number,
    anchors: LabelWish["anchors"],
  ): LabelWish => ({
    id: `${kind}/${id}`,
    lines: [nameOf(kind, id)],
    caption: [],
    sizePx: kind === "zone" ? 15 : 12.5,
    bold: kind === "zone" || id === selection?.id,
    at,
    anchors,
    gapPx,
    must: id === selection?.id,
  });
  const zones = (data[SOURCE.points]?.features ?? []).flatMap(({ geometry, properties }) => {
    if (geometry.type !== "Point" || properties?.["kind"] !== "zone-label") return [];
    return [wish("zone", String(properties["zone"]), plane.project(geometry.coordinates), 0, UPON)];
  });
  const outlined = (data[SOURCE.parks]?.features ?? []).map((feature) => {
    const [[left, top], [right, bottom]] = plane.path.bounds(feature);
    return wish("park", String(feature.id), [(left + right) / 2, (top + bottom) / 2], 8, AROUND);
  });
  const ringed = rings.map(({ park, at, radius }) => wish("park", park, at, radius + 5, AROUND));
  const wishes = [...zones, ...outlined, ...ringed].filter(({ at }) => isInside(at));
  wishes.sort((a, b) => Number(b.must) - Number(a.must));
  const taken = rings.map(({ at: [x, y], radius }) => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }));
  return placeLabels(wishes, taken)
    .map(
      ({ id, lines, bold, align, x, baselines, sizePx }) =>
        `<text class="name ${id.startsWith("zone/") ? "of-zone" : "of-park"}${bold ? " bold" : ""}" text-anchor="${align}" font-size="${sizePx}" x="${round(x)}" y="${round(baselines[0]!)}">${escape(lines[0]!)}</text>`,
    )
    .join("");
}

function isInside([x, y]: Readonly<XY>): boolean {
  return x > 0 && y > 0 && x < PICTURE_WIDTH && y < PICTURE_HEIGHT;
}

/** The part of a surface that is seen, to a tenth of a unit, each step relative to the last. */
function pathOf({ geometry }: Feature, plane: Plane, shown: Box): string {
  if (geometry?.type !== "Polygon" && geometry?.type !== "MultiPolygon") return "";
  const margin = (shown[2] - shown[0]) * 0.02;
  const around: Box = [shown[0] - margin, shown[1] - margin, shown[2] + margin, shown[3] + margin];
  // Of surfaces come surfaces; the types do not say so.
  const clipped = bboxClip(geometry, [...around]).geometry as Polygon | MultiPolygon;
  return polygonsOf(clipped)
    .flatMap((rings) => rings.map((ring) => ringPath(ring, plane)))
    .join("");
}

function ringPath(ring: Position[], plane: Plane): string {
  const kept: XY[] = [];
  for (const position of ring) {
    const [x, y] = plane.project(position);
    const last = kept.at(-1);
    if (!last || Math.hypot(x - last[0], y - last[1]) >= STEP) kept.push([x, y]);
  }
  if (kept.length < 3) return "";
  const across = (axis: 0 | 1) => {
    const values = kept.map((point) => point[axis]);
    return Math.max(...values) - Math.min(...values);
  };
  if (across(0) < LEAST && across(1) < LEAST) return "";
  let [px, py] = [0, 0];
  const steps = kept.map(([x, y], index) => {
    const [tx, ty] = [Math.round(x * 10), Math.round(y * 10)];
    const step = `${index === 0 ? "M" : "l"}${(tx - px) / 10} ${(ty - py) / 10}`;
    [px, py] = [tx, ty];
    return step;
  });
  return `${steps.join("")}z`.replaceAll(" -", "-");
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escape(text: string): string {
  return text.replace(
    /[&<>"]/g,
    (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]!,
  );
}
