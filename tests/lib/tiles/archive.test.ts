import { gunzipSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { Compression, PMTiles, tileIdToZxy, type Source } from "pmtiles";
import { describe, expect, test } from "vitest";
import {
  directoriesOf,
  EntryList,
  headerBytes,
  HEADER_BYTES,
} from "../../../src/lib/tiles/archive";
import {
  entryRange,
  indexBytes,
  readEntry,
  readIndexHead,
} from "../../../src/lib/tiles/featureIndex";
import { tilesByContent, tilesOf } from "../../../src/lib/tiles/grid";
import { lowestZoom, MOST_FEATURES } from "../../../src/lib/tiles/zooms";
import { randomOf } from "../../../bench/synthetic/random";
import type { Box } from "../../../src/lib/geometry";

const gzip = (bytes: Uint8Array) => new Uint8Array(gzipSync(bytes));

/** An archive in memory, for the reader that the page uses, which is not ours. */
function readerOf(bytes: Uint8Array): PMTiles {
  const source: Source = {
    getKey: () => "memory",
    getBytes: async (offset, length) => ({
      data: bytes.slice(offset, offset + length).buffer as ArrayBuffer,
    }),
  };
  return new PMTiles(source, undefined, async (data, compression) =>
    compression === Compression.Gzip
      ? Uint8Array.from(gunzipSync(new Uint8Array(data))).buffer
      : data,
  );
}

/** Tiles of the given ids, each with its content, as one archive. */
function archiveOf(tiles: readonly (readonly [id: number, content: string])[]): Uint8Array {
  const list = new EntryList();
  const places = new Map<string, [offset: number, length: number]>();
  const contents: Uint8Array[] = [];
  let at = 0;
  for (const [id, content] of tiles) {
    if (!places.has(content)) {
      const bytes = gzip(Buffer.from(content));
      places.set(content, [at, bytes.length]);
      contents.push(bytes);
      at += bytes.length;
    }
    list.add(id, ...places.get(content)!);
  }
  const { root, leaves } = directoriesOf(list.entries, gzip);
  const metadata = gzip(Buffer.from('{"name":"memory"}'));
  const header = headerBytes({
    sections: { root: root.length, metadata: metadata.length, leaves: leaves.length, tiles: at },
    addressedTiles: list.addressedTiles,
    tileEntries: list.entries.length,
    tileContents: places.size,
    minZoom: 0,
    maxZoom: 20,
    bounds: [107.28, 21.34, 107.66, 21.54],
    centerZoom: 3,
  });
  expect(HEADER_BYTES + root.length).toBeLessThanOrEqual(16_384);
  return new Uint8Array(Buffer.concat([header, root, metadata, leaves, ...contents]));
}

const textAt = async (reader: PMTiles, id: number) => {
  const tile = await reader.getZxy(...tileIdToZxy(id));
  return tile && Buffer.from(tile.data).toString();
};

describe("an archive", () => {
  test("is what the reader of the pmtiles package finds in it", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 60 }),
        fc.infiniteStream(fc.constantFrom("a", "b", "c")),
        async (ids, letters) => {
          const sorted = ids.sort((a, b) => a - b);
          const tiles = sorted.map((id) => [id, String(letters.next().value)] as const);
          const reader = readerOf(archiveOf(tiles));
          for (const [id, content] of tiles) expect(await textAt(reader, id)).toBe(content);
          expect(await textAt(reader, sorted.at(-1)! + 1)).toBeUndefined();
        },
      ),
      { numRuns: 60 },
    );
  });

  test("of many tiles has leaf directories, and every tile is found through them", async () => {
    const contentOf = (i: number) => `tile ${Math.floor(5000 * randomOf(i))}`;
    const tiles = Array.from({ length: 60_000 }, (_, i) => [7 * i, contentOf(i)] as const);
    const bytes = archiveOf(tiles);
    const reader = readerOf(bytes);
    const header = await reader.getHeader();
    expect(header.leafDirectoryLength).toBeGreaterThan(0);
    for (const i of [0, 1, 4095, 4096, 31_337, 59_999]) {
      expect(await textAt(reader, 7 * i)).toBe(contentOf(i));
      expect(await textAt(reader, 7 * i + 1)).toBeUndefined();
    }
  });

  test("tells a content that repeats once, and neighbours of one content as a run", async () => {
    const reader = readerOf(
      archiveOf([
        [1, "sea"],
        [2, "sea"],
        [3, "land"],
        [4, "sea"],
      ]),
    );
    const header = await reader.getHeader();
    expect(header).toMatchObject({
      numAddressedTiles: 4,
      numTileEntries: 3,
      numTileContents: 2,
      clustered: true,
      minLon: 107.28,
      maxLat: 21.54,
      centerZoom: 3,
    });
    expect(await reader.getMetadata()).toEqual({ name: "memory" });
  });

  test("refuses tiles that do not come in order", () => {
    const list = new EntryList();
    list.add(5, 0, 1);
    expect(() => list.add(5, 1, 1)).toThrow(RangeError);
  });
});

describe("the index of features", () => {
  test("gives back where each line is, by ranges that can be asked for alone", () => {
    const offsets = [0, 100, 2 ** 33, 2 ** 33 + 5];
    const bytes = indexBytes(offsets, "00ff00ff00ff00ff");
    expect(readIndexHead(bytes)).toEqual({ count: 3, stamp: "00ff00ff00ff00ff" });
    for (const index of [0, 1, 2]) {
      const [first, last] = entryRange(index);
      expect(readEntry(bytes.subarray(first, last + 1))).toEqual({
        offset: offsets[index],
        end: offsets[index + 1],
      });
    }
  });

  test("is not taken for one where it is cut or something else", () => {
    expect(readIndexHead(new Uint8Array(10))).toBeNull();
    expect(readIndexHead(Buffer.from("<!doctype html><html><body>"))).toBeNull();
    expect(readEntry(new Uint8Array(16))).toBeNull();
    expect(readEntry(new Uint8Array(9))).toBeNull();
  });
});

describe("which tiles", () => {
  test("a box lies in the tile of its middle, and in neighbours it comes near", () => {
    const middle = (z: number): [number, number] => {
      const [lng, lat] = [107.5, 21.5];
      const rad = (lat * Math.PI) / 180;
      return [
        Math.floor((lng / 360 + 0.5) * 2 ** z),
        Math.floor(((1 - Math.log(Math.tan(rad) + 1 / Math.cos(rad)) / Math.PI) / 2) * 2 ** z),
      ];
    };
    for (const z of [0, 5, 12, 18]) {
      const [x, y] = middle(z);
      expect([...tilesOf([107.5, 21.5, 107.5, 21.5], z)]).toContainEqual({ z, x, y });
    }
    expect([...tilesOf([-180, -90, 180, 90], 2)]).toHaveLength(16);
    // 0/0 is where four tiles meet.
    expect([...tilesOf([0, 0, 0, 0], 5)]).toHaveLength(4);
  });

  test("a dense layer begins where its fullest tile is no longer too full", () => {
    const parcels = (across: number): Box[] =>
      Array.from({ length: across * across }, (_, i) => {
        const [x, y] = [i % across, Math.floor(i / across)];
        const west = 107.3 + (0.3 * x) / across;
        const south = 21.3 + (0.3 * y) / across;
        return [west, south, west + 0.3 / across, south + 0.3 / across];
      });
    const few = lowestZoom(parcels(10), 15);
    const many = lowestZoom(parcels(320), 15);
    expect(many).toBeGreaterThan(few);
    const most = (zoom: number) =>
      Math.max(...tilesByContent(parcels(320), zoom).map(([, { length }]) => length));
    expect(most(many)).toBeLessThanOrEqual(MOST_FEATURES);
    expect(most(many - 1)).toBeGreaterThan(MOST_FEATURES);
  });
});
