/** The picture that a chat shows of a link: words on the left, the map on the right, as one SVG text. */
import { MAP_CREDITS } from "../../../../src/lib/attribution";
import { plain } from "../../../../src/lib/numbers";
import { metresPerPixel, scaleBar } from "../../../../src/lib/scaleBar";
import { wrap, type Rectangle } from "../../../../src/map/svgLabels";
import { planeOf, type Plane } from "../../../../src/map/svgPaths";
import { PICTURE_SIZE } from "../headTags";
import { html, Html } from "../html";
import { geography, type Size } from "./geography";
import { inset, INSET_SIZE } from "./inset";
import { PAPER, pictureStyle } from "./look";
import { panel } from "./panel";
import type { PictureData } from "./pictureData";
import { boxOfSubject, type Subject } from "./subject";
import { chatLooks, names, signs } from "./symbols";

const { width, height } = PICTURE_SIZE;
const PANEL_WIDTH = 468;
const MAP: Size = [width - PANEL_WIDTH, height];
/** Kept free on the right, for the inset. */
const INSET_ROOM = INSET_SIZE.width + 30;
const PADDING = 34;
const CREDIT_LETTERS = 118;

export function picture(subject: Subject, data: PictureData): string {
  // The whole map has nothing but sea where the inset lies.
  const room = subject === null ? MAP[0] : MAP[0] - INSET_ROOM;
  const plane = planeOf(boxOfSubject(subject, data), room, height - 40, PADDING);
  const credits = wrap(MAP_CREDITS.join(" · "), CREDIT_LETTERS);
  const foot = height - credits.length * 14 - 8;
  const corner = [MAP[0] - INSET_SIZE.width - 14, foot - INSET_SIZE.height - 12] as const;
  const taken: Rectangle[] = [
    { left: corner[0] - 8, top: corner[1] - 8, right: MAP[0], bottom: height },
    { left: 0, top: foot - 44, right: 240, bottom: height },
  ];
  const looks = chatLooks(subject);
  const drawing = html`<svg
    xmlns="http://www.w3.org/2000/svg"
    width="${width}"
    height="${height}"
    viewBox="0 0 ${width} ${height}"
  >
    <style>
      ${new Html(pictureStyle())}
    </style>
    <rect width="${width}" height="${height}" fill="${PAPER}" />
    <svg class="map-drawing" x="${PANEL_WIDTH}" width="${MAP[0]}" height="${MAP[1]}">
      ${geography(subject, data, plane, { left: 0, top: 0, right: MAP[0], bottom: MAP[1] })}
      ${signs(subject, data, plane, MAP, looks)} ${names(subject, data, plane, MAP, taken, looks)}
      <g class="inset-drawing" transform="translate(${corner.join(" ")})">
        ${inset(data.archipelagos)}
        <rect class="frame" width="${INSET_SIZE.width}" height="${INSET_SIZE.height}" />
        <rect
          class="frame"
          x="-3"
          y="-3"
          width="${INSET_SIZE.width + 6}"
          height="${INSET_SIZE.height + 6}"
        />
      </g>
      <g transform="translate(16 ${foot - 16})">${scale(plane)}</g>
      <rect class="plate" y="${foot}" width="${MAP[0]}" height="${height - foot}" />
      ${credits.map(
        (line, index) =>
          html`<text class="muted" x="10" y="${foot + 15 + index * 14}" font-size="11"
            >${line}</text
          >`,
      )}
    </svg>
    ${panel(subject, data)}
  </svg> `;
  return drawing.text.replace(/\n\s+/g, "\n");
}

function scale(plane: Plane): Html {
  const y = MAP[1] / 2;
  const bar = scaleBar(
    metresPerPixel(plane.unproject([0, y]), plane.unproject([100, y]), 100),
    140,
  );
  const long = Math.round(bar.widthPx * 10) / 10;
  return html`<rect class="plate" x="-8" y="-20" width="${long + 84}" height="30" />
    <path class="bar" d="M1 -6v8h${long}v-8" />
    <text class="ink" x="${long + 10}" y="4" font-size="16"
      >${plain(bar.lengthM / 1000, "vi")} km</text
    >`;
}
