/**
 * The picture of an embed, there before any script and without any: the map of a chat's picture without
 * its words, drawn further than it is shown, so that a frame of another shape ends in no straight cut.
 */
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
const DETAIL: Detail = { leastAcross: 8, leastTriangle: 5.5, grid: 0.5 };

/** In a wide frame, and in one where 720 units are some 320 px. */
const WIDE: Looks = { symbols: 1, letters: 0.78, named: "all" };
const NARROW: Looks = { symbols: 1, letters: 1.5, named: "few" };

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
  const named = (looks: Looks, where: string) =>
    html`<g class="names ${where}">${names(subject, data, plane, SIZE, [], looks)}</g>`;
  return html`<svg
    class="picture map-drawing"
    viewBox="0 0 ${width} ${height}"
    role="img"
    aria-labelledby="${titleId}"
    data-box="${box}"
  >
    ${geography(subject, data, plane, shown, DETAIL)} ${signs(subject, data, plane, SIZE, WIDE)}
    ${named(WIDE, "wide")} ${named(NARROW, "narrow")}
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
