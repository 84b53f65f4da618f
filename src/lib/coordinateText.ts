/** Positions and directions as text: for a reader in their language, and for another program. */
import { fixed, plain } from "./numbers";
import type { PlaneCoordinate } from "./vn2000";
import type { Lang } from "./words/languages";
import type { FirstWords, Words } from "./words/load";

interface Speech {
  readonly lang: Lang;
  readonly words: Words;
}

type FirstSpeech = Omit<Speech, "words"> & { readonly words: FirstWords };

/** [lng, lat] in degrees; five decimals are about a metre. */
export function degreesText(
  [lng = NaN, lat = NaN]: readonly number[],
  { lang, words }: FirstSpeech,
  digits = 5,
): string {
  return words.tools.latLng(fixed(lat, lang, digits), fixed(lng, lang, digits));
}

/** Plane coordinates in metres, X = northing first as in Vietnamese tables. */
export function planeText(
  { northingM, eastingM }: PlaneCoordinate,
  { lang, words }: FirstSpeech,
  digits = 2,
): string {
  return words.tools.northingEasting(fixed(northingM, lang, digits), fixed(eastingM, lang, digits));
}

/** "21.02580, 107.36420": latitude first, as map services and spreadsheets take it. */
export function degreesForMachines([lng = NaN, lat = NaN]: readonly number[]): string {
  return `${lat.toFixed(6)}, ${lng.toFixed(6)}`;
}

/** "2326543.21, 459871.55": X = northing first. */
export function planeForMachines({ northingM, eastingM }: PlaneCoordinate): string {
  return `${northingM.toFixed(2)}, ${eastingM.toFixed(2)}`;
}

/** The nearest of the eight directions to a bearing in degrees. */
export function windText(bearing: number, { words }: Speech): string {
  return words.tools.winds[Math.round(bearing / 45) % 8]!;
}

/** "51.1° (NE)" */
export function bearingText(bearing: number, speech: Speech): string {
  return speech.words.tools.bearing(plain(bearing, speech.lang, 1), windText(bearing, speech));
}
