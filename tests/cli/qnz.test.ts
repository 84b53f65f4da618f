import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const GOLDEN = path.join(ROOT, "tests/golden/audit/in");
const BUILT = path.join(ROOT, "build/qnz/main.mjs");
/** A folder to call from; removed at the end. */
let folder = "";

interface Ended {
  status: number | null;
  out: string;
  err: string;
}

/** Runs Node and waits for its end. */
function run(
  args: string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
  input: string | null = null,
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const stdin = input === null ? "ignore" : "pipe";
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: [stdin, "pipe", "pipe"],
    });
    let [out, err] = ["", ""];
    child.stdout!.setEncoding("utf8").on("data", (text: string) => (out += text));
    child.stderr!.setEncoding("utf8").on("data", (text: string) => (err += text));
    child.on("error", reject).on("close", (status) => resolve({ status, out, err }));
    child.stdin?.end(input);
  });
}

/** As npm runs it: from the project's folder, with the caller's in INIT_CWD. Builds it first if it must. */
const throughNpm = (args: string[]) =>
  run(["scripts/qnz.mjs", ...args], ROOT, { INIT_CWD: folder });
/** The built command, called from the folder. */
const qnz = (args: string[], input: string | null = null) =>
  run([BUILT, ...args], folder, { QNZ_ROOT: ROOT }, input);

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "qnz-"));
  expect(await throughNpm(["--help"])).toMatchObject({ status: 0, err: "" });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const RING = [
  [107.5, 21],
  [107.51, 21],
  [107.51, 21.01],
  [107.5, 21.01],
  [107.5, 21],
];
const lots = (...features: [id: string, ring: unknown, properties?: object][]) =>
  JSON.stringify({
    type: "FeatureCollection",
    features: features.map(([id, ring, properties = {}]) => ({
      type: "Feature",
      id,
      properties,
      geometry: { type: "Polygon", coordinates: [ring] },
    })),
  });
const save = (name: string, text: string | Uint8Array) =>
  writeFileSync(path.join(folder, name), text);
const BOWTIE = [RING[0], RING[2], RING[1], RING[3], RING[0]];

describe("measure", () => {
  test("prints the stable JSON, and nothing else", async () => {
    save("lots.geojson", lots(["A", RING, { name: "Lô A" }]));
    const { status, out, err } = await qnz(["measure", "lots.geojson", "--format", "json"]);
    expect([status, err]).toEqual([0, ""]);
    const [row, ...more] = JSON.parse(out) as Record<string, unknown>[];
    expect(more).toEqual([]);
    expect(Object.keys(row!)).toEqual([
      "id",
      "name",
      "sphereHa",
      "ellipsoidHa",
      "vn2000Ha",
      "perimeterM",
      "vertices",
    ]);
    expect(row).toMatchObject({ id: "A", name: "Lô A", vertices: 4 });
    // GeographicLib 2.1.2: printf '21 107.5\n21 107.51\n21.01 107.51\n21.01 107.5\n' | Planimeter -p 12
    expect(row!["ellipsoidHa"]).toBeCloseTo(115.109171202, 8);
    expect(row!["perimeterM"]).toBeCloseTo(4293.6806062154, 6);
  });

  test("prints a table with aligned columns", async () => {
    save("lots.geojson", lots(["A", RING], ["khu phố Đông Mai", RING]));
    const { out } = await qnz(["measure", "lots.geojson"]);
    const [head, first, second] = out.split("\n");
    expect(head).toMatch(/^id +name +VN-2000 ha +ellipsoid ha +sphere ha +perimeter m +vertices$/);
    expect([first!.length, second!.length]).toEqual([head!.length, head!.length]);
  });

  test("reads standard input", async () => {
    const input = lots(["A", RING]);
    const { status, out } = await qnz(["measure", "-", "--format", "json"], input);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toHaveLength(1);
  });

  test("states no area for a boundary that crosses itself", async () => {
    save("bowtie.geojson", lots(["A", RING], ["B", BOWTIE, { name: "Lô B" }]));
    const { status, out, err } = await qnz(["measure", "bowtie.geojson"]);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toMatch(
      /^qnz: bowtie\.geojson, feature 2 of 2 “B, Lô B”, outer ring, .*crosses itself\..*\n$/,
    );
  });
});

describe("audit", () => {
  test("a clean file is status 0", async () => {
    const { status, out } = await qnz(["audit", path.join(GOLDEN, "clean.geojson")]);
    expect(status).toBe(0);
    expect(out).toContain("No findings.");
  });

  test("findings at severity error are status 1, and the JSON is the contract", async () => {
    const { status, out } = await qnz([
      "audit",
      path.join(GOLDEN, "overlaps.geojson"),
      "--format",
      "json",
    ]);
    expect(status).toBe(1);
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
    for (const finding of audit["findings"]!) {
      expect(finding).toMatchObject({
        rule: expect.any(String) as string,
        severity: expect.stringMatching(/^(error|warning|info)$/) as string,
        features: expect.any(Array) as string[],
      });
      expect(finding).toHaveProperty("at");
    }
  });

  test("findings at severity warning are status 0", async () => {
    const { status } = await qnz([
      "audit",
      path.join(GOLDEN, "unmatched.geojson"),
      "--min-width",
      "2",
    ]);
    expect(status).toBe(0);
  });

  test("plan checks have the contract's fields, with the property the caller names", async () => {
    save("planned.geojson", lots(["A", RING, { DT: "115,1" }]));
    const { status, out } = await qnz([
      "audit",
      "planned.geojson",
      "--planned",
      "DT",
      "--format",
      "json",
    ]);
    expect(status).toBe(0);
    const { planChecks } = JSON.parse(out) as { planChecks: Record<string, unknown>[] };
    expect(planChecks).toHaveLength(1);
    expect(planChecks[0]).toMatchObject({
      id: "A",
      plannedHa: 115.1,
      basis: "surveyed",
      verdict: "agrees",
    });
    const { vn2000Ha, differenceHa, differencePercent } = planChecks[0] as Record<string, number>;
    expect(differenceHa).toBe(vn2000Ha! - 115.1);
    expect(differencePercent).toBe((differenceHa! / 115.1) * 100);
  });

  test("csv and geojson are for spreadsheets and QGIS", async () => {
    const file = path.join(GOLDEN, "overlaps.geojson");
    const csv = (await qnz(["audit", file, "--format", "csv"])).out;
    expect(csv.split("\r\n")[0]).toBe(
      "severity,rule,features,areaM2,widthM,differenceHa,lng,lat,detail,count,message",
    );
    const layer = JSON.parse((await qnz(["audit", file, "--format", "geojson"])).out) as {
      type: string;
      features: { geometry: { type: string } | null }[];
    };
    expect(layer.type).toBe("FeatureCollection");
    expect(new Set(layer.features.map(({ geometry }) => geometry?.type))).toEqual(
      new Set(["MultiPolygon", "Point"]),
    );
  });

  test("a name that a spreadsheet would run is text", async () => {
    save("formula.geojson", lots(["=HYPERLINK(1)", RING], ["=HYPERLINK(1)", RING]));
    const { out } = await qnz(["audit", "formula.geojson", "--format", "csv"]);
    // A spreadsheet whose separator is the semicolon begins a cell there, too.
    expect(out).toContain(`,"'=HYPERLINK(1);' =HYPERLINK(1) (2)",`);
  });

  test("a name that a terminal would obey is text", async () => {
    save("escape.geojson", lots(["\u001b[2J\u009b31mA\u202e", BOWTIE]));
    for (const format of ["text", "json", "csv", "geojson"]) {
      const { out, err } = await qnz(["audit", "escape.geojson", "--format", format]);
      expect(out + err).not.toMatch(
        /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u202e]|\\u001b|\\u009b/,
      );
    }
  });

  test("the published map: its own audit has no error, and leaves open what the register does", async () => {
    const { status, out, err } = await qnz(["audit", "--format", "json"]);
    expect([status, err]).toEqual([0, ""]);
    const { planChecks, overlaps, findings, summary } = JSON.parse(out) as {
      planChecks: { id: string; verdict: string | null }[];
      overlaps: { a: string; b: string; areaM2: number }[];
      findings: { rule: string; severity: string; features: string[]; differenceHa?: number }[];
      summary: { findings: { error: number } };
    };
    expect(summary.findings.error).toBe(0);
    expect(planChecks.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["van-don", "van-don/land", "van-don/sea", "song-khoai"]),
    );
    expect(planChecks.filter(({ verdict }) => verdict !== null)).toEqual([]);
    expect(
      overlaps.find(({ a, b }) => a === "hai-yen" && b === "mong-cai/land")?.areaM2,
    ).toBeGreaterThan(860_000);
    const infos = findings.filter(({ severity }) => severity === "info");
    expect(infos.filter(({ rule }) => rule === "boundary-missing")).toHaveLength(18);
    expect(infos.filter(({ rule }) => rule === "sum-differs")).toMatchObject([
      { features: ["parks"], differenceHa: -1.26 },
    ]);
  }, 300_000);

  test("a file against the published map says in which units it lies", async () => {
    const file = path.join(GOLDEN, "against.geojson");
    const { status, out } = await qnz([
      "audit",
      file,
      "--against",
      "published",
      "--format",
      "json",
    ]);
    expect(status).toBe(1);
    const { overlaps } = JSON.parse(out) as {
      overlaps: { a: string; b: string; shareOfA: number }[];
    };
    const inZone = overlaps.filter(({ a }) => a === "in-zone").map(({ b }) => b);
    expect(inZone).toEqual(["hoanh-mo-dong-van/land", "unit/06841"]);
  });
});

describe("convert", () => {
  test("to VN-2000 and back, the rings are where they were", async () => {
    save("lots.geojson", lots(["A", RING, { name: "Lô A", n: 1 }]));
    expect(
      await qnz(["convert", "lots.geojson", "plane.geojson", "--crs", "EPSG:5899"]),
    ).toMatchObject({ status: 0, out: "" });
    const plane = readFileSync(path.join(folder, "plane.geojson"), "utf8");
    expect(plane).toContain("urn:ogc:def:crs:EPSG::5899");
    const { status, out } = await qnz(["convert", "plane.geojson", "-"]);
    expect(status).toBe(0);
    const { features } = JSON.parse(out) as {
      features: { id: string; properties: object; geometry: { coordinates: number[][][] } }[];
    };
    expect(features[0]).toMatchObject({ id: "A", properties: { name: "Lô A", n: 1 } });
    features[0]!.geometry.coordinates[0]!.forEach(([lng, lat], i) => {
      expect(lng).toBeCloseTo(RING[i]![0]!, 8);
      expect(lat).toBeCloseTo(RING[i]![1]!, 8);
    });
  });

  test("metres that name no system are in the one the caller names", async () => {
    const ring = [
      [2322976.3844, 473814.927],
      [2322976.3844, 474814.927],
      [2323976.3844, 474814.927],
      [2322976.3844, 473814.927],
    ];
    save("metres.geojson", lots(["A", ring]));
    expect((await qnz(["convert", "metres.geojson", "-"])).err).toContain(
      "northing first: axis yx",
    );
    const { out } = await qnz([
      "convert",
      "metres.geojson",
      "-",
      "--crs",
      "EPSG:5899",
      "--axis",
      "yx",
    ]);
    const { features } = JSON.parse(out) as {
      features: { geometry: { coordinates: number[][][] } }[];
    };
    const [lng, lat] = features[0]!.geometry.coordinates[0]![0]!;
    expect([lng!.toFixed(7), lat!.toFixed(7)]).toEqual(["107.5000000", "21.0000000"]);
  });
});

describe("what cannot be used is status 2, one line on standard error, nothing on standard output", () => {
  const NUL = new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]);
  test.each([
    [[], "say what to do: measure, audit, convert, tiles, serve-config, check-site."],
    [["meassure", "x"], "there is no command “meassure”"],
    [["toString"], "there is no command “toString”"],
    [["measure"], "measure takes one file; found 0."],
    [["measure", "a", "b"], "measure takes one file; found 2."],
    [["audit", "--frmat", "json"], "Unknown option '--frmat'"],
    [["audit", "--format", "xml"], "--format is one of text, json, csv, geojson; found “xml”."],
    [["audit", "x", "--min-area", "much"], "--min-area is a number of at least 0; found “much”."],
    [["audit", "x", "--against", "plan"], "--against is one of published; found “plan”."],
    [["audit", "--planned", "DT"], "--planned goes with a file; none is given."],
    [["audit", "x", "--crs", "EPSG:1"], "--crs: the coordinate system “EPSG:1” is not one"],
    [["audit", "-", "-"], "standard input can be read once only"],
    [["audit", "none.geojson"], "none.geojson: cannot be read: there is no such file."],
    [["audit", "."], ".: cannot be read: it is a folder."],
    [["audit", "latin1.geojson"], "latin1.geojson: the text is not in UTF-8"],
    [["audit", "broken.geojson"], "broken.geojson: not readable as JSON"],
    [
      ["audit", "points.geojson"],
      "points.geojson: there is no Polygon or MultiPolygon in it (found a Point)",
    ],
    [
      ["audit", "typed.geojson"],
      "typed.geojson, feature 1 of 2 “A”, outer ring, position 2: expected a position of two numbers, found the text “x”.",
    ],
    [
      ["audit", "doubtful.geojson"],
      "doubtful.geojson, feature 1 of 1 “A”: “planned_ha” is the text “9.373”, which can be read two ways",
    ],
    [["audit", "lots.geojson", "--planned", "DT"], "lots.geojson: no feature has a property “DT”."],
    [["convert", "lots.geojson"], "convert takes two files, IN and OUT; found 1."],
    [["convert", "lots.geojson", "lots.dwg"], "convert writes .geojson,"],
    [
      ["convert", "lots.geojson", "no/such/folder.geojson"],
      "no/such/folder.geojson: cannot be written",
    ],
  ])("qnz %j", async (args, message) => {
    save("latin1.geojson", NUL);
    save("broken.geojson", lots(["A", RING]).slice(0, 80));
    save("points.geojson", JSON.stringify({ type: "Point", coordinates: [107, 21] }));
    save("typed.geojson", lots(["A", [RING[0], ["x", 21], RING[2], RING[0]]], ["B", RING]));
    save("doubtful.geojson", lots(["A", RING, { planned_ha: "9.373" }]));
    save("lots.geojson", lots(["A", RING]));
    const { status, out, err } = await qnz(args);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toContain(message);
    expect(err).toMatch(/^qnz: [^\n]+\n$/);
  });
});

test("paths are relative to the folder that npm was called from", async () => {
  save("here.geojson", lots(["A", RING]));
  expect(await throughNpm(["measure", "here.geojson"])).toMatchObject({ status: 0, err: "" });
  expect(await throughNpm(["measure", "there.geojson"])).toMatchObject({ status: 2, out: "" });
});

test("help goes to standard output with status 0", async () => {
  for (const args of [["--help"], ["measure", "--help"], ["audit", "-h"], ["convert", "--help"]]) {
    const { status, out, err } = await qnz(args);
    expect([status, err]).toEqual([0, ""]);
    expect(out).toMatch(/^qnz/);
  }
});

test("a reader that stops early is no fault", async () => {
  const features = Array.from({ length: 5_000 }, (_, i): [string, unknown] => [`lot ${i}`, RING]);
  save("many.geojson", lots(...features));
  const child = spawn(process.execPath, [BUILT, "measure", "many.geojson", "--format", "json"], {
    cwd: folder,
  });
  let err = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
  child.stdout.once("data", () => child.stdout.destroy());
  await new Promise((resolve) => child.on("close", resolve));
  expect(err).toBe("");
});

describe("roughness that was smoothed", () => {
  const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
  const collection = (coordinates: string) =>
    `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"Lô A"},` +
    `"geometry":{"type":"Polygon","coordinates":[${coordinates}]}}]}`;

  test("--version prints the project's version", async () => {
    const { version } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")) as {
      version: string;
    };
    expect(await qnz(["--version"])).toEqual({ status: 0, out: `qnz ${version}\n`, err: "" });
  });

  test("help COMMAND is COMMAND --help", async () => {
    for (const command of ["measure", "audit", "convert"])
      expect(await qnz(["help", command])).toEqual(await qnz([command, "--help"]));
  });

  test("a negative number after an option is refused for what it is", async () => {
    expect(await qnz(["audit", "--min-area", "-1"])).toMatchObject({
      status: 2,
      err: "qnz: --min-area is a number of at least 0; found “-1”.\n",
    });
  });

  test.each(["null", "NaN", "-Infinity"])(
    "a coordinate %s: feature and position are named",
    async (none) => {
      write("none.geojson", collection(`[[107,21],[107.1,21],[${none},21.1],[107,21]]`));
      const measured = await qnz(["measure", "none.geojson"]);
      expect(measured).toMatchObject({ status: 2, out: "" });
      expect(measured.err).toContain("feature 1 of 1 “Lô A”, outer ring, position 3");
      const audited = await qnz(["audit", "none.geojson"]);
      expect(audited.status).toBe(1);
      expect(audited.out).toContain(
        "Lô A, part 1, outer ring, position 3 has a coordinate that is not a finite number.",
      );
    },
  );

  test("NaN in a text stays text", async () => {
    write(
      "nan.geojson",
      collection("[[107,21],[107.1,21],[107.1,21.1],[107,21]]").replace("Lô A", 'NaN, \\"NaN\\"'),
    );
    expect((await qnz(["measure", "nan.geojson"])).out).toContain('NaN, "NaN"');
  });

  test("the same file given twice is checked once, and said", async () => {
    write("once.geojson", collection("[[107,21],[107.1,21],[107.1,21.1],[107,21]]"));
    const { status, out, err } = await qnz(["audit", "once.geojson", "./once.geojson"]);
    expect(status).toBe(0);
    expect(out).toContain("1 boundary checked");
    expect(err).toBe(
      "note: ./once.geojson is the same file as once.geojson; it is checked once.\n",
    );
  });

  test("far from Quảng Ninh there are no VN-2000 hectares: null in JSON, a dash and a sentence in text", async () => {
    write(
      "far.geojson",
      collection("[[0,0],[1,0],[1,1],[0,1],[0,0]]").replace(
        '"name"',
        '"planned_ha":1000000,"name"',
      ),
    );
    const [row] = JSON.parse((await qnz(["measure", "far.geojson", "--format", "json"])).out) as [
      Record<string, unknown>,
    ];
    expect(row["vn2000Ha"]).toBeNull();
    expect(row["ellipsoidHa"]).toBeGreaterThan(1_000_000);
    expect((await qnz(["measure", "far.geojson"])).out).toMatch(
      /Lô A +Lô A +– .*\n\n– under VN-2000: /,
    );
    const { planChecks } = JSON.parse(
      (await qnz(["audit", "far.geojson", "--format", "json"])).out,
    ) as {
      planChecks: Record<string, unknown>[];
    };
    expect(planChecks).toMatchObject([
      {
        vn2000Ha: null,
        differenceHa: null,
        differencePercent: null,
        verdict: null,
        reason: "outside-plane",
      },
    ]);
  });

  test("findings write thousands apart", async () => {
    write("twice.geojson", collection("[[107,21],[107.1,21],[107.1,21.1],[107,21]]"));
    write("other.geojson", readFileSync(path.join(folder, "twice.geojson"), "utf8"));
    expect((await qnz(["audit", "twice.geojson", "other.geojson"])).out).toContain("5,755.68 ha");
  });
});

describe("audit on threads", () => {
  const collection = () => {
    const side = 48;
    const cell = (i: number): unknown => {
      const [x, y] = [107.3 + (i % side) * 0.001, 21.1 + Math.floor(i / side) * 0.001];
      // Every tenth reaches over its eastern border, every seventh stays back from it.
      const east = x + 0.001 + (i % 10 === 0 ? 2e-5 : i % 7 === 0 ? -2e-5 : 0);
      const ring = [
        [x, y],
        [east, y],
        [east, y + 0.001],
        [x, y + 0.001],
        [x, y],
      ];
      return {
        type: "Feature",
        id: `cell-${i}`,
        properties: {},
        geometry: { type: "Polygon", coordinates: [ring] },
      };
    };
    return Array.from({ length: side * side }, (_, i) => JSON.stringify(cell(i))).join("\n");
  };

  test("one thread, three and as many as it likes find the same", async () => {
    writeFileSync(path.join(folder, "cells.geojsonl"), collection());
    const audits = await Promise.all(
      [["--threads", "1"], ["--threads", "3"], []].map((threads) =>
        qnz(["audit", "cells.geojsonl", "--format", "geojson", ...threads]),
      ),
    );
    const [one, three, any] = audits;
    expect(one).toMatchObject({ status: 1, err: "" });
    expect((JSON.parse(one!.out) as { features: unknown[] }).features.length).toBeGreaterThan(300);
    expect(three!.out).toBe(one!.out);
    expect(any!.out).toBe(one!.out);
  }, 60_000);

  test("Ctrl-C ends it with status 130, a sentence and no output", async () => {
    writeFileSync(path.join(folder, "cells.geojsonl"), collection());
    const child = spawn(process.execPath, [BUILT, "audit", "cells.geojsonl", "cells.geojsonl"], {
      cwd: folder,
      env: { ...process.env, QNZ_ROOT: ROOT },
    });
    let [out, err] = ["", ""];
    child.stdout.on("data", (text: Buffer) => (out += text.toString()));
    child.stderr.on("data", (text: Buffer) => {
      err += text.toString();
      // What is said before the work begins.
      if (err.includes("it is checked once") && !child.killed) child.kill("SIGINT");
    });
    const status = await new Promise((resolve) => child.on("close", resolve));
    expect({ status, out }).toEqual({ status: 130, out: "" });
    expect(err).toContain("qnz: stopped.");
  }, 60_000);

  test.each(["0", "two", "1.5", "1000"])("%s threads are refused", async (threads) => {
    const { status, err } = await qnz(["audit", "x.geojson", "--threads", threads]);
    expect(status).toBe(2);
    expect(err).toContain(`--threads is a whole number from 1 to 256; found “${threads}”.`);
  });
});
