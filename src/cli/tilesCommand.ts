/** qnz tiles: a file of boundaries to a layer that the map reads piece by piece. */
import path from "node:path";
import type { FileFeature, FileNote, ReadOptions } from "../lib/formats/geojson";
import { plainText } from "../lib/plainText";
import { besideArchive } from "../lib/tiles/metadata";
import { MAX_ZOOM } from "../lib/tiles/zooms";
import { CallFault, oneOf, parseCall, placeOptions } from "./call";
import { readBoundaries, startsAsGeoJson, tell, version } from "./files";
import { isLines, streamFeatures } from "./stream";
import { makeLayer, type MadeLayer } from "./tiles/makeLayer";

const OPTIONS = ["min-zoom", "max-zoom", "layer", "attribution", "date", "format", "crs", "axis"];
/** What MapLibre can show. */
const HIGHEST_ZOOM = 22;

export async function tilesCommand(args: string[]): Promise<0> {
  const { files, values } = parseCall("tiles", args, OPTIONS);
  const [from, out] = files;
  if (from === undefined || out === undefined || files.length > 2) {
    throw new CallFault(`tiles takes two files, IN and OUT.pmtiles; found ${files.length}.`);
  }
  if (!/\.pmtiles$/i.test(out)) throw new CallFault(`tiles writes .pmtiles; found ${out}.`);
  const format = oneOf("format", values["format"], ["text", "json"]);
  const maxZoom = zoomOption("max-zoom", values["max-zoom"]) ?? MAX_ZOOM;
  const minZoom = zoomOption("min-zoom", values["min-zoom"]);
  if (minZoom !== null && minZoom > maxZoom) {
    throw new CallFault(`--min-zoom is at most --max-zoom; found ${minZoom} and ${maxZoom}.`);
  }
  const date = values["date"] ?? null;
  if (date !== null && !isDay(date)) {
    throw new CallFault(`--date is a day, YYYY-MM-DD; found “${date}”.`);
  }
  const { features: itself } = besideArchive(out);
  if (path.resolve(from) === path.resolve(itself)) {
    throw new CallFault(`tiles would write its features over ${from}; call OUT otherwise.`);
  }
  const notes: FileNote[] = [];
  const features = featuresOf(from, placeOptions(values), (note) => void notes.push(note));
  const made = await makeLayer(features, out, {
    layer: plainText(values["layer"] ?? path.basename(out).replace(/\.pmtiles$/i, "")),
    attribution: values["attribution"] === undefined ? null : plainText(values["attribution"]),
    date,
    minZoom,
    maxZoom,
    version: await version(),
  }).catch(asCallFault(out));
  tell(notes);
  process.stdout.write(format === "json" ? `${JSON.stringify(made, null, 2)}\n` : textOf(made));
  return 0;
}

/** GeoJSON as it comes, other formats at once. */
async function* featuresOf(
  file: string,
  options: Omit<ReadOptions, "file">,
  onNote: (note: FileNote) => void,
): AsyncGenerator<FileFeature, void> {
  if (isLines(file) || (/\.(?:geo)?json$/i.test(file) && (await startsAsGeoJson(file)))) {
    yield* streamFeatures(file, { ...options, onNote });
  } else yield* (await readBoundaries(file, options)).features;
}

function zoomOption(name: string, value: string | undefined): number | null {
  if (value === undefined) return null;
  const zoom = Number(value);
  if (/^\d+$/.test(value) && zoom <= HIGHEST_ZOOM) return zoom;
  throw new CallFault(`--${name} is a whole number from 0 to ${HIGHEST_ZOOM}; found “${value}”.`);
}

function isDay(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : NaN;
  // The 30th of February passes for the 1st of March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** What the disk refuses is the caller's to mend. */
function asCallFault(out: string) {
  return (error: unknown): never => {
    const { code, syscall, message } = error as NodeJS.ErrnoException;
    if (code === undefined || syscall === undefined) throw error;
    throw new CallFault(`${out}: cannot be written: ${message}`);
  };
}

function textOf(made: MadeLayer): string {
  const beside = besideArchive(made.out);
  const number = (value: number) => value.toLocaleString("en");
  const synthetic = made.synthetic > 0 ? `, ${number(made.synthetic)} of them synthetic` : "";
  return [
    `${number(made.features)} features${synthetic}, zooms ${made.minZoom} to ${made.maxZoom}.`,
    `${made.out}: ${number(made.tiles)} tiles (${number(made.distinctTiles)} different), ${number(made.archiveBytes)} bytes; the largest ${number(made.largestTileBytes)}.`,
    `${beside.features}: the features, ${number(made.featuresBytes)} bytes. ${beside.index}: where each stands, ${number(made.indexBytes)} bytes.`,
    "Publish the three side by side; docs/deploying.md says how the map gets to them.",
    "",
  ].join("\n");
}
