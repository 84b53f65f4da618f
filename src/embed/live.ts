/** The live map of the embed, fetched when it is wanted. */
import { mount } from "svelte";
import "../ui/tokens.css";
import type { EmbedParameters } from "../lib/embed/parameters";
import type { Filters } from "../lib/find/filters";
import type { Box } from "../lib/geometry";
import type { LinkState, Selection, Theme } from "../lib/links";
import type { Lang } from "../lib/words/languages";
import { readBackground } from "../lib/embed/background";
import { Atlas } from "../state/atlas.svelte";
import { OwnBackground } from "../state/background.svelte";
import type { OwnerFile } from "./site";
import { readPublished } from "./published";
import Live from "./Live.svelte";

export interface LiveOptions {
  root: string;
  link: LinkState;
  parameters: EmbedParameters;
  owner: Promise<OwnerFile>;
  onchange: (state: LinkState, what: "change" | "select") => void;
}

/** What a host may ask of a live map. */
export interface LiveEmbed {
  /** False where the map has no such thing. */
  select(thing: Selection | null): boolean;
  fitBounds(box: Box): void;
  flyTo(center: [number, number], zoom: number): void;
  filter(filters: Filters): void;
  speak(lang: Lang): Promise<void>;
  theme(theme: Theme): void;
  focus(): void;
}

/** Resolves when the map is drawn; throws, leaving nothing behind, where it cannot be. */
export async function openLive(options: LiveOptions): Promise<LiveEmbed> {
  const { root, link, parameters, owner, onchange } = options;
  const atlas = new Atlas(link);
  const published = await readPublished(root, atlas.lang);
  const background = new OwnBackground();
  const read = readBackground((await owner).background);
  if (read.fault) console.warn(read.fault);
  background.offered = read.background;
  const target = document.createElement("div");
  target.id = "live";
  document.body.append(target);
  return new Promise((resolve) => {
    mount(Live, {
      target,
      props: { root, atlas, published, parameters, background, onchange, onready: resolve },
    });
  });
}
