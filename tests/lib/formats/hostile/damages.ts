/** What disks, networks, programs, people and attackers do to files. */
import { unzipSync } from "fflate";
import { pack } from "../../../../src/lib/formats/zip";
import { below, oneOf, type Next } from "./random";

export type Damage = (bytes: Uint8Array, next: Next) => Uint8Array;

const NUMBERS = [
  "1e308",
  "-1e308",
  "1e309",
  "NaN",
  "Infinity",
  "-0",
  "5e-324",
  "99999999999999999999",
  "1e",
  "--1",
  "0x10",
  "1,5",
  "1.2.3",
  "",
];

const WORDS = [
  "1e308",
  "NaN",
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "__proto__",
  "constructor",
  "toString",
  "=cmd|' /C calc'!A0",
  "\0\0",
  "((((",
  "]]]]",
  "{{{{",
  "-",
  "Infinity",
  ",,,",
  '"',
  "\\",
  "\\u0000",
  "&#0;",
  "&x;",
  "<![CDATA[",
  "<!--",
  "]]>",
  "\u202e",
  "\ufeff",
  "\r",
  "\n\n",
  "\ud7ff\u{10ffff}",
];

const encoder = new TextEncoder();

function spliced(bytes: Uint8Array, from: number, to: number, between: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length - (to - from) + between.length);
  out.set(bytes.subarray(0, from));
  out.set(between, from);
  out.set(bytes.subarray(to), from + between.length);
  return out;
}

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");
const fromLatin1 = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));

/** One of the places where a pattern stands, or null where there is none. Looks at a part of long files. */
function someMatch(bytes: Uint8Array, pattern: RegExp, next: Next): [number, number] | null {
  const start = below(next, Math.max(1, bytes.length - 20_000));
  const found = [...latin1(bytes.subarray(start, start + 20_000)).matchAll(pattern)];
  if (found.length === 0) return null;
  const match = oneOf(next, found);
  return [start + match.index, start + match.index + match[0].length];
}

/** Bytes that say nothing about what they are part of. */
const OF_BYTES: Record<string, Damage> = {
  cut: (bytes, next) => bytes.slice(0, below(next, bytes.length)),
  flip(bytes, next) {
    const damaged = bytes.slice();
    for (let n = 1 + below(next, 8); n > 0; n--)
      damaged[below(next, bytes.length)]! ^= 1 << below(next, 8);
    return damaged;
  },
  count(bytes, next) {
    const damaged = bytes.slice();
    const value = oneOf(next, [0, 1, 0x7fffffff, 0xffffffff, 0x80000000, 0xffff, bytes.length]);
    if (bytes.length >= 4)
      new DataView(damaged.buffer).setUint32(below(next, bytes.length - 3), value, next() < 0.5);
    return damaged;
  },
  double(bytes, next) {
    const damaged = bytes.slice();
    const value = oneOf(next, [NaN, Infinity, -Infinity, 1e308, -1e308, -0, 5e-324]);
    if (bytes.length >= 8)
      new DataView(damaged.buffer).setFloat64(below(next, bytes.length - 7), value, next() < 0.5);
    return damaged;
  },
  remove(bytes, next) {
    const from = below(next, bytes.length);
    return spliced(bytes, from, from + below(next, Math.min(200, bytes.length - from)), NONE);
  },
  repeat(bytes, next) {
    const from = below(next, bytes.length);
    return spliced(bytes, from, from, bytes.slice(from, from + 1 + below(next, 300)));
  },
  move(bytes, next) {
    const from = below(next, bytes.length);
    const piece = bytes.slice(from, from + 1 + below(next, 300));
    const rest = spliced(bytes, from, from + piece.length, NONE);
    const to = below(next, rest.length + 1);
    return spliced(rest, to, to, piece);
  },
  insert(bytes, next) {
    const at = below(next, bytes.length);
    return spliced(bytes, at, at, encoder.encode(oneOf(next, WORDS)));
  },
  overwrite(bytes, next) {
    const damaged = bytes.slice();
    const from = below(next, bytes.length);
    const to = Math.min(bytes.length, from + below(next, 64));
    for (let at = from; at < to; at++) damaged[at] = below(next, 256);
    return damaged;
  },
  blank(bytes, next) {
    // A download that was stopped: the rest is there, and empty.
    return bytes.slice().fill(0, below(next, bytes.length));
  },
  twice: (bytes, next) => {
    const out = spliced(bytes, bytes.length, bytes.length, bytes);
    return out.subarray(0, bytes.length + below(next, bytes.length));
  },
};

const NONE = new Uint8Array();

/** What only makes sense in text, or in what is packed; falls back to bytes where it does not apply. */
const OF_TEXT: Record<string, Damage> = {
  "a number": (bytes, next) => {
    const at = someMatch(bytes, /-?\d+(?:\.\d+)?/g, next);
    if (!at) return OF_BYTES["flip"]!(bytes, next);
    return spliced(bytes, ...at, encoder.encode(oneOf(next, NUMBERS)));
  },
  "a word": (bytes, next) => {
    const at = someMatch(bytes, /[A-Za-z_]{3,}/g, next);
    if (!at) return OF_BYTES["insert"]!(bytes, next);
    return spliced(bytes, ...at, encoder.encode(oneOf(next, WORDS)));
  },
  "a mark": (bytes, next) => {
    const at = someMatch(bytes, /[()[\]{}<>",;:/=]/g, next);
    if (!at) return OF_BYTES["remove"]!(bytes, next);
    const instead = oneOf(next, ["", "(", ")", "[", "]", "{", "}", "<", ">", '"', ",", ";"]);
    return spliced(bytes, ...at, encoder.encode(instead));
  },
  "a line": (bytes, next) => {
    const at = someMatch(bytes, /[^\n]*\n/g, next);
    if (!at) return OF_BYTES["repeat"]!(bytes, next);
    const line = bytes.slice(...at);
    return next() < 0.5 ? spliced(bytes, ...at, NONE) : spliced(bytes, at[0], at[0], line);
  },
  "its encoding": (bytes, next) => {
    const text = latin1(bytes);
    const way = below(next, 4);
    if (way === 0) return new Uint8Array(Buffer.from(text, "utf16le"));
    if (way === 1) return spliced(new Uint8Array(Buffer.from(text, "utf16le")), 0, 0, MARK);
    if (way === 2) return new Uint8Array(Buffer.from(text, "utf8"));
    return fromLatin1(
      text.replace(/[\x80-\xff]/g, () => String.fromCharCode(128 + below(next, 128))),
    );
  },
  "its line ends": (bytes, next) => {
    const instead = oneOf(next, ["\r", "\n\r", "\r\n", " ", "\n\n"]);
    return fromLatin1(latin1(bytes).replace(/\r?\n/g, instead));
  },
};

const MARK = Uint8Array.of(0xff, 0xfe);

/** A file inside an archive is damaged, and the archive is sound. */
function inside(bytes: Uint8Array, next: Next): Uint8Array {
  const files = unzipSync(bytes);
  const names = Object.keys(files);
  const name = oneOf(next, names);
  const [, damage] = oneOf(next, [...Object.entries(OF_BYTES), ...Object.entries(OF_TEXT)]);
  return pack({ ...files, [name]: damage(files[name]!, next) });
}

const isPacked = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** All of them by name, in the order they are tried. */
export function damagesOf(bytes: Uint8Array): [name: string, Damage][] {
  const plain = Object.entries(OF_BYTES);
  if (!isPacked(bytes)) return [...plain, ...Object.entries(OF_TEXT)];
  // An archive whose checksum fails is refused at once: most of the damage has to be inside.
  return [...plain, ...plain.map((): [string, Damage] => ["inside", inside])];
}
