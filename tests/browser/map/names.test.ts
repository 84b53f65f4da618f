/** The rendered WebGL map is asked what it shows: no zone's or park's name may be hidden or lie on another. */
import { Map as MapLibre } from "maplibre-gl";
import type { FeatureCollection } from "geojson";
import type { Component } from "svelte";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import { boxOf, isBoundary, unionBox } from "../../../src/lib/geometry";
import { layoutNames } from "../../../src/map/names/layoutNames";
import { meet, type Rectangle } from "../../../src/map/names/shapes";
import { SOURCE } from "../../../src/map/sources";
import { textWidthPx } from "../../../src/map/textWidth";
import type { MapHandle } from "../../../src/ui/map/MapHandle";
import ZoneMap from "../../../src/ui/ZoneMap.svelte";
import { displayed, REGION, show, viewport } from "./host";

/** The map's own size on the page, and what the page lays over it. */
const SIZES = [
  { name: "1440 × 900", width: 1055, height: 900, covered: { right: 52, bottom: 28 } },
  { name: "390 × 844", width: 390, height: 792, covered: { right: 52, bottom: 461 } },
] as const;
const WEST: [number, number] = [106.83, 20.95];

const own = MapLibre.prototype.on;
const listenedTo: MapLibre[] = [];
const map = () => listenedTo.at(-1)!;
beforeEach(() => {
  // The component keeps its map to itself; listening to it is how this test gets to it.
  MapLibre.prototype.on = function (this: MapLibre, ...given: never[]) {
    listenedTo.push(this);
    return (own as (...all: never[]) => unknown).apply(this, given);
  } as typeof own;
});
afterEach(() => {
  MapLibre.prototype.on = own;
});

async function open(size: (typeof SIZES)[number], camera: unknown = null) {
  await viewport(size.width, size.height);
  const data = await displayed();
  const shapes = [SOURCE.units, SOURCE.zones].flatMap((source) => data[source]!.features);
  const home = unionBox(
    shapes.flatMap(({ geometry }) => (isBoundary(geometry) ? [boxOf(geometry)] : [])),
  );
  const handle = await new Promise<MapHandle>((onready) => {
    const props = { data, theme: "light", off: [], selection: null, envelope: null, hovered: null };
    void show(
      ZoneMap as unknown as Component<Record<string, unknown>>,
      {
        ...props,
        home,
        region: REGION,
        camera,
        bbox: null,
        covered: size.covered,
        label: "Map",
        onready,
      },
      { floating: false },
    );
  });
  await expect.poll(() => handle.container.dataset.idle, { timeout: 30_000 }).toBe("true");
  await rest(() => map().triggerRepaint());
  return { handle, points: data[SOURCE.points]! };
}

/** Until all that comes of doing something is drawn. */
function rest(doing: () => void): Promise<unknown> {
  const rested = new Promise((resolve) => void map().once("idle", resolve));
  doing();
  return rested;
}

/** What is drawn of the names: id → box on the screen. */
function shownNames(): Map<string, Rectangle> {
  const found = map().queryRenderedFeatures({ layers: ["park-label", "zone-label"] });
  return new Map(
    found.map(({ properties, geometry }) => {
      const box = properties.box as [number, number, number, number];
      const at = geometry.type === "Point" ? geometry.coordinates : [];
      const { x, y } = map().project(at as [number, number]);
      const [left, top, right, bottom] = box;
      return [
        String(properties.id),
        { left: x + left, right: x + right, top: y + top, bottom: y + bottom },
      ];
    }),
  );
}

function overlaps(names: ReadonlyMap<string, Rectangle>): string[] {
  const all = [...names];
  return all.flatMap(([a, boxA], i) =>
    all.slice(i + 1).flatMap(([b, boxB]) => (meet(boxA, boxB) ? [`${a} on ${b}`] : [])),
  );
}

describe.each(SIZES)("at $name", (size) => {
  test("the opening view shows every name, none on another, none behind what lies over the map", async () => {
    await open(size);
    const names = shownNames();
    expect(names.size).toBe(28);
    expect(overlaps(names)).toEqual([]);
    const free = {
      right: size.width - size.covered.right,
      bottom: size.height - size.covered.bottom,
    };
    for (const [id, { left, top, right, bottom }] of names) {
      expect(Math.min(left, top), id).toBeGreaterThanOrEqual(0);
      expect(right, id).toBeLessThanOrEqual(free.right);
      expect(bottom, id).toBeLessThanOrEqual(free.bottom);
    }
  });

  test("in the crowded west no name is hidden at zooms 9 to 12", async () => {
    const zooms = [9, 9.5, 10, 11, 12];
    const { handle, points } = await open(size, { center: WEST, zoom: zooms[0] });
    for (const zoom of zooms) {
      await rest(() => map().jumpTo({ zoom }));
      const names = shownNames();
      expect(overlaps(names), `at zoom ${zoom}`).toEqual([]);
      const wanted = inView(points, handle, size);
      expect(wanted.length, `at zoom ${zoom}`).toBeGreaterThan(0);
      expect(
        wanted.filter((id) => !names.has(id)),
        `at zoom ${zoom}`,
      ).toEqual([]);
    }
  });
});

/** The names that should be wholly on the screen. */
function inView(
  points: FeatureCollection,
  handle: MapHandle,
  size: (typeof SIZES)[number],
): string[] {
  return layoutNames(points, handle.getZoom()).names.flatMap(({ point, kind, id, box }) => {
    const [x, y] = handle.project(point.geometry.coordinates as [number, number]);
    const isIn =
      x + box.left > 0 &&
      x + box.right < size.width &&
      y + box.top > 0 &&
      y + box.bottom < size.height;
    return isIn ? [`${kind}-name/${id}`] : [];
  });
}

test("the table of advances says how wide the map's font is", async () => {
  await page.viewport(900, 700);
  const { points } = await open(SIZES[0]);
  const canvas = document.createElement("canvas").getContext("2d")!;
  for (const [weight, name] of [
    [400, "regular"],
    [600, "semibold"],
  ] as const) {
    await document.fonts.load(`${weight} 100px "Be Vietnam Pro"`, "Quảng Yên đơn ươ");
    canvas.font = `${weight} 100px "Be Vietnam Pro"`;
    for (const { properties } of points.features) {
      const text = String(properties?.label ?? "");
      if (!text) continue;
      const off = textWidthPx(text, 100, name) / canvas.measureText(text).width;
      expect(off, text).toBeGreaterThan(0.97);
      expect(off, text).toBeLessThan(1.05);
    }
  }
});
