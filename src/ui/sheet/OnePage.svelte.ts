/** Keeps a sheet on one A4 page: the map takes what room is left, and long texts give way before it does. */

/** CSS pixels between the margins of an A4 page, as Printing.svelte sets them. */
export const PAPER_PX = {
  portrait: { width: 680, height: 1035 },
  landscape: { width: 1012, height: 706 },
};

/** A browser breaks lines a little differently on paper than on the screen it was measured on. */
const SLACK_PX = 14;

interface Room {
  /** What the page holds, in CSS pixels. */
  readonly height: number;
  /** How high the map may be, in CSS pixels. */
  readonly map: { readonly least: number; readonly most: number };
  /** How often `step` may be raised. */
  readonly steps: number;
}

export class OnePage {
  /** How far long texts give way: 0 not at all. */
  step = $state(0);
  mapHeight = $state(0);
  readonly #room: () => Room;

  constructor(room: () => Room) {
    this.#room = room;
    this.mapHeight = room().map.least;
  }

  /** An attachment of the sheet: measures it again whenever it has given way. */
  readonly fit = (sheet: HTMLElement): void => {
    const { height, map, steps } = this.#room();
    const free = Math.floor(height - SLACK_PX - sheet.offsetHeight + this.mapHeight);
    if (free < map.least && this.step < steps) this.step += 1;
    else this.mapHeight = Math.min(map.most, Math.max(map.least, free));
  };
}

/** At most so many characters, cut between words where it can be; "…" says that there was more. */
export function shortened(text: string, most: number): string {
  const letters = [...text];
  if (letters.length <= most) return text;
  const cut = letters.slice(0, most).join("");
  const space = cut.lastIndexOf(" ");
  return `${(space > most * 0.6 ? cut.slice(0, space) : cut).replace(/[\s,;:.、，。]+$/u, "")}…`;
}
