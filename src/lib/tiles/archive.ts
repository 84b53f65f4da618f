/**
 * The parts of a PMTiles archive around its tiles: header and directories, version 3.
 * https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md
 */
import type { Box } from "../geometry";

/** Tiles of one content that follow each other. */
export interface TileEntry {
  readonly tileId: number;
  /** Where the content begins in the section of tiles. */
  readonly offset: number;
  readonly length: number;
  /** How many tiles from `tileId` on; 0 marks a leaf directory. */
  readonly runLength: number;
}

export interface Directories {
  /** Compressed, as they are written. */
  readonly root: Uint8Array;
  readonly leaves: Uint8Array;
}

export interface ArchiveHeader {
  readonly sections: Readonly<Record<"root" | "metadata" | "leaves" | "tiles", number>>;
  readonly addressedTiles: number;
  readonly tileEntries: number;
  readonly tileContents: number;
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly bounds: Box;
  readonly centerZoom: number;
}

export const HEADER_BYTES = 127;
/** Header and root directory are read in one request of so many bytes. */
const FIRST_READ = 16_384;
const GZIP = 2;
const MVT = 1;

/** Tiles in the order of their ids, one by one, as entries: what repeats is told once. */
export class EntryList {
  readonly entries: TileEntry[] = [];
  addressedTiles = 0;

  /** Throws a `RangeError` where ids do not ascend. */
  add(tileId: number, offset: number, length: number): void {
    this.addressedTiles++;
    const last = this.entries.at(-1);
    if (last && tileId < last.tileId + last.runLength) {
      throw new RangeError(`Tile ${tileId} comes after ${last.tileId}.`);
    }
    if (last?.offset === offset && last.tileId + last.runLength === tileId) {
      this.entries[this.entries.length - 1] = { ...last, runLength: last.runLength + 1 };
    } else this.entries.push({ tileId, offset, length, runLength: 1 });
  }
}

/** The root directory, with leaves below it where it would be too large to come with the header. */
export function directoriesOf(
  entries: readonly TileEntry[],
  gzip: (bytes: Uint8Array) => Uint8Array,
): Directories {
  const most = FIRST_READ - HEADER_BYTES;
  const whole = gzip(serialized(entries));
  if (whole.length <= most) return { root: whole, leaves: new Uint8Array() };
  for (let size = 4096; ; size *= 2) {
    const roots: TileEntry[] = [];
    const leaves: Uint8Array[] = [];
    let offset = 0;
    for (let start = 0; start < entries.length; start += size) {
      const leaf = gzip(serialized(entries.slice(start, start + size)));
      roots.push({ tileId: entries[start]!.tileId, offset, length: leaf.length, runLength: 0 });
      leaves.push(leaf);
      offset += leaf.length;
    }
    const root = gzip(serialized(roots));
    if (root.length <= most) return { root, leaves: joined(leaves) };
  }
}

/** Section lengths are those in the file; the sections follow each other in the order root, metadata, leaves, tiles. */
export function headerBytes(header: ArchiveHeader): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES);
  const view = new DataView(bytes.buffer);
  bytes.set([..."PMTiles"].map((letter) => letter.charCodeAt(0)));
  bytes[7] = 3;
  let offset = HEADER_BYTES;
  (["root", "metadata", "leaves", "tiles"] as const).forEach((section, i) => {
    const length = header.sections[section];
    view.setBigUint64(8 + 16 * i, BigInt(offset), true);
    view.setBigUint64(16 + 16 * i, BigInt(length), true);
    offset += length;
  });
  view.setBigUint64(72, BigInt(header.addressedTiles), true);
  view.setBigUint64(80, BigInt(header.tileEntries), true);
  view.setBigUint64(88, BigInt(header.tileContents), true);
  bytes.set([1, GZIP, GZIP, MVT, header.minZoom, header.maxZoom], 96);
  const [west, south, east, north] = header.bounds;
  [west, south, east, north].forEach((degrees, i) => view.setInt32(102 + 4 * i, e7(degrees), true));
  bytes[118] = header.centerZoom;
  view.setInt32(119, e7((west + east) / 2), true);
  view.setInt32(123, e7((south + north) / 2), true);
  return bytes;
}

function e7(degrees: number): number {
  return Math.round(degrees * 1e7);
}

/** Column by column, as varints: ids as differences, then run lengths, lengths, and offsets that do not simply go on. */
function serialized(entries: readonly TileEntry[]): Uint8Array {
  const out: number[] = [];
  varint(out, entries.length);
  entries.forEach(({ tileId }, i) => varint(out, tileId - (entries[i - 1]?.tileId ?? 0)));
  for (const { runLength } of entries) varint(out, runLength);
  for (const { length } of entries) varint(out, length);
  entries.forEach(({ offset }, i) => {
    const before = entries[i - 1];
    varint(out, before && offset === before.offset + before.length ? 0 : offset + 1);
  });
  return Uint8Array.from(out);
}

/** Seven bits a byte, lowest first; numbers beyond 32 bits too. */
function varint(out: number[], value: number): void {
  while (value >= 0x80) {
    out.push((value % 0x80) | 0x80);
    value = Math.floor(value / 0x80);
  }
  out.push(value);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
