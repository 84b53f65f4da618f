/** The places where one name could stand, each with what is wrong with it. */
import type { Feature, Point } from "geojson";
import { pxPerMetre, worldPx } from "../../lib/webMercator";
import { wrap } from "../svgLabels";
import { textWidthPx } from "../textWidth";
import type { Choice } from "./settle";
import { boxAround, covers, nearestIn, runsOver, type Disc, type Segment, type XY } from "./shapes";

export interface NameChoice extends Choice {
  readonly lines: readonly string[];
  readonly caption: readonly string[];
  readonly sizePx: number;
  readonly align: "left" | "center" | "right";
  readonly isNumber: boolean;
}

/** What names keep clear of. */
export interface Around {
  /** Marks of places. */
  readonly marks: readonly Disc[];
  /** Rings and small outlines of parks. */
  readonly parks: readonly Disc[];
  readonly zoom: number;
}

export const LINE_HEIGHT = 1.15;
export const CAPTION_SCALE = 0.82;
/** From here on every park has its whole name; further out a number may stand for it. */
export const WHOLE_NAMES_FROM_ZOOM = 8.25;

const OVER_PARK = 400;
const OVER_MARK = 150;
const LEADER_OVER_PARK = 60;
const LEADER_OVER_MARK = 30;
const NUMBER = 14;
const NUMBER_LATE = 900;
/** Between what is named and its name. */
const GAP_PX = 3;
const MOST_CHOICES = 90;
/** Zones' names keep further from each other than parks' from theirs, so that two never read as one. */
const AROUND_ZONE_NAME_PX = 5;

/** Beside first, then above and below, then at the corners. */
const NEAR: readonly (readonly [x: number, y: number, cost: number])[] = [
  ...([
    [1, 0, 0],
    [-1, 0, 1],
    [0, -1, 2],
    [0, 1, 2],
  ] as const),
  ...([
    [1, -1, 3],
    [1, 1, 3],
    [-1, -1, 4],
    [-1, 1, 4],
  ] as const),
];
const LEADER_LENGTHS = [10, 18, 28, 40, 54, 70, 90, 112];
const LEADER_LENGTH_MOST_FAR_OUT = 10;
const DIRECTIONS = 20;

const between = (value: number, ...stops: XY[]): number => {
  const after = stops.findIndex(([at]) => at >= value);
  if (after === 0) return stops[0]![1];
  if (after < 0) return stops.at(-1)![1];
  const [[z1, a], [z2, b]] = [stops[after - 1]!, stops[after]!];
  return a + ((value - z1) / (z2 - z1)) * (b - a);
};
const parkSizePx = (zoom: number) => between(zoom, [6.8, 10.5], [8.5, 11.5], [10.5, 13]);
const zoneSizePx = (zoom: number) => between(zoom, [6.8, 12.5], [8.6, 16.5], [11, 20]);
const smallZoneSizePx = (zoom: number) => between(zoom, [6.8, 11], [8.6, 13], [11, 17]);

/** @param own the park's ring or, for an outline, a small disc in its middle */
export function parkChoices(
  point: Feature<Point>,
  own: Disc,
  { zoom, marks, parks }: Around,
): NameChoice[] {
  const { label, number, roomM } = point.properties ?? {};
  if (!label) return [];
  const sizePx = parkSizePx(zoom);
  const others = { marks, parks: parks.filter((park) => park !== own) };
  const choices: NameChoice[] = [];
  const add = (lines: readonly string[], size: number, at: XY, more: Partial<NameChoice>) =>
    choices.push(choiceAt(lines, size, at, more, others));

  for (const { lines, cost } of linesOf(String(label))) {
    const [width, height] = sizeOf(lines, sizePx);
    for (const [dx, dy, dearer] of NEAR)
      add(lines, sizePx, beside(own, [dx, dy], GAP_PX, width, height), {
        align: dx > 0 ? "left" : dx < 0 ? "right" : "center",
        cost: cost + dearer,
      });
    const isFarOut = zoom < WHOLE_NAMES_FROM_ZOOM;
    for (const length of LEADER_LENGTHS) {
      if (isFarOut && length > LEADER_LENGTH_MOST_FAR_OUT) break;
      for (const direction of directions()) {
        const centre = beside(own, direction, length, width, height);
        const box = boxAround(centre, width, height);
        add(lines, sizePx, centre, {
          align: direction[0] > 0.3 ? "left" : direction[0] < -0.3 ? "right" : "center",
          cost: cost + 8 + length * 0.45,
          leader: leaderTo(own, box),
        });
      }
    }
    // Inside an outline that is large enough by now.
    const roomPx = roomM ? Number(roomM) * pxPerMetre(point.geometry.coordinates[1]!, zoom) : 0;
    if (roomPx > width / 2) add(lines, sizePx, own.at, { align: "center", cost: cost - 2 });
  }
  choices.sort((a, b) => a.cost - b.cost);
  choices.splice(MOST_CHOICES);

  if (number) {
    const lines = [String(number)];
    const cost = zoom < WHOLE_NAMES_FROM_ZOOM ? NUMBER : NUMBER_LATE;
    const size = Math.min(10.5, sizePx);
    const [width, height] = sizeOf(lines, size);
    if (own.radiusPx - 2 > width / 2 + 1)
      add(lines, size, own.at, { align: "center", cost: cost - 4, isNumber: true });
    for (const [dx, dy, dearer] of NEAR)
      add(lines, size, beside(own, [dx, dy], 0, width, height), {
        cost: cost + dearer * 0.5,
        isNumber: true,
      });
    for (const length of LEADER_LENGTHS.slice(0, 4))
      for (const direction of directions()) {
        const centre = beside(own, direction, length, width, height);
        const leader = leaderTo(own, boxAround(centre, width, height));
        add(lines, size, centre, { cost: cost + 6 + length * 0.6, leader, isNumber: true });
      }
  }
  return choices;
}

export function zoneChoices(point: Feature<Point>, { zoom, marks, parks }: Around): NameChoice[] {
  const { label, spots } = point.properties ?? {};
  if (!label) return [];
  const pxPerM = pxPerMetre(point.geometry.coordinates[1]!, zoom);
  const sizes = [
    { sizePx: zoneSizePx(zoom), dearer: 0 },
    { sizePx: smallZoneSizePx(zoom), dearer: 6 },
  ];
  const inside = (spots as readonly (readonly [number, number, number, number])[]).flatMap(
    ([lng, lat, besideM, aboveM], index) =>
      sizes.flatMap(({ sizePx, dearer }) =>
        linesOf(String(label), 3).map(({ lines, cost }) => {
          const [width, height] = sizeOf(lines, sizePx);
          const over =
            Math.max(0, width / 2 - besideM * pxPerM) + Math.max(0, height / 2 - aboveM * pxPerM);
          return choiceAt(
            lines,
            sizePx,
            worldPx([lng, lat], zoom),
            { cost: index * 0.4 + dearer + cost + over * 1.5, marginPx: AROUND_ZONE_NAME_PX },
            { marks, parks },
          );
        }),
      ),
  );
  const choices = [...inside, ...outsideChoices(point, { zoom, marks, parks })];
  return choices.sort((a, b) => a.cost - b.cost).slice(0, MOST_CHOICES);
}

/** Far out, a small zone is all rings: then its name stands beside it, with a leader into its middle. */
function outsideChoices(point: Feature<Point>, { zoom, marks, parks }: Around): NameChoice[] {
  if (zoom >= WHOLE_NAMES_FROM_ZOOM) return [];
  const middle = { at: worldPx(point.geometry.coordinates, zoom), radiusPx: 1 };
  const sizePx = smallZoneSizePx(zoom);
  const others = { marks, parks };
  return linesOf(String(point.properties?.label), 3).flatMap(({ lines, cost }) =>
    LEADER_LENGTHS.flatMap((length) =>
      directions().map((direction) => {
        const [width, height] = sizeOf(lines, sizePx);
        const centre = beside(middle, direction, length, width, height);
        const leader = leaderTo(middle, boxAround(centre, width, height));
        const dearer = cost + 60 + length * 0.5;
        return choiceAt(
          lines,
          sizePx,
          centre,
          { cost: dearer, leader, leaderMayCross: true },
          others,
        );
      }),
    ),
  );
}

/** The same choice with the park's caption beneath; null if there is none or it lies on something. */
export function captionBox(
  point: Feature<Point>,
  choice: NameChoice,
  { marks, parks }: Around,
): NameChoice | null {
  const text = String(point.properties?.caption ?? "");
  if (!text || choice.isNumber) return null;
  const caption = wrap(text, 24);
  const sizePx = choice.sizePx * CAPTION_SCALE;
  const { left, right, top, bottom } = choice.box;
  const width = Math.max(
    right - left,
    ...caption.map((line) => textWidthPx(line, sizePx, "regular")),
  );
  const start =
    choice.align === "left"
      ? left
      : choice.align === "right"
        ? right - width
        : (left + right - width) / 2;
  const height = caption.length * sizePx * LINE_HEIGHT;
  const box = { left: start, right: start + width, top, bottom: bottom + height };
  if ([...marks, ...parks].some((disc) => covers(box, disc))) return null;
  return { ...choice, caption, box };
}

function choiceAt(
  lines: readonly string[],
  sizePx: number,
  centre: XY,
  {
    align = "center",
    cost = 0,
    leader = null,
    isNumber = false,
    marginPx = 0,
    leaderMayCross = false,
  }: Partial<NameChoice> & { leaderMayCross?: boolean },
  { marks, parks }: Omit<Around, "zoom">,
): NameChoice {
  const box = boxAround(centre, ...sizeOf(lines, sizePx));
  let total = cost;
  for (const disc of parks) {
    if (covers(box, disc)) total += OVER_PARK;
    if (leader && !leaderMayCross && runsOver(leader, disc)) total += LEADER_OVER_PARK;
  }
  for (const disc of marks) {
    if (covers(box, disc)) total += OVER_MARK;
    if (leader && runsOver(leader, disc)) total += LEADER_OVER_MARK;
  }
  return { box, cost: total, leader, lines, caption: [], sizePx, align, isNumber, marginPx };
}

function sizeOf(lines: readonly string[], sizePx: number): [width: number, height: number] {
  const widths = lines.map((line) => textWidthPx(line, sizePx, "semibold"));
  return [Math.max(...widths), lines.length * sizePx * LINE_HEIGHT];
}

/** All around, as unit vectors. */
function directions(): XY[] {
  return Array.from({ length: DIRECTIONS }, (_, step): XY => {
    const angle = (2 * Math.PI * step) / DIRECTIONS;
    return [Math.cos(angle), Math.sin(angle)];
  });
}

/** The middle of a box in some direction from a disc, `gapPx` away from its edge. */
function beside(
  { at, radiusPx }: Disc,
  [dx, dy]: XY,
  gapPx: number,
  width: number,
  height: number,
): XY {
  const length = Math.hypot(dx, dy);
  const [ux, uy] = [dx / length, dy / length];
  const away = radiusPx + gapPx;
  // A level name keeps to its side; one in between touches with its corner.
  const [sx, sy] = [Math.abs(ux) < 0.2 ? 0 : Math.sign(ux), Math.abs(uy) < 0.2 ? 0 : Math.sign(uy)];
  return [at[0] + ux * away + (sx * width) / 2, at[1] + uy * away + (sy * height) / 2];
}

/** From the edge of the ring to the nearest side of the name, with a hair of room at the name. */
function leaderTo(own: Disc, box: ReturnType<typeof boxAround>): Segment {
  const end = nearestIn(box, own.at);
  const [dx, dy] = [end[0] - own.at[0], end[1] - own.at[1]];
  const length = Math.max(1, Math.hypot(dx, dy));
  const [ux, uy] = [dx / length, dy / length];
  const from = own.radiusPx - 1;
  return [
    [own.at[0] + ux * from, own.at[1] + uy * from],
    [end[0] - ux * 1.5, end[1] - uy * 1.5],
  ];
}

/** A name in one line, and in two or three of about equal length, which cost a little. */
function linesOf(name: string, most = 2): { lines: string[]; cost: number }[] {
  // A dash ends a line and never begins one.
  const text = name.replaceAll(" –", "\u00a0–");
  const ways = [{ lines: [text], cost: text.length > 16 ? 3 : 0 }];
  for (let count = 2; count <= most; count++) {
    const lines = wrap(text, Math.ceil(text.length / count) + 2);
    if (lines.length === count) ways.push({ lines, cost: text.length > 16 ? 1 : count });
  }
  return ways;
}
