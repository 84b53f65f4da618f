import { expect, test, vi } from "vitest";
import { MapData } from "../../../src/app/mapData.svelte";
import { SOURCE } from "../../../src/map/sources";

const NAMELESS = { name: () => "", number: () => "", caption: () => "" };
const FIRST = [
  SOURCE.land,
  SOURCE.neighbours,
  SOURCE.borders,
  SOURCE.units,
  SOURCE.zones,
  SOURCE.parks,
  SOURCE.roads,
  SOURCE.railways,
  SOURCE.points,
];

test("no part of the first view takes another's place, in whatever order the files come", async () => {
  const files = [
    "display/map.topojson",
    "display/region.topojson",
    "display/lines.topojson",
    "display/points.geojson",
    "parks.geojson",
  ];
  for (const last of files) {
    const fetched = globalThis.fetch;
    // All but one come together, and that one after them.
    const others: Promise<unknown>[] = [];
    vi.stubGlobal("fetch", async (...asked: Parameters<typeof fetch>) => {
      const isLast = String(asked[0]).endsWith(last);
      if (isLast) await Promise.all(others);
      const coming = fetched(...asked);
      if (!isLast) others.push(coming);
      return coming;
    });
    try {
      const data = new MapData(`${location.origin}/`);
      await data.begin();
      const sources = data.sources(NAMELESS)!;
      const empty = FIRST.filter((name) => (sources[name]?.features.length ?? 0) === 0);
      expect(empty, `${last} came last`).toEqual([]);
    } finally {
      vi.unstubAllGlobals();
    }
  }
});
