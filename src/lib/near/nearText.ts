/** Ranges and bearings as a reader's language writes them. */
import { plain } from "../numbers";
import type { Lang } from "../words/languages";
import type { Words } from "../words/load";
import { spreadDeg, type Bearings } from "./bearings";
import type { Range } from "./range";

/** "45.3–48.9 km", "820–940 m", and one number where both ends read the same. The space does not break. */
export function rangeText({ minM, maxM }: Range, lang: Lang): string {
  const inMetres = maxM < 1000;
  const [size, unit] = inMetres ? [1, "m"] : [1000, "km"];
  const digits = inMetres || maxM >= 100_000 ? 0 : maxM < 10_000 ? 2 : 1;
  const [from, to] = [minM, maxM].map((metres) => plain(metres / size, lang, digits));
  return `${from === to ? to : `${from}–${to}`}\u00a0${unit}`;
}

/** Below this the two directions of a range are one to a reader. */
const ONE_DIRECTION_DEG = 2;

/** "51° (NE)", or "32–101° (NE–E)" where the place may be in several directions. */
export function bearingsText(
  bearings: Bearings,
  { lang, words }: { lang: Lang; words: Words },
): string {
  const { fromDeg, toDeg } = bearings;
  const windOf = (deg: number) => words.tools.winds[Math.round(deg / 45) % 8]!;
  const degreesOf = (deg: number) => plain(Math.round(deg) % 360, lang, 0);
  if (spreadDeg(bearings) < ONE_DIRECTION_DEG) {
    const middle = (fromDeg + spreadDeg(bearings) / 2) % 360;
    return words.tools.bearing(degreesOf(middle), windOf(middle));
  }
  const [from, to] = [windOf(fromDeg), windOf(toDeg)];
  const degrees = `${degreesOf(fromDeg)}–${degreesOf(toDeg)}`;
  return words.tools.bearing(degrees, from === to ? from : `${from}–${to}`);
}
