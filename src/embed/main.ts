/** The framed page: a still picture at once, the live map when it is wanted. Keeps nothing anywhere. */
import type { Ask } from "../lib/embed/messages";
import { parseParameters, sentenceOf } from "../lib/embed/parameters";
import { formatLink, type LinkState, type Selection } from "../lib/links";
import { preferredLang } from "../lib/words/languages";
import { contentHeight } from "./contentHeight";
import { fetchLive } from "./fetchLive";
import { Host, Unmet } from "./host";
import type { LiveEmbed } from "./live";
import { readOwnerFile, ROOT } from "./site";
import { lookCloser } from "./lookCloser";
import { stateOf } from "./stateOf";

const html = document.documentElement;
let still = document.getElementById("still")!;
const pageThing = thingOf(still);
const parameters = parseParameters(location.search);
const { ignored } = parameters;
const link: LinkState = {
  ...parameters.link,
  lang: parameters.link.lang ?? preferredLang(navigator.languages),
  selection: parameters.link.selection ?? pageThing,
};
const dark = matchMedia("(prefers-color-scheme: dark)");
let live: Promise<LiveEmbed> | null = null;
let state = link;

const owner = readOwnerFile();
const host = new Host(
  owner.then(({ list }) => list),
  answer,
);
for (const one of ignored) console.warn(sentenceOf(one));
dress();
dark.addEventListener("change", theme);
void showWanted().then(begin);

/** The picture that was asked for, where the page came with another. */
async function showWanted(): Promise<void> {
  const wanted = link.selection;
  if (!wanted || (pageThing?.id === wanted.id && pageThing.kind === wanted.kind)) return;
  try {
    const response = await fetch(new URL(`embed/${wanted.id}.html`, ROOT));
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    const made = new DOMParser().parseFromString(await response.text(), "text/html");
    const other = made.getElementById("still");
    if (!other || thingOf(other)?.kind !== wanted.kind) throw new Error("another thing's page");
    still.replaceWith((still = document.importNode(other, true)));
    dress();
  } catch {
    const { kind, id } = wanted;
    const one = { name: kind, value: id, why: "wrong" } as const;
    (ignored as (typeof one)[]).push(one);
    console.warn(sentenceOf(one));
    state = { ...state, selection: null };
  }
}

/** Whatever of the state the picture can show: its language, its colours, where its links lead. */
function speak(): void {
  html.lang = state.lang ?? "vi";
  theme();
  for (const anchor of still.querySelectorAll<HTMLAnchorElement>("a"))
    anchor.href = new URL(`?${formatLink(state)}`, ROOT).href;
}

/** What a host asked of the picture. */
function restate(next: LinkState): void {
  state = next;
  speak();
  host.tell("change", { state: stateOf(state) });
}

function dress(): void {
  speak();
  const full = still.querySelector<HTMLElement>(".full")!;
  full.hidden = !parameters.controls.link;
  still.dataset.inset = parameters.inset ?? "none";
  still.querySelectorAll("dl").forEach((list) => (list.hidden = !parameters.controls.figures));
  const open = still.querySelector<HTMLAnchorElement>(".open")!;
  open.setAttribute("role", "button");
  still.querySelector<HTMLElement>(".hint")!.hidden = false;
  open.addEventListener("click", (event) => {
    // With a key held the reader wants the page, as from any link.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void activate().catch(() => undefined);
  });
  open.addEventListener("keydown", (event) => {
    if (event.key !== " ") return;
    event.preventDefault();
    void activate().catch(() => undefined);
  });
  if (state.bbox || state.camera) lookCloser(still, state);
}

function theme(): void {
  const auto = dark.matches ? "dark" : "light";
  html.dataset.theme = state.theme === "auto" ? auto : state.theme;
}

function begin(): void {
  html.dataset.still = "true";
  new ResizeObserver(sayHeight).observe(document.body);
  if (parameters.activate === "auto") void activate().catch(() => undefined);
  else if (parameters.activate === "visible") {
    const watch = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      watch.disconnect();
      void activate().catch(() => undefined);
    });
    watch.observe(still);
  }
}

let told = 0;
/** Depends on the width alone, so a host that follows it comes to rest at once. */
function sayHeight(): void {
  const px = contentHeight();
  if (px === told) return;
  told = px;
  host.tell("height", { px });
}

function activate() {
  live ??= open().catch((error: unknown) => {
    live = null;
    console.error(error);
    say("failed");
    host.tell("error", { message: "The interactive map could not be opened." });
    throw error;
  });
  return live;
}

async function open() {
  say("loading");
  const { openLive } = await fetchLive(ROOT);
  const had = still.contains(document.activeElement);
  const made = await openLive({
    root: ROOT,
    link: state,
    parameters,
    owner,
    onchange: (next, what) => {
      state = next;
      html.lang = next.lang ?? "vi";
      theme();
      host.tell(what, { state: stateOf(next) });
    },
  });
  say(null);
  still.hidden = true;
  html.dataset.live = "true";
  if (had) made.focus();
  host.tell("live", {});
  return made;
}

/** One line over the picture, for everybody; the page came with its words. */
function say(what: "loading" | "failed" | null): void {
  let line = document.getElementById("said");
  if (!line) {
    line = document.createElement("p");
    line.id = "said";
    line.setAttribute("role", "status");
    document.body.append(line);
  }
  const words = document.querySelector<HTMLTemplateElement>("#still-words")?.content;
  const own = words?.querySelector(`.${what} [data-in=${state.lang ?? "vi"}]`);
  line.textContent = own?.textContent ?? "";
}

async function answer(ask: Ask): Promise<unknown> {
  switch (ask.type) {
    case "hello":
      host.tell("ready", { live: live !== null, ignored: ignored.map(sentenceOf) });
      told = contentHeight();
      host.tell("height", { px: told });
      return {};
    case "getState":
      return stateOf(state);
    case "setFilter": {
      const read = parseParameters(`filter=${encodeURIComponent(ask.payload.filter)}`);
      if (ask.payload.filter !== "" && read.ignored.length > 0) throw new Unmet("wrong-filter");
      (await activate()).filter(read.link.filters);
      return {};
    }
    case "setLang":
      if (live) await (await live).speak(ask.payload.lang);
      else restate({ ...state, lang: ask.payload.lang });
      return {};
    case "setTheme":
      if (live) (await live).theme(ask.payload.theme);
      else restate({ ...state, theme: ask.payload.theme });
      return {};
    case "activate":
      await activate();
      return {};
    case "select":
      if (!(await activate()).select(ask.payload)) throw new Unmet("no-such-thing");
      return {};
    case "fitBounds":
      (await activate()).fitBounds(ask.payload.bbox);
      return {};
    case "flyTo":
      (await activate()).flyTo(ask.payload.center, ask.payload.zoom);
      return {};
  }
}

function thingOf(element: HTMLElement): Selection | null {
  const { kind, id } = element.dataset;
  return (kind === "zone" || kind === "park") && id ? { kind, id } : null;
}
