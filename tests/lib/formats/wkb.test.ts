/** Bytes put together by hand, as OGC 06-103r4, ISO 13249-3 and PostGIS's EWKB lay them out. */
import type { Boundary } from "../../../src/lib/geometry";
import { describe, expect, test } from "vitest";
import { FileFault } from "../../../src/lib/faults";
import type { FileNote } from "../../../src/lib/formats/geojson";
import { Tally } from "../../../src/lib/formats/limits";
import { parseWkb, toWkb } from "../../../src/lib/formats/wkb";

const RING = [
  [107, 21],
  [107.5, 21],
  [107.5, 21.5],
  [107, 21],
];
const POLYGON: Boundary = { type: "Polygon", coordinates: [RING] };

type Value = { uint8: number } | { uint32: number } | { double: number };
const byte = (uint8: number): Value => ({ uint8 });
const count = (uint32: number): Value => ({ uint32 });
const double = (value: number): Value => ({ double: value });

function bytesOf(values: readonly Value[], little: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * 8));
  let at = 0;
  for (const value of values) {
    if ("uint8" in value) view.setUint8(at++, value.uint8);
    else if ("uint32" in value) view.setUint32((at += 4) - 4, value.uint32, little);
    else view.setFloat64((at += 8) - 8, value.double, little);
  }
  return new Uint8Array(view.buffer, 0, at);
}

const order = (little: boolean) => byte(little ? 1 : 0);
const ring = (more: readonly number[] = [], positions = RING): Value[] => [
  count(positions.length),
  ...positions.flatMap((position) => [...position, ...more].map(double)),
];
const polygon = (little = true, type = 3, more: readonly number[] = []): Value[] => [
  order(little),
  count(type),
  count(1),
  ...ring(more),
];

function read(values: readonly Value[], little = true) {
  const notes: FileNote[] = [];
  const boundary = parseWkb(bytesOf(values, little), {}, new Tally(), notes);
  return { boundary, notes: notes.map(({ code, detail }) => `${code} ${detail}`.trim()) };
}
function faultOf(values: readonly Value[]) {
  try {
    read(values);
  } catch (error) {
    if (error instanceof FileFault) return error.fault;
    throw error;
  }
  throw new Error("It was read.");
}

describe("a polygon", () => {
  test.each<[string, number, number[]]>([
    ["on the plane", 3, []],
    ["with elevations (ISO)", 1003, [5]],
    ["with measures (ISO)", 2003, [5]],
    ["with both (ISO)", 3003, [5, 6]],
    ["with elevations (EWKB)", 0x80000003, [5]],
    ["with measures (EWKB)", 0x40000003, [5]],
    ["with both (EWKB)", 0xc0000003, [5, 6]],
  ])("%s, little or big end first", (_, type, more) => {
    for (const little of [true, false])
      expect(read(polygon(little, type, more), little)).toEqual({ boundary: POLYGON, notes: [] });
  });

  test("with its system in front (EWKB), which is passed over", () => {
    const values = [byte(1), count(0x20000003), count(4326), count(1), ...ring()];
    expect(read(values).boundary).toEqual(POLYGON);
  });

  test("that ends early is refused, wherever it does", () => {
    const whole = bytesOf(polygon(), true);
    for (let length = 0; length < whole.length; length++)
      expect(() => parseWkb(whole.slice(0, length), {}, new Tally(), [])).toThrow(/ends early/);
  });

  test("with a coordinate that is no number is refused by its position, or kept for the audit", () => {
    const positions = RING.map((position, i) => (i === 2 ? [107.5, NaN] : position));
    const values = [byte(1), count(3), count(1), ...ring([], positions)];
    expect(faultOf(values)).toMatchObject({ code: "not-a-number", vertex: 3, found: "107.5, NaN" });
    expect(parseWkb(bytesOf(values, true), {}, new Tally(), [], true)).toEqual({
      type: "Polygon",
      coordinates: [positions],
    });
  });
});

describe("other geometries", () => {
  const collection = (type: number, ...members: Value[][]) => [
    byte(1),
    count(type),
    count(members.length),
    ...members.flat(),
  ];
  const point = [byte(1), count(1), double(107), double(21)];
  const line = (positions: number[][]) => [byte(1), count(2), ...ring([], positions)];
  const multiPoint = collection(4, point, point);

  test("several polygons are one boundary, as a multipolygon or a collection", () => {
    const two = { type: "MultiPolygon", coordinates: [[RING], [RING]] };
    for (const type of [6, 7])
      expect(read(collection(type, polygon(), polygon()))).toEqual({ boundary: two, notes: [] });
  });

  test("each has its own byte order", () => {
    const big = bytesOf(polygon(false), false);
    const head = bytesOf([byte(1), count(7), count(2)], true);
    const little = bytesOf(polygon(), true);
    const bytes = new Uint8Array([...head, ...big, ...little]);
    expect(parseWkb(bytes, {}, new Tally(), [])).toMatchObject({ coordinates: [[RING], [RING]] });
  });

  test("points are passed over with a note, and what comes after them is read", () => {
    expect(read(collection(7, point, multiPoint, polygon()))).toEqual({
      boundary: POLYGON,
      notes: ["no-polygon a Point", "no-polygon a MultiPoint"],
    });
    expect(read(point)).toEqual({ boundary: null, notes: ["no-polygon a Point"] });
    expect(faultOf(point.slice(0, -1)).code).toBe("cut-short");
  });

  test("lines that end where they start are rings, others are left out with a note", () => {
    const back = [RING[0]!, RING[1]!, RING[0]!];
    expect(read(collection(5, line(RING), line(RING.slice(0, 3)), line(back)))).toMatchObject({
      boundary: POLYGON,
      notes: [
        "closed-line",
        "open-line its end is not its start",
        expect.stringMatching(/^open-line/),
      ],
    });
  });

  test("curves, surfaces and what does not begin as WKB does are refused", () => {
    expect(faultOf([byte(1), count(10), count(0)])).toMatchObject({
      code: "unsupported",
      what: "a geometry of type 10",
    });
    expect(faultOf([byte(2), count(3), count(0)]).code).toBe("damaged");
  });

  test("a hundred in one another are read, more are refused", () => {
    const nested = (depth: number): Value[] =>
      depth === 0 ? polygon() : collection(7, nested(depth - 1));
    expect(read(nested(100)).boundary).toEqual(POLYGON);
    expect(faultOf(nested(101)).code).toBe("too-deep");
  });

  test("a count that the bytes cannot hold is refused before it is believed", () => {
    expect(faultOf([byte(1), count(3), count(0xffffffff)]).code).toBe("cut-short");
    expect(faultOf([byte(1), count(4), count(3), ...point, ...point]).code).toBe("cut-short");
  });
});

test("a boundary is written as PostGIS writes it: the unit square, alone and in a multipolygon", () => {
  const square = [
    [0, 0],
    [0, 1],
    [1, 1],
    [1, 0],
    [0, 0],
  ];
  const hex = (boundary: Boundary) => Buffer.from(toWkb(boundary)).toString("hex");
  const [zero, one] = ["0000000000000000", "000000000000f03f"];
  const corners = [zero, zero, zero, one, one, one, one, zero, zero, zero].join("");
  const alone = `01${"03000000"}${"01000000"}${"05000000"}${corners}`;
  expect(hex({ type: "Polygon", coordinates: [square] })).toBe(alone);
  expect(hex({ type: "MultiPolygon", coordinates: [[square], [square]] })).toBe(
    `01${"06000000"}${"02000000"}${alone}${alone}`,
  );
  expect(hex({ type: "Polygon", coordinates: [square, square] })).toBe(
    `01${"03000000"}${"02000000"}${`05000000${corners}`.repeat(2)}`,
  );
});
