import { describe, expect, test } from "vitest";
import { readFiles } from "../../../src/lib/formats/readFiles";
import { toWkt } from "../../../src/lib/formats/wkt";
import { text } from "./samples";

const RING = [
  [107, 21],
  [107.1, 21],
  [107.1, 21.1],
  [107, 21],
];
const TRIANGLE = "(107 21, 107.1 21, 107.1 21.1, 107 21)";
const POLYGON = { type: "Polygon", coordinates: [RING] };

const read = (wkt: string) => readFiles([text(wkt)]);
const noted = async (wkt: string) =>
  (await read(wkt)).notes.map(({ code, place, detail }) =>
    [place.feature, code, detail].filter(Boolean).join(" "),
  );

describe("numbers", () => {
  test.each([
    [
      "with elevations and measures",
      "POLYGON ZM ((107 21 5 1,107.1 21 5 1,107.1 21.1 5 1,107 21 5 1))",
    ],
    ["that say so in the name", "PolygonZ((107 21 5,107.1 21 5,107.1 21.1 5,107 21 5))"],
    ["with measures", "POLYGON M((107 21 5,107.1 21 5,107.1 21.1 5,107 21 5))"],
    [
      "of four without a word of it",
      "POLYGON((107 21 5 1,107.1 21 5 1,107.1 21.1 5 1,107 21 5 1))",
    ],
    [
      "in powers of ten, with signs and bare points",
      "POLYGON((1.07e2 21.,+107.1 .21E+2,1071E-1 21.1,107 21))",
    ],
    ["over several lines", "POLYGON\n(\n(107 21,\n107.1 21,\n107.1\t21.1,\n107 21\n)\n)"],
  ])("%s", async (_, wkt) => {
    const { features } = await read(wkt);
    expect(features.map(({ boundary }) => boundary)).toEqual([POLYGON]);
  });
});

describe("what bounds nothing is left out with a note", () => {
  test("something empty, before and among others", async () => {
    const { features } = await read(`POLYGON EMPTY\nPOLYGON(${TRIANGLE})`);
    expect(features.map(({ place }) => place.feature)).toEqual([2]);
    expect(await noted(`POLYGON Z EMPTY\nPOLYGON(${TRIANGLE})`)).toContain("1 no-geometry POLYGON");
    const among = `GEOMETRYCOLLECTION(MULTIPOLYGON EMPTY,POLYGON(${TRIANGLE}))`;
    expect(await noted(among)).toContain("1 no-geometry MULTIPOLYGON");
    expect((await read(among)).features[0]!.boundary).toEqual(POLYGON);
  });

  test("points, whatever their brackets hold", async () => {
    const wkt = `GEOMETRYCOLLECTION(MULTIPOINT((107 21),(108 21)),POINT(1 2),POLYGON(${TRIANGLE}))`;
    expect((await read(wkt)).features[0]!.boundary).toEqual(POLYGON);
    expect(await noted(wkt)).toEqual(
      expect.arrayContaining(["1 no-polygon a MULTIPOINT", "1 no-polygon a POINT"]),
    );
  });

  test("lines that do not end where they start; those that do are rings", async () => {
    const wkt = `MULTILINESTRING(${TRIANGLE},(107 21,107.1 21,107.1 21.1,107.2 21))`;
    expect((await read(wkt)).features[0]!.boundary).toEqual(POLYGON);
    expect(await noted(wkt)).toEqual(
      expect.arrayContaining(["1 closed-line", "1 open-line its end is not its start"]),
    );
  });
});

describe("several geometries", () => {
  test("with commas, semicolons or line ends between them", async () => {
    const one = `POLYGON(${TRIANGLE})`;
    const { features } = await read(`${one};${one} , ${one}\n${one};\n`);
    expect(features.map(({ place }) => place.feature)).toEqual([1, 2, 3, 4]);
  });

  test("of one system, as each says; of two they are refused", async () => {
    const one = (srid: number) => `SRID = ${srid} ; POLYGON(${TRIANGLE})`;
    const { layers } = await read(`${one(4326)}\n${one(4326)}`);
    expect(layers[0]!.crs!.system.id).toBe("EPSG:4326");
    await expect(read(`${one(4326)}\n${one(5899)}`)).rejects.toThrow(
      /expected one SRID, found 4326, 5899/,
    );
  });

  test("in one another become one boundary, up to a hundred deep", async () => {
    const nested = (depth: number) =>
      `${"GEOMETRYCOLLECTION(".repeat(depth)}POLYGON(${TRIANGLE})${")".repeat(depth)}`;
    expect((await read(nested(99))).features[0]!.boundary).toEqual(POLYGON);
    await expect(read(nested(101))).rejects.toThrow(/100/);
    const two = `GEOMETRYCOLLECTION(POLYGON(${TRIANGLE}),MULTIPOLYGON((${TRIANGLE})))`;
    expect((await read(two)).features[0]!.boundary).toEqual({
      type: "MultiPolygon",
      coordinates: [[RING], [RING]],
    });
  });
});

describe("what is no WKT is refused with the character", () => {
  test.each([
    [
      `POLYGON(${TRIANGLE})\nPOLYGON 107 21`,
      /the name of a geometry at character \d+, found “POLYGON 107 21”/,
    ],
    ["POLYGON(107 21,107.1 21)", /expected “\(” at character 9, found “107 21,/],
    ["POLYGON((107,21))", /expected two numbers.* at character 10, found “107,21/],
    ["POLYGON((107 21 5 1 9,107 21))", /expected two numbers.* at character 10/],
    ["GEOMETRYCOLLECTION(POINT(107 21", /expected “\)” at character 26, found “107 21”/],
    [`POLYGON(${TRIANGLE})\n7`, /the name of a geometry at character \d+, found “7”/],
  ])("%s", async (wkt, message) => {
    await expect(read(wkt)).rejects.toThrow(message);
  });
});

test("a boundary is written ring by ring, with the digits that are asked for", () => {
  const hole = [
    [107.05, 21.02],
    [107.08, 21.02],
    [107.05, 21.02],
  ];
  const digits = (value: number) => value.toFixed(2);
  expect(toWkt({ type: "Polygon", coordinates: [RING, hole] }, digits)).toBe(
    "POLYGON ((107.00 21.00, 107.10 21.00, 107.10 21.10, 107.00 21.00), (107.05 21.02, 107.08 21.02, 107.05 21.02))",
  );
  expect(toWkt({ type: "MultiPolygon", coordinates: [[RING], [hole]] }, String)).toBe(
    "MULTIPOLYGON (((107 21, 107.1 21, 107.1 21.1, 107 21)), ((107.05 21.02, 107.08 21.02, 107.05 21.02)))",
  );
});
