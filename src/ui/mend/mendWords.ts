/** The words of mending, through Svelte's context like the page's own. */
import { createContext } from "svelte";
import type { MendWords } from "../../lib/words/mend";

const [get, set] = createContext<{ readonly current: MendWords }>();

/** `current` must be a getter over reactive state. */
export const setMendWords = set;

/** Call while a component is being made; read `.current` wherever words are shown. */
export const getMendWords = get;
