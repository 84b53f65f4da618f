/** The dictionary on screen, through Svelte's context: changing the language re-renders what reads it. */
import { createContext } from "svelte";
import type { Lang } from "../lib/words/languages";
import type { FirstWords, Words } from "../lib/words/load";

/** What is there from the start: enough for the first view. */
export interface FirstTongue {
  readonly lang: Lang;
  readonly words: FirstWords;
  /**
   * A sentence of the register in the language on screen. Where there is no translation it comes
   * back as it stands, and `lang` says that it is English.
   */
  prose(text: string): { text: string; lang: Lang };
}

export interface Tongue extends FirstTongue {
  readonly words: Words;
}

interface Spoken {
  readonly current: FirstTongue;
  /** Resolves once `current` has all words; left out where it has them from the start. */
  whole?: () => Promise<void>;
}

const [get, set] = createContext<Spoken>();

/** `current` must be a getter over reactive state. */
export const setTongue = set;

/** For what stands in the first view. Call while a component is being made; read `.current` wherever words are shown. */
export const getFirstTongue: () => { readonly current: FirstTongue } = get;

/** For what opens later, below a `Later`, which waits for all words. */
export const getTongue = get as () => { readonly current: Tongue };

/** Call while a component is being made; what comes back waits for all words. */
export function getWhole(): () => Promise<void> {
  const spoken = get();
  return async () => spoken.whole?.();
}
