/**
 * ZIP archives, read with suspicion: every size is held against the limits before and while it is
 * unpacked, and every file against its checksum.
 */
import { Inflate, zipSync } from "fflate";
import { byteString } from "../encodings/encodings";
import { FileFault, type FilePlace } from "../faults";
import { decodeText } from "../platform";
import { plainText } from "../plainText";
import type { Tally } from "./limits";
import { refuse } from "./refuse";

export interface ZipEntry {
  /** With its folders, as in the archive. */
  readonly name: string;
  readonly size: number;
  readonly place: FilePlace;
}

interface Directory extends ZipEntry {
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly offset: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCAL_SIZE = 30;
const END_SIZE = 22;
const MAX_COMMENT = 0xffff;
const CHUNK = 1 << 16;

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/** An archive's files, without folders and what macOS adds. Throws a `FileFault` if it is damaged. */
export class Zip {
  readonly entries: readonly ZipEntry[];
  /** The hidden ones too: a workbook has some. */
  readonly all: readonly ZipEntry[];
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #tally: Tally;

  constructor(bytes: Uint8Array, place: FilePlace, tally: Tally) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#tally = tally;
    this.all = this.#directory(place).filter(({ name }) => !name.endsWith("/"));
    this.entries = this.all.filter(({ name }) => !/(?:^|\/)(?:__MACOSX\/|\.)/.test(name));
  }

  /** The unpacked bytes of one file. */
  read(entry: ZipEntry): Uint8Array {
    const { place, flags, method, crc, packed, offset, size } = entry as Directory;
    if (flags & 1) {
      refuse(place, {
        code: "unsupported",
        what: "an encrypted archive",
        instead: "Unpack it first.",
      });
    }
    if (method !== 0 && method !== 8) {
      const what = `ZIP compression method ${method}`;
      refuse(place, { code: "unsupported", what, instead: "Pack it again as an ordinary ZIP." });
    }
    this.#tally.add("unpacked-bytes", size, place);
    if (offset + 30 > this.#bytes.length || this.#view.getUint32(offset, true) !== LOCAL) {
      refuse(place, {
        code: "damaged",
        what: "its header in the archive is not where it should be",
      });
    }
    const start =
      offset +
      30 +
      this.#view.getUint16(offset + 26, true) +
      this.#view.getUint16(offset + 28, true);
    if (start + packed > this.#bytes.length) {
      refuse(place, { code: "cut-short", what: "the archive ends inside it" });
    }
    const data = this.#bytes.subarray(start, start + packed);
    const unpacked = method === 0 ? data : inflate(data, size, place);
    if (unpacked.length !== size || crc32(unpacked) !== crc) {
      refuse(place, { code: "damaged", what: "its checksum in the archive does not fit" });
    }
    return unpacked;
  }

  #directory(place: FilePlace): Directory[] {
    const view = this.#view;
    const end = this.#end();
    if (end < 0) refuse(place, { code: "cut-short", what: "the end of the archive is missing" });
    const count = view.getUint16(end + 10, true);
    let at = view.getUint32(end + 16, true);
    if (count === 0xffff || at === 0xffffffff) {
      refuse(place, { code: "unsupported", what: "a ZIP64 archive", instead: "Unpack it first." });
    }
    this.#tally.add("files", count, place);
    const entries: Directory[] = [];
    for (let i = 0; i < count; i++) {
      if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) {
        refuse(place, { code: "damaged", what: `entry ${i + 1} of the archive's directory` });
      }
      const flags = view.getUint16(at + 8, true);
      const nameLength = view.getUint16(at + 28, true);
      const nameBytes = this.#bytes.subarray(at + 46, at + 46 + nameLength);
      const name = decodeText(nameBytes, "utf-8") ?? byteString(nameBytes);
      entries.push({
        name,
        place: { ...place, inside: plainText(name) },
        flags,
        method: view.getUint16(at + 10, true),
        crc: view.getUint32(at + 16, true),
        packed: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
        offset: view.getUint32(at + 42, true),
      });
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    requireApart(entries);
    return entries;
  }

  #end(): number {
    const last = this.#bytes.length - END_SIZE;
    for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at--) {
      if (this.#view.getUint32(at, true) === END) return at;
    }
    return -1;
  }
}

/** Entries that lie over one another make much out of little; no program writes such. */
function requireApart(entries: readonly Directory[]): void {
  const inOrder = entries.toSorted((a, b) => a.offset - b.offset);
  inOrder.forEach(({ offset, place }, i) => {
    const before = inOrder[i - 1];
    if (before && before.offset + LOCAL_SIZE + before.packed > offset)
      refuse(place, { code: "damaged", what: "it lies over another file of the archive" });
  });
}

function inflate(packed: Uint8Array, size: number, place: FilePlace): Uint8Array {
  const unpacked = new Uint8Array(size);
  let filled = 0;
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length > size) {
      refuse(place, { code: "damaged", what: "it unpacks to more than the archive says" });
    }
    unpacked.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length || at === 0; at += CHUNK) {
      stream.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
    }
  } catch (error) {
    if (error instanceof FileFault) throw error;
    refuse(place, { code: "damaged", what: "it cannot be unpacked" });
  }
  return unpacked.subarray(0, filled);
}

/** Files packed into one archive. The date is fixed, so that the same content makes the same bytes. */
export function pack(files: Readonly<Record<string, Uint8Array>>): Uint8Array<ArrayBuffer> {
  // fflate writes the local date; ZIP knows no zone.
  return zipSync({ ...files }, { level: 6, mtime: new Date(2000, 0, 1) });
}

/** The same in one archive as it is, for whoever takes nothing else. */
export function unpressed(files: Readonly<Record<string, Uint8Array>>): Uint8Array<ArrayBuffer> {
  return zipSync({ ...files }, { level: 0, mtime: new Date(2000, 0, 1) });
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) crc = CRC_TABLE[(crc ^ bytes[i]!) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
