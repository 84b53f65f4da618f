/**
 * What the address of an embed says: everything a page's address can (links.ts), and what its owner
 * wants shown. A parameter that is unknown or cannot be read is left out and named in `ignored`.
 */
import { FILTER_NAMES } from "../find/filterParams";
import { queryEntries } from "../platform";
import { parseLink, type LinkState } from "../links";

/** One true/false switch per control. */
export const CONTROLS = [
  "search",
  "list",
  "legend",
  "scale",
  "fullscreen",
  "figures",
  "link",
] as const;
export type Control = (typeof CONTROLS)[number];
export type Controls = Readonly<Record<Control, boolean>>;

export const UIS = ["none", "min", "full"] as const;
export type Ui = (typeof UIS)[number];

/** cooperative: one finger and the plain wheel scroll the host's page. */
export const GESTURES = ["cooperative", "greedy"] as const;
export type Gesture = (typeof GESTURES)[number];

/** When the picture becomes the live map: when touched, at once, or when it is seen. */
export const ACTIVATIONS = ["tap", "auto", "visible"] as const;
export type Activation = (typeof ACTIVATIONS)[number];

/** Where the inset of Hoàng Sa and Trường Sa stands; the page's `true` is the first, its `false` hides it. */
export const INSET_CORNERS = ["top-left", "top-right", "bottom-left", "bottom-right"] as const;
export type InsetCorner = (typeof INSET_CORNERS)[number];

/** What each `ui` shows where a control's own switch does not say otherwise. */
export const CONTROLS_OF: Readonly<Record<Ui, Controls>> = {
  none: controls([]),
  min: controls(["scale", "figures", "link"]),
  full: controls(CONTROLS),
};

/** The page's parameters that an embed takes as well. */
export const SHARED_PARAMETERS = [
  "lang",
  "view",
  "zone",
  "park",
  "bbox",
  "c",
  "z",
  "theme",
  "layers",
  "inset",
  ...FILTER_NAMES,
] as const;

/** The ones only an embed has. `filter` holds several of the page's filters, as in a query string. */
export const OWN_PARAMETERS = ["filter", "ui", "gesture", "activate", ...CONTROLS] as const;

const FILTERS = new Set<string>(FILTER_NAMES);
const NAMES = new Set<string>([...SHARED_PARAMETERS, ...OWN_PARAMETERS]);

export interface Ignored {
  readonly name: string;
  readonly value: string;
  readonly why: "unknown" | "wrong";
}

export interface EmbedParameters {
  readonly link: LinkState;
  readonly ui: Ui;
  readonly controls: Controls;
  readonly gesture: Gesture;
  readonly activate: Activation;
  /** Null where its owner hid it. */
  readonly inset: InsetCorner | null;
  readonly ignored: readonly Ignored[];
}

/**
 * @param query with or without "?"
 * @param isKnown whether the map has a zone or park of that id; one it has not is a wrong value
 */
export function parseParameters(
  query: string,
  isKnown: (kind: "zone" | "park", id: string) => boolean = () => true,
): EmbedParameters {
  const given = new Map<string, string>();
  const ignored: Ignored[] = [];
  for (const [name, value] of queryEntries(query)) {
    if (!NAMES.has(name)) ignored.push({ name, value, why: "unknown" });
    else if (!given.has(name)) given.set(name, value);
  }
  const wrong = (name: string) => {
    ignored.push({ name, value: given.get(name) ?? "", why: "wrong" });
    given.delete(name);
  };
  const choice = <T extends string>(name: string, choices: readonly T[], otherwise: T): T => {
    const text = given.get(name);
    const found = choices.find((one) => one === text);
    if (text !== undefined && found === undefined) wrong(name);
    return found ?? otherwise;
  };

  const corner = INSET_CORNERS.find((one) => one === given.get("inset"));
  if (corner) given.set("inset", "true");

  const filter = given.get("filter");
  if (filter !== undefined) {
    const pairs = queryEntries(filter);
    const inside = pairs.map((pair) => pair.join("=")).join("&");
    const isWrong =
      pairs.length === 0 ||
      pairs.some(([name]) => !FILTERS.has(name)) ||
      parseLink(inside).ignored.length > 0;
    if (isWrong) wrong("filter");
    else for (const [name, value] of pairs) if (!given.has(name)) given.set(name, value);
  }
  for (const kind of ["zone", "park"] as const) {
    const id = given.get(kind);
    if (id !== undefined && /^[a-z0-9-]{1,64}$/.test(id) && !isKnown(kind, id)) wrong(kind);
  }

  const shared = SHARED_PARAMETERS.flatMap((name) => {
    const value = given.get(name);
    return value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`];
  });
  const { state, ignored: unread } = parseLink(shared.join("&"));
  unread.forEach(wrong);

  const ui = choice("ui", UIS, "min");
  const shown = { ...CONTROLS_OF[ui] };
  for (const name of CONTROLS)
    shown[name] =
      choice(name, ["true", "false"], String(shown[name]) as "true" | "false") === "true";
  return {
    link: state,
    ui,
    controls: shown,
    gesture: choice("gesture", GESTURES, "cooperative"),
    activate: choice("activate", ACTIVATIONS, "tap"),
    inset: state.inset ? (corner ?? INSET_CORNERS[0]) : null,
    ignored,
  };
}

/** One line for the console and the self-test. */
export function sentenceOf({ name, value, why }: Ignored): string {
  return why === "unknown"
    ? `"${name}" is not a parameter of the embed and was ignored.`
    : `"${name}=${value}" cannot be understood and was ignored.`;
}

function controls(on: readonly Control[]): Controls {
  return Object.fromEntries(CONTROLS.map((name) => [name, on.includes(name)])) as Record<
    Control,
    boolean
  >;
}
