/** Maps for both engines: as a file, and as a table with the very same coordinates. */
import type { MultiPolygon, Polygon, Position } from "geojson";
import { readFileSync } from "node:fs";
import type postgres from "postgres";
import { conversionOf } from "../../../src/lib/crs/convert";
import { toWkb } from "../../../src/lib/formats/wkb";
import { cell, coverage, scaled } from "../../lib/audit/coverage";

export interface MapFeature {
  readonly id: string;
  readonly properties: Readonly<Record<string, string | number>>;
  readonly geometry: Polygon | MultiPolygon | null;
}

export interface TestMap {
  readonly srid: number;
  readonly features: readonly MapFeature[];
}

/** A golden map. What no PostGIS stores (a ring of two corners, one that is open) is left out of both. */
export function golden(name: string): TestMap {
  const url = new URL(`../../golden/audit/in/${name}.geojson`, import.meta.url);
  const { features } = JSON.parse(readFileSync(url, "utf8")) as {
    features: {
      id?: string;
      properties: MapFeature["properties"] | null;
      geometry: MapFeature["geometry"];
    }[];
  };
  const kept = features.map(({ id, properties, geometry }) => ({
    id: String(id ?? properties?.["id"]),
    properties: properties ?? {},
    geometry,
  }));
  return { srid: 4326, features: kept.filter(({ geometry }) => !geometry || isStorable(geometry)) };
}

function isStorable({ coordinates }: Polygon | MultiPolygon): boolean {
  return (
    coordinates.flat(coordinates[0]?.[0]?.[0] instanceof Array ? 1 : 0) as Position[][]
  ).every(
    (ring) =>
      ring.length >= 4 &&
      ring.flat().every((value) => typeof value === "number") &&
      String(ring[0]) === String(ring.at(-1)),
  );
}

/** A seeded coverage with one defect of each kind; positions to 0.1 mm on a plane. */
export function planted(srid: number, noise: number, seed: number): TestMap {
  const cells = coverage({ columns: 9, rows: 8, edges: 12, noise, seed });
  const changed = cells.flatMap((one) => {
    switch (one.id) {
      case "2-2":
        return []; // a gap
      case "5-2":
        return [one, { ...one, id: "5-2 again" }];
      case "2-5":
        return [scaled(one, 1.02)];
      case "5-5":
        return [scaled(one, 0.98)];
      case "7-7":
        return [scaled(one, 1.002)]; // slivers
      case "7-5": {
        // A corner on an edge that a neighbour has without it.
        const [ring] = one.boundary.coordinates as Position[][];
        const [[ax = 0, ay = 0], [bx = 0, by = 0]] = [ring![5]!, ring![6]!];
        const middle: Position = [(ax + bx) / 2, (ay + by) / 2];
        return [cell(one.id, [...ring!.slice(0, 6), middle, ...ring!.slice(6)])];
      }
      case "7-2": {
        // Out and back along one line: a spike.
        const [ring] = one.boundary.coordinates as Position[][];
        const tip: Position = [ring![5]![0]!, ring![5]![1]! + 0.0005];
        return [cell(one.id, [...ring!.slice(0, 6), tip, ...ring!.slice(5)])];
      }
      default:
        return [one];
    }
  });
  const { fromWgs84 } = conversionOf(`EPSG:${srid}`);
  const decimals = srid === 4326 ? 10 : 4;
  const placed = ([lng = 0, lat = 0]: Position) =>
    fromWgs84([lng, lat]).map((value) => Number(value.toFixed(decimals)));
  return {
    srid,
    features: changed.map(({ id, boundary }) => ({
      id,
      properties: {},
      geometry: {
        type: "Polygon",
        coordinates: (boundary.coordinates as Position[][]).map((ring) => ring.map(placed)),
      },
    })),
  };
}

export function asFile({ srid, features }: TestMap): string {
  return JSON.stringify({
    type: "FeatureCollection",
    ...(srid === 4326
      ? {}
      : { crs: { type: "name", properties: { name: `urn:ogc:def:crs:EPSG::${srid}` } } }),
    features: features.map((one) => ({ type: "Feature", ...one })),
  });
}

/** A table with an index, filled in the order of the features. */
export async function load(
  sql: postgres.Sql,
  table: string,
  map: TestMap,
  type = "geometry",
): Promise<void> {
  const columns = ["planned_ha", "basis", "kind", "zone"];
  await sql.unsafe(
    `CREATE TABLE "${table}" (id text PRIMARY KEY, planned_ha text, basis text, kind text, zone text, geom ${type})`,
  );
  const rows = map.features.map(({ id, properties, geometry }) => [
    id,
    ...columns.map(
      (name) =>
        properties[name === "planned_ha" && !("planned_ha" in properties) ? "plannedHa" : name] ??
        null,
    ),
    geometry && Buffer.from(toWkb(geometry)).toString("hex"),
  ]);
  await sql.unsafe(
    `INSERT INTO "${table}" SELECT r->>0, r->>1, r->>2, r->>3, r->>4,
       ST_SetSRID(ST_GeomFromWKB(decode(r->>5, 'hex')), ${map.srid})${type === "geometry" ? "" : `::${type}`}
     FROM jsonb_array_elements($1::text::jsonb) r`,
    [JSON.stringify(rows)],
  );
  await sql.unsafe(`CREATE INDEX ON "${table}" USING gist (geom)`);
  await sql.unsafe(`ANALYZE "${table}"`);
}
