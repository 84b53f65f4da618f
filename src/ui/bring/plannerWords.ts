/** The words of a planner's own files, through Svelte's context like the page's own. */
import { createContext } from "svelte";
import type { PlannerWords } from "../../lib/words/bring";

const [get, set] = createContext<{ readonly current: PlannerWords }>();

/** `current` must be a getter over reactive state. */
export const setPlannerWords = set;

/** Call while a component is being made; read `.current` wherever words are shown. */
export const getPlannerWords = get;
