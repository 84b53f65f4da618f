import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addVertex,
  canFinish,
  drawing,
  finish,
  newSketch,
  outline,
  preview,
  type Sketch,
  undo,
} from "../../src/lib/sketch";

const at = (kind: Sketch["kind"], ...vertices: [number, number][]): Sketch =>
  vertices.reduce((sketch, vertex) => addVertex(sketch, vertex), newSketch(kind));

const SQUARE: [number, number][] = [
  [107.5, 21],
  [107.51, 21],
  [107.51, 21.01],
  [107.5, 21.01],
];

describe("step by step", () => {
  test("a vertex that repeats the last one adds nothing, so a double click sets one", () => {
    const sketch = at("distance", SQUARE[0]!, SQUARE[1]!, SQUARE[1]!);
    expect(sketch.vertices).toEqual([SQUARE[0], SQUARE[1]]);
  });

  test("a distance is finished from two vertices, an area from three", () => {
    expect(canFinish(at("distance", SQUARE[0]!))).toBe(false);
    expect(canFinish(at("distance", SQUARE[0]!, SQUARE[1]!))).toBe(true);
    expect(canFinish(at("area", SQUARE[0]!, SQUARE[1]!))).toBe(false);
    expect(finish(at("area", SQUARE[0]!, SQUARE[1]!)).finished).toBe(false);
    expect(finish(at("area", ...SQUARE)).finished).toBe(true);
  });

  test("a finished sketch takes no more vertices until the finishing is undone", () => {
    const done = finish(at("distance", SQUARE[0]!, SQUARE[1]!));
    expect(addVertex(done, SQUARE[2]!)).toBe(done);
    const again = undo(done);
    expect(again).toEqual({ ...done, finished: false });
    expect(undo(again).vertices).toEqual([SQUARE[0]]);
    expect(undo(newSketch("area"))).toEqual(newSketch("area"));
  });

  test("undo takes back any step but one that changed nothing", () => {
    const position = fc.tuple(
      fc.double({ min: 102, max: 110, noNaN: true }),
      fc.double({ min: 8, max: 23, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(position, { maxLength: 8 }), position, (before, next) => {
        const sketch = at("area", ...before);
        const added = addVertex(sketch, next);
        if (added !== sketch) expect(undo(added)).toEqual(sketch);
      }),
    );
  });

  test("the preview is what a click would give, and nothing before the first", () => {
    const sketch = at("area", SQUARE[0]!);
    expect(preview(sketch, SQUARE[1]!)).toEqual(at("area", SQUARE[0]!, SQUARE[1]!));
    expect(preview(newSketch("area"), SQUARE[1]!).vertices).toEqual([]);
    expect(preview(sketch, null)).toBe(sketch);
  });
});

describe("what is drawn", () => {
  const types = (sketch: Sketch, pointer?: [number, number]) =>
    drawing(sketch, pointer).features.map(({ geometry }) => geometry.type);

  test("a point, then a line, then an outline", () => {
    expect(types(newSketch("area"))).toEqual([]);
    expect(types(at("area", SQUARE[0]!))).toEqual(["Point"]);
    expect(types(at("area", SQUARE[0]!), SQUARE[1])).toEqual(["LineString", "Point"]);
    expect(types(at("area", SQUARE[0]!, SQUARE[1]!), SQUARE[2])).toEqual([
      "Polygon",
      "Point",
      "Point",
    ]);
    expect(types(at("distance", ...SQUARE.slice(0, 3)))).toEqual([
      "LineString",
      "Point",
      "Point",
      "Point",
    ]);
  });

  test("the outline is closed and needs three vertices", () => {
    expect(outline(at("area", SQUARE[0]!, SQUARE[1]!))).toBeNull();
    expect(outline(at("distance", ...SQUARE))).toBeNull();
    expect(outline(at("area", ...SQUARE))?.coordinates).toEqual([[...SQUARE, SQUARE[0]]]);
  });
});

test("a vertex due north or due east of the last is another one", () => {
  const north: [number, number] = [107.5, 21.01];
  const east: [number, number] = [107.51, 21];
  expect(at("distance", SQUARE[0]!, north).vertices).toEqual([SQUARE[0], north]);
  expect(at("distance", SQUARE[0]!, east).vertices).toEqual([SQUARE[0], east]);
});

test("a sketch that is finished cannot be finished again", () => {
  expect(canFinish(finish(at("area", ...SQUARE)))).toBe(false);
});

test("what is drawn follows the pointer, and has points for what is set alone", () => {
  const { type, features } = drawing(at("distance", SQUARE[0]!, SQUARE[1]!), SQUARE[2]);
  expect(type).toBe("FeatureCollection");
  expect(features).toEqual([
    {
      type: "Feature",
      properties: {},
      geometry: { type: "LineString", coordinates: SQUARE.slice(0, 3) },
    },
    { type: "Feature", properties: {}, geometry: { type: "Point", coordinates: SQUARE[0] } },
    { type: "Feature", properties: {}, geometry: { type: "Point", coordinates: SQUARE[1] } },
  ]);
  const done = finish(at("distance", SQUARE[0]!, SQUARE[1]!));
  expect(drawing(done, SQUARE[2])).toEqual(drawing(done));
});

test("a line may come back to a vertex before its last", () => {
  const there = at("distance", SQUARE[0]!, SQUARE[1]!, SQUARE[2]!, SQUARE[2]!);
  expect(there.vertices).toEqual(SQUARE.slice(0, 3));
  expect(addVertex(there, SQUARE[1]!).vertices).toEqual([...SQUARE.slice(0, 3), SQUARE[1]]);
});
