/** How each published line was made is told in Vietnamese too, sentence by sentence. */
import { readFileSync } from "node:fs";
import type { FeatureCollection } from "geojson";
import { expect, test } from "vitest";

const read = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../public/geo/${file}`, import.meta.url), "utf8"));

test("every method of a zone part or envelope has its Vietnamese, and none is left over", () => {
  const methods = ["zones.geojson", "park-envelopes.geojson"].flatMap((file) =>
    (read(file) as FeatureCollection).features.map(({ properties }) => String(properties?.method)),
  );
  const prose = read("text/boundaries.vi.json") as Record<string, string>;
  expect(Object.keys(prose).sort()).toEqual([...new Set(methods)].sort());
  for (const text of Object.values(prose)) expect(text.trim()).not.toBe("");
});
