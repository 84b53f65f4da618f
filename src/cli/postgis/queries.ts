/**
 * What PostGIS is asked: which boundaries, pairs and places are worth a look. Every answer holds all that the
 * rules report and may hold more; what is reported, and how large it is, the rules themselves decide.
 *
 * The queries are shaped so that PostgreSQL can share them among its workers: joins by the spatial index and
 * functions, no subquery that looks outwards. Widths and areas in metres become the table's own units by its scale.
 */
import type { Thresholds } from "../../lib/audit/finding";
import { toleranceM } from "../../lib/audit/unmatchedVertex";
import { SPIKE_WIDTH_M } from "../../lib/validity/rings";
import { idsIn, polygonsIn, selected } from "./rows";
import type { Table } from "./table";

/**
 * Between two corners an edge runs straight in the table's system, and straight in degrees once it is a file's. On a plane
 * those are this far apart at most, for edges of up to 1.5 km.
 */
const STRAIGHT_M = 0.02;

/** Rows with something to say of themselves: a fault, a planned area, a basis; all rows if `everything`. */
export function aloneQuery(table: Table, everything: boolean): string {
  const shape = polygonsIn(table, "t");
  const stated = table.properties
    .filter(({ name }) => name !== "kind" && name !== "zone")
    .map(({ quoted }) => `t.${quoted} IS NOT NULL`);
  const suspect = [
    ...stated,
    `NOT ST_IsValid(${shape})`,
    `ST_IsEmpty(${shape})`,
    `NOT ST_IsPolygonCCW(${shape})`,
    `ST_NPoints(${shape}) <> ST_NPoints(ST_RemoveRepeatedPoints(${shape}))`,
    `ST_MinimumClearance(${shape}) < ${SPIKE_WIDTH_M / table.scale.leastM}`,
    ...offEarth(table),
  ];
  return `SELECT ${selected(table, "t")}, ST_IsValid(${shape})::text AS valid FROM ${table.from} t
    WHERE t.${table.geometry} IS NOT NULL${ofPolygons(table, "t")}${everything ? "" : ` AND (${suspect.join(" OR ")})`}`;
}

/** Degrees that are none are stored all the same. */
function offEarth({ crs, geometry }: Table): string[] {
  if (crs !== "EPSG:4326") return [];
  const column = `t.${geometry}`;
  return [
    `ST_XMin(${column}) < -180 OR ST_XMax(${column}) > 180 OR ST_YMin(${column}) < -90 OR ST_YMax(${column}) > 90`,
  ];
}

function ofPolygons({ isMixed, geometry }: Table, alias: string): string {
  return isMixed
    ? ` AND GeometryType(${alias}.${geometry}) IN ('POLYGON', 'MULTIPOLYGON', 'GEOMETRYCOLLECTION')`
    : "";
}

/** Rows that take part in the rules among boundaries. The first parameter is those that do not. */
function takesPart(table: Table, alias: string): string {
  return `${alias}.${table.id} <> ALL(${idsIn(table, 1)})${ofPolygons(table, alias)}`;
}

/** Pairs that share ground which comes near the thresholds. */
export function overlapQuery(table: Table, { minAreaM2, minWidthM }: Thresholds): string {
  const least = (0.9 * minAreaM2) / table.scale.mostM ** 2;
  return `SELECT a.${table.id}::text AS a, b.${table.id}::text AS b
    FROM ${table.from} a JOIN ${table.from} b ON a.${table.geometry} && b.${table.geometry} AND a.${table.id} < b.${table.id}
    CROSS JOIN LATERAL ST_CollectionExtract(ST_Intersection(${polygonsIn(table, "a")}, ${polygonsIn(table, "b")}), 3) s(shape)
    WHERE ${takesPart(table, "a")} AND ${takesPart(table, "b")}
      AND ST_Area(s.shape) > 0 AND ST_Area(s.shape) >= ${least}${isWide("s.shape", table, minWidthM)}`;
}

/** Whether something is left of a shape when it is shrunk by almost half the width. */
function isWide(shape: string, { scale }: Table, minWidthM: number): string {
  const inwards = (0.4 * minWidthM) / scale.mostM;
  return minWidthM > 0
    ? ` AND NOT ST_IsEmpty(ST_Buffer(${shape}, -${inwards}, 'quad_segs=2'))`
    : "";
}

/** Pairs of which the first has a corner near an edge of the second, which has no corner there. */
export function cornerQuery(table: Table, thresholds: Thresholds): string {
  const { leastM, mostM } = table.scale;
  const withinM = toleranceM(thresholds);
  const near = (withinM + STRAIGHT_M) / leastM;
  const apart = (0.98 * withinM) / mostM;
  const [a, b] = [`a.${table.geometry}`, `b.${table.geometry}`];
  const box = `ST_MakeEnvelope(greatest(ST_XMin(${a}), ST_XMin(${b})) - ${near}, greatest(ST_YMin(${a}), ST_YMin(${b})) - ${near},
      least(ST_XMax(${a}), ST_XMax(${b})) + ${near}, least(ST_YMax(${a}), ST_YMax(${b})) + ${near}, ${table.srid})`;
  const cut = (shape: string) => `ST_ClipByBox2D(${shape}, k.box)`;
  const [ofA, ofB] = [polygonsIn(table, "a"), polygonsIn(table, "b")];
  return `SELECT DISTINCT a.${table.id}::text AS owner, b.${table.id}::text AS host
    FROM ${table.from} a JOIN ${table.from} b ON ${b} && ST_Expand(${a}, ${near}) AND a.${table.id} <> b.${table.id}
    CROSS JOIN LATERAL box2d(${box}) k(box)
    CROSS JOIN LATERAL ${cut(`ST_Points(${ofB})`)} c(corners)
    CROSS JOIN LATERAL ST_Dump(ST_Difference(${cut(`ST_Points(${ofA})`)}, c.corners)) corner
    WHERE ${takesPart(table, "a")} AND ${takesPart(table, "b")}
      AND ST_DWithin(corner.geom, ${cut(`ST_Boundary(${ofB})`)}, ${near})
      AND NOT coalesce(ST_DWithin(corner.geom, c.corners, ${apart}), false)`;
}

/** So many boundaries are dissolved together before the pieces are: fewer corners are left then. */
const TILE_BOUNDARIES = 150;

/** The ground that is covered, polygon by polygon, without holes that are below the thresholds. */
export function coveredQuery(table: Table, thresholds: Thresholds): string {
  const [west, south, east, north] = table.extent;
  const tiles = Math.max(1, table.count / TILE_BOUNDARIES);
  const side = Math.sqrt(((east - west) * (north - south)) / tiles) || 1;
  const g = `t.${table.geometry}`;
  const middle = (axis: "X" | "Y") =>
    `floor((ST_${axis}Min(${g}) + ST_${axis}Max(${g})) / 2 / ${side})`;
  return `SELECT ST_AsBinary(${solid("d.geom", table, thresholds)}, 'NDR') AS shape
    FROM (SELECT ST_Union(${solid("p.geom", table, thresholds)}) AS covered
      FROM (SELECT ST_Union(${polygonsIn(table, "t")}) AS covered FROM ${table.from} t
        WHERE t.${table.geometry} IS NOT NULL AND ${takesPart(table, "t")} GROUP BY ${middle("X")}, ${middle("Y")}) tile
      CROSS JOIN LATERAL ST_Dump(tile.covered) p) whole
    CROSS JOIN LATERAL ST_Dump(whole.covered) d`;
}

/** A polygon without the holes that are too small or too narrow. */
function solid(polygon: string, table: Table, { minAreaM2, minWidthM }: Thresholds): string {
  const least = Math.max(0.9 * minAreaM2, 0.8 * (Math.PI / 4) * minWidthM ** 2);
  const keeps = `ST_Area(hole.geom) >= ${least / table.scale.mostM ** 2}${isWide("hole.geom", table, minWidthM)}`;
  return `CASE WHEN ST_NumInteriorRings(${polygon}) = 0 THEN ${polygon} ELSE ST_MakePolygon(ST_ExteriorRing(${polygon}),
      ARRAY(SELECT ST_ExteriorRing(hole.geom) FROM ST_DumpRings(${polygon}) hole WHERE hole.path[1] > 0 AND ${keeps})) END`;
}

/** Boundaries that run along some lines, which are the second parameter: well-known binary in hexadecimal, with commas. */
export function alongQuery(table: Table): string {
  const within = ALONG_M / table.scale.leastM;
  return `SELECT DISTINCT t.${table.id}::text AS id
    FROM (SELECT ST_SetSRID(ST_GeomFromWKB(decode(wkb, 'hex')), ${table.srid}) AS geom FROM unnest(string_to_array($2::text, ',')) wkb) line
    JOIN ${table.from} t ON t.${table.geometry} && ST_Expand(line.geom, ${within})
    WHERE ${takesPart(table, "t")} AND ST_DWithin(${polygonsIn(table, "t")}, line.geom, ${within})`;
}

const ALONG_M = 0.01;
