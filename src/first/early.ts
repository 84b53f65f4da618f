/**
 * Runs in the head, before anything is drawn: says in which language and theme the page as it was built
 * may be shown, or that the address asks for something else than what was built; keeps a button that is
 * pressed before the live page is there; has the page say so when the live one does not come.
 */
import { preferredLang } from "../lib/words/languages";
import { BUILT_LANGS, isBuilt, PRESSED } from "./built";

const root = document.documentElement;
const asked = new URLSearchParams(location.search);
const lang = asked.get("lang") ?? preferredLang(navigator.languages);
const theme = asked.get("theme");
const prefersDark = matchMedia("(prefers-color-scheme: dark)").matches;
const isDark = theme === "dark" || (theme !== "light" && prefersDark);

root.dataset["theme"] = isDark ? "dark" : "light";
const built = BUILT_LANGS.find((one) => one === lang);
root.dataset["first"] = built && isBuilt(asked) ? built : "no";
// A picture is drawn in the theme of the device, whatever the address says.
root.dataset["picture"] = isBuilt(asked) && isDark === prefersDark ? "yes" : "no";
if (built) root.lang = built;
root.dataset["lang"] = lang;

/** Longer than a slow line takes; a page that comes later than that takes the sentence away again. */
const LONG_MS = 20_000;
const unfinished = () => (root.dataset["unfinished"] = "yes");
setTimeout(unfinished, LONG_MS);
addEventListener(
  "error",
  ({ target }) => target instanceof HTMLScriptElement && unfinished(),
  true,
);

addEventListener(
  "click",
  (event) => {
    const button = event.target instanceof Element && event.target.closest("#first button");
    if (!button) return;
    event.preventDefault();
    document.querySelector(`[${PRESSED}]`)?.removeAttribute(PRESSED);
    button.setAttribute(PRESSED, "");
  },
  true,
);
