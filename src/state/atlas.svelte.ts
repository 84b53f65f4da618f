/** What the reader looks at. One instance a page; the address is written from it and read into it. */
import { type Filters, NO_FILTERS } from "../lib/find/filters";
import {
  type Camera,
  type LinkState,
  MOST_COMPARED,
  PLAIN_LINK,
  type Ring,
  type Selection,
  type Switch,
  type Theme,
  type View,
} from "../lib/links";
import { type Lang, preferredLang } from "../lib/words/languages";
import type { ThemeName } from "../lib/kinds";

export class Atlas {
  lang = $state<Lang>("vi");
  /** Whether the language was chosen, not guessed; only a chosen one is written to the address. */
  langChosen = $state(false);
  view = $state<View>("explore");
  selection = $state.raw<Selection | null>(null);
  /** What the pointer or the focus is on, in the list or on the map. */
  hovered = $state.raw<Selection | null>(null);
  theme = $state<Theme>("auto");
  prefersDark = $state(false);
  off = $state.raw<readonly Switch[]>([]);
  /** Whether the owner's large layer is to be shown. */
  large = $state(false);
  inset = $state(true);
  camera = $state.raw<Camera | null>(null);
  bbox = $state.raw<LinkState["bbox"]>(null);
  filters = $state.raw<Filters>(NO_FILTERS);
  /** The way along the roads that is drawn, as in near.json: "song-khoai/apt-vdo". */
  route = $state<string | null>(null);
  /** The ring that is drawn around a centre. */
  ring = $state.raw<Ring | null>(null);
  /** Ids of the parks that are compared, in the order they were chosen. */
  compare = $state.raw<readonly string[]>([]);
  /** The shortlist that came with the address, as somebody shared it. */
  list = $state.raw<readonly string[]>([]);

  /** The theme on screen. */
  readonly themeName: ThemeName = $derived(
    this.theme === "auto" ? (this.prefersDark ? "dark" : "light") : this.theme,
  );

  constructor(link: LinkState = PLAIN_LINK, preferred: readonly string[] = []) {
    this.read(link, preferred);
  }

  /** Takes over everything an address says. */
  read(link: LinkState, preferred: readonly string[] = []): void {
    this.langChosen = link.lang !== null;
    this.lang = link.lang ?? preferredLang(preferred);
    this.view = link.view;
    this.selection = link.selection;
    this.theme = link.theme;
    this.off = link.off;
    this.large = link.large;
    this.inset = link.inset;
    this.camera = link.camera;
    this.bbox = link.bbox;
    this.filters = link.filters;
    this.compare = link.compare;
    this.list = link.list;
    this.ring = link.ring;
    this.route = link.selection && link.route ? `${link.selection.id}/${link.route}` : null;
  }

  /** Everything an address can carry. */
  link(): LinkState {
    return {
      lang: this.langChosen ? this.lang : null,
      view: this.view,
      selection: this.selection,
      camera: this.camera,
      bbox: this.bbox,
      theme: this.theme,
      off: this.off,
      large: this.large,
      inset: this.inset,
      filters: this.filters,
      compare: this.compare,
      list: this.list,
      ring: this.ring,
      route: this.route?.split("/")[1] ?? null,
    };
  }

  speak(lang: Lang): void {
    this.lang = lang;
    this.langChosen = true;
  }

  select(selection: Selection | null): void {
    this.route = null;
    this.selection = selection;
    if (selection && this.view !== "explore") this.view = "explore";
  }

  toggle(name: Switch): void {
    this.off = this.off.includes(name)
      ? this.off.filter((other) => other !== name)
      : [...this.off, name];
  }

  /** Opens the comparison of some parks; beyond MOST_COMPARED they are left out. */
  comparing(ids: readonly string[]): void {
    this.compare = [...new Set(ids)].slice(0, MOST_COMPARED);
    this.view = "compare";
  }

  moved(camera: Camera): void {
    this.camera = camera;
    this.bbox = null;
  }
}
