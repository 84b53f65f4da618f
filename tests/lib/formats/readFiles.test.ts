import { describe, expect, test } from "vitest";
import { FileFault } from "../../../src/lib/faults";
import { Cancelled, readFiles } from "../../../src/lib/formats/readFiles";
import { requirePlaced } from "../../../src/lib/formats/requirePlaced";
import { pack } from "../../../src/lib/formats/zip";
import { sentence } from "../../../src/lib/faults";
import { read, REFERENCE, ringsApartM, sample, text } from "./samples";
import { toVni } from "../encodings/encode";

/** What stays when a tenth of a millimetre is the smallest digit a file holds. */
const MM = 0.001;

describe("files that GDAL made, read to the millimetre", () => {
  test.each([
    ["in/vn2000.zip", "shapefile", "EPSG:5899 xy certain"],
    ["in/utm48.zip", "shapefile", "EPSG:32648 xy certain"],
    ["in/vn-utm48.zip", "shapefile", "EPSG:3405 xy certain"],
    ["in/mercator.zip", "shapefile", "EPSG:3857 xy certain"],
    ["in/vn2000.gpkg", "geopackage", "EPSG:5899 xy certain"],
    ["in/wgs84.gpkg", "geopackage", "EPSG:4326 xy certain"],
    ["in/vn2000.geojson", "geojson", "EPSG:5899 xy certain"],
    ["in/parcels.kml", "kml", "EPSG:4326 xy certain"],
    ["in/parcels-libkml.kml", "kml", "EPSG:4326 xy certain"],
    ["in/parcels.kmz", "kml", "EPSG:4326 xy certain"],
    ["in/parcels.topojson", "topojson", "EPSG:4326 xy certain"],
    ["in/wkt.csv", "csv", "EPSG:5899 xy likely"],
    // Trouble with .prj and .cpg.
    ["in/esri-prj.zip", "shapefile", "EPSG:5899 xy certain"],
    ["in/custom-prj.zip", "shapefile", "EPSG:5899 xy certain"],
    ["in/nameless-prj.zip", "shapefile", "EPSG:5899 xy likely"],
    ["in/missing-prj.zip", "shapefile", "EPSG:5899 xy likely"],
    ["in/swapped.zip", "shapefile", "EPSG:5899 yx likely"],
    ["in/lying-cp1258.zip", "shapefile", "EPSG:5899 xy certain"],
    ["in/lying-tcvn.zip", "shapefile", "EPSG:5899 xy certain"],
    ["in/no-cpg-cp1258.zip", "shapefile", "EPSG:5899 xy certain"],
    ["in/no-cpg-tcvn.zip", "shapefile", "EPSG:5899 xy certain"],
  ])("%s", async (path, format, crs) => {
    const { features, layers } = await read(path);
    const [layer] = layers;
    expect(layer!.format).toBe(format);
    expect(`${layer!.crs!.system.id} ${layer!.crs!.axis} ${layer!.crs!.confidence}`).toBe(crs);
    expect(features.map(({ id, name }) => [id, name.replace("–", "-")])).toEqual(
      REFERENCE.map(({ id, name }) => [id, name.replace("–", "-")]),
    );
    features.forEach(({ boundary, properties }, i) => {
      expect(ringsApartM(boundary, REFERENCE[i]!.boundary)).toBeLessThan(MM);
      expect(boundary.type).toBe(REFERENCE[i]!.boundary.type);
      // The tables made from text have text only.
      expect(properties).toMatchObject({ code: REFERENCE[i]!.code });
      expect(Number(properties["planned_ha"])).toBe(REFERENCE[i]!.planned_ha);
      expect(properties["note"] ?? "").toBe(REFERENCE[i]!.note);
    });
  });

  test.each(["wrong-meridian", "next-meridian", "degrees-prj"])(
    "%s is asked about, and read once it is answered",
    async (name) => {
      const asked = await read(`in/${name}.zip`);
      expect(asked.features).toEqual([]);
      expect(asked.layers[0]).toMatchObject({ crs: null, count: 3 });
      expect(asked.layers[0]!.crsCandidates[0]!.system.id).toBe("EPSG:5899");
      expect(() => requirePlaced(asked)).toThrow(/in doubt: VN-2000 \/ TM-3 107-45 \(EPSG:5899/);
      const { features } = await read(`in/${name}.zip`, { crs: "EPSG:5899" });
      features.forEach(({ boundary }, i) => {
        expect(ringsApartM(boundary, REFERENCE[i]!.boundary)).toBeLessThan(MM);
      });
    },
  );

  test.each(["outlines.dxf", "hatches.dxf"])(
    "%s names no system, so it is asked for",
    async (name) => {
      const asked = await read(`in/${name}`);
      expect(asked.layers[0]!.crs).toBeNull();
      const { features } = await read(`in/${name}`, { crs: "EPSG:5899" });
      const byName = features.filter((feature) => feature.name === REFERENCE[0]!.name);
      expect(byName).toHaveLength(1);
      expect(ringsApartM(byName[0]!.boundary, REFERENCE[0]!.boundary)).toBeLessThan(MM);
    },
  );

  test("tracks that end where they begin", async () => {
    const { features, notes } = await read("in/tracks.gpx");
    expect(features.map(({ name }) => name)).toEqual([REFERENCE[0]!.name, REFERENCE[1]!.name]);
    expect(ringsApartM(features[0]!.boundary, REFERENCE[0]!.boundary)).toBeLessThan(MM);
    expect(notes.filter(({ code }) => code === "closed-line")).toHaveLength(2);
  });

  test.each(["xlsx", "xls"])("a workbook (.%s) with a row a point", async (ending) => {
    const { features, layers } = await read(`in/points.${ending}`);
    expect(features.map(({ name }) => name)).toEqual(["Lô A", "Lô B"]);
    expect(layers[0]).toMatchObject({ format: "xlsx", name: "Tọa độ" });
    expect(ringsApartM(features[0]!.boundary, REFERENCE[0]!.boundary)).toBeLessThan(MM);
  });

  test("VN-2000 coordinates are kept as the file has them", async () => {
    const { features } = await read("in/vn2000.zip");
    expect(features[0]!.own).toEqual({
      type: "Polygon",
      coordinates: [
        [
          [459871.55, 2326543.21],
          [460121.55, 2326543.21],
          [460121.55, 2326743.21],
          [459871.55, 2326743.21],
          [459871.55, 2326543.21],
        ],
      ],
    });
  });

  test("what a text was taken for is said", async () => {
    const { layers, notes } = await read("in/lying-tcvn.zip");
    expect(layers[0]!.encoding).toMatchObject({
      encoding: "tcvn3",
      confidence: "likely",
      why: "contradicts-stated",
      stated: "utf-8",
    });
    expect(notes.map(({ code }) => code)).toContain("encoding");
  });
});

describe("files that belong together", () => {
  test("a shapefile's parts, loose and in any order and case", async () => {
    const { unzipSync } = await import("fflate");
    const parts = Object.entries(unzipSync(sample("in/vn2000.zip")))
      .map(([name, bytes]) => ({ name: name.toUpperCase(), bytes }))
      .reverse();
    const { features } = await readFiles(parts);
    expect(features.map(({ id }) => id)).toEqual(["lo-a", "lo-b", "lo-c"]);
    await expect(readFiles(parts.filter(({ name }) => !name.endsWith(".SHP")))).rejects.toThrow(
      /VN2000\.shp is missing/i,
    );
    const bare = await readFiles(parts.filter(({ name }) => name.endsWith(".SHP")));
    expect(bare.notes.map(({ code }) => code)).toEqual(["left-out", "crs"]);
  });

  test("several files, several layers, each with its own system", async () => {
    const { features, layers } = await readFiles(
      ["in/vn2000.zip", "in/utm48.zip", "in/parcels.kml"].map((path) => ({
        name: path,
        bytes: sample(path),
      })),
    );
    expect(layers.map(({ crs }) => crs?.system.id)).toEqual([
      "EPSG:5899",
      "EPSG:32648",
      "EPSG:4326",
    ]);
    expect(features).toHaveLength(9);
    expect(new Set(features.map(({ id }) => id)).size).toBe(9);
  });

  test("an archive of several formats", async () => {
    const bytes = pack({
      "a/parcels.kml": sample("in/parcels.kml"),
      "b/wkt.csv": sample("in/wkt.csv"),
      "readme.md": new Uint8Array(3),
    });
    const { layers } = await readFiles([{ name: "all.zip", bytes }]);
    expect(layers.map(({ format, place }) => [format, place.inside])).toEqual([
      ["kml", "a/parcels.kml"],
      ["csv", "b/wkt.csv"],
    ]);
  });
});

test("an archive's notes, lists and leftovers do not keep its boundaries out", async () => {
  const { unzipSync, zipSync } = await import("fflate");
  const parts = Object.entries(unzipSync(sample("in/vn2000.zip"))).map(
    ([name, bytes]) => [`Hồ sơ/Bản đồ/${name}`, bytes] as const,
  );
  const bytes = zipSync({
    ...Object.fromEntries(parts),
    "Hồ sơ/doc-truoc.txt": new TextEncoder().encode("Đọc tôi trước"),
    "Hồ sơ/Thumbs.db": new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]),
    "Hồ sơ/~$Bang.xlsx": new Uint8Array([0, 1, 2]),
    "__MACOSX/Hồ sơ/Bản đồ/._vn2000.shp": new Uint8Array([0, 5, 22, 7]),
  });
  const { features, notes } = await readFiles([{ name: "ho-so.zip", bytes }]);
  expect(features).toHaveLength(REFERENCE.length);
  const left = notes.filter(({ code }) => code === "left-out");
  expect(left.map(({ place }) => place)).toEqual([
    { file: "ho-so.zip", inside: "Hồ sơ/doc-truoc.txt" },
  ]);
});

test("sheets with one parcel each name it", async () => {
  const { writeXlsx } = await import("hucre/xlsx");
  const head = ["Điểm", "X (m)", "Y (m)"];
  const sheet = (name: string, north: number) => ({
    name,
    rows: [head, [1, north, 459871.55], [2, north, 460121.55], [3, north + 200, 460121.55]],
  });
  const bytes = await writeXlsx({ sheets: [sheet("Lô 1", 2326543), sheet("Sheet2", 2328543)] });
  const { features } = await readFiles([{ name: "lo.xlsx", bytes: Uint8Array.from(bytes) }]);
  expect(features.map(({ name }) => name)).toEqual(["Lô 1", "feature-2"]);
});

describe("text in older encodings, in every format that is text", () => {
  const TCVN3 = "L\u00AB \u00AE\u00CAt 1, ph\u00AD\u00EAng H\u00B5 Kh\u00C8u";
  const NAME = "Lô đất 1, phường Hà Khẩu";
  const RING =
    "459871.55 2326543.21,460121.55 2326543.21,460121.55 2326743.21,459871.55 2326543.21";
  const latin = (content: string, name: string) => ({
    name,
    bytes: Uint8Array.from(content, (letter) => letter.charCodeAt(0)),
  });

  test("bytes of TCVN3 and VNI in CSV and KML", async () => {
    for (const name of [TCVN3, toVni(NAME)!]) {
      const csv = await readFiles([latin(`WKT;name\n"POLYGON((${RING}))";${name}\n`, "a.csv")]);
      expect(csv.features[0]!.name).toBe(NAME);
      const kml = await readFiles([
        latin(
          `<?xml version="1.0"?><kml><Placemark><name>${name}</name><Polygon><outerBoundaryIs><LinearRing><coordinates>` +
            "107,21 107.1,21 107.1,21.1 107,21</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></kml>",
          "a.kml",
        ),
      ]);
      expect(kml.features[0]!.name).toBe(NAME);
    }
  });

  test("Unicode that stands for TCVN3, as a workbook in .VnTime has it", async () => {
    const { features, layers } = await readFiles([
      text(`WKT;name\n"POLYGON((${RING}))";${TCVN3}\n`, "a.csv"),
    ]);
    expect(features[0]!.name).toBe(NAME);
    expect(layers[0]!.legacy).toMatchObject({ encoding: "tcvn3", confidence: "likely" });
    const kept = await readFiles([text(`WKT;name\n"POLYGON((${RING}))";${TCVN3}\n`, "a.csv")], {
      encoding: "utf-8",
    });
    expect(kept.features[0]!.name).toBe(TCVN3);
  });

  test("UTF-16 with its mark", async () => {
    const content = `\uFEFFWKT;name\n"POLYGON((${RING}))";${NAME}\n`;
    const bytes = new Uint8Array(
      new Uint16Array([...content].map((letter) => letter.charCodeAt(0))).buffer,
    );
    const { features } = await readFiles([{ name: "a.csv", bytes }]);
    expect(features[0]!.name).toBe(NAME);
  });
});

describe("well-known text", () => {
  test.each([
    ["POLYGON((107 21,107.1 21,107.1 21.1,107 21))", "Polygon", 1],
    ["polygon z ((107 21 5, 107.1 21 5, 107.1 21.1 5, 107 21 5))", "Polygon", 1],
    [
      "MULTIPOLYGON(((107 21,107.1 21,107.1 21.1,107 21)),((108 21,108.1 21,108.1 21.1,108 21)))",
      "MultiPolygon",
      1,
    ],
    [
      "GEOMETRYCOLLECTION(POINT(107 21),POLYGON((107 21,107.1 21,107.1 21.1,107 21)))",
      "Polygon",
      1,
    ],
    ["LINESTRING(107 21,107.1 21,107.1 21.1,107 21)", "Polygon", 1],
    [
      "POLYGON((107 21,107.1 21,107.1 21.1,107 21))\nPOLYGON((107 21,107.1 21,107.1 21.1,107 21));",
      "Polygon",
      2,
    ],
    ["SRID=4326;POLYGON((107 21,107.1 21,107.1 21.1,107 21))", "Polygon", 1],
  ])("%s", async (wkt, type, count) => {
    const { features } = await readFiles([text(wkt)]);
    expect(features.map(({ boundary }) => boundary.type)).toEqual(Array(count).fill(type));
  });

  test("an SRID is the system", async () => {
    const { layers } = await readFiles([
      text("SRID=5899;POLYGON((460000 2326500,460100 2326500,460100 2326600,460000 2326500))"),
    ]);
    expect(layers[0]!.crs).toMatchObject({ system: { id: "EPSG:5899" }, confidence: "certain" });
  });

  test.each([
    ["POLYGON((107 21,107.1 21,107.1 x,107 21))", /found “107\.1 x/],
    ["POLYGON((107 21,107.1 21", /expected “,” or “\)” at character 25, found the end of the text/],
    [
      "CURVEPOLYGON(CIRCULARSTRING(107 21,107.1 21))",
      /expected a POLYGON or MULTIPOLYGON at character 1, found “CURVEPOLYGON/,
    ],
    ["POLYGON((107 1e999,107.1 21,107.1 21.1,107 21))", /finite number/],
    ["POINT(107 21)", /no Polygon/],
    ["POLYGON EMPTY", /no Polygon/],
  ])("%s is refused", async (wkt, message) => {
    await expect(readFiles([text(wkt)])).rejects.toThrow(message);
  });
});

describe("what is refused, and why", () => {
  test.each([
    ["a.dwg", "AC1027...", /DWG drawing is not read here\. Save it as DXF/],
    ["a.pdf", "%PDF-1.7", /a PDF is not read here\. Copy the table/],
    ["a.html", "<!doctype html><html><body>x</body></html>", /a web page/],
    ["a.gml", '<?xml version="1.0"?><gml:FeatureCollection xmlns:gml="x"/>', /XML of that kind/],
    ["a.csv", "", /the file is empty/],
    ["a.csv", "a,b\n1,2\n", /no coordinates of boundaries/],
    ["a.json", "[1,2]", /expected GeoJSON/],
    ["a.json", "{", /not readable as JSON/],
    [
      "cad.csv",
      "name;x;y\nA;1000;2000\nA;1100;2000\nA;1100;2100\n",
      /lie in Vietnam in none of the coordinate systems/,
    ],
  ])("%s: %s", async (name, content, message) => {
    const fault = await readFiles([text(content, name)]).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(FileFault);
    expect(sentence((fault as FileFault).fault)).toMatch(message);
    expect((fault as FileFault).fault.file).toBe(name);
  });

  test("a system that cannot be converted", async () => {
    const collection = (position: number[]) => ({
      type: "FeatureCollection",
      crs: { type: "name", properties: { name: "EPSG:2044" } },
      features: [
        {
          type: "Feature",
          properties: {},
          geometry: { type: "Polygon", coordinates: [[position, position, position, position]] },
        },
      ],
    });
    await expect(
      readFiles([text(JSON.stringify(collection([18_500_000, 2_326_500])), "hn72.geojson")]),
    ).rejects.toThrow(/hn72\.geojson: the coordinate system “EPSG:2044”/);
  });

  test("a vertex outside its plane, by its place", async () => {
    const ring = Array.from({ length: 40 }, (_, i) => `${460_000 + i} ${2_326_500 + (i % 2)}`);
    ring[20] = "9460020 2326500";
    await expect(
      readFiles([text(`SRID=5899;POLYGON((${ring.join(",")},460000 2326500))`)]),
    ).rejects.toThrow(
      /pasted\.txt, feature 1, outer ring, position 21 \(9460020, 2326500\): no place on Earth in EPSG:5899/,
    );
  });
});

describe("limits", () => {
  const many = Array.from(
    { length: 50 },
    () => "POLYGON((107 21,107.1 21,107.1 21.1,107 21))",
  ).join("\n");
  const limits = {
    bytes: 1e6,
    "unpacked-bytes": 1e6,
    polygons: 1e6,
    positions: 1e6,
    cells: 1e6,
    files: 10,
  };

  test.each([
    ["bytes", 100, "bytes"],
    ["polygons", 49, "polygons"],
    ["positions", 199, "positions"],
  ])("%s", async (what, limit, unit) => {
    await expect(readFiles([text(many)], { limits: { ...limits, [what]: limit } })).rejects.toThrow(
      `larger than the limit of ${limit} ${unit}`,
    );
  });

  test("an archive that unpacks to more than it may", async () => {
    const bytes = pack({ "zeros.csv": new Uint8Array(5_000_000) });
    expect(bytes.length).toBeLessThan(10_000);
    await expect(readFiles([{ name: "bomb.zip", bytes }], { limits })).rejects.toThrow(
      /bomb\.zip, zeros\.csv: larger than the limit of 1000000 bytes once unpacked/,
    );
  });

  test("an archive that says it is small and is not", async () => {
    const bytes = pack({ "zeros.csv": new Uint8Array(5_000_000) });
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 46; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    }
    await expect(readFiles([{ name: "bomb.zip", bytes }], { limits })).rejects.toThrow(
      /unpacks to more than the archive says/,
    );
  });

  test("a workbook of that kind", async () => {
    const bytes = pack({
      "xl/workbook.xml": new Uint8Array(5_000_000),
      "[Content_Types].xml": new Uint8Array(9),
    });
    await expect(readFiles([{ name: "bomb.xlsx", bytes }], { limits })).rejects.toThrow(
      /once unpacked/,
    );
  });
});

describe("long reads", () => {
  const long = text(
    Array.from(
      { length: 20_000 },
      (_, i) => `POLYGON((107 21,107.1 21,107.1 21.${i + 1},107 21))`,
    ).join("\n"),
  );

  test("say how far they are, from 0 to 1", async () => {
    const steps: number[] = [];
    await readFiles([long], { onProgress: (done) => steps.push(done) });
    expect(steps.length).toBeGreaterThan(1);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(steps.at(-1)).toBeLessThanOrEqual(1);
  });

  test("stop when they are told, even from outside", async () => {
    const signal = { aborted: false };
    const reading = readFiles([long], { signal });
    setTimeout(() => (signal.aborted = true));
    await expect(reading).rejects.toBeInstanceOf(Cancelled);
    await expect(readFiles([long], { signal })).rejects.toBeInstanceOf(Cancelled);
  });
});

test("keys that reach into every object are dropped, and text stays text", async () => {
  const ring = [
    [107, 21],
    [107.1, 21],
    [107.1, 21.1],
    [107, 21],
  ];
  const geojson = `{"type":"Feature","properties":{"__proto__":{"polluted":1},"name":"<img src=x onerror=alert(1)>"},"geometry":${JSON.stringify({ type: "Polygon", coordinates: [ring] })}}`;
  const csv = `WKT;__proto__;name\n"POLYGON((107 21,107.1 21,107.1 21.1,107 21))";x;<b>A</b>\n`;
  for (const file of [text(geojson, "a.geojson"), text(csv, "a.csv")]) {
    const { features } = await readFiles([file]);
    expect(Object.keys(features[0]!.properties)).toEqual(["name"]);
    expect(features[0]!.name).toMatch(/^<(?:img|b)/);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  }
});
