import { expect, test } from "vitest";
import { readBackground, xyzTemplate } from "../../../src/lib/embed/background";

const attribution = "© Survey of Vietnam";

test.each([undefined, null])("%s: there is none, and that is no fault", (entry) => {
  expect(readBackground(entry)).toEqual({ background: null, fault: null });
});

test("tiles, with what is usual where nothing is said", () => {
  const url = "https://tiles.example/{z}/{x}/{y}.png";
  expect(readBackground({ kind: "tiles", url, attribution }).background).toEqual({
    kind: "tiles",
    url,
    attribution,
    tileSize: 256,
    minzoom: 0,
    maxzoom: 19,
  });
});

test("WMTS says it in its own words", () => {
  const url =
    "https://wmts.example/?layer=ortho&TileMatrix={TileMatrix}&TileRow={TileRow}&TileCol={TileCol}";
  const { background } = readBackground({ kind: "tiles", url, attribution });
  expect(background?.url).toBe(
    "https://wmts.example/?layer=ortho&TileMatrix={z}&TileRow={y}&TileCol={x}",
  );
  expect(xyzTemplate("/{tilematrix}/{tilerow}/{tilecol}")).toBe("/{z}/{y}/{x}");
});

test.each([
  "./base/vietnam.pmtiles",
  "/base/vietnam.pmtiles",
  "base/vietnam.pmtiles",
  "https://a.example/b.pmtiles",
])("%s is an address", (url) => {
  expect(readBackground({ kind: "pmtiles", url, attribution }).fault).toBeNull();
});

test.each([
  [{ kind: "wms", url: "https://a.example", attribution }, "kind"],
  [{ kind: "style", url: "https://a.example/style.json" }, "attribution"],
  [{ kind: "tiles", url: "https://a.example/{z}/{x}.png", attribution }, "{y}"],
  [{ kind: "tiles", url: "https://a.example/{x}/{y}.png", attribution }, "{z}"],
  [{ kind: "tiles", url: "https://a.example/{z}/{y}.png", attribution }, "{x}"],
  [{ kind: "style", url: "javascript:alert(1)", attribution }, "url"],
  [{ kind: "style", url: "data:application/json,{}", attribution }, "url"],
  ["https://a.example/style.json", "background"],
])("%j is named with what is wrong: %s", (entry, named) => {
  const { background, fault } = readBackground(entry);
  expect(background).toBeNull();
  expect(fault).toContain("embed.json");
  expect(fault).toContain(named);
});
