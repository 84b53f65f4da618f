/** The code that a webmaster copies, from what they chose. */
import type { Control, InsetCorner } from "./parameters";
import { CONTROLS_OF, CONTROLS, INSET_CORNERS, type Activation } from "./parameters";
import type { Selection, Theme } from "../links";
import type { Lang } from "../words/languages";

export interface EmbedChoice {
  readonly selection: Selection | null;
  readonly lang: Lang | null;
  readonly theme: Theme;
  readonly activate: Activation;
  readonly inset: InsetCorner | null;
  readonly controls: Readonly<Record<Control, boolean>>;
  /** Pixels; null to follow the map's own. */
  readonly heightPx: number | null;
}

export interface Deployed {
  /** The site's address, with a slash at its end. */
  readonly site: string;
  /** Of the element's script; null where it is not known, as in development. */
  readonly integrity: string | null;
}

export const ELEMENT_FILE = "quang-ninh-zones.v1.js";
const FRAME_HEIGHT_PX = 480;

/** Parameters that say something else than usual; the zone or park is not among them. */
export function parametersOf(choice: EmbedChoice): [name: string, value: string][] {
  const { lang, theme, activate, inset, controls } = choice;
  return [
    ...(lang ? [["lang", lang] as [string, string]] : []),
    ...(theme === "auto" ? [] : [["theme", theme] as [string, string]]),
    ...(activate === "tap" ? [] : [["activate", activate] as [string, string]]),
    ...(inset === INSET_CORNERS[0] ? [] : [["inset", inset ?? "false"] as [string, string]]),
    ...CONTROLS.filter((name) => controls[name] !== CONTROLS_OF.min[name]).map(
      (name): [string, string] => [name, String(controls[name])],
    ),
  ];
}

/** The page to frame: that of the zone or park, whose picture needs no script. */
export function frameAddress(choice: EmbedChoice, { site }: Deployed): string {
  const { selection } = choice;
  const page = selection ? `embed/${selection.id}.html` : "embed.html";
  return site + page + queryOf(parametersOf(choice));
}

export function iframeCode(choice: EmbedChoice, deployed: Deployed, title: string): string {
  return [
    "<iframe",
    `  src="${escaped(frameAddress(choice, deployed))}"`,
    `  title="${escaped(title)}"`,
    `  width="100%" height="${choice.heightPx ?? FRAME_HEIGHT_PX}"`,
    `  loading="lazy" allow="fullscreen" style="border:0"></iframe>`,
  ].join("\n");
}

export function elementCode(choice: EmbedChoice, deployed: Deployed, title: string): string {
  const { selection, heightPx } = choice;
  const { site, integrity } = deployed;
  const attributes = [
    ...(selection ? [[selection.kind, selection.id]] : []),
    ...parametersOf(choice),
    ...(heightPx === null ? [] : [["height", String(heightPx)]]),
    ["label", title],
  ].map(([name, value]) => ` ${name}="${escaped(value!)}"`);
  const pinned = integrity ? ` integrity="${integrity}" crossorigin="anonymous"` : "";
  return [
    `<script src="${escaped(site)}embed/${ELEMENT_FILE}"${pinned} async></script>`,
    `<quang-ninh-zones${attributes.join("")}>`,
    `  <a href="${escaped(pageAddress(choice, deployed))}">${escaped(title)}</a>`,
    `</quang-ninh-zones>`,
  ].join("\n");
}

export function linkCode(choice: EmbedChoice, deployed: Deployed, title: string): string {
  return `<a href="${escaped(pageAddress(choice, deployed))}">${escaped(title)}</a>`;
}

function pageAddress({ selection, lang }: EmbedChoice, { site }: Deployed): string {
  return (
    site +
    queryOf([
      ...(lang ? [["lang", lang] as const] : []),
      ...(selection ? [[selection.kind, selection.id] as const] : []),
    ])
  );
}

/** Values here are names and numbers; nothing in them needs encoding. */
function queryOf(parameters: readonly (readonly [string, string])[]): string {
  return parameters.length === 0 ? "" : `?${parameters.map((pair) => pair.join("=")).join("&")}`;
}

function escaped(text: string): string {
  return text.replace(
    /[&<>"]/g,
    (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]!,
  );
}
