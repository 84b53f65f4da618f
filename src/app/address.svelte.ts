/** Keeps the address and the state in step: what is chosen makes an entry for Back, a moved map does not. */
import { untrack } from "svelte";
import { isBuilt } from "../first/built";
import { formatLink, parseLink, type ParsedLink } from "../lib/links";
import { Atlas } from "../state/atlas.svelte";

/** The address as it was last read, and the state that follows it from then on. */
export class Address {
  readonly atlas: Atlas;
  #query = $state.raw(location.search);
  #link: ParsedLink = $derived(parseLink(this.#query));
  #dismissed = $state(false);

  constructor() {
    this.atlas = new Atlas(this.#link.state, navigator.languages);
  }

  /** As it was last read, not as it was written since. */
  get query(): string {
    return this.#query;
  }

  get link(): ParsedLink {
    return this.#link;
  }

  /** It asks for more than the first view, so that it may ask for what nobody can give; until the reader has seen it. */
  get mayBeFaulty(): boolean {
    return !this.#dismissed && !isBuilt(new URLSearchParams(this.#query));
  }

  dismissFaults(): void {
    this.#dismissed = true;
  }

  /**
   * Starts following; call it while a component is being made.
   * @param onback called after Back or Forward, when the state has been read from the address
   */
  follow(onback: () => void): void {
    const { atlas } = this;
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
        this.#query = location.search;
        this.#dismissed = false;
        atlas.read(this.#link.state, navigator.languages);
        chosen = choiceOf(atlas);
        onback();
      };
      addEventListener("popstate", back);
      return () => removeEventListener("popstate", back);
    });
  }
}

/** What a reader would expect Back to undo. */
function choiceOf({ selection, view, lang, compare, ring, route }: Atlas): string {
  return [view, lang, selection?.kind, selection?.id, ...compare, ring?.of, route].join(" ");
}
