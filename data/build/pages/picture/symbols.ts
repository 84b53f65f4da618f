/** Rings, places and names of a picture's map. */
import { ringRadiusPx } from "../../../../src/lib/ring";
import { SOURCE } from "../../../../src/map/sources";
import {
  AROUND,
  CAPTION_SCALE,
  CENTRED,
  placeLabels,
  UPON,
  wrap,
  type Anchor,
  type LabelWish,
  type PlacedLabel,
  type Rectangle,
} from "../../../../src/map/svgLabels";
import { spotsOf, type Plane, type Spot } from "../../../../src/map/svgPaths";
import { html, type Html } from "../html";
import { isZone } from "../pageData";
import type { Size } from "./geography";
import type { PictureData } from "./pictureData";
import type { Subject } from "./subject";

/** How large symbols and letters are against the page's, and which parks are named. */
export interface Looks {
  readonly symbols: number;
  readonly letters: number;
  /** few: those of the subject alone. */
  readonly named: "few" | "all";
}

/** In a chat; on the whole map larger rings would hide it. */
export const chatLooks = (subject: Subject): Looks => ({
  symbols: subject === null ? 1 : 1.5,
  letters: 1,
  named: "few",
});

/** On the whole map the border-gate zones are smaller than their names: beyond the border there is room. */
const ABOVE: readonly Anchor[] = [[0, -1], [-1, -1], [1, -1], ...AROUND];

interface Mark {
  spot: Spot;
  kind: string;
  x: number;
  y: number;
  /** Of a ring, in pixels; 0 for anything else. */
  radius: number;
}

/** Rings and places, without their names. */
export function signs(
  subject: Subject,
  data: PictureData,
  plane: Plane,
  size: Size,
  looks: Looks,
): Html {
  const { rings, places } = signsIn(subject, data, plane, size, looks);
  return html`${places.map(placeMark)}
  ${rings.map(
    (ring) =>
      html`<g class="${String(ring.spot.properties["status"])} ${isOf(subject, ring) && "subject"}">
        <circle class="around" cx="${ring.x}" cy="${ring.y}" r="${ring.radius}" />
        <circle class="ring" cx="${ring.x}" cy="${ring.y}" r="${ring.radius}" />
      </g>`,
  )}`;
}

/** @param taken what no name may cover, such as the inset */
export function names(
  subject: Subject,
  data: PictureData,
  plane: Plane,
  size: Size,
  taken: readonly Rectangle[],
  looks: Looks,
): Html[] {
  const { marks, rings, places } = signsIn(subject, data, plane, size, looks);
  const isSubject = (mark: Mark) => isOf(subject, mark);
  const wishes = [
    ...marks.filter(isSubject).map(ownWish),
    ...marks.filter((mark) => !isSubject(mark)).flatMap((mark) => wishOf(mark, subject, looks)),
  ]
    .map((own) => ({ ...own, sizePx: own.sizePx * looks.letters }))
    .sort((a, b) => a.rank - b.rank || a.at[0] - b.at[0]);
  const labels = placeLabels(wishes, [
    ...taken,
    ...wallsAround(size),
    ...rings.map((ring) => around(ring, ring.radius)),
    ...places.map((place) => around(place, 7)),
  ]);
  const kinds = new Map(marks.map(({ spot }) => [spot.id, spot.properties]));
  return labels.map((label) => labelText(label, kinds.get(label.id) ?? {}));
}

function isOf(subject: Subject, { spot }: Mark): boolean {
  return subject !== null && (spot.properties["park"] ?? spot.properties["zone"]) === subject.id;
}

function signsIn(
  subject: Subject,
  data: PictureData,
  plane: Plane,
  size: Size,
  { symbols: enlarged }: Looks,
): { marks: Mark[]; rings: Mark[]; places: Mark[] } {
  // A ring alone needs not be moved away from others.
  const marks = marksIn(data, plane, size, enlarged, isPark(subject) ? 0 : enlarged);
  return {
    marks,
    // Where one park lies somewhere, the rings of others would pass for places in its hatch.
    rings: marks
      .filter((mark) => mark.kind === "park-ring" && (isOf(subject, mark) || !isPark(subject)))
      .sort((a, b) => b.radius - a.radius),
    places: marks.filter(({ kind }) => kind === "place"),
  };
}

function marksIn(
  { layers }: PictureData,
  plane: Plane,
  [width, height]: Size,
  enlarged: number,
  spread: number,
): Mark[] {
  return spotsOf(layers[SOURCE.points], plane).flatMap((spot): Mark[] => {
    const { kind, offset, plannedHa } = spot.properties;
    const [dx, dy] = (offset as [number, number] | undefined) ?? [0, 0];
    const [x, y] = [spot.at[0] + dx * spread, spot.at[1] + dy * spread];
    const isInside = x > 0 && y > 0 && x < width && y < height;
    const radius = kind === "park-ring" ? ringRadiusPx(Number(plannedHa)) * enlarged : 0;
    return isInside
      ? [{ spot, kind: String(kind), x: tenth(x), y: tenth(y), radius: tenth(radius) }]
      : [];
  });
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

interface RankedWish extends LabelWish {
  rank: number;
}

function ownWish(mark: Mark): RankedWish {
  const { kind, spot, radius } = mark;
  const isRing = kind === "park-ring";
  return {
    ...wish(mark, 22, 14),
    caption: isRing ? wrap(String(spot.properties["caption"] ?? ""), 26) : [],
    bold: true,
    anchors: kind === "zone-label" ? UPON : AROUND,
    gapPx: isRing ? radius + 8 : 16,
    must: true,
    rank: 0,
  };
}

/** What names a picture has besides its subject's: few are those of zones and regions, on the whole map alone. */
function wishOf(mark: Mark, subject: Subject, { named }: Looks): RankedWish[] {
  const { kind, radius, spot } = mark;
  if (kind === "zone-label") {
    const isSmall = isPark(subject);
    const isAtBorder = subject === null && spot.properties["zoneKind"] === "border-gate";
    const anchors = isAtBorder ? ABOVE : UPON;
    const look = { bold: true, anchors, gapPx: isAtBorder ? 26 : 14, must: !isSmall, rank: 1 };
    return [{ ...wish(mark, isSmall ? 17 : 19, 14), ...look }];
  }
  if (kind === "region-label")
    return [{ ...wish(mark, 17, 14), anchors: [CENTRED], gapPx: 0, rank: 3 }];
  if (subject === null && named === "few") return [];
  switch (kind) {
    case "park-ring":
    case "park-outline": {
      const isNamed =
        kind === "park-outline" ||
        subject === null ||
        (isZone(subject) && subject.parks.includes(String(spot.properties["park"])));
      const look = { bold: true, anchors: AROUND, gapPx: Math.max(radius, 7) + 5, rank: 2 };
      return isNamed ? [{ ...wish(mark, 15, 18), ...look }] : [];
    }
    case "place":
      return [{ ...wish(mark, 14, 18), anchors: AROUND, gapPx: 10, rank: 3 }];
    case "unit-label":
      if (subject === null) return [];
      return [{ ...wish(mark, 15, 12), anchors: [CENTRED], gapPx: 0, rank: 4 }];
    default:
      return [];
  }
}

function isPark(subject: Subject): boolean {
  return subject !== null && !isZone(subject);
}

function wish(
  { spot, x, y }: Mark,
  sizePx: number,
  most: number,
): Omit<RankedWish, "anchors" | "gapPx" | "rank"> {
  const lines = wrap(String(spot.properties["label"] ?? ""), most);
  return { id: spot.id, lines, caption: [], at: [x, y], sizePx, bold: false };
}

function around({ x, y }: Mark, radius: number): Rectangle {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

/** Names keep to the map. */
function wallsAround([width, height]: Size): Rectangle[] {
  const far = 10_000;
  return [
    { left: -far, right: 4, top: -far, bottom: far },
    { left: width - 4, right: far, top: -far, bottom: far },
    { left: -far, right: far, top: -far, bottom: 4 },
    { left: -far, right: far, top: height - 4, bottom: far },
  ];
}

function placeMark({ spot, x, y }: Mark): Html {
  const kind = spot.properties["placeKind"];
  const d =
    kind === "airport"
      ? "M0-7L7 5H-7z"
      : kind === "port"
        ? "M-4.5-4.5h9v9h-9z"
        : "M0-5a5 5 0 1 1 0 10a5 5 0 1 1 0-10z";
  return html`<path class="place" transform="translate(${x} ${y})" d="${d}" />`;
}

function labelText(
  { lines, caption, x, baselines, align, sizePx, bold }: PlacedLabel,
  own: Readonly<Record<string, unknown>>,
): Html {
  const hue = own["kind"] === "unit-label" ? null : (own["zoneKind"] ?? own["status"]);
  return html`<text
    class="label ${bold && "bold"} ${hue ? `hue ${String(hue)}` : null}"
    font-size="${sizePx}"
    text-anchor="${align}"
    >${lines.map((line, index) => html`<tspan x="${x}" y="${baselines[index]}">${line}</tspan>`)}${caption.map(
      (line, index) =>
        html`<tspan
          class="caption"
          font-size="${sizePx * CAPTION_SCALE}"
          x="${x}"
          y="${baselines[lines.length + index]}"
          >${line}</tspan
        >`,
    )}</text
  >`;
}
