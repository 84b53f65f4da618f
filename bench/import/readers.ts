/** Who reads the files, each in a process of its own: the product, and what else there is for a format. */
import { createReadStream, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import type { Feature, FeatureCollection } from "geojson";
import { readXlsx } from "hucre/xlsx";
import GeometryFactory from "jsts/org/locationtech/jts/geom/GeometryFactory.js";
import WKTReader from "jsts/org/locationtech/jts/io/WKTReader.js";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { readBoundaries } from "../../src/cli/files";
import { ringsOf, type Boundary } from "../../src/lib/geometry";
import type { Stopwatch } from "../lib/bench";

export interface Input {
  readonly file: string;
}

/** Of a ring, the position that closes it counts too. */
export function found(boundaries: number, positions: number): string {
  return `${boundaries.toLocaleString("en")} boundaries, ${positions.toLocaleString("en")} positions`;
}

/** Reads the file, which is timed, and then counts. */
function timing<T>(read: (file: string) => Promise<T> | T, count: (contents: T) => string) {
  return async ({ file }: Input, watch: Stopwatch): Promise<string> => {
    watch.start();
    const contents = await read(file);
    watch.stop();
    return count(contents);
  };
}

const text = (file: string) => readFileSync(file, "utf8");

function counted(boundaries: readonly Boundary[]): string {
  const positions = boundaries.flatMap(ringsOf).reduce((sum, { length }) => sum + length, 0);
  return found(boundaries.length, positions);
}

const ofFeatures = (features: readonly { geometry: unknown }[]) =>
  counted(features.map(({ geometry }) => geometry as Boundary));

export const READERS = {
  "the product": timing(readBoundaries, ({ features }) =>
    counted(features.map(({ boundary }) => boundary)),
  ),
  "JSON.parse": timing(
    (file) => JSON.parse(text(file)) as FeatureCollection,
    ({ features }) => ofFeatures(features),
  ),
  "JSON.parse, line by line": timing(async (file) => {
    const features: Feature[] = [];
    for await (const line of createInterface({ input: createReadStream(file) }))
      features.push(JSON.parse(line) as Feature);
    return features;
  }, ofFeatures),
  "JSON.parse and topojson-client": timing(
    (file) => {
      const topology = JSON.parse(text(file)) as Topology<{ parcels: GeometryCollection }>;
      return feature(topology, topology.objects.parcels);
    },
    ({ features }) => ofFeatures(features),
  ),
  "jsts, line by line": timing(
    (file) => {
      const reader = new WKTReader(new GeometryFactory());
      const lines = text(file).trimEnd().split("\n");
      return lines.map((line) => reader.read(line) as { getNumPoints(): number });
    },
    (shapes) => {
      const positions = shapes.reduce((sum, shape) => sum + shape.getNumPoints(), 0);
      return found(shapes.length, positions);
    },
  ),
  "hucre, cells alone": timing(
    (file) => readXlsx(readFileSync(file)),
    ({ sheets }) => {
      const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
      return `${rows.toLocaleString("en")} rows`;
    },
  ),
};

export type ReaderName = keyof typeof READERS;
