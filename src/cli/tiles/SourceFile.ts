/** A layer's file of features as it is written, a line each, and read again one by one for its tiles. */
import { createHash } from "node:crypto";
import { open, type FileHandle } from "node:fs/promises";
import type { Box, Boundary } from "../../lib/geometry";
import { boxOf, ringsOf } from "../../lib/geometry";
import type { FileFeature } from "../../lib/formats/geojson";
import { refuse } from "../../lib/formats/refuse";
import type { TiledFeature } from "../../lib/tiles/vectorTile";

/** Positions of features that are kept in memory, so that neighbouring tiles need not read them again. */
const KEPT_POSITIONS = 1_000_000;
const WRITE_BYTES = 1 << 20;

export class SourceFile {
  readonly boxes: Box[] = [];
  /** Where each line begins, and at last where the file ends. */
  readonly offsets: number[] = [0];
  synthetic = 0;
  readonly #hash = createHash("sha256");
  readonly #kept = new Map<number, { feature: TiledFeature; positions: number }>();
  #keptPositions = 0;
  #waiting: Buffer[] = [];
  #waitingBytes = 0;

  private constructor(readonly handle: FileHandle) {}

  static async create(file: string): Promise<SourceFile> {
    return new SourceFile(await open(file, "w+"));
  }

  /** Writes a feature, with its id and name where the page looks for them. Throws a `FileFault` where it cannot be drawn. */
  async add({ id, name, boundary, properties, place }: FileFeature): Promise<void> {
    const [west, south, east, north] = boxOf(boundary);
    const isSomewhere = [west, south, east, north].every(Number.isFinite);
    const positions = ringsOf(boundary).flat();
    if (!isSomewhere || !positions.every((position) => position.every(Number.isFinite))) {
      const clause = "has a coordinate that is not a finite number, or none at all.";
      refuse(place, { code: "invalid-boundary", clause });
    }
    const named = { ...properties, id, name };
    const feature = { type: "Feature", id, properties: named, geometry: boundary };
    const line = Buffer.from(`${JSON.stringify(feature)}\n`);
    this.boxes.push([west, south, east, north]);
    this.offsets.push(this.offsets.at(-1)! + line.length);
    if (properties["synthetic"] === true) this.synthetic++;
    this.#hash.update(line);
    this.#waiting.push(line);
    this.#waitingBytes += line.length;
    if (this.#waitingBytes >= WRITE_BYTES) await this.#write();
  }

  /** The beginning of the SHA-256 of all that was written. Nothing is added after it. */
  async finish(): Promise<{ stamp: string; bytes: number }> {
    await this.#write();
    return { stamp: this.#hash.digest("hex").slice(0, 16), bytes: this.offsets.at(-1)! };
  }

  async feature(index: number): Promise<TiledFeature> {
    const kept = this.#kept.get(index);
    if (kept) return kept.feature;
    const [offset, end] = [this.offsets[index]!, this.offsets[index + 1]!];
    const bytes = Buffer.allocUnsafe(end - offset);
    await this.handle.read(bytes, 0, bytes.length, offset);
    const { id, properties, geometry } = JSON.parse(bytes.toString()) as {
      id: string;
      properties: { name: string };
      geometry: Boundary;
    };
    const feature = { index, id, name: properties.name, boundary: geometry };
    this.#keep(index, feature);
    return feature;
  }

  #keep(index: number, feature: TiledFeature): void {
    const positions = ringsOf(feature.boundary).reduce((sum, { length }) => sum + length, 0);
    this.#kept.set(index, { feature, positions });
    this.#keptPositions += positions;
    for (const [oldest, { positions: freed }] of this.#kept) {
      if (this.#keptPositions <= KEPT_POSITIONS || oldest === index) break;
      this.#kept.delete(oldest);
      this.#keptPositions -= freed;
    }
  }

  async #write(): Promise<void> {
    const bytes = Buffer.concat(this.#waiting);
    [this.#waiting, this.#waitingBytes] = [[], 0];
    await this.handle.write(bytes);
  }
}
