/** Tiles near 0/0: at zoom 12 one is 360°/4096 wide, and there as high, so that its parts can be told by hand. */
import { VectorTile } from "@mapbox/vector-tile";
import { PbfReader } from "pbf";
import { zxyToTileId } from "pmtiles";
import { describe, expect, test } from "vitest";
import type { Box } from "../../../src/lib/geometry";
import {
  entryRange,
  indexBytes,
  INDEX_HEAD_BYTES,
  readIndexHead,
} from "../../../src/lib/tiles/featureIndex";
import { tileCount, tilesByContent, tilesOf } from "../../../src/lib/tiles/grid";
import { TileMaker } from "../../../src/lib/tiles/vectorTile";
import { lowestZoom, MOST_FEATURES } from "../../../src/lib/tiles/zooms";

const Z = 12;
const WIDE = 360 / 2 ** Z;
/** A place in the tile whose south-west corner is 0/0: parts of the tile to the east and north. */
const at = (east: number, north: number): Box => [
  east * WIDE,
  north * WIDE,
  east * WIDE,
  north * WIDE,
];
const names = (box: Box) => [...tilesOf(box, Z)].map(({ x, y }) => `${x}/${y}`);

describe("a place is drawn in its tile, and in a neighbour whose edge is within 64 units of 4096", () => {
  test.each<[string, Box, string[]]>([
    ["in the middle", at(1 / 2, 1 / 2), ["2048/2047"]],
    ["32 units from the west", at(1 / 128, 1 / 2), ["2047/2047", "2048/2047"]],
    ["128 units from the west", at(1 / 32, 1 / 2), ["2048/2047"]],
    ["32 units from the east", at(127 / 128, 1 / 2), ["2048/2047", "2049/2047"]],
    ["128 units from the east", at(31 / 32, 1 / 2), ["2048/2047"]],
    ["32 units from the north", at(1 / 2, 127 / 128), ["2048/2046", "2048/2047"]],
    ["128 units from the north", at(1 / 2, 31 / 32), ["2048/2047"]],
    ["32 units from the south", at(1 / 2, 1 / 128), ["2048/2047", "2048/2048"]],
    ["128 units from the south", at(1 / 2, 1 / 32), ["2048/2047"]],
  ])("%s", (_, box, tiles) => {
    expect(names(box)).toEqual(tiles);
    expect(tileCount(box, Z)).toBe(tiles.length);
  });

  test("a box is drawn in all it covers", () => {
    const box: Box = [WIDE / 2, WIDE / 2, 2.5 * WIDE, 1.5 * WIDE];
    expect(names(box)).toEqual([
      "2048/2046",
      "2048/2047",
      "2049/2046",
      "2049/2047",
      "2050/2046",
      "2050/2047",
    ]);
    expect(tileCount(box, Z)).toBe(6);
  });

  test("the whole Earth is in every tile, up to the poles, and none lies beyond", () => {
    for (const z of [0, 1, 3]) expect(tileCount([-180, -90, 180, 90], z)).toBe(4 ** z);
    expect([...tilesOf([180, -90, 180, -90], 3)]).toEqual([{ z: 3, x: 7, y: 7 }]);
    expect([...tilesOf([-180, 90, -180, 90], 3)]).toEqual([{ z: 3, x: 0, y: 0 }]);
  });
});

test("tiles come in the order of an archive, each with the numbers of what is drawn in it", () => {
  const found = tilesByContent([at(1 / 2, 1 / 2), at(1 / 128, 1 / 2), at(-1 / 2, 1 / 2)], Z);
  const byTile = Object.fromEntries(found.map(([{ x, y }, boxes]) => [`${x}/${y}`, boxes]));
  expect(byTile).toEqual({ "2048/2047": [0, 1], "2047/2047": [1, 2] });
  const ids = found.map(([{ z, x, y }]) => zxyToTileId(z, x, y));
  expect(ids).toEqual([...ids].sort((a, b) => a - b));
});

describe("from which zoom on a layer is drawn", () => {
  test("where it is an eighth of a tile wide, at most the highest zoom", () => {
    // A tile of zoom 7 is 2.8125° wide, of zoom 8 1.40625°: an eighth is 0.35° and 0.176°.
    expect(lowestZoom([[107.3, 21.3, 107.6, 21.6]], 15)).toBe(8);
    expect(lowestZoom([[107.3, 21.3, 107.6, 21.6]], 5)).toBe(5);
    expect(lowestZoom([[-180, -80, 180, 80]], 15)).toBe(0);
    expect(lowestZoom([[107, 21, 107, 21]], 15)).toBe(15);
    // The layer is as wide as all of its boxes together.
    expect(
      lowestZoom(
        [
          [107.3, 21, 107.3, 21],
          [107.6, 21, 107.6, 21],
        ],
        15,
      ),
    ).toBe(8);
  });

  test("where no tile has more than there is room for", () => {
    const same = (count: number) => Array.from({ length: count }, (): Box => [107, 21, 108, 21.1]);
    expect(lowestZoom(same(MOST_FEATURES), 7)).toBe(6);
    expect(lowestZoom(same(MOST_FEATURES + 1), 7)).toBe(7);
  });
});

describe("a tile", () => {
  const square = (from: number, to: number) => ({
    type: "Polygon" as const,
    coordinates: [
      [
        [from * WIDE, from * WIDE],
        [to * WIDE, from * WIDE],
        [to * WIDE, to * WIDE],
        [from * WIDE, to * WIDE],
        [from * WIDE, from * WIDE],
      ],
    ],
  });
  const maker = () => new TileMaker({ z: Z, x: 2048, y: 2047 }, 15);

  test("has of each feature its number, id, name and where it is", () => {
    const tile = maker();
    tile.add({ index: 7, id: "a", name: "Lô A", boundary: square(1 / 4, 3 / 4) });
    tile.add({ index: 9, id: "b", name: "Lô B", boundary: square(0, 1 / 8) });
    const { layers } = new VectorTile(new PbfReader(tile.bytes("parcels")!));
    expect(Object.keys(layers)).toEqual(["parcels"]);
    const layer = layers["parcels"]!;
    expect([layer.version, layer.extent, layer.length]).toEqual([2, 4096, 2]);
    const first = layer.feature(0);
    expect([first.id, first.properties]).toEqual([7, { id: "a", name: "Lô A" }]);
    expect(first.bbox()).toEqual([1024, 1024, 3072, 3072]);
    expect(layer.feature(1).bbox()).toEqual([0, 3584, 512, 4096]);
  });

  test("is cut 64 units beyond its edge", () => {
    const tile = maker();
    tile.add({ index: 0, id: "a", name: "", boundary: square(-2, 1 / 2) });
    const layer = new VectorTile(new PbfReader(tile.bytes("parcels")!)).layers["parcels"]!;
    expect(layer.feature(0).bbox()).toEqual([-64, 2048, 2048, 4160]);
  });

  test("in which nothing is to be seen is none", () => {
    expect(maker().bytes("parcels")).toBeNull();
    const tile = maker();
    tile.add({ index: 0, id: "a", name: "", boundary: square(4, 5) });
    expect(tile.bytes("parcels")).toBeNull();
  });
});

describe("the head of an index of features", () => {
  test("is read wherever it stands, with the zeros a stamp begins with", () => {
    const bytes = indexBytes([0], "000000000000000f");
    expect(bytes).toHaveLength(INDEX_HEAD_BYTES + 8);
    const within = new Uint8Array([1, 2, 3, ...bytes]).subarray(3);
    expect(readIndexHead(within)).toEqual({ count: 0, stamp: "000000000000000f" });
    expect(readIndexHead(bytes.subarray(0, INDEX_HEAD_BYTES))).not.toBeNull();
    expect(readIndexHead(bytes.subarray(0, INDEX_HEAD_BYTES - 1))).toBeNull();
    // 24 bytes of head, then 8 for each place: those of feature 2 and of what follows it.
    expect(entryRange(2)).toEqual([40, 55]);
  });

  test.each(["", "00ff", "00FF00FF00FF00FF", "00ff00ff00ff00ff0"])("%j is no stamp", (stamp) => {
    expect(() => indexBytes([0], stamp)).toThrow(RangeError);
  });
});
