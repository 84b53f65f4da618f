import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parcelText } from "../../../../bench/synthetic/text";
import { FileFault, type Fault } from "../../../../src/lib/faults";
import { readGeoJson, type FileFeature, type FileNote } from "../../../../src/lib/formats/geojson";
import {
  GeoJsonStream,
  type StreamOptions,
  type StreamedFeature,
} from "../../../../src/lib/formats/stream/GeoJsonStream";
import { encodeUtf8 } from "../../../../src/lib/platform";

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

interface Read {
  readonly features: StreamedFeature[];
  readonly notes: FileNote[];
}

/** Reads bytes that come in pieces of the given lengths, over and over. */
function streamed(
  file: string | Uint8Array,
  lengths: readonly number[] = [1 << 20],
  options: StreamOptions = {},
): Read {
  const bytes = typeof file === "string" ? encodeUtf8(file) : file;
  const notes: FileNote[] = [];
  const stream = new GeoJsonStream({
    file: "lots.geojson",
    onNote: (note) => void notes.push(note),
    ...options,
  });
  const features: StreamedFeature[] = [];
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const length = lengths[i % lengths.length]!;
    features.push(...stream.push(bytes.slice(at, at + length)));
    at += length;
  }
  features.push(...stream.end());
  return { features, notes };
}

function faultOf(read: () => unknown): Fault | null {
  try {
    read();
    return null;
  } catch (error) {
    if (error instanceof FileFault) return error.fault;
    throw error;
  }
}

/** How many features there are is known to who has the whole file. */
function withoutCount<T extends object>(one: T): T {
  const { features: _, ...rest } = one as T & { features?: unknown };
  return rest as T;
}
const bare = ({ id, name, boundary, properties, place }: FileFeature) => ({
  id,
  name,
  boundary,
  properties,
  place: withoutCount(place),
});
const bareNote = (note: FileNote) => ({ ...note, place: withoutCount(note.place) });

/** Both readers' answers to one text, to be held against each other. */
function both(text: string, lengths: readonly number[], options: StreamOptions = {}) {
  const file = "lots.geojson";
  const whole = { fault: null as Fault | null, features: [] as unknown[], notes: [] as unknown[] };
  const parts = structuredClone(whole);
  whole.fault = faultOf(() => {
    const read = readGeoJson(text, { file, ...options });
    whole.features = read.features.map(bare);
    whole.notes = read.notes.map(bareNote);
  });
  parts.fault = faultOf(() => {
    const read = streamed(text, lengths, options);
    parts.features = read.features.map(bare);
    parts.notes = read.notes.map(bareNote);
  });
  if (whole.fault) whole.fault = withoutCount(whole.fault);
  return { whole, parts };
}

const lengths = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 });

describe("the same as from the whole file, wherever it is cut", () => {
  const text = fc.string({ unit: "grapheme", maxLength: 12 });
  const number = fc.double({ min: -80, max: 80, noNaN: true });
  const ring = fc.array(fc.tuple(number, number), { maxLength: 6 });
  const geometry = fc.oneof(
    fc.record({ type: fc.constant("Polygon"), coordinates: fc.array(ring, { maxLength: 3 }) }),
    fc.record({
      type: fc.constant("MultiPolygon"),
      coordinates: fc.array(fc.array(ring, { maxLength: 2 }), { maxLength: 2 }),
    }),
    fc.constantFrom(null, { type: "Point", coordinates: [1, 2, 3] }, POLYGON),
  );
  const entry = fc
    .tuple(geometry, fc.option(fc.dictionary(text, fc.jsonValue({ maxDepth: 2 }))), text)
    .map(([shape, properties, id]) => feature(shape, properties, id));
  const features = fc.array(entry, { maxLength: 5 });

  test("collections, with what stands before and behind their features", () => {
    const more = fc.dictionary(text, fc.oneof(text, features, fc.jsonValue({ maxDepth: 2 })));
    const space = fc.constantFrom(undefined, 1, "\t");
    fc.assert(
      fc.property(
        features,
        more,
        more,
        space,
        lengths,
        fc.boolean(),
        (list, a, b, gap, cuts, bom) => {
          const { crs: _a, type: _t, features: _f, ...before } = a;
          const { crs: _b, type: _u, features: _g, ...after } = b;
          const root = { ...before, type: "FeatureCollection", features: list, ...after };
          const json = `${bom ? "\uFEFF" : ""}${JSON.stringify(root, null, gap)}\n`;
          const { whole, parts } = both(json, cuts);
          expect(parts).toEqual(whole);
        },
      ),
      { numRuns: 400 },
    );
  });

  test("a feature or a geometry by itself", () => {
    fc.assert(
      fc.property(fc.oneof(entry, geometry), lengths, (root, cuts) => {
        const { whole, parts } = both(JSON.stringify(root), cuts);
        expect(parts).toEqual(
          whole.fault?.code === "not-geojson" ? { ...whole, features: [], notes: [] } : whole,
        );
      }),
      { numRuns: 200 },
    );
  });

  test("a feature a line, or in a text sequence, is what a collection of them would be", () => {
    fc.assert(
      fc.property(features, lengths, fc.boolean(), (list, cuts, isSequence) => {
        const start = isSequence ? "\u001e" : "";
        const lines = list.map((one) => `${start}${JSON.stringify(one)}\n`).join("");
        const whole = both(JSON.stringify(collection(...list)), [100]).whole;
        const fault = faultOf(() => {
          const read = streamed(lines, cuts);
          expect(read.features.map(bare)).toEqual(whole.features);
          expect(read.notes.map(bareNote)).toEqual(whole.notes);
        });
        expect(fault?.code).toBe(list.length === 0 ? "empty" : whole.fault?.code);
      }),
      { numRuns: 200 },
    );
  });

  test("another coordinate system, stated in the file or by the caller", () => {
    const plane = {
      type: "Polygon",
      coordinates: [
        [
          [473814.927, 2322976.3844],
          [474814.927, 2322976.3844],
          [474814.927, 2323976.3844],
          [473814.927, 2322976.3844],
        ],
      ],
    };
    const crs = { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::5899" } };
    const file = { type: "FeatureCollection", crs, features: [feature(plane), feature(plane)] };
    const { whole, parts } = both(JSON.stringify(file), [7]);
    expect(parts).toEqual(whole);
    expect(parts.fault).toBeNull();
    const stated = both(JSON.stringify(collection(feature(plane))), [7], { crs: "EPSG:5899" });
    expect(stated.parts).toEqual(stated.whole);
  });
});

describe("faults name the place, as from the whole file", () => {
  const bad = (geometry: unknown) =>
    JSON.stringify(collection(feature(POLYGON), feature(geometry)));
  test.each([
    bad({
      type: "Polygon",
      coordinates: [
        [
          [107, 21],
          ["107", 21],
        ],
      ],
    }),
    bad({ type: "MultiPolygon", coordinates: [[], [[[107]]]] }),
    bad({
      type: "Polygon",
      coordinates: [
        [
          [21, 107],
          [21.1, 107],
          [21.1, 107.1],
          [21, 107],
        ],
      ],
    }),
    bad({
      type: "Polygon",
      coordinates: [
        [
          [107, 21],
          [1071, 21],
          [107, 22],
          [107, 21],
        ],
      ],
    }),
    bad("here"),
    JSON.stringify(collection(feature(POLYGON), 7)),
    JSON.stringify(collection(feature(null), feature({ type: "Point", coordinates: [1, 2] }))),
    '{"type":"FeatureCollection","features":{}}',
    '{"type":"FeatureCollection","features":[]}',
    '{"type":"Topology","objects":{}}',
    '{"a":1}',
    "[1,2]",
    "",
    " \n",
  ])("%s", (text) => {
    for (const cuts of [[1], [1 << 20]]) {
      const { whole, parts } = both(text, cuts);
      expect(parts.fault).toEqual(whole.fault);
      expect(parts.fault).not.toBeNull();
    }
  });

  test("metres without a system are refused at the first feature", () => {
    const plane = {
      type: "Polygon",
      coordinates: [
        [
          [473814.9, 2322976.3],
          [474814.9, 2322976.3],
          [474814.9, 2323976.3],
          [473814.9, 2322976.3],
        ],
      ],
    };
    const { whole, parts } = both(JSON.stringify(collection(feature(plane), feature(plane))), [9]);
    expect(whole.fault?.code).toBe("projected-without-crs");
    expect(parts.fault).toEqual(whole.fault);
  });

  test("a name that is not UTF-8, in the feature that has it", () => {
    const bytes = encodeUtf8(
      JSON.stringify(collection(feature(POLYGON), feature(POLYGON, { name: "?" }))),
    );
    bytes[bytes.lastIndexOf("?".charCodeAt(0))] = 0xe9;
    expect(faultOf(() => streamed(bytes, [11]))).toMatchObject({ code: "not-utf8", feature: 2 });
  });
});

describe("text that is no JSON", () => {
  const text = JSON.stringify(
    collection(feature(POLYGON, { name: "a" }), feature(POLYGON, { name: "b" })),
  );

  test("cut off anywhere, a file is refused", () => {
    for (let end = 0; end < text.length; end++) {
      const fault = faultOf(() => streamed(text.slice(0, end), [13]));
      expect(fault?.code, text.slice(0, end)).toBe(end === 0 ? "empty" : "not-json");
    }
  });

  test("the fault says after which feature it went wrong", () => {
    const broken = text.replace("}},{", "}};{");
    expect(faultOf(() => streamed(broken, [13]))).toMatchObject({
      code: "not-json",
      feature: 1,
      detail: "after this feature, “;” where it does not belong",
    });
  });

  test.each([
    ["something behind the end", `${text} {}`],
    ["two lists", text.replace(/\}$/, ',"features":[]}')],
    ["a collection among features", `${JSON.stringify(feature(POLYGON))}\n${text}`],
    ["two commas", text.replace("}},{", "}},,{")],
    ["a comma at the end", text.replace(/\]\}$/, ",]}")],
    ["a bracket of the other kind", text.replace(/\]\}$/, "}]")],
  ])("%s", (_, broken) => {
    expect(faultOf(() => streamed(broken, [17]))?.code).toBe("not-json");
  });

  test("a feature that never ends is refused before it fills the memory", () => {
    const endless = `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"a":"${"x".repeat(5000)}`;
    const fault = faultOf(() => streamed(endless, [100], { featureBytes: 1000 }));
    expect(fault).toMatchObject({ code: "too-large", limit: 1000 });
  });

  test("any bytes are read or refused, never an accident", () => {
    const flips = fc.array(fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 0, max: 255 })), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(flips, lengths, (all, cuts) => {
        const bytes = encodeUtf8(text);
        for (const [at, byte] of all) bytes[at] = byte;
        faultOf(() => streamed(bytes, cuts));
      }),
      { numRuns: 1500 },
    );
  });

  test("deep nesting does not exhaust the stack", () => {
    const deep = `{"type":"FeatureCollection","features":[${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}]}`;
    expect(faultOf(() => streamed(deep, [4096]))?.code).toBe("wrong-shape");
    expect(faultOf(() => streamed("[".repeat(50_000), [4096]))?.code).toBe("not-json");
  });
});

describe("where a feature stands", () => {
  test("its bytes can be fetched alone, and are the feature", () => {
    for (const format of ["geojson", "geojsonl"] as const) {
      const bytes = encodeUtf8([...parcelText({ count: 40, vertices: 20 }, format)].join(""));
      const { features } = streamed(bytes, [777]);
      expect(features).toHaveLength(40);
      for (const { offset, bytes: length, id } of features) {
        const alone = new TextDecoder().decode(bytes.subarray(offset, offset + length));
        expect(JSON.parse(alone)).toMatchObject({ type: "Feature", id });
      }
    }
  });
});
