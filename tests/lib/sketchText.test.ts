import { describe, expect, test } from "vitest";
import { addVertex, newSketch, type SketchKind } from "../../src/lib/sketch";
import { sketchSize } from "../../src/lib/sketchSize";
import { areaText, legLines, lengthText, resultLines, resultText } from "../../src/lib/sketchText";
import { en } from "../../src/lib/words/en";
import { vi } from "../../src/lib/words/vi";

const EN = { lang: "en", words: en } as const;
const VI = { lang: "vi", words: vi } as const;

const CORNERS = [
  [107.5, 21],
  [107.51, 21],
  [107.51, 21.01],
  [107.5, 21.01],
];
const sketchOf = (kind: SketchKind, corners = CORNERS) =>
  corners.reduce((sketch, corner) => addVertex(sketch, corner), newSketch(kind));

test.each([
  [0.04, "0\u00a0m"],
  [12.34, "12.3\u00a0m"],
  [999.94, "999.9\u00a0m"],
  [1000, "1\u00a0km"],
  [51_167.4, "51.167\u00a0km"],
])("%d m is %s", (metres, text) => {
  expect(lengthText(metres, "en")).toBe(text);
});

test.each([
  [0.0123, "123\u00a0m²"],
  [0.99999, "10.000\u00a0m²"],
  [1, "1,00\u00a0ha"],
  [28_966.5, "28.966,50\u00a0ha"],
])("%d ha is %s", (ha, text) => {
  expect(areaText(ha, "vi")).toBe(text);
});

describe("lines", () => {
  test("a distance: its total and the last leg's bearing; leg by leg below", () => {
    const sketch = sketchOf("distance");
    const size = sketchSize(sketch);
    expect(resultLines(sketch, size, EN).map(({ label }) => label)).toEqual([
      "Total length",
      "Bearing of the last leg",
    ]);
    expect(resultLines(sketch, size, EN)[1]!.value).toBe("270° (W)");
    expect(legLines(size, VI).map(({ label }) => label)).toEqual(["Đoạn 1", "Đoạn 2", "Đoạn 3"]);
  });

  test("an area: the plane of the papers first, then the ellipsoid and the sphere", () => {
    const sketch = sketchOf("area");
    expect(resultLines(sketch, sketchSize(sketch), EN).map(({ label }) => label)).toEqual([
      "On the VN-2000 plane, as papers state it",
      "On the WGS 84 ellipsoid",
      "On the sphere",
      "Perimeter",
    ]);
  });

  test("nothing measured, nothing said", () => {
    const sketch = sketchOf("area", CORNERS.slice(0, 1));
    expect(resultLines(sketch, sketchSize(sketch), EN)).toEqual([]);
  });
});

test("what is copied can be checked: figures, what they were measured on, every vertex", () => {
  const sketch = sketchOf("area");
  const text = resultText(sketch, sketchSize(sketch), EN);
  expect(text).not.toContain("\u00a0");
  expect(text.split("\n").at(0)).toBe("Area");
  expect(text).toContain("On the WGS 84 ellipsoid: 115.11 ha");
  expect(text.split("\n").slice(-4)).toEqual([
    "21.000000, 107.500000",
    "21.000000, 107.510000",
    "21.010000, 107.510000",
    "21.010000, 107.500000",
  ]);
});

test("a distance is copied with its total, its last bearing and every leg", () => {
  // GeographicLib 2.1.2, GeodSolve -i -p 3: 1039.704 m east, then 1107.171 m north.
  const sketch = sketchOf("distance", CORNERS.slice(0, 3));
  const lines = resultText(sketch, sketchSize(sketch), EN).split("\n");
  expect(lines[0]).toBe("Distance");
  expect(lines).toContain("Total length: 2.147 km");
  expect(lines).toContain("Bearing of the last leg: 0° (N)");
  expect(lines).toContain("Leg 1: 1.04 km · 90° (E)");
  expect(lines).toContain("Leg 2: 1.107 km · 0° (N)");
  expect(lines.at(-4)).toBe("WGS 84:");
});

test("an area off the plane says so in its place, and is measured the other two ways", () => {
  const far = CORNERS.map(([lng, lat]) => [lng! - 20, lat!]);
  const sketch = sketchOf("area", far);
  const [plane, ellipsoid, sphere, perimeter] = resultLines(sketch, sketchSize(sketch), EN);
  expect(plane!.value).toBe(`– (${en.tools.measure.offPlane})`);
  expect(ellipsoid!.value).toBe("115.11\u00a0ha");
  expect(sphere!.value).toBe("115.43\u00a0ha");
  expect(perimeter!.value).toBe("4.294\u00a0km");
});

test("the legs of an outline are not copied, its perimeter is", () => {
  const sketch = sketchOf("area");
  const text = resultText(sketch, sketchSize(sketch), EN);
  expect(text).toContain("Perimeter: 4.294 km");
  expect(text).not.toContain("Leg 1");
});
