/** How a map comes: drawn in software, each step on the way would cost more than all else. */
import type { Map as MapLibre } from "maplibre-gl";
import type { Component } from "svelte";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { MapHandle } from "../../../src/ui/map/MapHandle";
import ZoneMap from "../../../src/ui/ZoneMap.svelte";
import { displayed, HOME, REGION, show, viewport } from "./host";

const context = WebGL2RenderingContext.prototype;
const { drawElements } = context;
/** What was drawn, by animation frame: how many elements. */
let frames: number[] = [];

beforeEach(() => {
  let isOpen = false;
  frames = [];
  context.drawElements = function (...drawing) {
    if (!isOpen) {
      frames.push(0);
      requestAnimationFrame(() => (isOpen = false));
    }
    isOpen = true;
    frames[frames.length - 1]! += drawing[1];
    drawElements.apply(this, drawing);
  };
});
afterEach(() => {
  context.drawElements = drawElements;
});

/** Opens a map whose place a picture of it has, as on the page. `moved` is done as soon as it can be spoken to. */
async function open(moved?: (map: MapHandle) => void) {
  await viewport(620, 640);
  const data = await displayed();
  const told: string[] = [];
  let handle: MapHandle | undefined;
  void show(
    ZoneMap as unknown as Component<Record<string, unknown>>,
    {
      data,
      ...{ theme: "light", off: [], selection: null, envelope: null, hovered: null },
      ...{ home: HOME, region: REGION, camera: null, bbox: null, label: "Map" },
      ondrawn: () => told.push(handle?.maplibre?.isMoving() ? "drawn, moving" : "drawn"),
      pictured: true,
      onready: (made: MapHandle) => {
        handle = made;
        told.push("ready");
        moved?.(made);
      },
    },
    { floating: false },
  );
  await expect.poll(() => handle !== undefined, { timeout: 30_000 }).toBe(true);
  return { map: handle!.maplibre as MapLibre, container: handle!.container, told };
}

test("behind a picture of itself the map is drawn once, whole", async () => {
  const { map, container, told } = await open();
  await expect.poll(() => container.dataset.idle, { timeout: 30_000 }).toBe("true");
  expect(frames).toHaveLength(1);
  expect(map.queryRenderedFeatures({ layers: ["zone-label"] })).toHaveLength(5);
  expect(told).toEqual(["ready", "drawn"]);

  // From then on each step is drawn: the same elements again.
  map.triggerRepaint();
  await expect.poll(() => frames).toEqual([frames[0], frames[0]]);
});

test("a reader who moves the map before it is whole sees it move", async () => {
  const { container, told } = await open(({ maplibre }) =>
    maplibre!.easeTo(
      { center: [106.9, 21], duration: 1500 },
      { originalEvent: new MouseEvent("mousedown") },
    ),
  );
  await expect.poll(() => told).toEqual(["ready", "drawn, moving"]);
  await expect.poll(() => container.dataset.idle, { timeout: 30_000 }).toBe("true");
  expect(frames.length).toBeGreaterThan(1);
});
