/** GeoJSON from disk or standard input, feature by feature, however large the file is. */
import { createReadStream } from "node:fs";
import { FileFault } from "../lib/faults";
import {
  GeoJsonStream,
  type StreamedFeature,
  type StreamOptions,
} from "../lib/formats/stream/GeoJsonStream";
import { readingFault } from "./files";

/** Whether a file's name says that it holds a feature a line, or a GeoJSON text sequence. */
export function isLines(file: string): boolean {
  return /\.(?:geojsonl|geojsons|geojsonseq|ndjson|jsonl)$/i.test(file);
}

/** A first line that is longer is not looked through. */
const FIRST_LINE_BYTES = 1024 * 1024;
const [RECORD_SEPARATOR, LINE_FEED] = [0x1e, 0x0a];

/** Whether a file holds such lines whatever it is called: its first line is a feature, and more comes after it. */
export function holdsLines(bytes: Uint8Array): boolean {
  if (bytes[0] === RECORD_SEPARATOR) return true;
  const end = bytes.subarray(0, FIRST_LINE_BYTES).indexOf(LINE_FEED);
  if (end < 0) return false;
  try {
    const first = JSON.parse(Buffer.from(bytes.subarray(0, end)).toString("utf8")) as unknown;
    const isFeature = (first as { type?: unknown } | null)?.type === "Feature";
    return isFeature && bytes.subarray(end).some((byte) => byte > 0x20);
  } catch {
    return false;
  }
}

/** The features of such a file that is in memory already. Throws a `FileFault`. */
export function* featuresIn(
  bytes: Uint8Array,
  options: StreamOptions,
): Generator<StreamedFeature, void> {
  const stream = new GeoJsonStream(options);
  yield* stream.push(bytes);
  yield* stream.end();
}

/** Read ahead at most this much. */
const CHUNK_BYTES = 1024 * 1024;

/**
 * The features of a file, "-" for standard input. Throws a `FileFault` at the feature that is wrong; what came before it is
 * then of no use either.
 */
export async function* streamFeatures(
  file: string,
  options: StreamOptions = {},
): AsyncGenerator<StreamedFeature, void> {
  const name = file === "-" ? "standard input" : file;
  const stream = new GeoJsonStream({ file: name, ...options });
  const source =
    file === "-" ? process.stdin : createReadStream(file, { highWaterMark: CHUNK_BYTES });
  const chunks = (source as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
  for (;;) {
    const next = await chunks.next().catch((error: unknown) => {
      throw new FileFault({ file: name, code: "unreadable", detail: readingFault(error) });
    });
    if (next.done) break;
    yield* stream.push(next.value);
  }
  yield* stream.end();
}
