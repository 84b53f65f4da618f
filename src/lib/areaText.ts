/** Small and large areas and shares as each is best read. */
import { M2_PER_HA } from "./units";
import { fixed, inHectares, percent, plain } from "./numbers";
import { HA_DECIMALS, PERCENT_DECIMALS, rounded } from "./rounding";
import type { Lang } from "./words/languages";

/** Square metres below 1 ha, hectares from there on; nothing above 0 is rounded away to 0. */
export function areaText(areaM2: number, lang: Lang): string {
  if (areaM2 >= M2_PER_HA) return inHectares(fixed(areaM2 / M2_PER_HA, lang, HA_DECIMALS), lang);
  if (areaM2 > 0 && areaM2 < 0.05) return `<\u00a0${plain(0.1, lang, 1)}\u00a0m²`;
  return `${plain(areaM2, lang, areaM2 < 100 ? 1 : 0)}\u00a0m²`;
}

/** A share from 0 to 1 in percent; one too small to print is "< 0.01 %", not 0. */
export function shareText(share: number, lang: Lang): string {
  const inPercent = share * 100;
  const least = 10 ** -PERCENT_DECIMALS;
  return inPercent > 0 && rounded(inPercent, PERCENT_DECIMALS) === 0
    ? `<\u00a0${percent(least, lang)}`
    : percent(inPercent, lang);
}
