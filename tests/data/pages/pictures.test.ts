/** The committed pictures are those of today's map: `npm run pictures` draws the others anew. */
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { PNG } from "pngjs";
import { beforeAll, expect, test } from "vitest";
import { entitiesOf } from "../../../data/build/pages/pageData";
import { hashOf, MOST_BYTES, type MadePictures } from "../../../data/build/pages/picture/made";
import { indexedPng, palettePng } from "../../../data/build/pages/picture/palettePng";
import { pictures } from "../../../data/build/pages/picture/pictures";
import type { Register } from "../../../src/lib/register/schema";
import { readJson } from "../geo";

const MADE = "data/build/pages/picture/pictures.json";
const made = readJson<MadePictures>(MADE);
const register = readJson<Register>("public/geo/register.json");
const names = ["map", ...entitiesOf(register).map(({ id }) => id)];
const pngOf = (name: string) =>
  readFileSync(new URL(`../../../public/p/${name}.png`, import.meta.url));

let drawings: Map<string, string>;
beforeAll(async () => {
  drawings = await pictures("public/geo");
});

test("there is a picture for every zone and park and for the whole map, and no other", () => {
  const there = readdirSync(new URL("../../../public/p/", import.meta.url));
  expect(there.sort()).toEqual(names.map((name) => `${name}.png`).sort());
  expect(Object.keys(made)).toEqual([...drawings.keys()]);
});

test.each(names)("%s.png shows today's drawing", (name) => {
  const why = `public/p/${name}.png is not today's: npm run pictures`;
  expect(hashOf(drawings.get(name)!), why).toBe(made[name]!.drawing);
  expect(hashOf(pngOf(name)), why).toBe(made[name]!.picture);
});

test.each(names)("%s.png is 1200 × 630 and light enough for a chat", (name) => {
  const { width, height, data } = PNG.sync.read(pngOf(name));
  expect([width, height]).toEqual([1200, 630]);
  expect(pngOf(name).length).toBeLessThanOrEqual(MOST_BYTES);
  // Not blank: words, map and sea differ.
  const colours = new Set<number>();
  for (let at = 0; at < data.length; at += 4) colours.add(data.readUIntBE(at, 3));
  expect(colours.size).toBeGreaterThan(16);
});

test("the drawings say the name, the planned area, its date and how the line came to be", () => {
  const text = (name: string) =>
    drawings
      .get(name)!
      .replace(/<[^>]*>/g, " ")
      .replace(/[\s\u00a0]+/g, " ");
  for (const words of ["KCN Sông Khoai", "Song Khoai IP", "714 ha", "quy hoạch, 10/9/2026"])
    expect(text("song-khoai")).toContain(words);
  expect(text("song-khoai")).toContain("Vẽ theo phần đã xây dựng");
  expect(text("viet-hung-2")).toContain("Chưa công bố ranh giới");
  expect(text("bac-phong-sinh")).toContain("9.302 ha");
  expect(text("bac-phong-sinh")).toContain("9.373,43 ha");
  for (const words of ["375.171 ha", "18.842,56 ha"]) expect(text("map")).toContain(words);
  for (const name of names) {
    expect(text(name)).toContain("© OpenStreetMap contributors (ODbL 1.0)");
    expect(text(name)).toContain("Quần đảo Hoàng Sa");
    expect(text(name)).toContain("Quần đảo Trường Sa");
    expect(text(name)).not.toMatch(/undefined|NaN|\[object/);
  }
});

test("a PNG with a palette is read back pixel by pixel", () => {
  const size = fc.integer({ min: 1, max: 12 });
  const colour = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255));
  const drawing = fc
    .tuple(size, size, fc.array(colour, { minLength: 1, maxLength: 256 }))
    .chain(([width, height, palette]) =>
      fc.record({
        width: fc.constant(width),
        height: fc.constant(height),
        palette: fc.constant(palette),
        indices: fc.uint8Array({
          minLength: width * height,
          maxLength: width * height,
          max: palette.length - 1,
        }),
      }),
    );
  fc.assert(
    fc.property(drawing, ({ width, height, palette, indices }) => {
      const read = PNG.sync.read(indexedPng(indices, palette, width, height));
      expect([read.width, read.height]).toEqual([width, height]);
      const pixels = Array.from(indices, (index) => [...palette[index]!, 255]).flat();
      expect([...read.data]).toEqual(pixels);
    }),
  );
});

test("few colours stay as they are, and what is too heavy is refused", () => {
  const colours = [0xf6f1e7, 0xdce6ea, 0x0d5c92, 0x1e2a30];
  const rgba = new Uint8Array(64 * 64 * 4);
  for (let at = 0; at < 64 * 64; at++) {
    const colour = colours[(at * 7 + (at >> 6)) % 4]!;
    rgba.set([colour >> 16, (colour >> 8) & 255, colour & 255, 255], at * 4);
  }
  const read = PNG.sync.read(palettePng(rgba, 64, 64, 10_000));
  const furthest = read.data.reduce(
    (most, byte, at) => Math.max(most, Math.abs(byte - rgba[at]!)),
    0,
  );
  // gifenc looks colours up by their first 5 or 6 bits.
  expect(furthest).toBeLessThan(8);
  expect(() => palettePng(rgba, 64, 64, 50)).toThrow("weighs more than 50 bytes");
  expect(() => palettePng(rgba, 64, 63, 10_000)).toThrow("another size");
});
