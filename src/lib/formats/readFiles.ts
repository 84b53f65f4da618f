/**
 * Reads what a planner brings: files of every format that is known, alone or in archives, a shapefile's parts
 * together. One way in for the page, the worker and the command line.
 *
 * Nothing half-read is given back: a file that cannot be read whole is a `FileFault` that names the place.
 * Coordinates end in WGS 84, or as a question: a layer whose system is in doubt has no features in the result,
 * only candidates.
 */
import { FileFault, type FilePlace } from "../faults";
import type { EncodingReading } from "../encodings/detect";
import type { FileNote } from "./geojson";
import type { InputFile, ImportContext, RawLayer } from "./layers";
import { LIMITS, Tally, type Limits } from "./limits";
import { Pace, type PaceOptions } from "./pace";
import { placeLayers, type Choices, type ReadResult } from "./place";
import { refuse } from "./refuse";
import type { Part, ShapefileParts } from "./shapefile/readShapefile";
import { kindOf } from "./sniff";
import { declaredEncoding, readText } from "./text";
import { readWkt } from "./wkt";
import { Zip, type ZipEntry } from "./zip";

export { Cancelled } from "./pace";
export type { InputFile } from "./layers";
export type { LayerReading, PlacedFeature, ReadResult } from "./place";

export interface ReadFilesOptions extends Choices, PaceOptions {
  readonly limits?: Limits;
}

/** A file wherever it comes from, with its place for messages. */
interface Source extends Part {
  readonly name: string;
}

/** Reads files that were brought together. Throws a `FileFault`, or `Cancelled` once the signal says so. */
export async function readFiles(
  files: readonly InputFile[],
  options: ReadFilesOptions = {},
): Promise<ReadResult> {
  const pace = new Pace(options);
  const layers = await readLayers(files, options, pace.part(0, 0.7));
  return placeLayers(layers, options, pace.part(0.7, 1));
}

/** The layers as they stand in the files: what `placeLayers` is given, again for another choice. */
export async function readLayers(
  files: readonly InputFile[],
  options: ReadFilesOptions,
  pace: Pace,
): Promise<RawLayer[]> {
  const tally = new Tally(options.limits ?? LIMITS);
  const sources = files.map(({ name, bytes }): Source => {
    const place = { file: name };
    tally.add("files", 1, place);
    tally.add("bytes", bytes.length, place);
    return { name, bytes, place };
  });
  const layers: RawLayer[] = [];
  const leftOut: FileFault[] = [];
  const groups = grouped(sources.flatMap((source) => unpacked(source, tally, 0)));
  for (const [i, group] of groups.entries()) {
    const context: ImportContext = {
      tally,
      pace: pace.part(i / groups.length, (i + 1) / groups.length),
      encoding: options.encoding ?? null,
    };
    await pace.at(i / groups.length);
    try {
      layers.push(
        ...("shp" in group ? [await shapefile(group, context)] : await single(group, context)),
      );
    } catch (error) {
      if (!isBystander(error)) throw error;
      leftOut.push(error);
    }
  }
  const [reason] = leftOut;
  if (reason && layers.length === 0) throw reason;
  const bystanders = leftOut.map(({ fault: { file, inside } }): FileNote => {
    const place = { ...(file ? { file } : {}), ...(inside ? { inside } : {}) };
    return { code: "left-out", place, detail: "no boundaries" };
  });
  const [first, ...others] = layers;
  if (first)
    layers.splice(
      0,
      layers.length,
      { ...first, notes: [...first.notes, ...bystanders] },
      ...others,
    );
  if (layers.every(({ features }) => features.length === 0)) {
    const found = layers.flatMap(({ notes }) => notes.map(({ code, detail }) => detail || code));
    const place = files.length === 1 ? { file: files[0]!.name } : {};
    refuse(place, {
      code: "no-polygons",
      found: [...new Set(found)].slice(0, 5).join("; ") || "nothing",
    });
  }
  return layers;
}

/** A text, a workbook or a drawing beside the boundaries in an archive, in which there are none. */
function isBystander(error: unknown): error is FileFault {
  if (!(error instanceof FileFault) || !error.fault.inside) return false;
  const { code } = error.fault;
  return code === "no-coordinates" || code === "unsupported" || code === "unknown-format";
}

/** What is in an archive, and what is none as it is. Workbooks are archives too, and stay whole. */
function unpacked(source: Source, tally: Tally, depth: number): Source[] {
  if (kindOf(source.name, source.bytes) !== "zip") return [source];
  const zip = new Zip(source.bytes, source.place, tally);
  if (isWorkbook(zip)) return [source];
  if (depth > 0) {
    const instead = "Unpack the inner one first.";
    refuse(source.place, { code: "unsupported", what: "an archive in an archive", instead });
  }
  const wanted = zip.entries.filter(({ name }) => !IGNORED.test(name));
  if (wanted.length === 0) refuse(source.place, { code: "empty" });
  return wanted.flatMap((entry: ZipEntry) => {
    const { place } = entry;
    return unpacked({ name: entry.name, bytes: zip.read(entry), place }, tally, depth + 1);
  });
}

/** Read me files, pictures and styles that travel with boundaries, and what programs leave in folders. */
const IGNORED =
  /(?:^|\/)(?:thumbs\.db|desktop\.ini|~\$[^/]*)$|\.(?:md|png|jpe?g|gif|svg|pdf|docx?|html?|css|js|qgz|qgs|mxd|lyr|lyrx|sbn|sbx|qix|shx|qml|sld|xsl|xml|dwg)$/i;

function isWorkbook(zip: Zip): boolean {
  return zip.entries.some(({ name }) => name === "xl/workbook.xml" || name === "xl/workbook.bin");
}

interface ShapefileGroup {
  readonly shp: Source;
  readonly others: ReadonlyMap<string, Source>;
}

/** The parts of each shapefile together, by their name without its ending; everything else alone. */
function grouped(sources: readonly Source[]): (ShapefileGroup | Source)[] {
  const stem = ({ name, place }: Source) =>
    `${place.inside ? place.file : ""}/${name.replace(/\.shp\.xml$|\.[^.]*$/i, "").toLowerCase()}`;
  const kinds = new Map(sources.map((source) => [source, kindOf(source.name, source.bytes)]));
  const shapes = sources.filter((source) => kinds.get(source) === "shp");
  const stems = new Set(shapes.map(stem));
  return sources.flatMap((source): (ShapefileGroup | Source)[] => {
    const kind = kinds.get(source);
    if (kind === "shp") {
      const others = sources.filter(
        (one) => kinds.get(one) === "sidecar" && stem(one) === stem(source),
      );
      return [{ shp: source, others: new Map(others.map((one) => [ending(one.name), one])) }];
    }
    if (kind !== "sidecar") return [source];
    // A .prj or .dbf whose .shp was forgotten; what else lies about is nobody's loss.
    const isNeeded = /^(?:dbf|shx|prj|cpg)$/.test(ending(source.name));
    if (isNeeded && !stems.has(stem(source))) {
      const part = `${source.name.replace(/\.[^.]*$/, "")}.shp`;
      refuse(source.place, { code: "missing-part", part });
    }
    return [];
  });
}

function ending(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1).toLowerCase();
}

async function shapefile(
  { shp, others }: ShapefileGroup,
  context: ImportContext,
): Promise<RawLayer> {
  const { readShapefile } = await import("./shapefile/readShapefile");
  const parts: ShapefileParts = {
    name: baseName(shp.name),
    shp,
    dbf: others.get("dbf"),
    prj: others.get("prj") ?? others.get("qpj"),
    cpg: others.get("cpg") ?? others.get("cst"),
  };
  return readShapefile(parts, context);
}

async function single(source: Source, context: ImportContext): Promise<RawLayer[]> {
  const { bytes, place } = source;
  const name = baseName(source.name);
  const kind = kindOf(source.name, bytes);
  if (typeof kind === "object") {
    return refuse(place, { code: "unsupported", what: kind.unsupported, instead: kind.instead });
  }
  switch (kind) {
    case "empty":
      return refuse(place, { code: "empty" });
    case "geopackage":
      return (await import("./geopackage/readGeoPackage")).readGeoPackage(bytes, place, context);
    case "zip":
    case "xls":
      return (await import("./xlsx/readWorkbook")).readWorkbook(bytes, kind, place, context);
    case "dxf":
      return [await (await import("./dxf/readDxf")).readDxf(bytes, name, place, context)];
    case "json":
      return readJson(bytes, name, place, context);
    case "kml":
    case "gpx": {
      const { text, encoding } = readText(bytes, place, context.encoding, declaredEncoding(bytes));
      const layer =
        kind === "kml"
          ? await (await import("./kml")).readKml(text, name, place, context)
          : await (await import("./gpx")).readGpx(text, name, place, context);
      return [withEncoding(layer, encoding)];
    }
    case "wkt": {
      const { text, encoding } = readText(bytes, place, context.encoding);
      return [withEncoding(await readWkt(text, name, place, context), encoding)];
    }
    default: {
      const { text, encoding } = readText(bytes, place, context.encoding);
      if (text.trim() === "") refuse(place, { code: "empty" });
      const { readTableText } = await import("./table/readTable");
      return [withEncoding(await readTableText(text, name, place, context), encoding)];
    }
  }
}

async function readJson(
  bytes: Uint8Array,
  name: string,
  place: FilePlace,
  context: ImportContext,
): Promise<RawLayer[]> {
  const { text, encoding } = readText(bytes, place, context.encoding);
  const { readJsonLayer } = await import("./jsonLayer");
  return [withEncoding(await readJsonLayer(text, name, place, context), encoding)];
}

function withEncoding(layer: RawLayer, encoding: EncodingReading): RawLayer {
  return { ...layer, encoding };
}

function baseName(name: string): string {
  return name.replace(/^.*[/\\]/, "").replace(/\.[^.]*$/, "");
}
