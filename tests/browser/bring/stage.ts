/** Components of a planner's own files on a page, and sample files as the browser gives them. */
import type { Component } from "svelte";
import { render } from "vitest-browser-svelte";
import "../../../src/ui/tokens.css";
import Stage from "./Stage.svelte";

export function show<Props extends Record<string, unknown>>(
  component: Component<Props>,
  props: Props,
) {
  return render(Stage, {
    component: component as unknown as Component<Record<string, unknown>>,
    given: props,
  });
}

/** A file of tests/golden, perhaps cut short. */
export async function golden(path: string, bytes?: number): Promise<File> {
  const response = await fetch(`/tests/golden/${path}`);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  const content = (await response.arrayBuffer()).slice(0, bytes);
  return new File([content], path.replace(/^.*\//, ""));
}

export const BASE = new URL("/", location.href).href;
