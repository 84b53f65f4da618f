/** Drawings put together by hand, pair by pair, in metres of the VN-2000 plane. */
import type { Position } from "geojson";
import { describe, expect, test } from "vitest";
import { readFiles } from "../../../src/lib/formats/readFiles";
import { doubledArea } from "../../../src/lib/ringArea";
import { text } from "./samples";

type Pair = readonly [code: number, value: string | number];

const [EAST, NORTH] = [460_000, 2_326_500];
const point = ([x = 0, y = 0]: readonly number[]): Pair[] => [
  [10, EAST + x],
  [20, NORTH + y],
];
/** Corners as [x, y, bulge]. */
const corners = (list: readonly (readonly number[])[]): Pair[] =>
  list.flatMap(([x = 0, y = 0, bulge]) => [
    ...point([x, y]),
    ...(bulge === undefined ? [] : [[42, bulge] as const]),
  ]);
const line = (list: readonly (readonly number[])[], flags = 1, layer = "LO"): Pair[] => [
  [0, "LWPOLYLINE"],
  [8, layer],
  [90, list.length],
  [70, flags],
  ...corners(list),
];
const label = (content: string, at: readonly number[], height = 2): Pair[] => [
  [0, "TEXT"],
  [8, "CHU"],
  ...point(at),
  [40, height],
  [1, content],
];
const drawing = (...entities: readonly Pair[][]) =>
  [[0, "SECTION"], [2, "ENTITIES"], ...entities.flat(), [0, "ENDSEC"], [0, "EOF"]]
    .map(([code, value]) => `${code}\n${value}\n`)
    .join("");
const readText = (content: string) => readFiles([text(content, "a.dxf")], { crs: "EPSG:5899" });
const read = (...entities: readonly Pair[][]) => readText(drawing(...entities));
const noted = async (...entities: readonly Pair[][]) =>
  (await read(...entities)).notes
    .filter(({ code }) => code !== "crs" && code !== "converted")
    .map(({ code, detail }) => `${code} ${detail}`.trim());

type Point = [number, number];
const square = (x: number, y: number, side: number): [Point, Point, Point, Point] => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
];
const ringsOf = (own: GeoJSON.Polygon | GeoJSON.MultiPolygon | undefined) =>
  (own!.type === "Polygon" ? [own!.coordinates] : own!.coordinates) as Position[][][];
/** Metres from the south-west of the drawing. */
const near = (rings: Position[][]) =>
  rings.map((ring) => ring.map(([x, y]) => [Math.round(x! - EAST), Math.round(y! - NORTH)]));
const closed = (ring: readonly (readonly number[])[]) => [...ring, ring[0]!].map((at) => [...at]);

describe("arcs", () => {
  /** In square metres, of the one ring that is read. */
  const area = async (ring: readonly (readonly number[])[]) => {
    const { features } = await read(line(ring));
    return Math.abs(doubledArea(ringsOf(features[0]!.own as GeoJSON.Polygon)[0]![0]!)) / 2;
  };

  test("of two half circles are a circle, whichever way it is drawn", async () => {
    for (const bulge of [1, -1])
      expect(
        await area([
          [0, 0, bulge],
          [100, 0, bulge],
        ]),
      ).toBeCloseTo(Math.PI * 2500, 0);
  });

  test("to the left of a line that runs clockwise, and to the right of one that does not, lie outside", async () => {
    // A quarter circle over a side of 100 m: its radius is 70.71 m, its segment r² (π/2 − 1) / 2.
    const bulge = Math.tan(Math.PI / 8);
    const segmentM2 = 2500 * (Math.PI / 2 - 1);
    const [a, b, c, d] = square(0, 0, 100);
    expect(await area([a, [...b, bulge], c, d])).toBeCloseTo(10_000 + segmentM2, 0);
    expect(await area([a, [...b, -bulge], c, d])).toBeCloseTo(10_000 - segmentM2, 0);
    expect(await area([d, [...c, -bulge], b, a])).toBeCloseTo(10_000 + segmentM2, 0);
    // Three quarters of a circle of that radius, and the triangle between its ends and its middle.
    const most = Math.tan((3 * Math.PI) / 8);
    const circleM2 = 5000 * ((3 * Math.PI) / 4) + 2500;
    expect(await area([a, [...b, most], c, d])).toBeCloseTo(10_000 + circleM2, -1);
  });

  test("become edges within a millimetre of them, their ends stay", async () => {
    const { features, notes } = await read(
      line([
        [0, 0, 1],
        [100, 0, 1],
      ]),
    );
    const [[ring]] = ringsOf(features[0]!.own as GeoJSON.Polygon) as [[Position[]]];
    expect(ring).toContainEqual([EAST, NORTH]);
    expect(ring).toContainEqual([EAST + 100, NORTH]);
    ring.slice(1).forEach(([x = 0, y = 0], i) => {
      const [fromX = 0, fromY = 0] = ring[i]!;
      const middle = Math.hypot((x + fromX) / 2 - EAST - 50, (y + fromY) / 2 - NORTH);
      expect(50 - middle).toBeLessThan(0.001_01);
      expect(Math.hypot(x - EAST - 50, y - NORTH)).toBeCloseTo(50, 6);
    });
    expect(notes.map(({ code }) => code)).toContain("arcs");
  });
});

describe("lines", () => {
  test("that end where they start are closed without saying so, others are left out", async () => {
    const ring = square(0, 0, 100);
    const { features } = await read(line(closed(ring), 0), line(ring, 0), line(ring, 129));
    expect(features.map(({ own }) => near(ringsOf(own as GeoJSON.Polygon)[0]!))).toEqual([
      [closed(ring)],
      [closed(ring)],
    ]);
    expect(await noted(line(ring, 0), line(ring))).toEqual(["open-line it is not closed"]);
  });

  test("of the older kind are read vertex by vertex, without what a spline does not go through", async () => {
    const vertex = (at: readonly number[], flags = 0): Pair[] => [
      [0, "VERTEX"],
      [8, "LO"],
      ...point(at),
      [70, flags],
    ];
    const old = (flags: number, ...vertices: Pair[][]): Pair[] => [
      [0, "POLYLINE"],
      [8, "LO"],
      [70, flags],
      ...vertices.flat(),
      [0, "SEQEND"],
    ];
    const ring = square(0, 0, 100);
    const plain = ring.map((at) => vertex(at));
    const { features } = await read(
      old(1, ...plain, vertex([500, 500], 16)),
      old(65, ...plain),
      old(17, ...plain),
    );
    expect(features.map(({ own }) => near(ringsOf(own as GeoJSON.Polygon)[0]!))).toEqual([
      [closed(ring)],
    ]);
  });

  test("on the paper, and what bounds nothing, are counted", async () => {
    const paper = line(square(0, 0, 100)).toSpliced(1, 0, [67, 1]);
    const straight: Pair[] = [[0, "LINE"], ...point([0, 0]), [11, EAST], [21, NORTH]];
    expect(await noted(paper, straight, straight, line(square(0, 0, 100)))).toEqual([
      "left-out 1 × paper space",
      "left-out 2 × LINE",
    ]);
  });
});

describe("a boundary's name", () => {
  const names = async (...entities: readonly Pair[][]) =>
    (await read(...entities)).features.map(({ name, properties }) => [name, properties["texts"]]);
  const OUTER = line(square(0, 0, 100), 1, "RANH");
  const INNER = line(square(10, 10, 30), 1, "NHA");

  test("is the text in it that is in no smaller one, or else its layer", async () => {
    const texts = [label("Lô A", [80, 80]), label("Nhà 1", [20, 20]), label("road", [200, 50])];
    expect(await names(OUTER, INNER, ...texts)).toEqual([
      ["Lô A", undefined],
      ["Nhà 1", undefined],
    ]);
    expect(await names(INNER, OUTER, texts[1]!)).toEqual([
      ["Nhà 1", undefined],
      ["RANH", undefined],
    ]);
  });

  test("is the largest of several, and all of them are kept", async () => {
    const texts = [label("5 ha", [50, 40], 1), label("Lô A", [50, 60], 3)];
    expect(await names(OUTER, ...texts)).toEqual([["Lô A", "Lô A; 5 ha"]]);
  });

  test("is read without the marks of its formatting, in pieces or whole", async () => {
    const paragraph: Pair[] = [
      [0, "MTEXT"],
      ...point([50, 50]),
      [40, 2],
      [3, "{\\fArial|b0;\\LL\\U+00F4 "],
      [1, "A\\Pcao 5%%d}"],
    ];
    expect(await names(OUTER, paragraph)).toEqual([["Lô A cao 5°", undefined]]);
  });
});

describe("filled areas, where no line is closed", () => {
  const hatch = (...paths: Pair[][]): Pair[] => [
    [0, "HATCH"],
    [8, "DAT"],
    ...point([900, 900]),
    [91, paths.length],
    ...paths.flat(),
    [75, 1],
    [76, 1],
    ...point([800, 800]),
  ];
  const outline = (ring: readonly (readonly number[])[]): Pair[] => [
    [92, 3],
    [72, 0],
    [73, 1],
    [93, ring.length],
    ...corners(ring),
  ];
  const edges = (ring: readonly number[][], type = 1): Pair[] => [
    [92, 1],
    [93, ring.length],
    ...ring.flatMap((at, i): Pair[] => {
      const [x = 0, y = 0] = ring[(i + 1) % ring.length]!;
      return [[72, type], ...point(at), [11, EAST + x], [21, NORTH + y]];
    }),
  ];

  test("are boundaries with their holes, from outlines and from straight edges", async () => {
    const [outer, hole] = [square(0, 0, 100), square(20, 20, 20)];
    for (const path of [outline, edges]) {
      const { features } = await read(hatch(path(outer), path(hole)));
      expect(features.map(({ name }) => name)).toEqual(["DAT"]);
      expect(near(ringsOf(features[0]!.own as GeoJSON.Polygon)[0]!)).toEqual([
        closed(outer),
        closed(hole).reverse(),
      ]);
    }
  });

  test("of which one has curved edges are read without it", async () => {
    const [outer, hole] = [square(0, 0, 100), square(20, 20, 20)];
    const { features } = await read(hatch(outline(outer), edges(hole, 2)));
    expect(near(ringsOf(features[0]!.own as GeoJSON.Polygon)[0]!)).toEqual([closed(outer)]);
  });

  test("beside a closed line are counted", async () => {
    expect(await noted(hatch(outline(square(0, 0, 100))), line(square(0, 0, 50)))).toEqual([
      "left-out 1 × HATCH",
    ]);
  });
});

describe("what is no drawing is refused with its line", () => {
  const whole = drawing(line(square(0, 0, 100)));

  test.each<[string, string, object]>([
    [
      "a number with something behind it",
      whole.replace("460100", "460100x"),
      { code: "not-a-number", line: 18, found: "“460100x”" },
    ],
    [
      "a corner without its northing",
      whole.replace("20\n2326500\n10", "10"),
      { code: "not-a-number", vertex: 1 },
    ],
    [
      "a group code that is none",
      whole.replace("\n90\n", "\nx90\n"),
      { code: "wrong-shape", line: 9, found: "“x90”" },
    ],
    ["a group code at the end", whole.replace(/0\nEOF\n$/, "0"), { code: "cut-short" }],
    [
      "an end that is missing",
      whole.replace(/0\nEOF\n$/, ""),
      { code: "cut-short", what: "its EOF is missing" },
    ],
    ["no section of entities", whole.replace("ENTITIES", "BLOCKS"), { code: "missing-part" }],
  ])("%s", async (_, content, fault) => {
    await expect(readText(content)).rejects.toMatchObject({ fault });
  });

  test("line ends of Windows and blanks before the codes are none of it", async () => {
    const windows = whole.replace(/^(\d+)$/gm, "  $1").replaceAll("\n", "\r\n");
    const { features } = await readText(`${windows}\r\n`);
    expect(features).toHaveLength(1);
  });
});
