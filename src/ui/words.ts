/** The dictionary on screen, through Svelte's context: changing the language re-renders what reads it. */
import { createContext } from "svelte";
import type { Lang } from "../lib/words/languages";
import type { Words } from "../lib/words/load";

export interface Tongue {
  readonly lang: Lang;
  readonly words: Words;
  /**
   * A sentence of the register in the language on screen. Where there is no translation it comes
   * back as it stands, and `lang` says that it is English.
   */
  prose(text: string): { text: string; lang: Lang };
}

const [get, set] = createContext<{ readonly current: Tongue }>();

/** `current` must be a getter over reactive state. */
export const setTongue = set;

/** Call while a component is being made; read `.current` wherever words are shown. */
export const getTongue = get;
