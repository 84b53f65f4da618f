/** Keeps the address and the state in step: what is chosen makes an entry for Back, a moved map does not. */
import { untrack } from "svelte";
import { formatLink, parseLink } from "../lib/links";
import type { Atlas } from "../state/atlas.svelte";

/**
 * Starts following; call it while a component is being made.
 * @param onback called after Back or Forward, when the state has been read from the address
 */
export function followAddress(atlas: Atlas, onback: () => void): void {
  let chosen = choiceOf(atlas);
  $effect(() => {
    const query = formatLink(atlas.link());
    const now = choiceOf(atlas);
    untrack(() => {
      // As a whole address: a path that begins with two slashes would read as another host.
      const address = new URL(location.href);
      address.search = query;
      if (address.href === location.href) return;
      if (now === chosen) history.replaceState(null, "", address);
      else history.pushState(null, "", address);
      chosen = now;
    });
  });
  $effect(() => {
    const back = () => {
      atlas.read(parseLink(location.search).state, navigator.languages);
      chosen = choiceOf(atlas);
      onback();
    };
    addEventListener("popstate", back);
    return () => removeEventListener("popstate", back);
  });
}

/** What a reader would expect Back to undo. */
function choiceOf(atlas: Atlas): string {
  const { selection, view, lang, compare } = atlas;
  return [view, lang, selection?.kind, selection?.id, ...compare].join(" ");
}
