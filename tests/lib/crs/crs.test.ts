import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { conversionOf } from "../../../src/lib/crs/convert";
import { esriWkt, ogcWkt, tableHeading } from "../../../src/lib/crs/crsText";
import { detectCrs } from "../../../src/lib/crs/detect";
import { identify } from "../../../src/lib/crs/identify";
import { PROVINCE } from "../../../src/lib/crs/places";
import { SYSTEMS, systemOf, transverseMercator } from "../../../src/lib/crs/systems";
import { whySentence, type CrsStatement } from "../../../src/lib/crs/why";
import { boxOf, isBoundary, unionBox } from "../../../src/lib/geometry";

interface Proj {
  points: Record<string, { xy: [number, number]; lngLat: [number, number] }[]>;
  wkt: Record<string, string>;
}
const PROJ = JSON.parse(
  readFileSync(new URL("../../golden/crs/proj.json", import.meta.url), "utf8"),
) as Proj;

const TENTH_MM = 1e-9;

describe("conversion", () => {
  test.each(Object.entries(PROJ.points))("%s, as PROJ has it", (id, points) => {
    const { toWgs84, fromWgs84 } = conversionOf(id);
    for (const { xy, lngLat } of points) {
      const at = toWgs84(xy);
      expect(Math.abs(at[0] - lngLat[0])).toBeLessThan(TENTH_MM);
      expect(Math.abs(at[1] - lngLat[1])).toBeLessThan(TENTH_MM);
      // The way back ends where it began; xy is rounded to four decimals of a metre, nine of a degree.
      const back = fromWgs84(at);
      const near = SYSTEMS.get(id)!.kind === "geographic" ? 1e-12 : 1e-6;
      expect(Math.abs(back[0] - xy[0])).toBeLessThan(near);
      expect(Math.abs(back[1] - xy[1])).toBeLessThan(near);
    }
  });

  test("every system has a reference", () => {
    expect(Object.keys(PROJ.points).sort()).toEqual(
      [...SYSTEMS.keys()].filter((id) => id !== "EPSG:4326").sort(),
    );
  });

  test("what lies nowhere is no number", () => {
    for (const id of SYSTEMS.keys()) {
      const { toWgs84, fromWgs84 } = conversionOf(id);
      for (const position of [[NaN, 1], [1e308, 1e308], [-Infinity, 0], []]) {
        expect(toWgs84(position)).toEqual([NaN, NaN]);
      }
      if (id !== "EPSG:4326") expect(fromWgs84([NaN, 21])).toEqual([NaN, NaN]);
    }
    expect(conversionOf("EPSG:5899").fromWgs84([-70, 40])).toEqual([NaN, NaN]);
    expect(() => conversionOf("EPSG:1")).toThrow("EPSG:1");
  });
});

describe("names", () => {
  test.each(Object.entries(PROJ.wkt))("%s, as PROJ writes it", (key, text) => {
    expect(identify(text)?.system.id).toBe(key.split(" ")[0]);
    expect(identify(text)?.perhaps).toBeNull();
  });

  test("what is written is known again", () => {
    for (const system of SYSTEMS.values()) {
      expect(identify(esriWkt(system))?.system.id).toBe(system.id);
      expect(identify(ogcWkt(system))?.system.id).toBe(system.id);
      expect(identify(tableHeading(system))?.system.id).toBe(system.id);
    }
  });

  test("PROJ's ESRI texts are this program's, to the letter", () => {
    for (const [key, text] of Object.entries(PROJ.wkt)) {
      const [id = "", form] = key.split(" ");
      if (form === "WKT1_ESRI") expect(esriWkt(SYSTEMS.get(id)!)).toBe(text);
    }
  });

  test.each([
    ["EPSG:5899", "EPSG:5899"],
    ["5899", "EPSG:5899"],
    ["urn:ogc:def:crs:EPSG::5899", "EPSG:5899"],
    ["urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326"],
    ["http://www.opengis.net/def/crs/EPSG/0/3405", "EPSG:3405"],
    ["Hệ tọa độ VN-2000, kinh tuyến trục 107°45', múi chiếu 3°", "EPSG:5899"],
    ["Hệ toạ độ VN-2000 kinh tuyến trung ương 107o45 múi 3 độ", "EPSG:5899"],
    ["(VN-2000, KTT 107,75, múi chiếu 3o)", "EPSG:5899"],
    ["Kinh tuyến trục: 105 độ 45 phút", "EPSG:9210"],
    ["VN2000 UTM 48N", "EPSG:3405"],
    ["VN-2000 múi 6 độ kinh tuyến trục 105°", "EPSG:3405"],
    ["WGS-84", "EPSG:4326"],
    ["WGS 84 / UTM zone 48N", "EPSG:32648"],
    ["Hệ tọa độ VN-2000", undefined],
    ["Tọa độ X (m) Y (m)", undefined],
    ["EPSG:32650", undefined],
    [
      'GEOGCS["Hanoi 1972",DATUM["Hanoi_1972",SPHEROID["Krassowsky 1940",6378245,298.3]],UNIT["degree",0.0174532925199433]]',
      undefined,
    ],
    ["PROJCS[", undefined],
    ["PROJCS[".repeat(500), undefined],
  ])("%s", (text, id) => {
    expect(identify(text)?.system.id).toBe(id);
  });

  test("a transverse Mercator without a number has a name to come back by", () => {
    const own = transverseMercator("VN-2000", {
      meridian: 107.1,
      scale: 0.9999,
      falseEastingM: 500_000,
      falseNorthingM: 0,
    });
    expect(systemOf(own.id)).toEqual(own);
    expect(identify(esriWkt(own))?.system.id).toBe(own.id);
  });
});

describe("what numbers are in", () => {
  const PLANE = [
    [459871.55, 2326543.21],
    [460121.55, 2326743.21],
    [461400, 2326500],
  ];
  const UTM = [
    [747000, 2327000],
    [748000, 2328000],
  ];
  const DEGREES = [
    [107.36, 21.03],
    [107.37, 21.04],
  ];
  const swap = (positions: number[][]) => positions.map(([a, b]) => [b!, a!]);
  const prj = (id: string): CrsStatement => ({ by: "prj", text: esriWkt(SYSTEMS.get(id)!) });
  const format: CrsStatement = { by: "format", text: "EPSG:4326" };
  const taken = (positions: number[][], statement: CrsStatement | null = null) => {
    const { taken: one } = detectCrs(positions, statement);
    return one && `${one.system.id} ${one.axis} ${one.confidence}`;
  };
  const asked = (positions: number[][], statement: CrsStatement | null = null) =>
    detectCrs(positions, statement).candidates.map(({ system, axis }) => `${system.id} ${axis}`);

  test("what the file says, where it fits", () => {
    expect(taken(PLANE, prj("EPSG:5899"))).toBe("EPSG:5899 xy certain");
    expect(taken(UTM, prj("EPSG:32648"))).toBe("EPSG:32648 xy certain");
    expect(taken(UTM, prj("EPSG:3405"))).toBe("EPSG:3405 xy certain");
    expect(taken(DEGREES, format)).toBe("EPSG:4326 xy certain");
    expect(taken(DEGREES, prj("EPSG:4756"))).toBe("EPSG:4756 xy certain");
  });

  test("elsewhere in Vietnam and on Earth the file is believed", () => {
    expect(taken([[603_000, 1_192_000]], prj("EPSG:9210"))).toBe("EPSG:9210 xy certain");
    expect(taken([[2.35, 48.85]], format)).toBe("EPSG:4326 xy certain");
    expect(
      taken(
        [
          [0, 0],
          [1, 1],
        ],
        format,
      ),
    ).toBe("EPSG:4326 xy certain");
  });

  test("nothing is said: the province's plane, degrees and Web Mercator show themselves", () => {
    expect(taken(PLANE)).toBe("EPSG:5899 xy likely");
    expect(taken(swap(PLANE))).toBe("EPSG:5899 yx likely");
    expect(taken(DEGREES)).toBe("EPSG:4326 xy likely");
    expect(taken(swap(DEGREES))).toBe("EPSG:4326 yx likely");
    expect(taken([[11_951_000, 2_395_000]])).toBe("EPSG:3857 xy likely");
  });

  test("two datums 224 m apart are asked about", () => {
    expect(taken(UTM)).toBeNull();
    expect(asked(UTM).slice(0, 2)).toEqual(["EPSG:3405 xy", "EPSG:32648 xy"]);
  });

  test("a meridian that is not Quảng Ninh's is asked about, even where it falls in the province", () => {
    for (const id of ["EPSG:5897", "EPSG:9216", "EPSG:5898"]) {
      expect(taken(PLANE, prj(id))).toBeNull();
      expect(asked(PLANE, prj(id))).toEqual(["EPSG:5899 xy", `${id} xy`]);
    }
  });

  test("a .prj without a datum that is known has every system offered, VN-2000's first", () => {
    const text = PROJ.wkt["EPSG:5899 WKT1_ESRI"]!.replace("GCS_VN_2000", "Unknown")
      .replace("D_Vietnam_2000", "D_unknown")
      .replace(/PROJCS\["[^"]*"/, 'PROJCS["unnamed"');
    expect(text).toContain("WGS_1984"); // its ellipsoid, which is no datum
    const { taken: one, candidates } = detectCrs(PLANE, { by: "prj", text });
    expect(one).toBeNull();
    expect(candidates[0]!.system.id).toBe("EPSG:5899");
  });

  test("numbers of UTM 49 in the province's west are known, though its meridian is far", () => {
    const west = [
      [62041.5, 2315490.6],
      [91487.9, 2315490.6],
      [91487.9, 2331553.9],
    ];
    const { candidates } = detectCrs(west, null);
    expect(candidates.map(({ system }) => system.id)).toEqual(["EPSG:3406", "EPSG:32649"]);
  });

  test("a file that contradicts its numbers is asked about", () => {
    expect(taken(PLANE, prj("EPSG:4326"))).toBeNull();
    expect(asked(PLANE, format)[0]).toBe("EPSG:5899 xy");
    const { candidates, unknown } = detectCrs(PLANE, { by: "prj", text: 'PROJCS["Hanoi_1972"]' });
    expect(unknown).not.toBeNull();
    expect(candidates[0]).toMatchObject({ system: { id: "EPSG:5899" }, confidence: "possible" });
  });

  test("swapped axes are seen and said", () => {
    const { taken: one } = detectCrs(swap(PLANE), prj("EPSG:5899"));
    expect(one).toMatchObject({ axis: "yx", confidence: "likely" });
    expect(one!.why.map(whySentence)).toContain("northing or latitude stands first");
  });

  test("VN-2000's projection on WGS 84's datum is VN-2000, and said to be likely only", () => {
    const text = esriWkt(SYSTEMS.get("EPSG:5899")!)
      .replace("VN_2000_TM-3_107-45", "Quang_Ninh_3do")
      .replace("GCS_VN_2000", "GCS_WGS_1984")
      .replace("D_Vietnam_2000", "D_WGS_1984");
    const { taken: one, candidates } = detectCrs(PLANE, { by: "prj", text });
    expect(one).toMatchObject({ system: { id: "EPSG:5899" }, confidence: "likely" });
    expect(candidates[1]!.system.datum).toBe("WGS 84");
  });

  test("a line that names VN-2000 leaves WGS 84 out", () => {
    const ids = asked(UTM, { by: "heading", text: "Hệ tọa độ VN-2000" });
    expect(ids[0]).toBe("EPSG:3405 xy");
    expect(ids).not.toContain("EPSG:32648 xy");
  });

  test("a drawing's numbers never decide alone", () => {
    const { taken: one, candidates } = detectCrs(PLANE, null, { byNumbers: false });
    expect(one).toBeNull();
    expect(candidates[0]!.system.id).toBe("EPSG:5899");
  });

  test("the reader's choice is held to the numbers", () => {
    expect(detectCrs(PLANE, prj("EPSG:5897"), { crs: "EPSG:5899" }).taken).toMatchObject({
      system: { id: "EPSG:5899" },
      axis: "xy",
      confidence: "certain",
    });
    expect(detectCrs(PLANE, null, { crs: "EPSG:4326" }).candidates).toEqual([]);
    expect(detectCrs(swap(PLANE), null, { crs: "EPSG:5899" }).taken!.axis).toBe("yx");
    expect(detectCrs(swap(PLANE), null, { crs: "EPSG:5899", axis: "xy" }).candidates).toEqual([]);
  });

  test("a drawing's own numbers lie nowhere", () => {
    expect(
      asked([
        [1000, 2000],
        [1100, 2100],
      ]),
    ).toEqual([]);
    expect(asked([])).toEqual([]);
    expect(
      asked([
        [1e308, 1e308],
        [-1e308, 0],
      ]),
    ).toEqual([]);
  });

  test("what speaks for a reading is said, and where it would lie", () => {
    const why = (...args: Parameters<typeof detectCrs>) =>
      detectCrs(...args).candidates.map((one) => one.why.map(({ code }) => code).join());
    expect(why(PLANE, null)[0]).toBe("numbers,falls,own-meridian");
    expect(why(PLANE, prj("EPSG:5899"))).toEqual(["stated,shift-added,falls,own-meridian"]);
    expect(why(DEGREES, format)).toEqual(["stated,falls"]);
    expect(why(UTM, prj("EPSG:32648"))).toEqual(["stated,falls"]);
    expect(why(swap(PLANE), null, { crs: "EPSG:5899" })).toEqual([
      "chosen,falls,own-meridian,axes-swapped",
    ]);
    expect(why(PLANE, prj("EPSG:9216"))).toEqual([
      "contradicts,falls,own-meridian",
      "stated,shift-added,falls,other-meridian",
    ]);
    expect(why(PLANE, prj("EPSG:5897"))).toEqual([
      "contradicts,falls,own-meridian",
      "stated,shift-added,falls",
    ]);
    const { taken: one } = detectCrs(PLANE, null);
    // The corners in degrees, by PROJ to the tenth of a millimetre (conversion, above).
    const corners = PLANE.map((xy) => conversionOf("EPSG:5899").toWgs84(xy));
    const [lngs, lats] = [corners.map(([lng]) => lng), corners.map(([, lat]) => lat)];
    expect(one!.box).toEqual([
      Math.min(...lngs),
      Math.min(...lats),
      Math.max(...lngs),
      Math.max(...lats),
    ]);
  });

  test("heads that say latitude first are no swap, and numbers the other way round are", () => {
    const { taken: one } = detectCrs(swap(DEGREES), null, { statedAxis: "yx" });
    expect(one).toMatchObject({ axis: "yx", confidence: "likely" });
    expect(one!.why.map(({ code }) => code)).not.toContain("axes-swapped");
    const { taken: other } = detectCrs(DEGREES, null, { statedAxis: "yx" });
    expect(other!.axis).toBe("xy");
    expect(other!.why.map(({ code }) => code)).toContain("axes-swapped");
  });

  test("degrees of another country may be either way round, unless the reader says", () => {
    const paris = [
      [2.35, 48.85],
      [2.36, 48.86],
    ];
    expect(taken(paris)).toBeNull();
    expect(asked(paris)).toEqual(["EPSG:4326 xy", "EPSG:4326 yx"]);
    const ways = (options: Parameters<typeof detectCrs>[2]) =>
      detectCrs(paris, null, options).candidates.map(({ axis }) => axis);
    expect(ways({ statedAxis: "yx" })).toEqual(["yx", "xy"]);
    expect(ways({ axis: "yx" })).toEqual(["yx"]);
    // Beyond 90° it can only be a longitude.
    expect(asked([[-122.4, 37.8]])).toEqual(["EPSG:4326 xy"]);
    // A drawing in parts of its sheet.
    expect(
      asked([
        [0.2, 0.5],
        [-0.9, 0.1],
      ]),
    ).toEqual([]);
  });

  test("one of three corners in the wrong place is not overlooked, one of four is", () => {
    const stray = [900_000, 2_326_500];
    expect(taken([...PLANE.slice(0, 2), stray])).toBeNull();
    expect(taken([...PLANE, stray])).toBe("EPSG:5899 xy likely");
    expect(taken([...PLANE, ...PLANE, stray, stray])).toBeNull();
  });

  test("a stray vertex does not hide where the others are", () => {
    const positions = [...Array.from({ length: 30 }, (_, i) => [460_000 + i, 2_326_500]), [1e9, 0]];
    expect(taken(positions)).toBe("EPSG:5899 xy likely");
  });
});

test("the province's box holds every published unit and zone, with room to spare", () => {
  for (const file of ["units", "zones"]) {
    const url = new URL(`../../../public/geo/${file}.geojson`, import.meta.url);
    const { features } = JSON.parse(readFileSync(url, "utf8")) as GeoJSON.FeatureCollection;
    const [west, south, east, north] = unionBox(
      features.flatMap(({ geometry }) => (isBoundary(geometry) ? [boxOf(geometry)] : [])),
    );
    expect(west).toBeGreaterThan(PROVINCE[0] + 0.02);
    expect(south).toBeGreaterThan(PROVINCE[1] + 0.02);
    expect(east).toBeLessThan(PROVINCE[2] - 0.02);
    expect(north).toBeLessThan(PROVINCE[3] - 0.02);
  }
});
