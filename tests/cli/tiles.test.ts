import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { VectorTile } from "@mapbox/vector-tile";
import { PbfReader } from "pbf";
import { FileSource, PMTiles } from "pmtiles";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { parcelText } from "../../bench/synthetic/text";
import { tilesCommand } from "../../src/cli/tilesCommand";
import { readGeoJson } from "../../src/lib/formats/geojson";
import { boxOf, isWithin } from "../../src/lib/geometry";
import { entryRange, readEntry, readIndexHead } from "../../src/lib/tiles/featureIndex";
import { tilesOf } from "../../src/lib/tiles/grid";
import { readMetadata } from "../../src/lib/tiles/metadata";

const PARCELS = [...parcelText({ count: 60, vertices: 40 }, "geojson")].join("");
let folder = "";
const at = (name: string) => path.join(folder, name);

beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "tiles-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command; what it printed. */
async function tiles(...args: string[]): Promise<string> {
  let printed = "";
  const write = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  try {
    await tilesCommand(args);
  } finally {
    write.mockRestore();
  }
  return printed;
}

function readerOf(file: string): PMTiles {
  const bytes = readFileSync(file);
  const blob = new File([bytes], path.basename(file));
  return new PMTiles(new FileSource(blob));
}

describe("qnz tiles", () => {
  test("makes three files of one making, and says what they hold", async () => {
    writeFileSync(at("parcels.geojson"), PARCELS);
    const json = await tiles(
      ...[at("parcels.geojson"), at("lots.pmtiles"), "--format", "json", "--max-zoom", "13"],
      ...["--attribution", "Nobody", "--date", "2026-11-30", "--layer", "Thửa đất thử"],
    );
    const made = JSON.parse(json);
    expect(readdirSync(folder).sort()).toEqual([
      "lots.geojsonl",
      "lots.index",
      "lots.pmtiles",
      "parcels.geojson",
    ]);
    expect(made).toMatchObject({ features: 60, synthetic: 60, maxZoom: 13 });
    expect(made.archiveBytes).toBe(readFileSync(at("lots.pmtiles")).length);

    const reader = readerOf(at("lots.pmtiles"));
    const header = await reader.getHeader();
    expect(header).toMatchObject({ minZoom: made.minZoom, maxZoom: 13, tileType: 1 });
    const box = readGeoJson(PARCELS).features.map(({ boundary }) => boxOf(boundary));
    expect(header.minLon).toBeCloseTo(Math.min(...box.map(([west]) => west)), 6);
    expect(header.maxLat).toBeCloseTo(Math.max(...box.map(([, , , north]) => north)), 6);
    const metadata = readMetadata(await reader.getMetadata());
    expect(metadata).toMatchObject({
      name: "Thửa đất thử",
      attribution: "Nobody",
      qnz: { features: 60, synthetic: 60, date: "2026-11-30" },
    });
    expect(readIndexHead(readFileSync(at("lots.index")))).toEqual({
      count: 60,
      stamp: metadata?.qnz.stamp,
    });
  });

  test("every parcel is in every tile it touches, where it lies, with its id, name and number", async () => {
    writeFileSync(at("parcels.geojson"), PARCELS);
    await tiles(at("parcels.geojson"), at("lots.pmtiles"), "--max-zoom", "13");
    const reader = readerOf(at("lots.pmtiles"));
    const { features } = readGeoJson(PARCELS);
    const { minZoom } = await reader.getHeader();
    for (const z of [minZoom, 11, 13]) {
      const seen = new Map<number, number[]>();
      const boxes = features.map(({ boundary }) => boxOf(boundary));
      const all = new Map(
        boxes.flatMap((box) => [...tilesOf(box, z)]).map((tile) => [`${tile.x}/${tile.y}`, tile]),
      );
      for (const { x, y } of all.values()) {
        const tile = await reader.getZxy(z, x, y);
        if (!tile) continue;
        const layer = new VectorTile(new PbfReader(new Uint8Array(tile.data))).layers["lots"]!;
        for (let i = 0; i < layer.length; i++) {
          const drawn = layer.feature(i);
          const source = features[drawn.id!]!;
          expect(drawn.properties).toEqual({ id: source.id, name: source.name });
          const { bbox: _, ...shape } = drawn.toGeoJSON(x, y, z);
          // Two units of the grid, in degrees, are as far as a line may be off; simplified zooms a little more.
          const off = ((z === 13 ? 2 : 6) * 360) / 4096 / 2 ** z;
          const [west, south, east, north] = boxOf(source.boundary);
          const near = [west - off, south - off, east + off, north + off] as const;
          const rings = shape.geometry as GeoJSON.Polygon;
          for (const position of rings.coordinates.flat()) {
            expect(isWithin(near, position)).toBe(true);
          }
          seen.set(drawn.id!, [...(seen.get(drawn.id!) ?? []), x, y]);
        }
      }
      expect(seen.size).toBe(features.length);
    }
  });

  test("the file beside it holds the features as they came, each found through the index", async () => {
    writeFileSync(at("parcels.geojson"), PARCELS);
    await tiles(at("parcels.geojson"), at("lots.pmtiles"), "--max-zoom", "11");
    const lines = readFileSync(at("lots.geojsonl"));
    const index = readFileSync(at("lots.index"));
    readGeoJson(PARCELS).features.forEach(({ id, boundary }, i) => {
      const [first, last] = entryRange(i);
      const { offset, end } = readEntry(index.subarray(first, last + 1))!;
      const feature = JSON.parse(lines.subarray(offset, end).toString());
      expect(feature).toMatchObject({ id, geometry: boundary });
    });
  });

  test("other formats, and coordinates in VN-2000, are read as measure reads them", async () => {
    const wkt =
      "SRID=5899;POLYGON((473814.927 2322976.3844,474814.927 2322976.3844,474814.927 2323976.3844,473814.927 2322976.3844))";
    writeFileSync(at("lot.wkt"), wkt);
    const made = JSON.parse(await tiles(at("lot.wkt"), at("lot.pmtiles"), "--format", "json"));
    expect(made.features).toBe(1);
    const [west, south] = made.bounds as number[];
    expect([west, south]).toEqual([expect.closeTo(107.5, 6), expect.closeTo(21, 6)]);
  });

  test("a file that is wrong at its end leaves nothing behind, and what was there stays", async () => {
    writeFileSync(at("lots.pmtiles"), "as it was");
    writeFileSync(at("parcels.geojson"), PARCELS.slice(0, -40));
    await expect(tiles(at("parcels.geojson"), at("lots.pmtiles"))).rejects.toThrow(
      /parcels\.geojson, feature 59: not readable as JSON \(after this feature, it is cut off\)/,
    );
    expect(readFileSync(at("lots.pmtiles"), "utf8")).toBe("as it was");
    expect(readdirSync(folder).sort()).toEqual(["lots.pmtiles", "parcels.geojson"]);
  });

  test.each([
    [["a.geojson"], "tiles takes two files"],
    [["a.geojson", "a.geojson"], "tiles writes .pmtiles"],
    [["a.geojsonl", "a.pmtiles"], "would write its features over"],
    [["a.geojson", "b.pmtiles", "--max-zoom", "30"], "--max-zoom is a whole number"],
    [["a.geojson", "b.pmtiles", "--min-zoom", "9", "--max-zoom", "8"], "--min-zoom is at most"],
    [["a.geojson", "b.pmtiles", "--date", "30/11/2026"], "--date is a day"],
    [["a.geojson", "b.pmtiles", "--date", "2026-02-30"], "--date is a day"],
    [["a.geojson", "b.pmtiles"], "there is no such file"],
  ])("%j is refused in a sentence", async (args, sentence) => {
    const [from, to, ...more] = args as string[];
    const files = [from, to].flatMap((name) => (name ? [at(name)] : []));
    await expect(tiles(...files, ...more)).rejects.toThrow(sentence);
    expect(existsSync(at("b.pmtiles"))).toBe(false);
  });

  test("a feature as wide as the world is refused with the zoom that would do", async () => {
    const world = [
      [-179, -80],
      [179, -80],
      [179, 80],
      [-179, 80],
      [-179, -80],
    ];
    const geometry = { type: "Polygon", coordinates: [world] };
    writeFileSync(
      at("world.geojson"),
      JSON.stringify({ type: "Feature", properties: {}, geometry }),
    );
    const call = () => tiles(at("world.geojson"), at("world.pmtiles"));
    await expect(call()).rejects.toThrow(
      /^feature 1 reaches over [\d,]+ tiles at zoom 15\. Give --max-zoom \d+ or lower/,
    );
    expect(readdirSync(folder)).toEqual(["world.geojson"]);
  });
});
