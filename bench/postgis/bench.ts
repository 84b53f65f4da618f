/** One audit of one map, read from a file's boundaries in memory and in PostGIS. */
import type postgres from "postgres";
import { auditPostgis } from "../../src/cli/postgis/auditPostgis";
import { auditFile, DEFAULT_THRESHOLDS, type Audit } from "../../src/lib/audit";
import { toWkb } from "../../src/lib/formats/wkb";
import { installed, startServer } from "../../tests/cli/postgis/server";
import { rowOf, type Bench, type Row } from "../lib/bench";
import { surveyed } from "../synthetic/surveyed";
import { SyntheticParcels, type ParcelPlan } from "../synthetic/parcels";

interface InFile {
  readonly plan: ParcelPlan;
}
interface InTable {
  readonly url: string;
  readonly table: string;
}

/** So many rows go into the table at a time. */
const ROWS = 500;

const bench: Bench = {
  title: "An audit in PostGIS",
  question:
    "The same synthetic parcels of 200 vertices, 1 % of them with an overlap and 1 % with a gap, audited from memory by the functions that audit a file, and by qnz audit --postgis on a server of its own on the same machine, with PostgreSQL's default settings but for the workers that a query may have. Making, reading and loading the parcels is not counted. Peak memory is that of qnz alone.",
  tasks: {
    file: ({ plan }: InFile, watch) => {
      const boundaries = [...new SyntheticParcels(plan).parcels()].map(({ id, geometry }) =>
        surveyed(String(id), geometry),
      );
      watch.start();
      const audit = auditFile(boundaries);
      watch.stop();
      return found(audit);
    },
    table: async ({ url, table }: InTable) =>
      found(
        await auditPostgis({
          url,
          table,
          thresholds: DEFAULT_THRESHOLDS,
          against: null,
          note: () => undefined,
        }),
      ),
  },
  async run(harness) {
    const bin = installed();
    if (bin === null) {
      harness.say("PostgreSQL with PostGIS is not installed (Debian: postgresql-15-postgis-3).");
      return [];
    }
    const server = await startServer(bin);
    try {
      const groups = [];
      for (const count of harness.quick ? [100] : [3_000, 30_000]) {
        const plan = { count, overlaps: count / 100, gaps: count / 100 };
        const table = `parcels_${count}`;
        await load(server.sql, table, plan);
        harness.say(`${count} parcels are loaded`);
        const runs = count > 10_000 ? 1 : 3;
        const rows: Row[] = [];
        const inMemory = "from memory, as a file";
        rows.push(await rowOf(inMemory, harness.alone("file", { plan }, { runs })));
        for (const workers of [0, 1, 2]) {
          const url = `${server.url()}?max_parallel_workers_per_gather=${workers}`;
          const name = `PostGIS ${server.version}, ${workers} workers`;
          rows.push(await rowOf(name, harness.alone("table", { url, table }, { runs })));
        }
        groups.push({ name: `${count.toLocaleString("en")} parcels`, baseline: inMemory, rows });
      }
      return groups;
    } finally {
      await server.stop();
    }
  },
};
export default bench;

function found({ summary: { rules } }: Audit): string {
  return Object.entries(rules)
    .map(([rule, count]) => `${count} ${rule}`)
    .join(", ");
}

async function load(sql: postgres.Sql, table: string, plan: ParcelPlan): Promise<void> {
  await sql.unsafe(`CREATE TABLE ${table} (id text PRIMARY KEY, geom geometry(Polygon, 4326))`);
  let rows: [id: string, wkb: string][] = [];
  const insert = async () => {
    await sql.unsafe(
      `INSERT INTO ${table} SELECT r->>0, ST_SetSRID(ST_GeomFromWKB(decode(r->>1, 'hex')), 4326)
       FROM jsonb_array_elements($1::text::jsonb) r`,
      [JSON.stringify(rows)],
    );
    rows = [];
  };
  for (const { id, geometry } of new SyntheticParcels(plan).parcels()) {
    rows.push([String(id), Buffer.from(toWkb(geometry)).toString("hex")]);
    if (rows.length === ROWS) await insert();
  }
  if (rows.length > 0) await insert();
  await sql.unsafe(`CREATE INDEX ON ${table} USING gist (geom)`);
  await sql.unsafe(`VACUUM ANALYZE ${table}`);
}
