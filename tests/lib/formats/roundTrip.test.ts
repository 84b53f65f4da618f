import fc from "fast-check";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Position } from "geojson";
import { afterAll, describe, expect, test } from "vitest";
import { conversionOf } from "../../../src/lib/crs/convert";
import type { Boundary } from "../../../src/lib/geometry";
import { readFiles } from "../../../src/lib/formats/readFiles";
import {
  exportable,
  writeFiles,
  type ExportFeature,
  type WriteFormat,
} from "../../../src/lib/formats/writeFiles";
import { columnsOf } from "../../../src/lib/formats/geopackage/createTable";
import { read, REFERENCE, ringsApartM, text } from "./samples";

const MM = 0.001;
const PLANES = ["EPSG:5899", "EPSG:3405", "EPSG:32648", "EPSG:3857"];
const DATE = "2026-11-23";

/** A ring round a place: corners at growing angles, so that it never crosses itself. */
function star([lng, lat]: [number, number], radii: readonly number[], size: number): Position[] {
  const ring = radii.map((radius, i): Position => {
    const angle = (2 * Math.PI * i) / radii.length;
    return [lng + size * radius * Math.cos(angle), lat + size * radius * Math.sin(angle)];
  });
  return [...ring, ring[0]!];
}

const radii = fc.array(fc.double({ min: 0.6, max: 1, noNaN: true }), {
  minLength: 3,
  maxLength: 12,
});
const polygon = (at: [number, number]) =>
  fc.tuple(radii, fc.option(radii)).map(([outer, hole]) => {
    const rings = [star(at, outer, 0.01)];
    if (hole) rings.push(star(at, hole, 0.001).reverse());
    return rings;
  });
const boundary = fc
  .tuple(
    fc.double({ min: 106.6, max: 107.9, noNaN: true }),
    fc.double({ min: 20.8, max: 21.5, noNaN: true }),
  )
  .chain(([lng, lat]): fc.Arbitrary<Boundary> =>
    fc.oneof(
      polygon([lng, lat]).map((coordinates): Boundary => ({ type: "Polygon", coordinates })),
      fc
        .tuple(polygon([lng, lat]), polygon([lng + 0.03, lat]))
        .map((coordinates): Boundary => ({ type: "MultiPolygon", coordinates })),
    ),
  );

const words = [
  "Lô",
  "đất",
  "số",
  "Khu",
  "Quảng Yên",
  "Hải Hà",
  "A-12",
  "“mới”",
  "<b>",
  "&",
  '"x"',
  "=1+1",
  "3,5",
  "a;b",
  "Ưu",
];
const phrase = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 })
  .map((all) => all.join(" "));
const feature = fc.record({
  boundary,
  name: phrase,
  note: fc.option(phrase, { nil: null }),
  planned_ha: fc.oneof(
    fc.integer({ min: 1, max: 10_000 }),
    fc.double({ min: 0.01, max: 9_999, noNaN: true }),
  ),
  code: fc.integer({ min: 0, max: 99_999 }).map((code) => `0${code}`),
  built: fc.boolean(),
});
const collection = fc.array(feature, { minLength: 1, maxLength: 6 }).map((features) =>
  features.map(({ boundary: shape, ...properties }, i): ExportFeature => {
    const id = `lo-${i + 1}`;
    return { id, name: properties.name, boundary: shape, properties: { id, ...properties } };
  }),
);

async function thereAndBack(format: WriteFormat, features: readonly ExportFeature[], crs: string) {
  const { bytes, extension } = await writeFiles(format, features, {
    crs,
    name: "Lô đất",
    date: DATE,
  });
  const result = await readFiles([{ name: `there.${extension}`, bytes }]);
  expect(result.layers[0]!.crs).toMatchObject({
    confidence: "certain",
    system: { id: format === "kml" ? "EPSG:4326" : crs },
  });
  return result;
}

describe("what was written is read again", () => {
  const WHOLE: WriteFormat[] = ["geojson", "shapefile", "kml", "geopackage", "dxf", "csv", "xlsx"];
  for (const format of WHOLE) {
    test(`${format}: rings within a millimetre, ids, names and properties kept`, async () => {
      await fc.assert(
        fc.asyncProperty(
          collection,
          fc.constantFrom("EPSG:4326", ...PLANES),
          async (features, crs) => {
            const { features: back } = await thereAndBack(format, features, crs);
            expect(back.map(({ id, name }) => [id, name])).toEqual(
              features.map(({ id, name }) => [id, name]),
            );
            back.forEach((one, i) => {
              const before = features[i]!;
              expect(ringsApartM(one.boundary, before.boundary)).toBeLessThan(MM);
              expect(one.boundary.type).toBe(before.boundary.type);
              for (const [key, value] of Object.entries(before.properties)) {
                const found = one.properties[key];
                // Tables and dBASE have no null beside the empty text, and CSV has no booleans.
                expect(
                  found === undefined || found === ""
                    ? null
                    : format === "csv" && key === "built"
                      ? found === "true"
                      : found,
                  key,
                ).toEqual(value);
              }
            });
          },
        ),
        { numRuns: 25 },
      );
    });
  }

  test("boundary marks: rings to half a millimetre on the plane, and names", async () => {
    await fc.assert(
      fc.asyncProperty(collection, async (features) => {
        // A parcel is named by a line of text, and not by one that reads as a formula or a title.
        const named = features.map((one, i) => ({ ...one, name: `Lô đất ${i + 1}` }));
        const { features: back } = await thereAndBack("boundary-marks", named, "EPSG:5899");
        expect(back.map(({ name }) => name)).toEqual(named.map(({ name }) => name));
        back.forEach(({ boundary: found }, i) => {
          expect(ringsApartM(found, named[i]!.boundary)).toBeLessThan(MM);
        });
      }),
      { numRuns: 25 },
    );
  });

  test("coordinates of a decision come back to the last digit, through every plane format", async () => {
    const original = exportable(await read("in/vn2000.zip"));
    for (const format of [
      "shapefile",
      "geopackage",
      "dxf",
      "csv",
      "xlsx",
      "geojson",
      "boundary-marks",
    ] as const) {
      // Without what the file had, too: 2326543.21 has to be 2326543.21 again.
      const features = original.map((one) => ({ ...one, own: null }));
      const { features: back } = await thereAndBack(format, features, "EPSG:5899");
      back.forEach(({ own }, i) => {
        const expected = original[i]!.own!.boundary.coordinates.flat(2).flat();
        own!.coordinates
          .flat(2)
          .flat()
          .forEach((value, k) => expect(value).toBeCloseTo(expected[k] as number, 5));
      });
    }
  });

  test("ten thousand boundaries in one GeoPackage, over many pages and levels", async () => {
    const features = Array.from({ length: 10_000 }, (_, i): ExportFeature => {
      const at: [number, number] = [106.6 + (i % 100) / 100, 20.8 + Math.floor(i / 100) / 200];
      const ring = star(at, Array<number>(i === 7 ? 3_000 : 8).fill(1), 0.004);
      const id = `lo-${i}`;
      return {
        id,
        name: id,
        boundary: { type: "Polygon", coordinates: [ring] },
        properties: { id },
      };
    });
    const { features: back } = await thereAndBack("geopackage", features, "EPSG:5899");
    expect(back).toHaveLength(10_000);
    for (const i of [0, 7, 5_000, 9_999]) {
      expect(ringsApartM(back[i]!.boundary, features[i]!.boundary)).toBeLessThan(MM);
    }
  });
});

describe("what a format cannot hold is said or refused", () => {
  const ring = star([107, 21], [1, 1, 1, 1], 0.01);
  const one = (properties: Record<string, unknown>): ExportFeature[] => [
    { id: "a", name: "A", boundary: { type: "Polygon", coordinates: [ring] }, properties },
  ];

  test("field names of ten characters, and texts of 254 bytes", async () => {
    const long = "Đ".repeat(200);
    const { notes, bytes } = await writeFiles(
      "shapefile",
      one({ "Diện tích quy hoạch": 5, "Diện tích quy": 6, text: long }),
    );
    expect(notes.map(({ detail }) => detail)).toEqual([
      "“Diện tích quy hoạch” → “Dien_tich”",
      "“Diện tích quy” → “Dien_tic_2”",
      "“text” → 254 B",
    ]);
    const { features } = await readFiles([{ name: "a.zip", bytes }]);
    expect(features[0]!.properties).toMatchObject({
      Dien_tich: 5,
      Dien_tic_2: 6,
      text: "Đ".repeat(127),
    });
  });

  test("KML in another system, marks in degrees, nothing at all", async () => {
    expect((await writeFiles("kml", one({}), { crs: "EPSG:5899" })).notes).toHaveLength(1);
    await expect(writeFiles("boundary-marks", one({}))).rejects.toThrow(
      "VN-2000 plane such as EPSG:5899",
    );
    await expect(writeFiles("csv", [])).rejects.toThrow("nothing to write");
  });

  test("a property that would be taken for a coordinate is renamed", async () => {
    const { bytes, notes } = await writeFiles("xlsx", one({ x: 1, y: 2, ring: 3, note: "n" }), {
      crs: "EPSG:5899",
    });
    expect(notes).toHaveLength(3);
    const { features } = await readFiles([{ name: "a.xlsx", bytes }]);
    expect(features[0]!.properties).toMatchObject({
      "field x": 1,
      "field y": 2,
      "field ring": 3,
      note: "n",
    });
    expect(ringsApartM(features[0]!.boundary, one({})[0]!.boundary)).toBeLessThan(MM);
  });
});

describe("bug: properties were lost without a word", () => {
  const ring = star([107, 21], [1, 1, 1, 1], 0.01);
  const back = async (format: WriteFormat, key: string) => {
    const properties = { id: "a", name: "A", [key]: "kept" };
    const one: ExportFeature = {
      ...{ id: "a", name: "A", properties },
      boundary: { type: "Polygon", coordinates: [ring] },
    };
    const { bytes, extension, notes } = await writeFiles(format, [one], { crs: "EPSG:5899" });
    const { features } = await readFiles([{ name: `a.${extension}`, bytes }]);
    const renamed = notes.find(({ code }) => code === "field-renamed")?.detail;
    return { properties: features[0]!.properties, renamed };
  };
  const TABLES: WriteFormat[] = ["kml", "geopackage", "dxf", "csv", "xlsx"];

  test.each(TABLES)(
    "%s: called what every object answers to, or like a statement",
    async (format) => {
      for (const key of ["constructor", "toString", "hasOwnProperty", '"; DROP TABLE a;--', "=1+1"])
        expect((await back(format, key)).properties[key], key).toBe("kept");
    },
  );

  test.each([
    ["geopackage", "fid", "fid_2"],
    ["geopackage", "NAME", "NAME_2"],
    ["geopackage", "", "field"],
    ["csv", "", "field"],
    ["xlsx", "", "field"],
  ] as const)("%s: “%s” is called “%s”, and that is noted", async (format, key, name) => {
    const { properties, renamed } = await back(format, key);
    expect(properties[name]).toBe("kept");
    expect(renamed).toBe(`“${key}” → “${name}”`);
  });
});

test("bug: a table was not found behind a bracket or a dash in its quoted name", () => {
  for (const name of ["lô (2024)", "a -- b", "c /* d", "[e"])
    expect(
      columnsOf(`CREATE TABLE "${name}" (fid INTEGER PRIMARY KEY, geom POLYGON) -- (x`),
    ).toMatchObject([
      { name: "fid", type: "INTEGER", isRowId: true },
      { name: "geom", type: "POLYGON" },
    ]);
});

test("bug: a line end in a quoted cell hid the commas of a CSV", async () => {
  const csv = 'WKT,note\r\n"POLYGON ((107 21,107.01 21,107.01 21.01,107 21))","a\nb, c"\r\n';
  const { features } = await readFiles([text(csv, "a.csv")]);
  expect(features[0]!.properties["note"]).toBe("a\nb, c");
});

const hasGdal = spawnSync("ogr2ogr", ["--version"]).status === 0;
if (!hasGdal)
  console.log("ogr2ogr is not installed: that GDAL opens what is written is not tested.");

describe.skipIf(!hasGdal)("GDAL opens what is written", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "formats-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each([
    ["geojson", "EPSG:5899"],
    ["shapefile", "EPSG:5899"],
    ["shapefile", "EPSG:4326"],
    ["shapefile", "EPSG:9216"],
    ["kml", "EPSG:4326"],
    ["geopackage", "EPSG:5899"],
    ["geopackage", "EPSG:4326"],
    ["csv", "EPSG:5899"],
    ["dxf", "EPSG:5899"],
  ] as [WriteFormat, string][])("%s in %s", async (format, crs) => {
    const features = exportable(await read("in/vn2000.zip"));
    const { bytes, extension } = await writeFiles(format, features, {
      crs,
      name: "parcels",
      date: DATE,
    });
    const file = path.join(folder, `${format}-${crs.slice(5)}.${extension}`);
    writeFileSync(file, bytes);
    // Rings are lines in a DXF, which WKT has and GeoJSON's reader leaves out.
    const to = path.join(folder, format === "dxf" ? "back.csv" : "back.geojson");
    rmSync(to, { force: true });
    const into =
      format === "dxf" ? ["CSV", "GEOMETRY=AS_WKT"] : ["GeoJSON", "COORDINATE_PRECISION=12"];
    // CSV and DXF name their system where GDAL does not look.
    const source = format === "csv" || format === "dxf" ? ["-s_srs", crs] : [];
    const from = format === "shapefile" ? `/vsizip/${file}` : file;
    const args = ["-f", into[0]!, "-lco", into[1]!, to, "-t_srs", "EPSG:4326", ...source, from];
    // GDAL says a warning of what it does not like.
    const { stderr, status } = spawnSync("ogr2ogr", args, { encoding: "utf8" });
    expect([status, stderr]).toEqual([0, ""]);
    const { features: back } = await readFiles([
      { name: to, bytes: new Uint8Array(readFileSync(to)) },
    ]);
    if (format === "dxf") {
      expect(back).toHaveLength(5);
      expect(ringsApartM(back[0]!.boundary, REFERENCE[0]!.boundary)).toBeLessThan(MM);
      return;
    }
    back.forEach(({ boundary: found, properties }, i) => {
      expect(ringsApartM(found, REFERENCE[i]!.boundary)).toBeLessThan(MM);
      expect(properties["name"] ?? properties["Name"]).toBe(REFERENCE[i]!.name);
      expect(String(properties["code"])).toBe(REFERENCE[i]!.code);
    });
    expect(back).toHaveLength(3);
  });

  test("and finds nothing wrong with the database", async () => {
    const features = Array.from({ length: 3_000 }, (_, i): ExportFeature => {
      const [lng, lat] = conversionOf("EPSG:5899").toWgs84([460_000 + i, 2_326_000]);
      const ring = star([lng, lat], Array<number>(i % 100 === 0 ? 900 : 6).fill(1), 0.001);
      return {
        id: `${i}`,
        name: `Lô ${i}`,
        boundary: { type: "Polygon", coordinates: [ring] },
        properties: { n: i - 7, big: i * 1e12, half: i / 2 },
      };
    });
    const { bytes } = await writeFiles("geopackage", features, {
      crs: "EPSG:5899",
      name: "lots",
      date: DATE,
    });
    const file = path.join(folder, "lots.gpkg");
    writeFileSync(file, bytes);
    const sql = (query: string) =>
      execFileSync("ogrinfo", ["-ro", "-q", file, "-sql", query], { encoding: "utf8" });
    expect(sql("PRAGMA integrity_check")).toContain("integrity_check (String) = ok");
    expect(sql("PRAGMA foreign_key_check")).not.toContain("OGRFeature");
    expect(sql("SELECT count(*) AS c, sum(n) AS s, sum(half) AS h FROM lots")).toMatch(
      /c \(Integer\) = 3000[\s\S]*s \(Integer(?:64)?\) = 4477500[\s\S]*h \(Real\) = 2249250/,
    );
  });
});
