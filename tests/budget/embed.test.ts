/** What an embed weighs before its reader touches it, in bytes as they are sent; and its element. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { brotli } from "../../scripts/lib/compress.mjs";
import { dist } from "../../scripts/lib/site.mjs";

const MOST_STILL_BYTES = 60_000;
const MOST_ELEMENT_BYTES = 5_000;

const read = (name: string) => readFileSync(path.join(dist, name));

const pages = [
  "embed.html",
  ...readdirSync(path.join(dist, "embed"))
    .filter((name) => name.endsWith(".html"))
    .map((name) => `embed/${name}`),
];

test("there is a page for each of the 5 zones and 23 parks, and the province's", () => {
  expect(pages).toHaveLength(1 + 5 + 23);
});

test.each(pages)("%s with its scripts, styles and embed.json", async (page) => {
  const html = read(page).toString();
  const linked = [...html.matchAll(/<(?:script|link)[^>]* (?:src|href)="([^"]+)"/g)].map(
    ([, address]) => path.join(path.dirname(page), address!),
  );
  const names = [page, ...linked, "embed.json"];
  const sizes = await Promise.all(names.map(async (name) => (await brotli(read(name))).length));
  const list = names.map((name, index) => `${sizes[index]}  ${name}`).join("\n");
  expect(
    sizes.reduce((total, size) => total + size, 0),
    list,
  ).toBeLessThanOrEqual(MOST_STILL_BYTES);
});

test("the custom element", () => {
  const bytes = gzipSync(read("embed/quang-ninh-zones.v1.js")).length;
  expect(bytes).toBeLessThanOrEqual(MOST_ELEMENT_BYTES);
});
