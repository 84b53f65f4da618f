/** The tiles of an archive as they are made: compressed, each content once, and the directory of where they are. */
import { createHash } from "node:crypto";
import { open, type FileHandle } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { zxyToTileId } from "pmtiles";
import { EntryList } from "../../lib/tiles/archive";
import type { Tile } from "../../lib/tiles/grid";

export class TileFile {
  readonly list = new EntryList();
  readonly #known = new Map<string, { offset: number; length: number }>();
  bytes = 0;
  largest = 0;

  private constructor(readonly handle: FileHandle) {}

  static async create(file: string): Promise<TileFile> {
    return new TileFile(await open(file, "w+"));
  }

  /** How many tiles differ from each other. */
  get contents(): number {
    return this.#known.size;
  }

  /** Tiles come in the order of their ids. */
  async add({ z, x, y }: Tile, content: Uint8Array): Promise<void> {
    const key = createHash("sha256").update(content).digest("base64");
    let place = this.#known.get(key);
    if (!place) {
      const packed = gzipSync(content, { level: 9 });
      place = { offset: this.bytes, length: packed.length };
      this.#known.set(key, place);
      this.bytes += packed.length;
      this.largest = Math.max(this.largest, packed.length);
      await this.handle.write(packed);
    }
    this.list.add(zxyToTileId(z, x, y), place.offset, place.length);
  }
}
