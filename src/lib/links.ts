/**
 * What the reader looks at, as a query string and back.
 *
 * The same names serve the page and the embed: `lang view zone park c z bbox theme layers inset`, those
 * of the filters (find/filterParams.ts), `compare`, `list`, `ring` and `route`.
 * A value that cannot be read is left out and named in `ignored`; it never breaks the page. Whether
 * what it names exists is for linkFaults.ts to say.
 */
import { FILTER_NAMES, idsIn, readFilters, writeFilters } from "./find/filterParams";
import { NO_FILTERS, type Filters } from "./find/filters";
import { queryEntries, queryReader } from "./platform";
import { isLang, type Lang } from "./words/languages";

export const VIEWS = ["explore", "compare", "province", "check", "work", "about"] as const;
export type View = (typeof VIEWS)[number];

/** The views with a tab of their own; comparing is part of exploring, own files are part of checking. */
export const TABS = ["explore", "province", "check", "about"] as const satisfies readonly View[];

/** So many parks stand side by side. */
export const MOST_COMPARED = 5;

export const THEMES = ["auto", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** Layers a reader can switch, in the order the switches are listed. */
export const SWITCHES = [
  "zones",
  "parks",
  "units",
  "roads",
  "railways",
  "places",
  "labels",
] as const;
export type Switch = (typeof SWITCHES)[number];

export type Selection = { kind: "zone" | "park"; id: string };

export interface Camera {
  /** [lng, lat] in degrees, WGS 84. */
  center: [number, number];
  zoom: number;
}

/** A ring of a radius around a place, a park with an outline, or a point. */
export interface Ring {
  /** The id of a place or park, or [lng, lat] in degrees, WGS 84. */
  of: string | readonly [number, number];
  km: number;
}

/** The radii a ring can have, in kilometres. */
export const RING_KM = { least: 5, most: 100, step: 5, first: 30 };

export interface LinkState {
  lang: Lang | null;
  view: View;
  selection: Selection | null;
  camera: Camera | null;
  /** [west, south, east, north] in degrees; wins over the camera. */
  bbox: [number, number, number, number] | null;
  theme: Theme;
  /** Switches that are off. */
  off: readonly Switch[];
  /** Whether the owner's large layer is on. */
  large: boolean;
  inset: boolean;
  filters: Filters;
  /** Ids of the parks that are compared, at most MOST_COMPARED. */
  compare: readonly string[];
  /** Ids of the parks in a shortlist that somebody shared. */
  list: readonly string[];
  ring: Ring | null;
  /** The id of the place that the way drawn on the map leads to, from what is selected. */
  route: string | null;
}

export const PLAIN_LINK: LinkState = {
  lang: null,
  view: "explore",
  selection: null,
  camera: null,
  bbox: null,
  theme: "auto",
  off: [],
  large: false,
  inset: true,
  filters: NO_FILTERS,
  compare: [],
  list: [],
  ring: null,
  route: null,
};

export interface ParsedLink {
  state: LinkState;
  /** Names of parameters that were present and could not be understood. */
  ignored: string[];
}

/** Every name an address may carry. */
const NAMES: ReadonlySet<string> = new Set([
  ...["lang", "view", "zone", "park", "c", "z", "bbox", "theme", "layers", "inset"],
  ...FILTER_NAMES,
  ...["compare", "list", "ring", "route"],
]);

/** What mail programs and networks hang on to a link that passes through them. */
const TRACKING = /^(utm_.+|.*clid|mc_[ce]id|igsh(id)?|zarsrc|_.+)$/i;

export function parseLink(query: string): ParsedLink {
  const valueOf = queryReader(query);
  const ignored: string[] = [];
  const read = <T>(name: string, parse: (text: string) => T | null, otherwise: T): T => {
    const text = valueOf(name);
    if (text === null) return otherwise;
    const value = parse(text);
    if (value === null) ignored.push(name);
    return value ?? otherwise;
  };
  const center = read(
    "c",
    (text) => numbersIn(text, 2, isPosition) as [number, number] | null,
    null,
  );
  const zoom = read("z", (text) => zoomIn(text), null);
  const zone = read("zone", idIn, null);
  const park = read("park", idIn, null);
  const state: LinkState = {
    lang: read("lang", (text) => (isLang(text) ? text : null), null),
    view: read("view", (text) => oneOf(VIEWS, text), PLAIN_LINK.view),
    selection: park ? { kind: "park", id: park } : zone ? { kind: "zone", id: zone } : null,
    camera: center && zoom !== null ? { center, zoom } : null,
    bbox: read("bbox", (text) => numbersIn(text, 4, isBox) as LinkState["bbox"], null),
    theme: read("theme", (text) => oneOf(THEMES, text), PLAIN_LINK.theme),
    ...read("layers", layersIn, { off: PLAIN_LINK.off, large: PLAIN_LINK.large }),
    inset: read("inset", (text) => ({ true: true, false: false })[text] ?? null, PLAIN_LINK.inset),
    filters: readFilters(read),
    compare: read("compare", comparedIn, PLAIN_LINK.compare),
    list: read("list", idsIn, PLAIN_LINK.list),
    ring: read("ring", ringIn, PLAIN_LINK.ring),
    route: read("route", (text) => (park || zone ? idIn(text) : null), PLAIN_LINK.route),
  };
  // A camera needs both of its halves.
  if (!state.bbox && center && valueOf("z") === null) ignored.push("c");
  if (!state.bbox && zoom !== null && valueOf("c") === null) ignored.push("z");
  const unknown = queryEntries(query).flatMap(([name]) =>
    NAMES.has(name) || TRACKING.test(name) ? [] : [name],
  );
  return { state, ignored: [...ignored, ...new Set(unknown)] };
}

/** The query string of a state, without "?"; what is as usual is left out. */
export function formatLink(state: LinkState): string {
  const parts: string[] = [];
  if (state.lang) parts.push(`lang=${state.lang}`);
  if (state.view !== PLAIN_LINK.view) parts.push(`view=${state.view}`);
  if (state.selection)
    parts.push(`${state.selection.kind}=${encodeURIComponent(state.selection.id)}`);
  if (state.bbox) parts.push(`bbox=${boxText(state.bbox)}`);
  else if (state.camera) {
    parts.push(`c=${state.camera.center.map((x) => trim(x, 5)).join(",")}`);
    parts.push(`z=${trim(state.camera.zoom, 2)}`);
  }
  if (state.theme !== PLAIN_LINK.theme) parts.push(`theme=${state.theme}`);
  if (state.off.length > 0 || state.large) {
    const on = SWITCHES.filter((name) => !state.off.includes(name));
    parts.push(`layers=${[...on, ...(state.large ? [LARGE] : [])].join(",") || "none"}`);
  }
  if (!state.inset) parts.push("inset=false");
  parts.push(...writeFilters(state.filters));
  if (state.compare.length > 0) parts.push(`compare=${state.compare.join()}`);
  if (state.list.length > 0) parts.push(`list=${state.list.join()}`);
  if (state.ring) parts.push(`ring=${ringText(state.ring)}`);
  if (state.selection && state.route) parts.push(`route=${encodeURIComponent(state.route)}`);
  return parts.join("&");
}

/** To five decimals, a metre. A box smaller than that is a metre wide: one without extent cannot be read. */
function boxText([west, south, east, north]: NonNullable<LinkState["bbox"]>): string {
  const side = (from: number, to: number, most: number): [string, string] => {
    const [start, end] = [trim(from, 5), trim(to, 5)];
    if (start !== end) return [start, end];
    return to + 1e-5 > most ? [trim(from - 1e-5, 5), end] : [start, trim(to + 1e-5, 5)];
  };
  const [[w, e], [s, n]] = [side(west, east, 180), side(south, north, 90)];
  return [w, s, e, n].join(",");
}

function oneOf<T extends string>(choices: readonly T[], text: string): T | null {
  return choices.find((choice) => choice === text) ?? null;
}

function comparedIn(text: string): string[] | null {
  const ids = idsIn(text);
  return ids && ids.length <= MOST_COMPARED ? ids : null;
}

function idIn(text: string): string | null {
  return /^[a-z0-9-]{1,64}$/.test(text) ? text : null;
}

/** "apt-vdo:30" or "107.3,21.01:30". */
function ringIn(text: string): Ring | null {
  const [centre = "", radius = "", ...rest] = text.split(":");
  const { least, most, step } = RING_KM;
  const km = Number(radius);
  const isRadius = km >= least && km <= most && km % step === 0;
  const of = idIn(centre) ?? (numbersIn(centre, 2, isPosition) as [number, number] | null);
  return of && isRadius && rest.length === 0 ? { of, km } : null;
}

/** As in an address. */
export function ringText({ of, km }: Ring): string {
  return `${typeof of === "string" ? of : of.map((x) => trim(x, 5)).join(",")}:${km}`;
}

function numbersIn(
  text: string,
  count: number,
  valid: (numbers: number[]) => boolean,
): number[] | null {
  const parts = text.split(",");
  if (parts.length !== count || parts.some((part) => !/^-?\d+(\.\d+)?$/.test(part.trim())))
    return null;
  const numbers = parts.map(Number);
  return valid(numbers) ? numbers : null;
}

function isPosition([lng, lat]: number[]): boolean {
  return Math.abs(lng!) <= 180 && Math.abs(lat!) <= 90;
}

function isBox([west, south, east, north]: number[]): boolean {
  return (
    isPosition([west!, south!]) && isPosition([east!, north!]) && west! < east! && south! < north!
  );
}

function zoomIn(text: string): number | null {
  const numbers = numbersIn(text, 1, ([zoom]) => zoom! >= 0 && zoom! <= 24);
  return numbers ? numbers[0]! : null;
}

/** What the owner's large layer is called among the layers. */
const LARGE = "large";

function layersIn(text: string): Pick<LinkState, "off" | "large"> | null {
  const names = text === "none" ? [] : text.split(",");
  const on = names.filter((name) => name !== LARGE);
  if (on.some((name) => !oneOf(SWITCHES, name))) return null;
  return {
    off: SWITCHES.filter((name) => !on.includes(name)),
    large: on.length < names.length,
  };
}

function trim(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)));
}
