/**
 * Where the names of zones and parks stand, for one zoom: every one of them, none on another. A zone's
 * name stands in its zone, a park's beside its ring or outline, in crowded corners a little way off with
 * a leader line, as in a printed atlas; where a small map has no room even for that, the park's number
 * stands for its name. Only the zoom decides, so moving the map moves no name against its park.
 */
import type { Feature, FeatureCollection, Point } from "geojson";
import {
  FIRST_VIEW_ZOOM,
  LEAST_RADIUS_PX,
  PLACE_RADIUS_PX,
  ringRadiusPx,
  ringScale,
} from "../../lib/ring";
import { spreadRings } from "../../lib/spreadRings";
import { pxPerMetre, worldPx } from "../../lib/webMercator";
import { boxAround, meet, type Disc, type Rectangle, type Segment, type XY } from "./shapes";
import { settle } from "./settle";
import { captionBox, parkChoices, zoneChoices, type NameChoice } from "./choices";

/** From here on parks say where they are thought to lie, where there is room for that. */
export const CAPTIONS_FROM_ZOOM = 9.75;

/** A park's or zone's name where it stands. Pixels are from the point on the ground that is named. */
export interface PlacedName {
  readonly point: Feature<Point>;
  readonly kind: "zone" | "park";
  readonly id: string;
  readonly lines: readonly string[];
  readonly caption: readonly string[];
  readonly sizePx: number;
  readonly align: "left" | "center" | "right";
  /** Of the text, caption included. */
  readonly box: Rectangle;
  readonly leader: Segment | null;
  /** The park's number in place of its name. */
  readonly isNumber: boolean;
}

export interface PlacedRing {
  readonly point: Feature<Point>;
  /** From the point on the ground, in pixels at this zoom. */
  readonly offset: XY;
  /** As drawn at this zoom. */
  readonly radiusPx: number;
}

export interface NameLayout {
  readonly rings: readonly PlacedRing[];
  readonly names: readonly PlacedName[];
}

/** @param points the display tier's points, dressed for one language (src/map/points.ts) */
export function layoutNames(points: FeatureCollection, zoom: number): NameLayout {
  const of = (kind: string) =>
    points.features.filter(
      (point): point is Feature<Point> =>
        point.geometry.type === "Point" && point.properties?.kind === kind,
    );
  const at = (point: Feature<Point>): XY => worldPx(point.geometry.coordinates, zoom);
  const marks = of("place").map((point): Disc => ({ at: at(point), radiusPx: PLACE_RADIUS_PX }));
  const outlines = of("park-outline");
  const outlined = outlines.map((point): Disc => ({
    at: at(point),
    radiusPx: outlineRadiusPx(point, zoom),
  }));
  const rings = ringsAt(of("park-ring"), zoom, [...marks, ...outlined]);
  const ringed = rings.map(({ point, offset, radiusPx }): Disc => {
    const [x, y] = at(point);
    return { at: [x + offset[0], y + offset[1]], radiusPx: radiusPx + 2 };
  });
  const page = pageAround([...of("unit-label"), ...rings.map(({ point }) => point)].map(at));
  const around = { marks, parks: [...ringed, ...outlined], zoom, page };

  const named = [
    ...rings.map(({ point }, i) => ({
      point,
      choices: parkChoices(point, ringed[i]!, around),
    })),
    ...outlines.map((point, i) => ({
      point,
      choices: parkChoices(point, outlined[i]!, around),
    })),
    ...of("zone-label").map((point) => ({ point, choices: zoneChoices(point, around) })),
  ].filter(({ choices }) => choices.length > 0);
  const chosen = settle(named.map(({ choices }) => choices));
  const placed = named.map(({ point, choices }, i) => ({ point, choice: choices[chosen[i]!]! }));
  const captioned = zoom >= CAPTIONS_FROM_ZOOM ? withCaptions(placed, around) : placed;
  return {
    rings,
    names: captioned.map(({ point, choice }) => placedName(point, choice, at(point))),
  };
}

/** An outline is about as long again as the circle that fits into it. */
const OUTLINE_PER_ROOM = 1.5;

function outlineRadiusPx({ geometry, properties }: Feature<Point>, zoom: number): number {
  const roomPx = Number(properties?.roomM ?? 0) * pxPerMetre(geometry.coordinates[1]!, zoom);
  return Math.max(LEAST_RADIUS_PX, roomPx * OUTLINE_PER_ROOM);
}

const PAGE_MARGIN_PX = 22;

function pageAround(places: readonly XY[]): Rectangle {
  const xs = places.map(([x]) => x);
  const ys = places.map(([, y]) => y);
  return {
    left: Math.min(...xs) - PAGE_MARGIN_PX,
    right: Math.max(...xs) + PAGE_MARGIN_PX,
    top: Math.min(...ys) - PAGE_MARGIN_PX,
    bottom: Math.max(...ys) + PAGE_MARGIN_PX,
  };
}

/** Further out than the first view, rings that parted there would meet again. */
function ringsAt(
  points: readonly Feature<Point>[],
  zoom: number,
  fixed: readonly Disc[],
): PlacedRing[] {
  const scale = ringScale(zoom);
  const rings = points.map((point) => {
    const [dx, dy] = point.properties!.offset as XY;
    return {
      point,
      offset: [dx * scale, dy * scale] as XY,
      radiusPx: Math.round(ringRadiusPx(Number(point.properties!.plannedHa))) * scale,
    };
  });
  if (zoom >= FIRST_VIEW_ZOOM) return rings;
  const discs = rings.map(({ point, offset, radiusPx }) => {
    const [x, y] = worldPx(point.geometry.coordinates, zoom);
    return { x, y, radiusPx, from: offset };
  });
  const offsets = spreadRings(
    discs,
    fixed.map(({ at: [x, y], radiusPx }) => ({ x, y, radiusPx: radiusPx * scale })),
    { gapPx: 2, rounds: 300 },
  );
  return rings.map((ring, i) => ({ ...ring, offset: offsets[i]! }));
}

interface Placed {
  readonly point: Feature<Point>;
  readonly choice: NameChoice;
}

/** Adds a park's caption beneath its name wherever it lies on nothing. */
function withCaptions(
  placed: readonly Placed[],
  around: Parameters<typeof captionBox>[2],
): Placed[] {
  const done = [...placed];
  placed.forEach(({ point, choice }, i) => {
    const captioned = captionBox(point, choice, around);
    if (!captioned) return;
    const isFree = done.every(({ choice: other }, j) => {
      return j === i || !meet(captioned.box, other.box, 2);
    });
    if (isFree) done[i] = { point, choice: captioned };
  });
  return done;
}

function placedName(point: Feature<Point>, choice: NameChoice, [x, y]: XY): PlacedName {
  const { box, leader, lines, caption, sizePx, align, isNumber } = choice;
  const own = point.properties ?? {};
  const isZone = own.kind === "zone-label";
  const from = ([px, py]: XY): XY => [px - x, py - y];
  return {
    point,
    kind: isZone ? "zone" : "park",
    id: String(isZone ? own.zone : own.park),
    lines,
    caption,
    sizePx,
    align,
    isNumber,
    box: boxAround(
      from([(box.left + box.right) / 2, (box.top + box.bottom) / 2]),
      box.right - box.left,
      box.bottom - box.top,
    ),
    leader: leader && [from(leader[0]), from(leader[1])],
  };
}
