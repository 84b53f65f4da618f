/** Everything the build reads, as it stands in `data/sources` and `data/register`. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type {
  FeatureCollection,
  LineString,
  MultiLineString,
  MultiPolygon,
  Point,
  Polygon,
} from "geojson";
import type { Basis } from "../../src/lib/kinds";
import type { Register } from "../../src/lib/register/schema";
import type { Joins } from "./network/joins";

export interface UnitSource {
  code: string;
  name: string;
  type: string;
  area_official_km2: number;
}

export interface CommuneSource {
  name: string;
  district: string;
}

export interface ZonePartSource {
  zone: string;
  part: string;
  basis: Basis;
  method: string;
  accuracy_m: number;
}

export interface EnvelopeSource {
  parks: string[];
  basis: Basis;
  method: string;
}

export interface OsmParkSource {
  osm: string;
  name: string;
}

export interface LineSource {
  class: string;
  ref_or_name: string;
  status: string;
}

const FILES = {
  units: "admin/units-2025.geojson",
  communes: "admin/communes-pre2025.geojson",
  zoneParts: "zones/zone-parts.geojson",
  envelopes: "zones/park-envelopes.geojson",
  osmParks: "industrial/osm-industrial-parks.geojson",
  land: "context/land-region.geojson",
  neighbours: "context/neighbour-provinces.geojson",
  archipelagos: "context/archipelagos.geojson",
  roads: "context/roads.geojson",
  railways: "context/railways.geojson",
} as const;

export interface Sources {
  readonly units: FeatureCollection<MultiPolygon, UnitSource>;
  readonly communes: FeatureCollection<Polygon | MultiPolygon, CommuneSource>;
  readonly zoneParts: FeatureCollection<Polygon | MultiPolygon, ZonePartSource>;
  readonly envelopes: FeatureCollection<Polygon | MultiPolygon, EnvelopeSource>;
  readonly osmParks: FeatureCollection<Polygon | Point, OsmParkSource>;
  readonly land: FeatureCollection<MultiPolygon, { A3: string }>;
  readonly neighbours: FeatureCollection<MultiPolygon, { name: string }>;
  readonly archipelagos: FeatureCollection<MultiPolygon, { group: string }>;
  readonly roads: FeatureCollection<MultiLineString | LineString, LineSource>;
  readonly railways: FeatureCollection<MultiLineString | LineString, LineSource>;
}

export interface Inputs extends Sources {
  readonly register: Register;
  /** Where the road network is joined by hand. */
  readonly joins: Joins;
  /** The translations of the register's prose and the lines' notes, by file name, as they stand. */
  readonly text: Readonly<Record<string, string>>;
}

/** @param folder `data/sources` */
export async function readSources(folder: string): Promise<Sources> {
  const read = await Promise.all(
    Object.entries(FILES).map(async ([name, path]) => {
      const text = await readFile(join(folder, path), "utf8");
      return [name, JSON.parse(text.normalize("NFC")) as FeatureCollection] as const;
    }),
  );
  return Object.fromEntries(read) as unknown as Sources;
}
