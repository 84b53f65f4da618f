/** A figure that is one number as text in one language: most are, and all of the first view. */
import { plain, withUnit } from "./numbers";
import type { Qualifier, Unit } from "./register/vocabulary";
import type { Lang } from "./words/languages";

/** Digits a published number may have behind the decimal mark. */
export const PUBLISHED_DIGITS = 6;

interface Speech {
  readonly lang: Lang;
  readonly words: {
    readonly register: {
      /** The first view knows hectares alone. */
      readonly units: Partial<Record<Unit, string>>;
      readonly qualifiers: Record<Qualifier, (value: string) => string>;
    };
  };
}

export function numberText(
  value: number,
  { lang, words }: Speech,
  unit?: Unit,
  qualifier?: Qualifier,
): string {
  const name = unit ? (words.register.units[unit] ?? unit) : "";
  const text = withUnit(plain(value, lang, PUBLISHED_DIGITS), name, lang);
  return qualifier ? words.register.qualifiers[qualifier](text) : text;
}
