/** Puts a component of the panel on a page with the published register and checks. */
import type { Component } from "svelte";
import { render } from "vitest-browser-svelte";
import type { Checks } from "../../../src/lib/checks";
import { PLAIN_LINK } from "../../../src/lib/links";
import type { Register } from "../../../src/lib/register/schema";
import type { Lang } from "../../../src/lib/words/languages";
import { Atlas } from "../../../src/state/atlas.svelte";
import "../../../src/ui/tokens.css";
import Stage from "./Stage.svelte";

const published = async (file: string) => (await fetch(`/geo/${file}`)).json();

export const register: Register = await published("register.json");
export const checks: Checks = await published("checks.json");
const prose: Record<string, string> = await published("text/vi.json");

export function atlas(): Atlas {
  return new Atlas(PLAIN_LINK, ["vi"]);
}

/** A component as the stage takes it. */
export function actor(component: Component<never>) {
  return component as unknown as Component<Record<string, unknown>>;
}

/** Renders at the width of the panel; `rerender` takes the stage's own props. */
export function show<Props extends Record<string, unknown>>(
  component: Component<Props>,
  props: Props,
  lang: Lang = "vi",
) {
  return render(Stage, {
    component: actor(component),
    given: props,
    lang,
    prose,
  });
}

export function zone(id: string) {
  return register.zones.find((entry) => entry.id === id)!;
}

export function park(id: string) {
  return register.parks.find((entry) => entry.id === id)!;
}
