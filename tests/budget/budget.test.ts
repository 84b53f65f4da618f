/**
 * What a visitor downloads, in bytes as they are sent: brotli for text, as it is for fonts.
 * Weighs the built site: `npm test -- budget` builds it first. What script a first visit asks for is counted
 * in a browser, by tests/e2e/firstWeight.spec.ts.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { brotli } from "../../scripts/lib/compress.mjs";
import { isCompressible } from "../../scripts/lib/mime.mjs";
import { dist } from "../../scripts/lib/site.mjs";
import { PICTURE } from "../../src/first/built";
import budgets from "./budgets.json";

/** All that is drawn before anything is opened or zoomed into. */
const FIRST_VIEW = [
  "display/map.topojson",
  "display/region.topojson",
  "display/lines.topojson",
  "display/points.geojson",
  "display/archipelagos.json",
  "parks.geojson",
];

const assets = existsSync(dist) ? readdirSync(path.join(dist, "assets")) : [];
const isScript = (name: string) => /\.m?js$/.test(name);
const isMapLibre = (name: string) => name.startsWith("maplibre-gl");

const weighed: Partial<Record<keyof typeof budgets, string[]>> = {
  "first-view geometry": FIRST_VIEW.map((name) => `geo/${name}`),
  fonts: assets.filter((name) => /\.woff2$/.test(name)).map((name) => `assets/${name}`),
  "page before script": beforeScript(),
};

/** On screen before any script runs: the page, its style sheets and the picture of the map. */
function beforeScript(): string[] {
  const page = path.join(dist, "index.html");
  const html = existsSync(page) ? readFileSync(page, "utf8") : "";
  const linked = [...html.matchAll(/assets\/[^"]+\.css|assets\/early-[^"]+\.js/g)].map(
    ([name]) => name,
  );
  return ["index.html", PICTURE, ...linked];
}

async function sentBytes(name: string): Promise<number> {
  const content = readFileSync(path.join(dist, name));
  return isCompressible(name) ? (await brotli(content)).length : content.length;
}

describe.each(Object.entries(weighed))("%s", (what, names) => {
  const budget = budgets[what as keyof typeof budgets];

  test(`weighs at most ${budget / 1000} kB`, async () => {
    expect(names, `dist/ has no ${what}`).not.toEqual([]);
    const missing = names.filter((name) => !existsSync(path.join(dist, name)));
    expect(missing, "missing in dist/: npm run geo makes it, npm run build puts it there").toEqual(
      [],
    );

    const sizes = await Promise.all(
      names.map(async (name) => [name, await sentBytes(name)] as const),
    );
    const bytes = sizes.reduce((total, [, size]) => total + size, 0);
    const list = sizes
      .sort(([, a], [, b]) => b - a)
      .map(([name, size]) => `  ${String(size).padStart(8)}  ${name}`);
    const how = `If it is worth it, set "${what}" in tests/budget/budgets.json to ${bytes} or more.`;
    expect(
      bytes,
      [`${what} weighs ${bytes} bytes:`, ...list, how, ""].join("\n"),
    ).toBeLessThanOrEqual(budget);
  });
});

test("MapLibre and its worker are files of their own", () => {
  expect(assets.filter((name) => isScript(name) && isMapLibre(name)).length).toBeGreaterThanOrEqual(
    2,
  );
});
