/**
 * One feature of a large layer, fetched alone by range requests from the file that its tiles were made of, and measured. Nothing
 * is taken from a tile.
 */
import { readGeoJson } from "../lib/formats/geojson";
import { measure } from "../lib/measure";
import { decodeText } from "../lib/platform";
import { entryRange, INDEX_HEAD_BYTES, readEntry, readIndexHead } from "../lib/tiles/featureIndex";
import { LayerFault } from "../lib/tiles/layerFault";
import type { SourceFeature, SourceFiles } from "../lib/tiles/sourceFeature";
import { flawsOf, isSized } from "../lib/validity";

/** A line that is longer is no feature. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Throws a `LayerFault` where the files do not fit the archive or each other. */
export async function checkFiles({ index, stamp }: SourceFiles): Promise<void> {
  const head = readIndexHead(await bytesOf(index, 0, INDEX_HEAD_BYTES - 1));
  if (!head) throw new LayerFault("broken", `${index} is no index`);
  if (head.stamp !== stamp) throw new LayerFault("unfit", `${index} is of another making`);
}

/** The feature of that number, which has to be of that id. Throws a `LayerFault`. */
export async function sourceFeature(
  files: SourceFiles,
  number: number,
  id: string,
): Promise<SourceFeature> {
  await checkFiles(files);
  const entry = readEntry(await bytesOf(files.index, ...entryRange(number)));
  if (!entry || entry.end - entry.offset > MOST_BYTES) {
    throw new LayerFault("broken", `${files.index} has no feature ${number}`);
  }
  const line = decodeText(await bytesOf(files.features, entry.offset, entry.end - 1), "utf-8");
  if (line === null) throw new LayerFault("unfit", `${files.features}: no text at ${number}`);
  const feature = parsed(line, files.features);
  if (feature.id !== id) throw new LayerFault("unfit", `${files.features}: not ${id}`);
  const { name, boundary, properties } = feature;
  const measurement = isSized(flawsOf(boundary)) ? measure(boundary) : null;
  return { id, name, boundary, properties, measurement };
}

function parsed(line: string, file: string) {
  try {
    return readGeoJson(line).features[0]!;
  } catch (cause) {
    throw new LayerFault("unfit", `${file}: not a feature where the index says`, { cause });
  }
}

/** The bytes from the first to the last, both included, and no more: a server that would send the whole file is refused. */
async function bytesOf(url: string, first: number, last: number): Promise<Uint8Array> {
  const stop = new AbortController();
  let response: Response;
  try {
    response = await fetch(url, {
      headers: { Range: `bytes=${first}-${last}` },
      signal: stop.signal,
    });
  } catch (cause) {
    throw new LayerFault("missing", `${url} could not be fetched`, { cause });
  }
  if (response.status !== 206) {
    stop.abort();
    if (response.status === 200) throw new LayerFault("no-ranges", `${url}: sent whole`);
    const code = response.status === 416 ? "unfit" : "missing";
    throw new LayerFault(code, `${url}: HTTP ${response.status}`);
  }
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.length !== last - first + 1) throw new LayerFault("unfit", `${url} ends too early`);
  return bytes;
}
