/**
 * Where each feature stands in a layer's file of features (a feature a line, WGS 84), so that one can be fetched alone.
 *
 * A file of its own: "qnz-ndx1", the number of features, 8 bytes of the stamp of the file of features, then where each line
 * begins, and at last where the file ends. Numbers are 8 bytes, the lowest first.
 */
export const INDEX_HEAD_BYTES = 24;
const ENTRY_BYTES = 8;
const MAGIC = "qnz-ndx1";
/** Digits of a stamp: 8 bytes. */
const STAMP = /^[0-9a-f]{16}$/;

export interface IndexHead {
  readonly count: number;
  /** The beginning of the SHA-256 of the features, in hexadecimal. */
  readonly stamp: string;
}

/** @param offsets where each line begins, and at last where the file ends */
export function indexBytes(offsets: ArrayLike<number>, stamp: string): Uint8Array {
  if (!STAMP.test(stamp)) throw new RangeError(`${stamp} is no stamp.`);
  const bytes = new Uint8Array(INDEX_HEAD_BYTES + ENTRY_BYTES * offsets.length);
  const view = new DataView(bytes.buffer);
  bytes.set([...MAGIC].map((letter) => letter.charCodeAt(0)));
  view.setBigUint64(8, BigInt(offsets.length - 1), true);
  view.setBigUint64(16, BigInt(`0x${stamp}`), false);
  for (let i = 0; i < offsets.length; i++) {
    view.setBigUint64(INDEX_HEAD_BYTES + ENTRY_BYTES * i, BigInt(offsets[i]!), true);
  }
  return bytes;
}

/** What the first bytes say; null where they are not those of an index. */
export function readIndexHead(bytes: Uint8Array): IndexHead | null {
  if (bytes.length < INDEX_HEAD_BYTES) return null;
  if (String.fromCharCode(...bytes.subarray(0, 8)) !== MAGIC) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = Number(view.getBigUint64(8, true));
  return { count, stamp: view.getBigUint64(16, false).toString(16).padStart(16, "0") };
}

/** The bytes of the index that say where a feature begins and ends: first and last, included. */
export function entryRange(index: number): [first: number, last: number] {
  const first = INDEX_HEAD_BYTES + ENTRY_BYTES * index;
  return [first, first + 2 * ENTRY_BYTES - 1];
}

/** What those bytes say: where the line begins, and where it ends; null where that can be no line. */
export function readEntry(bytes: Uint8Array): { offset: number; end: number } | null {
  if (bytes.length !== 2 * ENTRY_BYTES) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const offset = Number(view.getBigUint64(0, true));
  const end = Number(view.getBigUint64(ENTRY_BYTES, true));
  return end > offset ? { offset, end } : null;
}
