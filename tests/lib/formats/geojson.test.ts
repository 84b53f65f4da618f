import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FileFault } from "../../../src/lib/faults";
import { readGeoJson } from "../../../src/lib/formats/geojson";
import { noteSentence } from "../../../src/lib/formats/noteSentence";
import { writeGeoJson } from "../../../src/lib/formats/writeGeoJson";

const RING = [
  [107.5, 21],
  [107.51, 21],
  [107.51, 21.01],
  [107.5, 21.01],
  [107.5, 21],
];
const POLYGON = { type: "Polygon", coordinates: [RING] };
const feature = (geometry: unknown, properties: unknown = {}, id?: unknown) => ({
  type: "Feature",
  ...(id === undefined ? {} : { id }),
  properties,
  geometry,
});
const collection = (...features: unknown[]) => ({ type: "FeatureCollection", features });
const read = (value: unknown) => readGeoJson(JSON.stringify(value), { file: "lots.geojson" });

function faultOf(text: string): FileFault {
  try {
    readGeoJson(text, { file: "lots.geojson" });
  } catch (error) {
    if (error instanceof FileFault) return error;
    throw error;
  }
  throw new Error("It was read.");
}

describe("what is read", () => {
  test("a collection, a feature, a geometry, with a byte order mark or without", () => {
    for (const value of [collection(feature(POLYGON)), feature(POLYGON), POLYGON]) {
      const text = JSON.stringify(value);
      for (const file of [text, `\uFEFF${text}`, `\n${text}\n`]) {
        expect(readGeoJson(file).features.map(({ boundary }) => boundary)).toEqual([POLYGON]);
      }
    }
  });

  test("integers of more digits than a number holds keep every one of them, as text", () => {
    const text = JSON.stringify(collection(feature(POLYGON, { ma: "@", so: "@", list: ["@", 7] })))
      .replace('"@"', "9007199254740993")
      .replace('"@"', "-12345678901234567890")
      .replace('"@"', " 22020112345678901234 ")
      .replace('"features"', '"note":"a \\" 9007199254740993 ","features"')
      .replace("107.51", "107.51000000000000001234");
    const { features } = readGeoJson(text);
    expect(features[0]!.id).toBe("9007199254740993");
    expect(features[0]!.boundary.coordinates).toEqual(POLYGON.coordinates);
    expect(features[0]!.properties).toEqual({
      ma: "9007199254740993",
      so: "-12345678901234567890",
      list: ["22020112345678901234", 7],
    });
    expect(writeGeoJson(features, "EPSG:4326", "xy")).toContain('"-12345678901234567890"');
  });

  test("integers that a number holds stay numbers, to the last: 2^53 - 1", () => {
    const text = JSON.stringify(collection(feature(POLYGON, { n: 0, f: 1 })))
      .replace('"n":0', '"n":9007199254740991')
      .replace('"f":1', '"f":1234567890123456e-4');
    expect(readGeoJson(text).features[0]!.properties).toEqual({
      n: 9007199254740991,
      f: 123456789012.3456,
    });
  });

  test("a number beyond all numbers is read as it is for NaN: the check of validity names its place", () => {
    const text = JSON.stringify(POLYGON).replace("21.01", "1e999");
    expect(readGeoJson(text).features[0]!.boundary.coordinates[0]![2]).toEqual([107.51, Infinity]);
  });

  test("the polygons of a geometry collection are one boundary", () => {
    const point = { type: "Point", coordinates: [107, 21] };
    const nested = { type: "GeometryCollection", geometries: [POLYGON] };
    const { features } = read({ type: "GeometryCollection", geometries: [point, POLYGON, nested] });
    expect(features[0]!.boundary).toEqual({ type: "MultiPolygon", coordinates: [[RING], [RING]] });
  });

  test.each([
    [7, { id: "x" }, "7"],
    [undefined, { id: 12, ma: "m" }, "12"],
    [undefined, { ma: "M-1", code: "c" }, "M-1"],
    [undefined, { code: "c", name: "n" }, "c"],
    [undefined, { name: "Lô A" }, "Lô A"],
    [undefined, null, "feature-1"],
    ["", { id: null, name: " " }, "feature-1"],
  ])("id %j and properties %j make it %s", (id, properties, expected) => {
    expect(read(collection(feature(POLYGON, properties, id))).features[0]!.id).toBe(expected);
  });

  test("two features of one id are told apart, and a note says so", () => {
    const { features, notes } = read(
      collection(
        feature(POLYGON, {}, "A"),
        feature(POLYGON, {}, "A"),
        feature(POLYGON, {}, "A (2)"),
      ),
    );
    expect(features.map(({ id }) => id)).toEqual(["A", "A (2)", "A (2) (2)"]);
    expect(notes.map(noteSentence)[0]).toBe(
      "lots.geojson, feature 2 of 3 “A”: its id stands for another feature already; it is called “A (2)” here.",
    );
  });

  test("names lose what would move a cursor or turn the writing round", () => {
    const name = "Lô \u001b[31mA\u0007\u202e\nB\u009b2J";
    const { id } = read(collection(feature(POLYGON, { name }))).features[0]!;
    expect(id).toBe("Lô [31mA B2J");
  });

  test("a __proto__ in the file reaches no object", () => {
    const text = JSON.stringify(collection(feature(POLYGON, { a: { b: 1 } }))).replace(
      '"b":1',
      '"__proto__":{"polluted":true},"b":1',
    );
    const { properties } = readGeoJson(text).features[0]!;
    expect(properties).toEqual({ a: { b: 1 } });
    expect((properties["a"] as Record<string, unknown>)["polluted"]).toBeUndefined();
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  test("null for a coordinate is a position for validity to report", () => {
    const ring = RING.map((position, i) => (i === 2 ? [107.51, null] : position));
    const { boundary } = read({ type: "Polygon", coordinates: [ring] }).features[0]!;
    expect((boundary.coordinates as number[][][])[0]![2]).toEqual([107.51, NaN]);
  });
});

describe("what is left out, with a note", () => {
  test("features without a polygon, without a geometry, and elevations", () => {
    const high = { type: "Polygon", coordinates: [RING.map((position) => [...position, 3])] };
    const { features, notes } = read(
      collection(
        feature({ type: "LineString", coordinates: RING }, { name: "road" }),
        feature(null, { name: "later" }),
        feature(high, { name: "high" }),
      ),
    );
    expect(features.map(({ boundary }) => boundary)).toEqual([POLYGON]);
    expect(notes.map(noteSentence)).toEqual([
      "lots.geojson, feature 1 of 3 “road”: left out, it is a LineString and bounds nothing.",
      "lots.geojson, feature 2 of 3 “later”: left out, it has no geometry.",
      "lots.geojson, feature 3 of 3 “high”: elevations are left out.",
    ]);
  });
});

describe("what is refused, with the place", () => {
  test.each([
    ["", "lots.geojson: the file is empty."],
    ["  \n", "lots.geojson: the file is empty."],
    ["[1,2]", "expected GeoJSON (a FeatureCollection, Feature or geometry), found a list."],
    ['{"a":1}', "found an object without a type."],
    ['{"type":"Topology","objects":{}}', "found TopoJSON."],
    ['{"type":"FeatureCollection","features":{}}', 'expected a list under "features"'],
    ['{"type":"FeatureCollection","features":[]}', "(found no feature)"],
    [
      '{"type":"FeatureCollection","features":[7]}',
      "feature 1 of 1: expected a Feature, found the number 7.",
    ],
    ['{"type":"Point","coordinates":[107,21]}', "(found a Point)"],
    [
      '{"type":"Feature","properties":{},"geometry":"here"}',
      "expected a geometry, found the text “here”.",
    ],
    ['{"type":"Polygon"}', "expected a list of rings, found nothing."],
    [
      '{"type":"Polygon","coordinates":[[107,21]]}',
      "outer ring, position 1: expected a position [longitude, latitude], found the number 107.",
    ],
    [
      '{"type":"Polygon","coordinates":[[["107",21]]]}',
      "outer ring, position 1: expected a position of two numbers, found the text “107”.",
    ],
    [
      '{"type":"MultiPolygon","coordinates":[[],[[[107]]]]}',
      "part 2, outer ring, position 1: expected a position of two numbers, found [107].",
    ],
    [
      '{"type":"Polygon","coordinates":[[[21,107],[21.1,107],[21.1,107.1],[21,107]]]}',
      "outer ring, position 1 (21, 107): latitude stands before longitude.",
    ],
    [
      '{"type":"Polygon","coordinates":[[[107,21],[1071,21],[107,22],[107,21]]]}',
      "outer ring, position 2 (1071, 21): not a longitude",
    ],
  ])("%s", (text, message) => {
    expect(faultOf(text).message).toContain(message);
    expect(faultOf(text).message).toMatch(/^lots\.geojson/);
  });

  test("a file that is cut off", () => {
    const { fault } = faultOf(JSON.stringify(collection(feature(POLYGON))).slice(0, -5));
    expect(fault.code).toBe("not-json");
  });

  test("nesting that would exhaust the stack", () => {
    const deep = `{"type":"GeometryCollection","geometries":[${'{"type":"GeometryCollection","geometries":['.repeat(10_000)}${"]}".repeat(10_000)}]}`;
    expect(faultOf(deep).fault.code).toBe("too-deep");
    const properties = `{"type":"Feature","geometry":null,"properties":${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}}`;
    expect(faultOf(properties).fault.code).toBe("too-deep");
  });

  test("anything else that JSON can hold is read or refused, never an accident", () => {
    const part = fc.oneof(
      fc.constantFrom(
        "Feature",
        "Polygon",
        "MultiPolygon",
        "GeometryCollection",
        "FeatureCollection",
      ),
      fc.jsonValue({ maxDepth: 4 }),
    );
    const value = fc.record(
      {
        type: part,
        features: fc.array(part),
        geometry: part,
        properties: part,
        coordinates: part,
        geometries: fc.array(part),
        crs: part,
      },
      { requiredKeys: ["type"] },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          value,
          fc.array(value).map((all) => collection(...all)),
          fc.jsonValue(),
        ),
        (json) => {
          try {
            readGeoJson(JSON.stringify(json));
          } catch (error) {
            expect(error).toBeInstanceOf(FileFault);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe("coordinate systems", () => {
  const named = (name: string, geometry: unknown) => ({
    ...collection(feature(geometry)),
    crs: { type: "name", properties: { name } },
  });
  // The check point of EPSG:5899: 107.5° E 21° N is 473814.9270 E, 2322976.3844 N.
  const plane = [
    [473814.927, 2322976.3844],
    [474814.927, 2322976.3844],
    [474814.927, 2323976.3844],
    [473814.927, 2322976.3844],
  ];
  const PLANE = { type: "Polygon", coordinates: [plane] };
  const SWAPPED = { type: "Polygon", coordinates: [plane.map(([x, y]) => [y, x])] };

  test.each(["urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326", "urn:ogc:def:crs:EPSG::4326"])(
    "%s is WGS 84, longitude first",
    (name) => {
      expect(read(named(name, POLYGON)).features[0]!.boundary).toEqual(POLYGON);
    },
  );

  test.each(["urn:ogc:def:crs:EPSG::5899", "EPSG:5899"])(
    "%s is converted to within a millimetre",
    (name) => {
      const { features, crs, notes } = read(named(name, PLANE));
      const [lng = 0, lat = 0] = (features[0]!.boundary.coordinates as number[][][])[0]![0]!;
      expect(Math.abs(lng - 107.5)).toBeLessThan(1e-8);
      expect(Math.abs(lat - 21)).toBeLessThan(1e-8);
      expect(crs).toBe("EPSG:5899");
      expect(notes.map(({ code }) => code)).toEqual(["converted"]);
    },
  );

  test("a system nobody here knows is refused", () => {
    const { fault } = faultOf(JSON.stringify(named("urn:ogc:def:crs:EPSG::27700", PLANE)));
    expect(fault).toMatchObject({ code: "unknown-crs", crs: "urn:ogc:def:crs:EPSG::27700" });
  });

  test("metres without a system are refused, with what they look like", () => {
    expect(faultOf(JSON.stringify(PLANE)).message).toContain(
      "they look like VN-2000 / TM-3 107-45 (EPSG:5899)",
    );
    expect(faultOf(JSON.stringify(SWAPPED)).message).toContain(
      "(EPSG:5899, northing first: axis yx)",
    );
  });

  test("northing first in a named system is refused, and read when told", () => {
    const text = JSON.stringify(named("EPSG:5899", SWAPPED));
    expect(faultOf(text).fault.code).toBe("axes-swapped");
    const { features } = readGeoJson(text, { axis: "yx" });
    expect((features[0]!.boundary.coordinates as number[][][])[0]![0]![0]).toBeCloseTo(107.5, 7);
  });

  test.each([
    ["EPSG:4326", "xy"],
    ["EPSG:5899", "xy"],
    ["EPSG:5899", "yx"],
    ["EPSG:5898", "xy"],
  ] as const)(
    "written in %s %s and read back, a ring is where it was to the millimetre",
    (crs, axis) => {
      const position = fc.tuple(
        fc.double({ min: 106.5, max: 108, noNaN: true }),
        fc.double({ min: 20.7, max: 21.7, noNaN: true }),
      );
      fc.assert(
        fc.property(fc.array(position, { minLength: 4, maxLength: 9 }), (ring) => {
          const boundary = { type: "Polygon" as const, coordinates: [ring.map((at) => [...at])] };
          const text = writeGeoJson([{ id: "a", boundary, properties: { b: 1 } }], crs, axis);
          const [back] = readGeoJson(text, { axis }).features;
          expect(back).toMatchObject({ id: "a", properties: { b: 1 } });
          const there = (back!.boundary.coordinates as number[][][])[0]!;
          ring.forEach(([lng, lat], i) => {
            expect(Math.abs(there[i]![0]! - lng)).toBeLessThan(8e-9);
            expect(Math.abs(there[i]![1]! - lat)).toBeLessThan(8e-9);
          });
        }),
        { numRuns: 50 },
      );
    },
  );
});
