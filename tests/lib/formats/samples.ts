/** Sample files, and ways to hold what was read against a reference. */
import { readFileSync } from "node:fs";
import type { Position } from "geojson";
import { openRing, ringsOf, type Boundary } from "../../../src/lib/geometry";
import {
  readFiles,
  type ReadFilesOptions,
  type ReadResult,
} from "../../../src/lib/formats/readFiles";
import { doubledArea } from "../../../src/lib/ringArea";
import { metresPerDegree } from "../../../src/lib/localPlane";

const GOLDEN = new URL("../../golden/formats/", import.meta.url);

export function sample(path: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(path, GOLDEN)));
}

export function read(path: string, options: ReadFilesOptions = {}): Promise<ReadResult> {
  return readFiles([{ name: path.replace(/^.*\//, ""), bytes: sample(path) }], options);
}

export const text = (content: string, name = "pasted.txt") => ({
  name,
  bytes: new TextEncoder().encode(content),
});

interface Reference {
  id: string;
  name: string;
  planned_ha: number;
  code: string;
  note: string;
  boundary: Boundary;
}

/** What GDAL made of parcels.csv. */
export const REFERENCE: Reference[] = (
  JSON.parse(
    readFileSync(new URL("in/reference.geojson", GOLDEN), "utf8"),
  ) as GeoJSON.FeatureCollection
).features.map(({ properties, geometry }) => ({
  ...(properties as Omit<Reference, "boundary">),
  boundary: geometry as Boundary,
}));

/**
 * The greatest distance in metres between the corners of two boundaries' rings, ring for ring in whatever
 * order, each from whatever corner and whichever way it runs. Infinite where they have not the same rings.
 */
export function ringsApartM(a: Boundary, b: Boundary): number {
  const [first, second] = [canonical(a), canonical(b)];
  if (first.length !== second.length) return Infinity;
  return Math.max(0, ...first.map((ring, i) => apartM(ring, second[i]!)));
}

/** Rings from their south-westernmost corner on, counter-clockwise, in the order of those corners. */
function canonical(boundary: Boundary): Position[][] {
  const key = ([lng = 0, lat = 0]: Position) => lng + lat;
  return ringsOf(boundary)
    .map((ring) => {
      const open = [...openRing(ring)];
      if (doubledArea(open) < 0) open.reverse();
      const start = open.reduce((best, at, i) => (key(at) < key(open[best]!) - 1e-8 ? i : best), 0);
      return [...open.slice(start), ...open.slice(0, start)];
    })
    .sort((x, y) => key(x[0]!) - key(y[0]!));
}

function apartM(a: readonly Position[], b: readonly Position[]): number {
  if (a.length !== b.length) return Infinity;
  const [lngM, latM] = metresPerDegree(a[0]![1]!);
  return Math.max(
    ...a.map(([x = NaN, y = NaN], i) => Math.hypot((x - b[i]![0]!) * lngM, (y - b[i]![1]!) * latM)),
  );
}
