/** What a sketch measures, in words: for the panel and for the clipboard. */
import { bearingText } from "./coordinateText";
import { fixed, inHectares, plain } from "./numbers";
import type { Sketch } from "./sketch";
import type { SketchSize } from "./sketchSize";
import type { Lang } from "./words/languages";
import type { Words } from "./words/load";

interface Speech {
  readonly lang: Lang;
  readonly words: Words;
}

/** To 0.1 m below a kilometre, to 1 m above. */
export function lengthText(metres: number, lang: Lang): string {
  if (metres < 1000) return `${plain(metres, lang, 1)}\u00a0m`;
  return `${plain(metres / 1000, lang, 3)}\u00a0km`;
}

/** Hectares; square metres below one hectare. */
export function areaText(ha: number, lang: Lang): string {
  return ha < 1 ? `${plain(ha * 10_000, lang, 0)}\u00a0m²` : inHectares(fixed(ha, lang, 2), lang);
}

function areaOr(ha: number | null, otherwise: string, lang: Lang): string {
  return ha === null ? `– (${otherwise})` : areaText(ha, lang);
}

export interface Line {
  label: string;
  value: string;
}

/** The lines of a result, the most wanted first; none while there is nothing to measure. */
export function resultLines(sketch: Sketch, size: SketchSize, speech: Speech): Line[] {
  const { lang, words } = speech;
  const { measure } = words.tools;
  const last = size.legs.at(-1);
  if (!last) return [];
  if (size.area) {
    const { perimeterM } = size.area;
    return [
      ...(["vn2000Ha", "ellipsoidHa", "sphereHa"] as const).map((way) => ({
        label: measure.areas[way],
        value: areaOr(size.area![way], measure.offPlane, lang),
      })),
      { label: measure.perimeter, value: lengthText(perimeterM, lang) },
    ];
  }
  // The last leg's bearing is the outline's too while it is drawn.
  return [
    { label: measure.total, value: lengthText(size.lengthM, lang) },
    { label: measure.bearing, value: bearingText(last.bearing, speech) },
  ];
}

/** One line a leg: number, length, bearing. */
export function legLines(size: SketchSize, speech: Speech): Line[] {
  return size.legs.map((leg, index) => ({
    label: speech.words.tools.measure.leg(String(index + 1)),
    value: `${lengthText(leg.lengthM, speech.lang)} · ${bearingText(leg.bearing, speech)}`,
  }));
}

/** Everything as plain lines, with the vertices, latitude first, so that it can be checked or drawn again. */
export function resultText(sketch: Sketch, size: SketchSize, speech: Speech): string {
  const { measure } = speech.words.tools;
  const lines = [
    ...resultLines(sketch, size, speech),
    ...(sketch.kind === "distance" ? legLines(size, speech) : []),
  ].map(({ label, value }) => `${label}: ${value.replaceAll("\u00a0", " ")}`);
  const vertices = sketch.vertices.map(
    ([lng = NaN, lat = NaN]) => `${lat.toFixed(6)}, ${lng.toFixed(6)}`,
  );
  return [measure.kinds[sketch.kind], ...lines, measure.note, "WGS 84:", ...vertices].join("\n");
}
