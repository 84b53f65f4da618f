/** The stages of an audit in PostGIS: the database says where to look, the rules of src/lib/audit say what is there. */
import { booleanPointInPolygon } from "@turf/turf";
import type { Position } from "geojson";
import { auditFile, type Audit, type AuditOptions, type FileBoundary } from "../../lib/audit";
import type { Finding, Thresholds } from "../../lib/audit/finding";
import { overlapping, realOverlaps } from "../../lib/audit/overlapping";
import type { Counts } from "../../lib/audit/report";
import { unmatchedVertices } from "../../lib/audit/unmatchedVertex";
import { toWgs84 } from "../../lib/formats/crs";
import { polygonsOf, ringsOf, type Boundary } from "../../lib/geometry";
import type { Database } from "./connection";
import { alongQuery, aloneQuery, cornerQuery, coveredQuery, overlapQuery } from "./queries";
import { boundaryOf, fetchBoundaries, shapeOf, textArray, type Row } from "./rows";
import type { Table } from "./table";

export interface Stage {
  readonly database: Database;
  readonly table: Table;
  readonly thresholds: Thresholds;
}

type Found = Omit<Audit, "summary">;

export interface Alone extends Found {
  readonly counts: Counts;
  /** Rows that take no part in the rules among boundaries, by id. */
  readonly excluded: string[];
  /** Rows that PostGIS calls invalid and the rules do not. */
  readonly doubted: string[];
}

/** What is to be said of each boundary by itself, and of it against the published map. */
export async function checkAlone(
  { database, table }: Stage,
  options: Partial<AuditOptions>,
): Promise<Alone> {
  const findings: Finding[] = [];
  const planChecks: Audit["planChecks"][number][] = [];
  const overlaps: Audit["overlaps"][number][] = [];
  const excluded: string[] = [];
  const doubted: string[] = [];
  let [invalid, leftOut] = [0, 0];
  await database.each<Row & { valid: string }>(
    aloneQuery(table, Boolean(options.against)),
    [],
    (row) => {
      const audit = auditFile([boundaryOf(table, row)], options);
      findings.push(...audit.findings);
      planChecks.push(...audit.planChecks);
      overlaps.push(...audit.overlaps);
      invalid += audit.summary.invalid;
      leftOut += audit.summary.leftOut;
      const isDoubted = row.valid === "false" && audit.summary.invalid === 0;
      if (isDoubted) doubted.push(row.id);
      if (isDoubted || audit.summary.leftOut > 0) excluded.push(row.id);
    },
  );
  planChecks.sort((a, b) => (a.id < b.id ? -1 : 1));
  overlaps.sort((p, q) => (p.a < q.a ? -1 : p.a > q.a ? 1 : p.b < q.b ? -1 : 1));
  const counts = { boundaries: table.count, invalid, leftOut: leftOut + doubted.length };
  return { counts, findings, planChecks, overlaps, excluded, doubted };
}

/** So many boundaries are held at a time. */
const BATCH = 2_000;

/** Overlaps among the boundaries. */
export async function checkOverlaps(
  { database, table, thresholds }: Stage,
  excluded: readonly string[],
): Promise<Pick<Found, "overlaps" | "findings">> {
  const pairs: (readonly [string, string])[] = [];
  await database.each<Record<"a" | "b", string>>(
    overlapQuery(table, thresholds),
    [textArray(excluded)],
    ({ a, b }) => pairs.push([a, b]),
  );
  pairs.sort(([a, b], [c, d]) => (a < c ? -1 : a > c ? 1 : b < d ? -1 : 1));
  const overlaps: Audit["overlaps"][number][] = [];
  const findings: Finding[] = [];
  for (let i = 0; i < pairs.length; i += BATCH / 2) {
    const some = pairs.slice(i, i + BATCH / 2);
    const near = await fetchBoundaries(database, table, new Set(some.flat()));
    for (const [a, b] of some) {
      for (const real of realOverlaps([near.get(a)!], [near.get(b)!], thresholds)) {
        const { shape: _, ...size } = real.overlap;
        overlaps.push(size);
        findings.push(overlapping(real, thresholds));
      }
    }
  }
  return { overlaps, findings };
}

/** Gaps between the boundaries. Only those at the rim of the ground that is covered can have any. */
export async function checkGaps(
  { database, table, thresholds }: Stage,
  excluded: readonly string[],
): Promise<Finding[]> {
  const without = textArray(excluded);
  const covered: Boundary[] = [];
  const rim = new Set<string>();
  let lines: string[] = [];
  let corners = 0;
  const ask = async () => {
    if (lines.length === 0) return;
    const along = await database.rows<{ id: string }>(alongQuery(table), [
      without,
      lines.join(","),
    ]);
    for (const { id } of along) rim.add(id);
    [lines, corners] = [[], 0];
  };
  const place = { file: table.name };
  const found: Boundary[] = [];
  await database.each<{ shape: Uint8Array }>(
    coveredQuery(table, thresholds),
    [without],
    ({ shape }) => found.push(shapeOf(shape, place)),
  );
  for (const shape of found) {
    for (const ring of ringsOf(shape)) {
      for (const line of cutIntoLines(ring)) {
        lines.push(line);
        corners += LINE_CORNERS;
        if (corners >= LINES_AT_ONCE) await ask();
      }
    }
    covered.push(toWgs84(shape, table.crs, "xy", place));
  }
  await ask();
  if (rim.size < 2) return [];
  const boundaries = [...(await fetchBoundaries(database, table, rim)).values()];
  const { findings } = auditFile(boundaries.map(withoutPlan), thresholds);
  const isCovered = within(covered);
  return findings.filter(
    // Boundaries away from the rim were left out: what they cover looks like a gap, and is none.
    ({ rule, detail, at }) =>
      (rule === "must-not-have-gaps" || (rule === "sliver" && detail === "gap")) &&
      !(at && isCovered(at)),
  );
}

function withoutPlan(boundary: FileBoundary): FileBoundary {
  return { ...boundary, plannedHa: null };
}

const LINE_CORNERS = 32;
const LINES_AT_ONCE = 20_000;

/** A ring as short lines, so that each has few boundaries near; well-known binary in hexadecimal. */
function cutIntoLines(ring: readonly Position[]): string[] {
  const lines: string[] = [];
  for (let i = 0; i + 1 < ring.length; i += LINE_CORNERS) {
    const line = ring.slice(i, i + LINE_CORNERS + 1);
    const bytes = Buffer.alloc(9 + 16 * line.length);
    bytes.writeUInt8(1, 0);
    bytes.writeUInt32LE(2, 1);
    bytes.writeUInt32LE(line.length, 5);
    line.forEach(([x = NaN, y = NaN], n) => {
      bytes.writeDoubleLE(x, 9 + 16 * n);
      bytes.writeDoubleLE(y, 17 + 16 * n);
    });
    lines.push(bytes.toString("hex"));
  }
  return lines;
}

/** Whether a place lies in one of some areas. */
function within(areas: readonly Boundary[]): (at: Position) => boolean {
  const polygons = areas
    .flatMap(polygonsOf)
    .map((coordinates) => ({ coordinates, type: "Polygon" as const }));
  return (at) => polygons.some((polygon) => booleanPointInPolygon(at, polygon));
}

/** Corners that others lack. `reported`: the findings on overlaps and gaps. */
export async function checkCorners(
  { database, table, thresholds }: Stage,
  excluded: readonly string[],
  reported: readonly Finding[],
): Promise<Finding[]> {
  const owners = new Map<string, string[]>();
  await database.each<Record<"owner" | "host", string>>(
    cornerQuery(table, thresholds),
    [textArray(excluded)],
    ({ owner, host }) => {
      const list = owners.get(host) ?? [];
      owners.set(host, list);
      list.push(owner);
    },
  );
  const findings: Finding[] = [];
  for (const hosts of batches([...owners.keys()].sort(), owners)) {
    const near = await fetchBoundaries(
      database,
      table,
      new Set(hosts.flatMap((host) => [host, ...owners.get(host)!])),
    );
    const here = new Set([...near.values()].map(({ id }) => id));
    const ofHosts = new Set(hosts.map((host) => near.get(host)!.id));
    const explaining = reported.filter(({ features }) => features.some((id) => here.has(id)));
    findings.push(
      ...unmatchedVertices([...near.values()], explaining, thresholds).filter(({ features }) =>
        ofHosts.has(features[0]!),
      ),
    );
  }
  return findings;
}

/** Hosts with the owners of corners on them, so many boundaries at a time. */
function* batches(
  hosts: readonly string[],
  owners: ReadonlyMap<string, readonly string[]>,
): Generator<string[]> {
  let [batch, count]: [string[], number] = [[], 0];
  for (const host of hosts) {
    batch.push(host);
    count += 1 + owners.get(host)!.length;
    if (count < BATCH) continue;
    yield batch;
    [batch, count] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}
