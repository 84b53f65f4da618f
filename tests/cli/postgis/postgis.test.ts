/** The same map audited as a file and in PostGIS: both engines must find the same. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { auditPostgis, type PostgisAudit } from "../../../src/cli/postgis/auditPostgis";
import { withDatabase } from "../../../src/cli/postgis/connection";
import { aloneQuery, cornerQuery, overlapQuery } from "../../../src/cli/postgis/queries";
import { openTable } from "../../../src/cli/postgis/table";
import {
  auditFile,
  DEFAULT_THRESHOLDS,
  type Audit,
  type AuditOptions,
  type Finding,
} from "../../../src/lib/audit";
import { fileBoundaries } from "../../../src/lib/audit/fileBoundaries";
import { readGeoJson } from "../../../src/lib/formats/geojson";
import { publishedMap } from "../../lib/audit/publishedMap";
import { asFile, golden, load, planted, type TestMap } from "./maps";
import { installed, PASSWORD, startServer, type Server } from "./server";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const bin = installed();
if (bin === null) {
  console.warn(
    "PostgreSQL with PostGIS is not installed (Debian: postgresql-15-postgis-3): its audit is not tested here.",
  );
}

let server: Server;
let folder = "";
const notes: string[] = [];

interface Ended {
  status: number | null;
  out: string;
  err: string;
}

function qnz(args: string[], script = "build/qnz/main.mjs"): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, QNZ_ROOT: ROOT, INIT_CWD: folder };
    const child = spawn(process.execPath, [path.join(ROOT, script), ...args], { cwd: folder, env });
    let [out, err] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
    child.on("error", reject).on("close", (status) => resolve({ status, out, err }));
  });
}

/** What must be the same to the letter. */
const kind = ({ rule, severity, features, detail, count = 1 }: Finding) =>
  [severity, rule, features.join(" + "), detail, `× ${count}`].filter(Boolean).join(" ");

/** Metres, roughly: enough to say how far two places are apart. */
const apartM = ([x = 0, y = 0]: readonly number[], [u = 0, v = 0]: readonly number[]) =>
  Math.hypot((x - u) * 104_000, (y - v) * 110_700);

function expectSame(table: Audit, file: Audit): void {
  expect(table.findings.map(kind)).toEqual(file.findings.map(kind));
  file.findings.forEach((one, i) => {
    const other = table.findings[i]!;
    if (one.areaM2 !== undefined) expectNear(other.areaM2!, one.areaM2, 1e-6, 0.01);
    if (one.widthM !== undefined) expectNear(other.widthM!, one.widthM, 1e-6, 0.001);
    if (one.differenceHa !== undefined) expect(other.differenceHa).toBe(one.differenceHa);
    if (one.at) expect(apartM(one.at, other.at!)).toBeLessThan(0.001);
    else expect(other.at).toBeNull();
  });
  const { boundaries, invalid, leftOut, findings, rules } = file.summary;
  expect(table.summary).toMatchObject({ boundaries, invalid, leftOut, findings, rules });
  const byId = <T extends { id: string }>(checks: readonly T[]) =>
    [...checks].sort((a, b) => (a.id < b.id ? -1 : 1));
  expect(byId(table.planChecks)).toEqual(byId(file.planChecks));
  const sizes = (audit: Audit) =>
    new Map(audit.overlaps.map(({ a, b, areaM2 }) => [[a, b].sort().join(" + "), areaM2]));
  const [ours, theirs] = [sizes(table), sizes(file)];
  expect([...ours.keys()].sort()).toEqual([...theirs.keys()].sort());
  for (const [pair, areaM2] of theirs) expectNear(ours.get(pair)!, areaM2, 1e-6, 0.01);
}

function expectNear(value: number, wanted: number, relative: number, absolute: number): void {
  expect(Math.abs(value - wanted)).toBeLessThanOrEqual(Math.abs(wanted) * relative + absolute);
}

describe.skipIf(bin === null)("qnz audit --postgis", () => {
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "qnz-"));
    expect(await qnz(["--help"], "scripts/qnz.mjs")).toMatchObject({ status: 0 });
    server = await startServer(bin!);
  }, 180_000);
  afterAll(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const auditTable = (table: string, more: Partial<PostgisAudit> = {}) =>
    auditPostgis({
      url: server.url(),
      table,
      thresholds: DEFAULT_THRESHOLDS,
      against: null,
      note: (text) => notes.push(text),
      ...more,
    });

  async function compare(
    name: string,
    map: TestMap,
    options: Partial<AuditOptions> = {},
  ): Promise<Audit> {
    await load(server.sql, name, map);
    const { boundaries, missing } = fileBoundaries([readGeoJson(asFile(map))]);
    const { against = null, ...more } = options;
    const thresholds = { ...DEFAULT_THRESHOLDS, ...more };
    const ofTable = await auditTable(name, { thresholds, against });
    expectSame(ofTable, auditFile(boundaries, { ...thresholds, against, missing }));
    return ofTable;
  }

  test.each(["clean", "near-coincident", "overlaps", "gaps", "unmatched", "invalid", "planned"])(
    "golden map “%s”: PostGIS and the file say the same",
    async (name) => {
      await compare(`golden ${name}`, golden(name));
    },
  );

  test("golden map “against”: the published map is the same for both", async () => {
    await compare("golden against", golden("against"), { against: publishedMap() });
  });

  test("other thresholds are the same thresholds", async () => {
    await compare("exact", golden("overlaps"), { minAreaM2: 0, minWidthM: 0.01 });
  });

  test.each([
    ["WGS 84", 4326, 0, 1],
    ["VN-2000", 5899, 0, 2],
    ["VN-2000 of another province", 9210, 0, 3],
    ["VN-2000 with borders digitised twice", 5899, 1e-7, 5],
    ["WGS 84 with borders digitised twice", 4326, 1e-7, 6],
  ])(
    "a coverage with planted defects in %s: PostGIS and the file say the same",
    async (_, srid, noise, seed) => {
      const { findings } = await compare(`planted ${seed}`, planted(srid, noise, seed));
      expect(new Set(findings.map(({ rule }) => rule))).toEqual(
        new Set([
          "invalid-geometry",
          "duplicate",
          "must-not-overlap",
          "must-not-have-gaps",
          "sliver",
          "unmatched-vertex",
        ]),
      );
    },
  );

  test("shared areas are those that PostGIS measures on its own ellipsoid", async () => {
    await load(server.sql, "measured", planted(5899, 0, 7));
    const { overlaps } = await auditTable("measured");
    expect(overlaps.length).toBeGreaterThan(4);
    for (const { a, b, areaM2 } of overlaps) {
      const [row] = await server.sql<{ m2: number }[]>`
        SELECT ST_Area(ST_Transform(ST_Intersection(p.geom, q.geom), 4326)::geography) AS m2
        FROM measured p, measured q WHERE p.id = ${a} AND q.id = ${b}`;
      expectNear(areaM2, row!.m2, 1e-6, 0.01);
    }
  });

  describe("the command", () => {
    test("prints the contract's JSON with the contract's status", async () => {
      await load(server.sql, "Lô đất", golden("overlaps"));
      const { status, out, err } = await qnz([
        "audit",
        "--postgis",
        server.url(),
        "--table",
        "public.Lô đất",
        "--format",
        "json",
      ]);
      expect([status, err]).toEqual([1, ""]);
      const audit = JSON.parse(out) as Record<string, Record<string, unknown>[]>;
      expect(Object.keys(audit)).toEqual(["summary", "planChecks", "overlaps", "findings"]);
      expect(Object.keys(audit["overlaps"]![0]!)).toEqual([
        "a",
        "b",
        "areaM2",
        "sphereM2",
        "vn2000M2",
        "shareOfA",
        "shareOfB",
      ]);
      expect(audit["findings"]!.length).toBe(13);
    });

    test("a password is in no message", async () => {
      for (const url of [
        server.url("postgres", "qnz", "wrong-secret"),
        "http://qnz:wrong-secret@x/y",
        "postgres://qnz:wrong-secret@@:x/y",
      ]) {
        const { status, out, err } = await qnz(["audit", "--postgis", url, "--table", "t"]);
        expect([status, out]).toEqual([2, ""]);
        expect(err).toMatch(/^qnz: [^\n]+\n$/);
        expect(err).not.toContain("wrong-secret");
      }
    });
  });

  test("PostgreSQL can share the questions among its workers", async () => {
    await load(server.sql, "shared", planted(5899, 0, 8));
    await withDatabase(server.url(), async (database) => {
      const table = await openTable(database, { table: "shared" });
      // The map is small: what sharing costs is left out.
      for (const setting of ["parallel_setup_cost = 0", "parallel_tuple_cost = 0"]) {
        await database.rows(`SET LOCAL ${setting}`);
      }
      const plan = async (query: string, parameters: string[]) => {
        const lines = await database.rows<{ "QUERY PLAN": string }>(`EXPLAIN ${query}`, parameters);
        return lines.map((line) => line["QUERY PLAN"]).join("\n");
      };
      expect(await plan(aloneQuery(table, false), [])).toContain("Workers Planned");
      for (const query of [overlapQuery, cornerQuery]) {
        expect(await plan(query(table, DEFAULT_THRESHOLDS), ["{}"])).toContain("Workers Planned");
      }
    });
  });

  test("reads only, in one transaction, with nothing but the right to read", async () => {
    await load(server.sql, "guarded", golden("overlaps"));
    await server.sql.unsafe(`CREATE ROLE reader LOGIN PASSWORD '${PASSWORD}'`);
    await server.sql.unsafe("REVOKE TEMPORARY ON DATABASE postgres FROM PUBLIC");
    const url = server.url("postgres", "reader");
    await expect(auditTable("guarded", { url })).rejects.toThrow(
      "public.guarded: this user may not read it. It takes USAGE on the schema and SELECT on the table.",
    );
    await server.sql`GRANT SELECT ON guarded TO reader`;
    expect((await auditTable("guarded", { url })).findings).toHaveLength(13);
  });

  test("a table without an index is audited all the same, and the index is named", async () => {
    await load(server.sql, "plain", golden("gaps"));
    await server.sql`DROP INDEX plain_geom_idx`;
    notes.length = 0;
    expect((await auditTable("plain")).findings).toHaveLength(5);
    expect(notes).toEqual([
      expect.stringContaining('CREATE INDEX ON "public"."plain" USING gist ("geom")'),
    ]);
  });

  test.each([
    ["a view", "CREATE VIEW seen AS SELECT * FROM base"],
    ["a materialized view", "CREATE MATERIALIZED VIEW seen AS SELECT * FROM base"],
    [
      "a partitioned table",
      `CREATE TABLE seen (LIKE base) PARTITION BY HASH (id);
       CREATE TABLE seen_0 PARTITION OF seen FOR VALUES WITH (MODULUS 2, REMAINDER 0);
       CREATE TABLE seen_1 PARTITION OF seen FOR VALUES WITH (MODULUS 2, REMAINDER 1);
       INSERT INTO seen SELECT * FROM base; CREATE INDEX ON seen USING gist (geom)`,
    ],
    [
      "multipolygons with heights, in a collection, with whole numbers for ids",
      `CREATE TABLE seen AS SELECT row_number() OVER (ORDER BY id)::int AS id,
         CASE WHEN id LIKE 't%' THEN ST_Collect(ARRAY[ST_Force3DZ(geom, 5), ST_Force3DZ(ST_SetSRID(ST_MakePoint(107, 21), 4326), 1)])
              ELSE ST_Multi(ST_Force3DZ(geom, 5)) END AS geom FROM base;
       CREATE INDEX ON seen USING gist (geom)`,
    ],
  ])("%s is audited like a table", async (_, make) => {
    await load(server.sql, "base", golden("overlaps"));
    await server.sql.unsafe(make);
    const rules = ({ findings }: Audit) =>
      findings.map(({ rule, areaM2 }) => [rule, areaM2?.toFixed(3)]).sort();
    try {
      expect(rules(await auditTable("seen"))).toEqual(rules(await auditTable("base")));
    } finally {
      const [row] = await server.sql<
        { kind: string }[]
      >`SELECT relkind::text AS kind FROM pg_class WHERE relname = 'seen'`;
      const kind = { v: "VIEW", m: "MATERIALIZED VIEW" }[row!.kind] ?? "TABLE";
      await server.sql.unsafe(`DROP ${kind} seen; DROP TABLE base`);
    }
  });

  describe("what cannot be audited is said in one sentence", () => {
    beforeAll(async () => {
      await server.sql.unsafe(`
        CREATE DATABASE bare;
      `);
      await server.sql.unsafe(`
        CREATE TABLE lots (ma int, note text, geom geometry(Polygon, 4326), other geometry(Point, 4326), around geography);
        INSERT INTO lots SELECT n, 'x', ST_MakeEnvelope(107 + n * 0.01, 21, 107.005 + n * 0.01, 21.01, 4326), ST_Point(107, 21, 4326)
          FROM generate_series(1, 3) n;
        CREATE TABLE twice AS SELECT 7 AS id, geom FROM lots;
        CREATE TABLE unnamed AS SELECT NULLIF(ma, 2) AS id, geom FROM lots;
        CREATE TABLE nameless AS SELECT geom AS shape FROM lots;
        CREATE TABLE none (id int, geom geometry);
        CREATE TABLE flat (id int);
        CREATE TABLE mixed AS SELECT ma AS id, CASE ma WHEN 1 THEN geom ELSE ST_Transform(geom, 3857) END AS geom FROM lots;
        CREATE TABLE unplaced AS SELECT ma AS id, ST_SetSRID(geom, 0) AS geom FROM lots;
        CREATE TABLE abroad AS SELECT ma AS id, ST_Transform(geom, 27700) AS geom FROM lots;
        CREATE TABLE mistaken AS SELECT ma AS id, ST_SetSRID(ST_Translate(geom, 5000, 0), 4326) AS geom FROM lots;
        CREATE TABLE doubtful AS SELECT ma AS id, geom, '9.373'::text AS planned_ha FROM lots;
        CREATE TABLE points AS SELECT ma AS id, other AS geom FROM lots;
      `);
    });
    test.each<[string, string, Partial<PostgisAudit>]>([
      ["no", "there is no table or view “no” on the search path; name its schema too.", {}],
      ["gis.no", "there is no table or view “no” in schema “gis”.", {}],
      ["lots; DROP TABLE lots", "there is no table or view “lots; DROP TABLE lots”", {}],
      [
        "lots",
        "public.lots has no column “ID”. It has ma, note, geom, other, around.",
        { id: "ID" },
      ],
      ["lots", "public.lots has no column “DT”.", { planned: "DT" }],
      ["lots", "public.lots: “note” is of type text, not geometry.", { geometry: "note" }],
      [
        "lots",
        "public.lots: “around” is of type geography, not geometry. Make a geometry of it",
        { geometry: "around" },
      ],
      [
        "lots",
        'there is no polygon in "other" (found point), so there is no boundary to check.',
        { geometry: "other" },
      ],
      ["points", 'public.points: there is no polygon in "geom" (found point)', {}],
      [
        "nameless",
        "public.nameless has no primary key of one column and none called id, ma, code, name. Say with --id",
        {},
      ],
      ["twice", 'public.twice: “7” stands in "id" in 3 rows, so it does not tell them apart.', {}],
      ["unnamed", 'public.unnamed: a row has no value in "id"', {}],
      ["none", "public.none has no rows.", {}],
      ["flat", "public.flat has no column of type geometry.", {}],
      ["mixed", 'public.mixed: "geom" mixes coordinate systems (SRID 4326, 3857).', {}],
      [
        "unplaced",
        'public.unplaced: "geom" says no coordinate system (SRID 0). Name it with --crs.',
        {},
      ],
      ["abroad", "(SRID 27700) is not one this program can convert.", {}],
      ["mistaken", "are no places on Earth in EPSG:4326.", {}],
      [
        "doubtful",
        "public.doubtful, “1”: “planned_ha” is the text “9.373”, which can be read two ways",
        {},
      ],
    ])("%s: %s", async (name, message, more) => {
      await expect(auditTable(name, more)).rejects.toThrow(message);
    });

    test("no server, no host, no database, no PostGIS", async () => {
      const said = (url: string) => expect(auditTable("lots", { url })).rejects;
      await said("postgres://qnz@127.0.0.1:1/x").toThrow(
        "127.0.0.1:1: no PostgreSQL server answers there.",
      );
      await said("postgres://qnz@no-such-host.invalid/x").toThrow(
        "no-such-host.invalid:5432: there is no host of that name.",
      );
      await said(server.url("absent")).toThrow("there is no database “absent”.");
      await said(server.url("bare")).toThrow("the database has no PostGIS.");
      await said(server.url("postgres", "nobody")).toThrow("the server does not let “nobody” in.");
    });
  });

  test("SRID 0 is in the system that --crs names; rows that are no polygon and rows without one are told", async () => {
    await server.sql.unsafe(`
      CREATE TABLE various (id int PRIMARY KEY, geom geometry);
      INSERT INTO various VALUES (1, 'POLYGON((473814 2322976, 474814 2322976, 474814 2323976, 473814 2322976))'),
        (2, 'POINT(473814 2322976)'), (3, NULL), (4, 'POLYGON EMPTY'),
        (5, 'POLYGON((473814 2322976, NaN 2322976, 474814 2323976, 473814 2322976))');
      CREATE INDEX ON various USING gist (geom)`);
    notes.length = 0;
    const { findings, summary } = await auditTable("various", { crs: "EPSG:5899" });
    expect(notes).toEqual(["public.various: 1 rows that are no polygon (point) are left out."]);
    expect(summary).toMatchObject({ boundaries: 3, invalid: 2 });
    expect(findings.map(({ features, detail }) => [features[0], detail])).toEqual([
      ["4", "no-rings"],
      ["5", "not-finite"],
      ["3", "no-geometry"],
    ]);
  });
});
