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
