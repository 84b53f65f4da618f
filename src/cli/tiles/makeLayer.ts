/** Features to a layer for the map: an archive of tiles, the features themselves, and where each of them stands. */
import { createReadStream, createWriteStream } from "node:fs";
import { rename, writeFile } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { gzipSync } from "node:zlib";
import type { FileFeature } from "../../lib/formats/geojson";
import { unionBox, type Box } from "../../lib/geometry";
import { directoriesOf, headerBytes } from "../../lib/tiles/archive";
import { indexBytes } from "../../lib/tiles/featureIndex";
import { tileCount, tilesByContent } from "../../lib/tiles/grid";
import { besideArchive, metadataOf } from "../../lib/tiles/metadata";
import { TileMaker } from "../../lib/tiles/vectorTile";
import { lowestZoom } from "../../lib/tiles/zooms";
import { CallFault } from "../call";
import { withParts } from "../parts";
import { SourceFile } from "./SourceFile";
import { TileFile } from "./TileFile";

export interface LayerPlan {
  readonly layer: string;
  readonly attribution: string | null;
  readonly date: string | null;
  /** Null leaves it to how dense the layer is. */
  readonly minZoom: number | null;
  readonly maxZoom: number;
  readonly version: string;
}

/** What was made; sizes in bytes, as they are on disk. */
export interface MadeLayer {
  readonly out: string;
  readonly features: number;
  readonly synthetic: number;
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly bounds: Box;
  readonly tiles: number;
  readonly distinctTiles: number;
  readonly largestTileBytes: number;
  readonly archiveBytes: number;
  readonly featuresBytes: number;
  readonly indexBytes: number;
}

/** Writes the three files, all of them or none. Throws what `features` throws. */
export async function makeLayer(
  features: AsyncIterable<FileFeature> | Iterable<FileFeature>,
  out: string,
  plan: LayerPlan,
): Promise<MadeLayer> {
  const beside = besideArchive(out);
  const parts = {
    archive: `${out}.part`,
    features: `${beside.features}.part`,
    index: `${beside.index}.part`,
    tiles: `${out}.tiles.part`,
  };
  return withParts(Object.values(parts), async () => {
    const made = await write(features, parts, plan);
    await rename(parts.features, beside.features);
    await rename(parts.index, beside.index);
    await rename(parts.archive, out);
    return { out, ...made };
  });
}

async function write(
  features: AsyncIterable<FileFeature> | Iterable<FileFeature>,
  parts: Readonly<Record<"archive" | "features" | "index" | "tiles", string>>,
  plan: LayerPlan,
): Promise<Omit<MadeLayer, "out">> {
  const source = await SourceFile.create(parts.features);
  const tiles = await TileFile.create(parts.tiles);
  try {
    for await (const feature of features) await source.add(feature);
    const { stamp, bytes: featuresBytes } = await source.finish();
    const index = indexBytes(source.offsets, stamp);
    await writeFile(parts.index, index);

    const { maxZoom } = plan;
    refuseBoundless(source.boxes, maxZoom);
    const minZoom = plan.minZoom ?? lowestZoom(source.boxes, maxZoom);
    await writeTiles(source, tiles, plan.layer, minZoom, maxZoom);

    const about = {
      features: source.boxes.length,
      synthetic: source.synthetic,
      minZoom,
      maxZoom,
    };
    const bounds = unionBox(source.boxes);
    const { root, leaves } = directoriesOf(tiles.list.entries, gzip);
    const metadata = gzip(Buffer.from(JSON.stringify(metadataOf({ ...plan, ...about, stamp }))));
    const header = headerBytes({
      sections: {
        root: root.length,
        metadata: metadata.length,
        leaves: leaves.length,
        tiles: tiles.bytes,
      },
      addressedTiles: tiles.list.addressedTiles,
      tileEntries: tiles.list.entries.length,
      tileContents: tiles.contents,
      minZoom,
      maxZoom,
      bounds,
      centerZoom: minZoom,
    });
    const head = Buffer.concat([header, root, metadata, leaves]);
    await writeFile(parts.archive, head);
    await pipeline(createReadStream(parts.tiles), createWriteStream(parts.archive, { flags: "a" }));
    return {
      ...about,
      bounds,
      tiles: tiles.list.addressedTiles,
      distinctTiles: tiles.contents,
      largestTileBytes: tiles.largest,
      archiveBytes: head.length + tiles.bytes,
      featuresBytes,
      indexBytes: index.length,
    };
  } finally {
    await source.handle.close();
    await tiles.handle.close();
  }
}

/** In so many tiles of one zoom nothing is drawn that is worth its time: a box of 18° by 18° at zoom 15. */
const MOST_TILES = 4_000_000;

/** A feature as wide as the world has a thousand million tiles at zoom 15. */
function refuseBoundless(boxes: readonly Box[], maxZoom: number): void {
  const at = boxes.findIndex((box) => tileCount(box, maxZoom) > MOST_TILES);
  const box = boxes[at];
  if (!box) return;
  let zoom = maxZoom;
  while (tileCount(box, zoom) > MOST_TILES) zoom--;
  const count = tileCount(box, maxZoom).toLocaleString("en");
  throw new CallFault(
    `feature ${at + 1} reaches over ${count} tiles at zoom ${maxZoom}. Give --max-zoom ${zoom} or lower, or a file without it.`,
  );
}

async function writeTiles(
  source: SourceFile,
  tiles: TileFile,
  layer: string,
  minZoom: number,
  maxZoom: number,
): Promise<void> {
  for (let z = minZoom; z <= maxZoom; z++) {
    for (const [tile, indices] of tilesByContent(source.boxes, z)) {
      const maker = new TileMaker(tile, maxZoom);
      for (const index of indices) maker.add(await source.feature(index));
      const content = maker.bytes(layer);
      if (content) await tiles.add(tile, content);
    }
  }
}

function gzip(bytes: Uint8Array): Uint8Array {
  return gzipSync(bytes, { level: 9 });
}
