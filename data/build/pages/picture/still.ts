/**
 * The picture of an embed, there before any script and without any: the map of a chat's picture without
 * its words, drawn further than it is shown, so that a frame of another shape ends in no straight cut.
 */
import type { Rectangle } from "../../../../src/map/svgLabels";
import { planeOf } from "../../../../src/map/svgPaths";
import { html, type Html } from "../html";
import type { Detail } from "./compactPath";
import { geography } from "./geography";
import { inset, INSET_SIZE } from "./inset";
import type { PictureData } from "./pictureData";
import { boxOfSubject, type Subject } from "./subject";
import { names, signs, type Looks } from "./symbols";

const SIZE = [720, 480] as const;
const PADDING = 24;
/** Drawn beyond each side, in units: enough for frames from 1 : 1 to 5 : 2; wider ones fade (still.css). */
const BEYOND = { across: 260, up: 90 };
/** still.css knows the grid: lines in what is counted by it are drawn as much wider. */
const DETAIL: Detail = {
  leastAcross: 7,
  leastTriangle: 2.8,
  outsideTimes: 6,
  grid: 0.8,
  isCounted: true,
};

/** In a wide frame, and in one where 720 units are some 320 px. */
const WIDE: Looks = { symbols: 1, letters: 0.78, named: "all" };
const NARROW: Looks = { symbols: 1, letters: 1.5, named: "few" };

/**
 * What lies upon the picture (still.css), in its units and in the least favourable frame: the inset at its
 * usual corner, the button, the credits.
 */
const UPON_WIDE = [
  { left: -BEYOND.across, top: -BEYOND.up, right: 165, bottom: 232 },
  { left: 455, top: 405, right: SIZE[0] + BEYOND.across, bottom: 600 },
  { left: -BEYOND.across, top: 458, right: SIZE[0] + BEYOND.across, bottom: 600 },
];
const UPON_NARROW = [
  { left: -BEYOND.across, top: -BEYOND.up, right: 155, bottom: 255 },
  { left: 250, top: 345, right: SIZE[0] + BEYOND.across, bottom: 600 },
  { left: -BEYOND.across, top: 428, right: SIZE[0] + BEYOND.across, bottom: 600 },
];

/** @param titleId of the element that names it */
export function stillPicture(subject: Subject, data: PictureData, titleId: string): Html {
  const [width, height] = SIZE;
  const plane = planeOf(boxOfSubject(subject, data), width, height, PADDING);
  const shown = {
    left: -BEYOND.across,
    top: -BEYOND.up,
    right: width + BEYOND.across,
    bottom: height + BEYOND.up,
  };
  const [west, north] = plane.unproject([0, 0]);
  const [east, south] = plane.unproject([width, height]);
  const box = [west, south, east, north].map((degrees) => degrees.toFixed(5)).join();
  const named = (looks: Looks, upon: readonly Rectangle[], where: string) =>
    html`<g class="names ${where}">${names(subject, data, plane, SIZE, upon, looks)}</g>`;
  return html`<svg
    class="picture map-drawing"
    viewBox="0 0 ${width} ${height}"
    role="img"
    aria-labelledby="${titleId}"
    data-box="${box}"
  >
    ${geography(subject, data, plane, shown, DETAIL)} ${signs(subject, data, plane, SIZE, WIDE)}
    ${named(WIDE, UPON_WIDE, "wide")} ${named(NARROW, UPON_NARROW, "narrow")}
  </svg>`;
}

/** The inset of a still picture: apart from it, so that its owner can place it or hide it. */
export function stillInset({ archipelagos }: PictureData, label: string): Html {
  const { width, height } = INSET_SIZE;
  return html`<svg
    class="inset inset-drawing"
    viewBox="0 0 ${width} ${height}"
    role="img"
    aria-label="${label}"
  >
    ${inset(archipelagos)}
  </svg>`;
}
