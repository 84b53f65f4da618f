/** What the reader did on the page as it was built, carried over when the live one takes its place. */
import { tick } from "svelte";
import { PRESSED } from "./built";

const SEARCH = 'input[role="combobox"]';
const CONTENT = ".content";

/** What is to say that the page has not come whole; see index.html. */
const UNFINISHED = "unfinished";

/** Says on the page as it was built that the live one does not come, and offers another try. */
export function sayUnfinished(): void {
  document.documentElement.dataset[UNFINISHED] = "yes";
  // Where its style is what is missing, it would stand below all that was built.
  document.body.prepend(document.getElementById(UNFINISHED) ?? "");
}

let picture: Element | null = null;

/** Where the live map will be: the picture of the province as it is on screen, so that nothing is drawn anew. */
export function keepPicture(place: HTMLElement): void {
  if (picture) place.append(picture);
}

/** Removes the page as it was built; the live one is put on screen in the same step. Later calls do nothing. */
export function takeOver(): void {
  document.getElementById(UNFINISHED)?.remove();
  const first = document.getElementById("first");
  if (!first) return;
  const seen = [...first.children].find((view) => view.getClientRects().length > 0);
  const done = seen ? doneIn(seen) : null;
  picture = seen?.querySelector(".map-picture") ?? null;
  // Beside the map that says what it shows.
  picture?.querySelector("img")?.setAttribute("alt", "");
  first.remove();
  if (done) void tick().then(() => redo(done));
}

interface Done {
  scrolledPx: number;
  typed: string;
  isTyping: boolean;
  /** Values of the selects, in their order; null where the reader chose nothing. */
  chosen: readonly (string | null)[];
  /** Which button was pressed, by its place among the buttons; -1 for none. */
  pressed: number;
}

function doneIn(view: Element): Done {
  const field = view.querySelector<HTMLInputElement>(SEARCH);
  return {
    scrolledPx: view.querySelector(CONTENT)?.scrollTop ?? 0,
    typed: field?.value ?? "",
    isTyping: field !== null && field === document.activeElement,
    chosen: [...view.querySelectorAll("select")].map(({ value, selectedOptions: [option] }) =>
      option?.defaultSelected ? null : value,
    ),
    pressed: [...view.querySelectorAll("button")].findIndex((one) => one.hasAttribute(PRESSED)),
  };
}

/** The live page is made of the same components: what stands at the same place is the same thing. */
function redo({ scrolledPx, typed, isTyping, chosen, pressed }: Done): void {
  if (scrolledPx > 0) document.querySelector(CONTENT)?.scrollTo({ top: scrolledPx });
  const field = document.querySelector<HTMLInputElement>(SEARCH);
  if (isTyping) field?.focus();
  if (field && typed !== "") {
    field.value = typed;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  document.querySelectorAll("select").forEach((select, index) => {
    const value = chosen[index];
    if (!value) return;
    select.value = value;
    select.dispatchEvent(new Event("change", { bubbles: true }));
  });
  document.querySelectorAll("button")[pressed]?.click();
}
