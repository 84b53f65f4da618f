/** Types of <quang-ninh-zones>, embed/quang-ninh-zones.v1.js. */
export type QuangNinhThing = { kind: "zone" | "park"; id: string } | null;

/** The state as the parameters of an address; null where one is not set. */
export interface QuangNinhState {
  lang: string;
  zone: string | null;
  park: string | null;
  bbox: string | null;
  c: string | null;
  z: string | null;
  theme: string;
  filter: string | null;
}

/** Reads as the attribute; may be set to a boolean. */
type Switch = "true" | "false" | boolean | null;

export interface QuangNinhZonesEventMap extends HTMLElementEventMap {
  ready: CustomEvent<{ live: boolean; ignored: string[] }>;
  live: CustomEvent<Record<string, never>>;
  change: CustomEvent<{ state: QuangNinhState }>;
  height: CustomEvent<{ px: number }>;
}

export interface QuangNinhZonesElement extends HTMLElement {
  /** What `zone` or `park` says; setting it sets both. */
  selection: QuangNinhThing;
  /** The address of the framed page. */
  readonly url: string;
  view: string | null;
  zone: string | null;
  park: string | null;
  bbox: string | null;
  c: string | null;
  z: string | null;
  theme: string | null;
  filter: string | null;
  layers: string | null;
  inset: "top-left" | "top-right" | "bottom-left" | "bottom-right" | "true" | "false" | null;
  ui: "none" | "min" | "full" | null;
  gesture: "cooperative" | "greedy" | null;
  search: Switch;
  list: Switch;
  legend: Switch;
  scale: Switch;
  fullscreen: Switch;
  figures: Switch;
  link: Switch;
  /** The site's address, where it is not the script's own. */
  src: string | null;
  /** A number of px; null: as high as the embed would like to be. */
  height: string | number | null;
  /** The title of the frame, which a screen reader says. */
  label: string | null;
  activate(): Promise<unknown>;
  getState(): Promise<QuangNinhState>;
  select(thing: QuangNinhThing): Promise<unknown>;
  /** [west, south, east, north] in degrees, WGS 84. */
  fitBounds(bbox: [number, number, number, number]): Promise<unknown>;
  flyTo(center: [lng: number, lat: number], zoom: number): Promise<unknown>;
  /** The page's filters as in a query string: "status=operating&kind=coastal"; "" for none. */
  setFilter(filter: string): Promise<unknown>;
  setLang(lang: string): Promise<unknown>;
  setTheme(theme: "auto" | "light" | "dark"): Promise<unknown>;
  /**
   * `select` (detail: `{ state: QuangNinhState }`) and `error` (detail: `{ message: string }`) share
   * their names with events of the platform and arrive as CustomEvent.
   */
  addEventListener<K extends keyof QuangNinhZonesEventMap>(
    type: K,
    listener: (event: QuangNinhZonesEventMap[K]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "quang-ninh-zones": QuangNinhZonesElement;
  }
}
