/** The published files and their sources, for the tests of the data. */
import type { Feature, FeatureCollection, Geometry } from "geojson";
import { readFileSync } from "node:fs";
import { feature } from "topojson-client";
import type { Topology } from "topojson-specification";

export const read = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

export const readJson = <T>(path: string): T => JSON.parse(read(path)) as T;

export const layer = <G extends Geometry>(path: string) =>
  readJson<FeatureCollection<G, Record<string, unknown>>>(path);

export function displayed<G extends Geometry>(
  file: string,
  object: string,
): Feature<G, Record<string, unknown>>[] {
  const topology = readJson<Topology>(`public/geo/display/${file}.topojson`);
  const made = feature(topology, topology.objects[object]!) as unknown;
  return (made as FeatureCollection<G, Record<string, unknown>>).features;
}
