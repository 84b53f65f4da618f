/** Renders the map's components as the page would: with its tokens, its words, and a real map. */
import type { FeatureCollection } from "geojson";
import { flushSync, type Component } from "svelte";
import type { Topology } from "topojson-specification";
import { onTestFinished } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-svelte";
import type { Box } from "../../../src/lib/geometry";
import type { Selection } from "../../../src/lib/links";
import type { PublishedMap } from "../../../src/lib/published";
import { bareName } from "../../../src/lib/names";
import { dressPoints } from "../../../src/map/points";
import { displayData, objectOf, SOURCE, type SourceName } from "../../../src/map/sources";
import type { MapHandle } from "../../../src/ui/map/MapHandle";
import SvgMap from "../../../src/ui/map/SvgMap.svelte";
import "../../../src/ui/tokens.css";
import Host from "./Host.svelte";

export const HOME: Box = [106.4, 20.7, 108.1, 21.7];
export const REGION: Box = [104, 18, 112, 24];

export function show<Props extends Record<string, unknown>>(
  component: Component<Props>,
  props: Props,
  { lang = "en", floating = true }: { lang?: "vi" | "en"; floating?: boolean } = {},
) {
  return render(Host, {
    props: {
      component: component as unknown as Component<Record<string, unknown>>,
      given: props,
      lang,
      floating,
    },
  });
}

const read = async <T>(path: string): Promise<T> =>
  (await fetch(`/geo/${path}`)).json() as Promise<T>;

/** The published files at full detail. */
export async function published(): Promise<PublishedMap> {
  const [zones, parks, envelopes, units, register] = await Promise.all([
    read<FeatureCollection>("zones.geojson"),
    read<FeatureCollection>("parks.geojson"),
    read<FeatureCollection>("park-envelopes.geojson"),
    read<FeatureCollection>("units.geojson"),
    read<PublishedMap["register"]>("register.json"),
  ]);
  return { zones, parks, envelopes, units, register };
}

/** The published display tier, dressed in Vietnamese names. */
export async function displayed(): Promise<Partial<Record<SourceName, FeatureCollection>>> {
  const [map, region, lines, points, parks, envelopes, register] = await Promise.all([
    read<Topology>("display/map.topojson"),
    read<Topology>("display/region.topojson"),
    read<Topology>("display/lines.topojson"),
    read<FeatureCollection>("display/points.geojson"),
    read<FeatureCollection>("parks.geojson"),
    read<Topology>("display/envelopes.topojson"),
    read<PublishedMap["register"]>("register.json"),
  ]);
  const named = { ...register, zone: register.zones, park: register.parks, place: register.places };
  const name = (kind: string, id: string) => {
    const list = named[kind as "zone" | "park" | "place"] ?? [];
    return bareName(list.find((entry) => entry.id === id)?.name.vi ?? id);
  };
  return {
    ...displayData({ map, region, lines, points, parks }),
    [SOURCE.insets]: objectOf(envelopes, "insets"),
    [SOURCE.points]: dressPoints(points, { name, number: () => "", caption: () => "" }),
  };
}

export interface Shown {
  map: MapHandle;
  picked: Selection[][];
  hovered: (Selection | null)[];
  rerender: (props: Record<string, unknown>) => Promise<void>;
}

/** Where only the map's behaviour matters, it is quicker with nothing on it. */
export const BARE = { data: {} };

/** A real map, of the published display tier unless told otherwise. */
export async function showMap(more: Record<string, unknown> = {}): Promise<Shown> {
  const data = more.data ?? (await displayed());
  const picked: Selection[][] = [];
  const hovered: (Selection | null)[] = [];
  let ready: (map: MapHandle) => void = () => {};
  const made = new Promise<MapHandle>((resolve) => (ready = resolve));
  const props = {
    data,
    theme: "light",
    off: [],
    selection: null,
    envelope: null,
    hovered: null,
    home: HOME,
    region: REGION,
    camera: null,
    bbox: null,
    label: "Map",
    onready: ready,
    onpick: (found: Selection[]) => void picked.push(found),
    onhover: (found: Selection | null) => void hovered.push(found),
    ...more,
  };
  const view = await show(SvgMap as unknown as Component<Record<string, unknown>>, props, {
    floating: false,
  });
  const map = await made;
  return {
    map,
    picked,
    hovered,
    rerender: (next) => view.rerender({ given: { ...props, ...next } }),
  };
}

/** Sends a pointer's events to whatever lies at a position of the map, as a click does. */
export function clickAt(map: MapHandle, [x, y]: [number, number], pointerType = "mouse"): void {
  for (const type of ["pointerdown", "pointerup"]) pointer(map, type, [x, y], { pointerType });
  flushSync();
}

export function pointer(
  map: MapHandle,
  type: string,
  [x, y]: [number, number],
  more: PointerEventInit = {},
): void {
  const { left, top } = map.container.getBoundingClientRect();
  const [clientX, clientY] = [left + x, top + y];
  const target = document.elementFromPoint(clientX, clientY) ?? map.container;
  target.dispatchEvent(
    new PointerEvent(type, {
      bubbles: true,
      cancelable: true,
      pointerId: 1,
      isPrimary: true,
      pointerType: "mouse",
      clientX,
      clientY,
      ...more,
    }),
  );
}

/** A viewport of that size until the test is over. */
export async function viewport(width: number, height: number): Promise<void> {
  await page.viewport(width, height);
  onTestFinished(() => page.viewport(900, 700));
}
