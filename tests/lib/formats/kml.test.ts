import { describe, expect, test } from "vitest";
import { readFiles } from "../../../src/lib/formats/readFiles";
import { text } from "./samples";

const RING = [
  [107, 21],
  [107.1, 21],
  [107.1, 21.1],
  [107, 21],
];
const HOLE = [
  [107.06, 21.01],
  [107.09, 21.04],
  [107.09, 21.01],
  [107.06, 21.01],
];
const coordinates = (ring: number[][], z = "") =>
  `<coordinates>\n${ring.map(([x, y]) => `${x},${y}${z}`).join("\n")}\n</coordinates>`;
const outer = (ring: number[][], z = "") =>
  `<outerBoundaryIs><LinearRing>${coordinates(ring, z)}</LinearRing></outerBoundaryIs>`;
const inner = (ring: number[][]) =>
  `<innerBoundaryIs><LinearRing>${coordinates(ring)}</LinearRing></innerBoundaryIs>`;
const polygon = (...rings: string[]) => `<Polygon>${rings.join("")}</Polygon>`;
const POLYGON = polygon(outer(RING));

const read = (...placemarks: string[]) =>
  readFiles([
    text(`<?xml version="1.0"?><kml><Document>${placemarks.join("")}</Document></kml>`, "a.kml"),
  ]);
const boundaryOf = async (content: string) =>
  (await read(`<Placemark>${content}</Placemark>`)).features[0]!.boundary;
const noted = async (...placemarks: string[]) =>
  (await read(...placemarks)).notes.map(({ code, place, detail }) =>
    [place.feature, code, detail].filter(Boolean).join(" "),
  );

describe("a placemark's ground", () => {
  test("is its polygon, without elevations", async () => {
    expect(await boundaryOf(POLYGON)).toEqual({ type: "Polygon", coordinates: [RING] });
    expect(await boundaryOf(polygon(outer(RING, ",12.5")))).toEqual({
      type: "Polygon",
      coordinates: [RING],
    });
  });

  test("has its outline first, whatever the file has first", async () => {
    const expected = { type: "Polygon", coordinates: [RING, HOLE] };
    expect(await boundaryOf(polygon(outer(RING), inner(HOLE)))).toEqual(expected);
    expect(await boundaryOf(polygon(inner(HOLE), outer(RING)))).toEqual(expected);
  });

  test("is all its polygons and closed lines together, without those that are empty", async () => {
    const line = `<LineString>${coordinates(RING)}</LineString>`;
    const empty = `<Polygon/>`;
    const content = `<MultiGeometry>${polygon(outer(RING), inner(HOLE))}${empty}${line}</MultiGeometry>`;
    expect(await boundaryOf(content)).toEqual({
      type: "MultiPolygon",
      coordinates: [[RING, HOLE], [RING]],
    });
  });

  test("is found under a namespace's prefix", async () => {
    const prefixed = `<Placemark>${POLYGON}</Placemark>`.replace(/<(\/?)/g, "<$1k:");
    expect((await read(prefixed)).features).toHaveLength(1);
  });
});

describe("what bounds nothing is left out with a note", () => {
  test("points, tracks, models, open lines, nothing at all", async () => {
    const point = "<Point><coordinates>107,21</coordinates></Point>";
    const open = `<LineString>${coordinates(RING.slice(0, 3))}</LineString>`;
    expect(
      await noted(
        `<Placemark>${point}</Placemark>`,
        "<Placemark><gx:Track/></Placemark>",
        "<Placemark><Model/></Placemark>",
        `<Placemark>${open}</Placemark>`,
        "<Placemark><name>x</name></Placemark>",
        `<Placemark>${point}${POLYGON}</Placemark>`,
      ),
    ).toEqual([
      "1 no-polygon a Point",
      "2 no-polygon a Track",
      "3 no-polygon a Model",
      "4 open-line its end is not its start",
      "5 no-geometry",
    ]);
  });
});

describe("a placemark's data", () => {
  const SCHEMA =
    '<Schema><SimpleField name="n" type="int"/><SimpleField name="x" type="double"/>' +
    '<SimpleField name="yes" type="bool"/><SimpleField name="t" type="string"/></Schema>';
  const simple = (data: Record<string, string>) =>
    Object.entries(data)
      .map(([name, value]) => `<SimpleData name="${name}">${value}</SimpleData>`)
      .join("");
  const properties = async (content: string) =>
    (await read(SCHEMA, `<Placemark>${content}${POLYGON}</Placemark>`)).features[0]!.properties;

  test("is of the type that its schema says, and text where it does not fit", async () => {
    const data = simple({ n: " 7 ", x: "1.5", yes: "true", t: "1.5", other: "8" });
    expect(await properties(`<ExtendedData>${data}</ExtendedData>`)).toEqual({
      n: 7,
      x: 1.5,
      yes: true,
      t: "1.5",
      other: "8",
    });
    const odd = simple({ n: "", x: "wide", yes: "0" });
    expect(await properties(`<ExtendedData>${odd}</ExtendedData>`)).toEqual({
      n: "",
      x: "wide",
      yes: false,
    });
    expect(await properties(simple({ yes: "1" }))).toEqual({ yes: true });
  });

  test("by name and value; what has no name or no value is none", async () => {
    const data = (name: string, content: string) => `<Data name="${name}">${content}</Data>`;
    const value = (content: string) => `<value> ${content} </value>`;
    expect(
      await properties(
        data("a", value("1")) +
          data("b", "<displayName>B</displayName>") +
          data("", value("2")) +
          data("__proto__", value("3")),
      ),
    ).toEqual({ a: "1" });
  });

  test("its name and description are its own, not those of a folder or a look", async () => {
    const content =
      "<name> Lô A </name><description>five hectares</description><Style><name>red</name></Style>";
    expect(await properties(content)).toEqual({ name: "Lô A", description: "five hectares" });
    expect(await properties("<name> </name>")).toEqual({});
  });

  test("an id among its data goes before that of the placemark", async () => {
    const { features } = await read(
      `<Placemark id="kml_1">${POLYGON}</Placemark>`,
      `<Placemark id="kml_2">${simple({ id: "lot-2" })}${POLYGON}</Placemark>`,
    );
    expect(features.map(({ id }) => id)).toEqual(["kml_1", "lot-2"]);
  });
});

test.each([
  ["107,21 107.1", 2, "107.1"],
  ["107,21 107.1,x", 2, "107.1,x"],
  ["107,21 107.1,21 ,21.1", 3, ",21.1"],
])("a position that is none is refused by its place: %s", async (list, vertex, found) => {
  const content = `<Placemark><Polygon><outerBoundaryIs><LinearRing><coordinates>${list}</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>`;
  await expect(read(content)).rejects.toMatchObject({
    fault: { code: "not-a-number", feature: 1, line: 1, vertex, found: `“${found}”` },
  });
});
