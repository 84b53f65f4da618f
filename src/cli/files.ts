/** Reading files and the published map from disk. Paths are relative to the folder the command was called from. */
import { createReadStream } from "node:fs";
import { open, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { FeatureCollection } from "geojson";
import { DataFault, FileFault } from "../lib/faults";
import {
  readGeoJson,
  type FileContents,
  type FileFeature,
  type FileNote,
  type ReadOptions,
} from "../lib/formats/geojson";
import { noteSentence } from "../lib/formats/noteSentence";
import { requirePlaced } from "../lib/formats/requirePlaced";
import { kindOf } from "../lib/formats/sniff";
import { utf16Of } from "../lib/formats/utf16";
import type { PublishedMap } from "../lib/published";
import { parsePublishedRegister } from "../lib/register/parseRegister";
import { WGS84 } from "../lib/crs/systems";
import type { StreamOptions } from "../lib/formats/stream/GeoJsonStream";
import { readAnyFile } from "./anyFile";
import { CallFault } from "./call";
import { writeWhole } from "./parts";
import { featuresIn, holdsLines, isLines, streamFeatures } from "./stream";

/** The project's folder: the wrapper script says, else it is two folders up, built or not. */
const ROOT = process.env["QNZ_ROOT"] ?? fileURLToPath(new URL("../..", import.meta.url));

/** The version of the project, as package.json has it. */
export async function version(): Promise<string> {
  const text = await readFile(path.join(ROOT, "package.json"), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}

/** The boundaries of a file, "-" for standard input. Notes on what was left out go to standard error. */
export async function readBoundaries(
  file: string,
  options: Omit<ReadOptions, "file"> = {},
): Promise<FileContents> {
  const name = file === "-" ? "standard input" : file;
  const contents = isLines(file)
    ? await gathered((told) => streamFeatures(file, told), options)
    : await contentsOf(await readBytes(file, name), name, options);
  tell(contents.notes);
  return contents;
}

/** A feature a line, all of them in memory. */
async function gathered(
  read: (options: StreamOptions) => Iterable<FileFeature> | AsyncIterable<FileFeature>,
  options: ReadOptions,
): Promise<FileContents> {
  const notes: FileNote[] = [];
  const features: FileFeature[] = [];
  for await (const feature of read({ ...options, onNote: (note) => void notes.push(note) }))
    features.push(feature);
  return { features, notes, crs: options.crs ?? WGS84 };
}

/** GeoJSON that is larger is read feature by feature. */
const LARGE_BYTES = 64 * 1024 * 1024;

/**
 * The same, each boundary handed on as it is read, so that a file may be larger than memory; `onNote` is told of what was left out
 * or changed.
 */
export async function eachBoundary(
  file: string,
  options: Omit<ReadOptions, "file">,
  onFeature: (feature: FileFeature) => void,
  onNote: (note: FileNote) => void,
): Promise<void> {
  const isStreamed = isLines(file) || ((await isLarge(file)) && (await startsAsGeoJson(file)));
  if (!isStreamed) {
    const { features, notes } = await readBoundaries(file, options);
    features.forEach(onFeature);
    notes.forEach(onNote);
    return;
  }
  const notes: FileNote[] = [];
  const told = (note: FileNote) => {
    notes.push(note);
    onNote(note);
  };
  for await (const feature of streamFeatures(file, { ...options, onNote: told }))
    onFeature(feature);
  tell(notes);
}

async function isLarge(file: string): Promise<boolean> {
  if (!/\.(?:geo)?json$/i.test(file)) return false;
  return stat(file).then(
    ({ size }) => size > LARGE_BYTES,
    () => false,
  );
}

/** GeoJSON says where its numbers lie, and is held to it; in other formats that has to be found out. */
async function contentsOf(
  bytes: Uint8Array,
  file: string,
  options: Omit<ReadOptions, "file">,
): Promise<FileContents> {
  if (isGeoJson(file, bytes)) {
    if (holdsLines(bytes)) return gathered((told) => featuresIn(bytes, told), { ...options, file });
    return readGeoJson(utf8(bytes, file), { ...options, file });
  }
  return requirePlaced(await readAnyFile(file, bytes, options));
}

/** Whether a file is GeoJSON, or nothing that is known and called so. */
export function isGeoJson(file: string, bytes: Uint8Array): boolean {
  if (/\.(?:geo)?json$/i.test(file) || file === "standard input") {
    // GeoJSON is in UTF-8; what has another mark is for the reader that knows encodings.
    if (utf16Of(bytes)) return false;
    const kind = kindOf(file, bytes);
    return ["json", "table", "empty"].includes(kind as string) && !isTopology(bytes);
  }
  return false;
}

/** By its type, which stands at the start or, with sorted keys, at the end. */
function isTopology(bytes: Uint8Array): boolean {
  return [bytes.subarray(0, 4096), bytes.subarray(-4096)].some((part) =>
    /"type"\s*:\s*"Topology"/.test(Buffer.from(part).toString("latin1")),
  );
}

/** By its first and last bytes. A file that cannot be read is for the reader to report. */
export async function startsAsGeoJson(file: string): Promise<boolean> {
  const handle = await open(file).catch(() => null);
  if (!handle) return true;
  try {
    const { size } = await handle.stat();
    const ends = [0, Math.max(0, size - 4096)].map(async (at) => {
      const bytes = Buffer.alloc(4096);
      const { bytesRead } = await handle.read(bytes, 0, 4096, at);
      return bytes.subarray(0, bytesRead);
    });
    return isGeoJson(file, Buffer.concat(await Promise.all(ends)));
  } catch {
    return true;
  } finally {
    await handle.close();
  }
}

/** A file's text, "-" for standard input. Throws a `FileFault` where it cannot be read or is not UTF-8. */
export async function readText(file: string, name = file): Promise<string> {
  return utf8(await readBytes(file, name), name);
}

/** A file's bytes, "-" for standard input. Throws a `FileFault` where it cannot be read. */
export async function readBytes(file: string, name = file): Promise<Uint8Array> {
  try {
    return new Uint8Array(await bufferOf(file, name));
  } catch (error) {
    if (error instanceof FileFault) throw error;
    throw new FileFault({ file: name, code: "unreadable", detail: readingFault(error) });
  }
}

/** The bytes as text. Throws a `FileFault` where they are not UTF-8. */
export function utf8(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new FileFault({ file: name, code: "not-utf8" });
  }
}

async function bufferOf(file: string, name: string): Promise<Buffer> {
  if (file === "-") return readStream(process.stdin, name);
  const found = await stat(file);
  const isEndless = !found.isFile() && !found.isDirectory();
  return isEndless ? readStream(createReadStream(file), name) : readFile(file);
}

/** Where nobody knows how much is to come, no more than a file may hold that is read at once. */
const MOST_STREAMED_BYTES = 2 ** 31 - 1;

async function readStream(stream: AsyncIterable<Buffer>, file: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > MOST_STREAMED_BYTES)
      throw new FileFault({ file, code: "too-large", what: "bytes", limit: MOST_STREAMED_BYTES });
  }
  return Buffer.concat(chunks);
}

/** Why a file cannot be read, in words. */
export function readingFault(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case "ENOENT":
      return "there is no such file";
    case "EISDIR":
      return "it is a folder";
    case "EACCES":
    case "EPERM":
      return "permission is denied";
    default:
      return message;
  }
}

/** The published map at full detail. */
export async function readPublished(): Promise<PublishedMap> {
  const [zones, parks, envelopes, units, register] = await Promise.all(
    [
      "zones.geojson",
      "parks.geojson",
      "park-envelopes.geojson",
      "units.geojson",
      "register.json",
    ].map(publishedFile),
  );
  return {
    zones: zones as FeatureCollection,
    parks: parks as FeatureCollection,
    envelopes: envelopes as FeatureCollection,
    units: units as FeatureCollection,
    register: parsePublishedRegister(register),
  };
}

async function publishedFile(name: string): Promise<unknown> {
  const file = path.join(ROOT, "public/geo", name);
  try {
    return JSON.parse(await readFile(file, "utf8")) as unknown;
  } catch (error) {
    throw new DataFault(`cannot be read (${String(error)})`, file);
  }
}

/** Writes a file, "-" to standard output. Throws a `CallFault` where it cannot be written. */
export async function writeOut(file: string, content: string | Uint8Array): Promise<void> {
  if (file === "-") {
    process.stdout.write(content);
    return;
  }
  try {
    await writeWhole(file, content);
  } catch (error) {
    throw new CallFault(`${file}: cannot be written: ${(error as Error).message}`);
  }
}

/** More notes than this help nobody in a terminal. */
const MOST_NOTES = 20;

/** Says on standard error what was left out or changed. */
export function tell(notes: readonly FileNote[]): void {
  for (const note of notes.slice(0, MOST_NOTES))
    process.stderr.write(`note: ${noteSentence(note)}\n`);
  const more = notes.length - MOST_NOTES;
  if (more > 0) process.stderr.write(`note: and ${more} more.\n`);
}
