import { describe, expect, test } from "vitest";
import { addVertex, newSketch, type Sketch } from "../../src/lib/sketch";
import { sketchSize } from "../../src/lib/sketchSize";

const at = (kind: Sketch["kind"], ...vertices: [number, number][]): Sketch =>
  vertices.reduce((sketch, vertex) => addVertex(sketch, vertex), newSketch(kind));

const SQUARE: [number, number][] = [
  [107.5, 21],
  [107.51, 21],
  [107.51, 21.01],
  [107.5, 21.01],
];
const BOWTIE: [number, number][] = [SQUARE[0]!, SQUARE[2]!, SQUARE[1]!, SQUARE[3]!];

describe("how long and large", () => {
  test("Hạ Long to Móng Cái by way of Vân Đồn, leg by leg, as GeodSolve has it", () => {
    // GeographicLib 2.1.2, GeodSolve -i -p 6:
    // "20.951 107.08 21.11802 107.41448" and "21.11802 107.41448 21.53626 107.9694".
    const size = sketchSize(
      at("distance", [107.08, 20.951], [107.41448, 21.11802], [107.9694, 21.53626]),
    );
    const [first, second] = size.legs;
    expect(first!.lengthM).toBeCloseTo(39379.802246, 5);
    expect(second!.lengthM).toBeCloseTo(73882.052247, 5);
    expect(second!.bearing).toBeCloseTo(51.08623380868, 9);
    expect(size.lengthM).toBeCloseTo(39379.802246 + 73882.052247, 5);
    expect(size.area).toBeNull();
  });

  test("a hundredth of a degree square: area and perimeter as Planimeter has them", () => {
    // GeographicLib 2.1.2, Planimeter on the four corners: perimeter and area in m².
    const { area, crosses, lengthM } = sketchSize(at("area", ...SQUARE));
    expect(crosses).toBe(false);
    expect(area!.ellipsoidHa * 1e4).toBeCloseTo(1151091.7, 1);
    expect(area!.perimeterM).toBeCloseTo(4293.680606, 4);
    expect(area!.sphereHa / area!.ellipsoidHa).toBeCloseTo(1.0028, 4);
    // The edge that closes the outline is in the perimeter, not among the legs.
    expect(lengthM).toBeLessThan(area!.perimeterM);
  });

  test.each([
    ["crosses itself", BOWTIE],
    ["runs out and back", [SQUARE[0]!, SQUARE[1]!, SQUARE[0]!]],
    ["is traced twice", [...SQUARE, ...SQUARE]],
  ] as [string, [number, number][]][])("an outline that %s has no area", (_, vertices) => {
    expect(sketchSize(at("area", ...vertices))).toMatchObject({ crosses: true, area: null });
  });

  test("one vertex has no leg", () => {
    expect(sketchSize(at("distance", SQUARE[0]!))).toEqual({
      legs: [],
      lengthM: 0,
      area: null,
      crosses: false,
    });
  });
});
