import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { REFERENCE, ringsApartM } from "../lib/formats/samples";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const GOLDEN = path.join(ROOT, "tests/golden/formats");
const MM = 0.001;
let folder = "";

const qnz = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(ROOT, "scripts/qnz.mjs"), ...args],
    {
      cwd: ROOT,
      env: { ...process.env, INIT_CWD: folder },
      encoding: "utf8",
    },
  );
  return { status, out: stdout, err: stderr };
};
const done = (err = "") => ({ status: 0, out: "", err });
const written = (file: string) =>
  (JSON.parse(readFileSync(path.join(folder, file), "utf8")) as GeoJSON.FeatureCollection).features;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "qnz-convert-"));
  cpSync(path.join(GOLDEN, "in"), folder, { recursive: true });
  cpSync(path.join(GOLDEN, "marks"), folder, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("between formats", () => {
  test.each(["zip", "kml", "gpkg", "csv", "xlsx"])(
    "shapefile to .%s and back to GeoJSON",
    (ending) => {
      const crs = ending === "kml" ? [] : ["--crs", "EPSG:5899"];
      expect(qnz("convert", "vn2000.zip", `there.${ending}`, ...crs)).toEqual(done());
      expect(qnz("convert", `there.${ending}`, "back.geojson")).toEqual(done());
      written("back.geojson").forEach(({ geometry, properties, id }, i) => {
        expect(ringsApartM(geometry as GeoJSON.Polygon, REFERENCE[i]!.boundary)).toBeLessThan(MM);
        expect([id, properties!["name"]]).toEqual([REFERENCE[i]!.id, REFERENCE[i]!.name]);
      });
    },
  );

  test("a shapefile as loose files, and from them", () => {
    expect(qnz("convert", "vn2000.geojson", "loose.shp", "--crs", "EPSG:5899")).toEqual(done());
    expect(readdirSync(folder).filter((file) => file.startsWith("loose."))).toEqual([
      "loose.cpg",
      "loose.dbf",
      "loose.prj",
      "loose.shp",
      "loose.shx",
    ]);
    const measured = qnz("measure", "loose.shp", "--format", "json");
    const [first] = JSON.parse(measured.out) as { id: string; vn2000Ha: number }[];
    expect(first!.id).toBe("lo-a");
    expect(first!.vn2000Ha).toBeCloseTo(5, 6);
  });

  test("a table of boundary marks comes back letter for letter", () => {
    expect(qnz("convert", "decision-tabs.txt", "marks.txt")).toEqual(done());
    expect(qnz("convert", "marks.txt", "again.txt")).toEqual(done());
    const text = readFileSync(path.join(folder, "again.txt"), "utf8");
    expect(text).toBe(readFileSync(path.join(folder, "marks.txt"), "utf8"));
    expect(text).toContain("1\t2.326.543,210\t459.871,550\t250,00\n");
  });
});

describe("which system --crs names", () => {
  test("that of OUT, where IN names its own", () => {
    expect(qnz("convert", "utm48.zip", "plane.geojson", "--crs", "EPSG:5899")).toEqual(done());
    const [first] = written("plane.geojson");
    const [x, y] = (first!.geometry as GeoJSON.Polygon).coordinates[0]![0]!;
    expect(Math.abs(x! - 459871.55) + Math.abs(y! - 2326543.21)).toBeLessThan(MM);
  });

  test("that of IN, where IN names none or a wrong one; --to is OUT's", () => {
    for (const file of ["outlines.dxf", "missing-prj.zip", "wrong-meridian.zip"]) {
      expect(qnz("convert", file, "out.geojson", "--crs", "EPSG:5899").status).toBe(0);
      const [first] = written("out.geojson");
      expect(ringsApartM(first!.geometry as GeoJSON.Polygon, REFERENCE[0]!.boundary)).toBeLessThan(
        MM,
      );
    }
    expect(
      qnz("convert", "outlines.dxf", "out.gpkg", "--crs", "EPSG:5899", "--to", "EPSG:3405").status,
    ).toBe(0);
    expect(qnz("convert", "out.gpkg", "out.geojson").status).toBe(0);
    const [first] = written("out.geojson");
    expect(ringsApartM(first!.geometry as GeoJSON.Polygon, REFERENCE[0]!.boundary)).toBeLessThan(
      MM,
    );
  });

  test("what was told from the numbers is said; what is in doubt is refused with the choices", () => {
    expect(qnz("convert", "missing-prj.zip", "out.geojson").err).toMatch(
      /^note: missing-prj\.zip, missing-prj\.shp: taken for VN-2000 \/ TM-3 107-45 \(EPSG:5899\), xy: told from the numbers[^\n]*\n$/,
    );
    const { status, out, err } = qnz("audit", "next-meridian.zip");
    expect([status, out]).toEqual([2, ""]);
    expect(err).toMatch(
      /in doubt: VN-2000 \/ TM-3 107-45 \(EPSG:5899[^\n]*EPSG:9216[^\n]*Name it with --crs[^\n]*\n$/,
    );
  });
});

test("of two coordinate systems that are not known, the option that names one is said", () => {
  const err = (...options: string[]) => qnz("convert", "vn2000.zip", "out.geojson", ...options).err;
  expect(err("--to", "EPSG:1")).toMatch(/^qnz: --to: /);
  expect(err("--crs", "EPSG:1")).toMatch(/^qnz: --crs: /);
});

test.each(["utf16le", "utf-16be"])(
  "GeoJSON in %s with its mark is read as other text is",
  (encoding) => {
    const ring = [
      [107.1, 21],
      [107.2, 21],
      [107.2, 21.1],
      [107.1, 21],
    ];
    const geometry = { type: "Polygon", coordinates: [ring] };
    const feature = { type: "Feature", id: "1", properties: { name: "Lô Đất" }, geometry };
    const bytes = Buffer.from(`\ufeff${JSON.stringify(feature)}`, "utf16le");
    if (encoding === "utf-16be") bytes.swap16();
    writeFileSync(path.join(folder, "wide.geojson"), bytes);
    expect(qnz("convert", "wide.geojson", "narrow.geojson")).toMatchObject({ status: 0 });
    expect(written("narrow.geojson")[0]!.properties).toMatchObject({ name: "Lô Đất" });
  },
);

test("a feature a line is read for what it is, whatever the file is called", () => {
  const ring = [
    [107.1, 21],
    [107.2, 21],
    [107.2, 21.1],
    [107.1, 21],
  ];
  const line = (id: string) =>
    JSON.stringify({
      type: "Feature",
      id,
      geometry: { type: "Polygon", coordinates: [ring] },
      properties: {},
    });
  writeFileSync(path.join(folder, "lines.geojson"), `${line("a")}\n${line("b")}\n`);
  const { status, out } = qnz("measure", "lines.geojson", "--format", "json");
  expect(status).toBe(0);
  expect((JSON.parse(out) as { id: string }[]).map(({ id }) => id)).toEqual(["a", "b"]);

  writeFileSync(path.join(folder, "cut.geojson"), `${line("a")}\n${line("b").slice(0, 90)}\n`);
  expect(qnz("measure", "cut.geojson").err).toMatch(/^qnz: cut\.geojson, feature 1: not readable/);
});

test("a ring that goes round the Earth is measured, and said to be measured the shorter way", () => {
  const ring = [
    [-180, -90],
    [180, -90],
    [180, -60],
    [-180, -60],
    [-180, -90],
  ];
  writeFileSync(
    path.join(folder, "south.geojson"),
    JSON.stringify({ type: "Polygon", coordinates: [ring] }),
  );
  const { status, err } = qnz("measure", "south.geojson");
  expect(status).toBe(0);
  expect(err).toMatch(
    /^note: south\.geojson, .*outer ring, position \d: crosses the antimeridian .* the shorter way round the Earth\.\n$/,
  );
});

test("a file that is no boundary is status 2 with one line", () => {
  writeFileSync(
    path.join(folder, "cut.gpkg"),
    readFileSync(path.join(folder, "vn2000.gpkg")).subarray(0, 5000),
  );
  for (const file of ["cut.gpkg", "none.shp", "parcels.xyz"]) {
    writeFileSync(path.join(folder, "parcels.xyz"), "hello");
    const { status, out, err } = qnz("measure", file);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toMatch(new RegExp(`^qnz: ${file}: [^\\n]+\\n$`));
  }
});
