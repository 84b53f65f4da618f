import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { planeOf, pxPerDegreeAt, shapesOf, spotsOf, zoomOf } from "../../src/map/svgPaths";
import type { Box } from "../../src/lib/geometry";

const BOX: Box = [106.4, 20.7, 108.1, 21.7];
const plane = planeOf(BOX, 1000, 800, 20);

describe("the plane", () => {
  test("holds the box within the padding", () => {
    const [left, top] = plane.project([106.4, 21.7]);
    const [right, bottom] = plane.project([108.1, 20.7]);
    expect(left).toBeCloseTo(20, 6);
    expect(right).toBeCloseTo(980, 6);
    expect(top).toBeGreaterThanOrEqual(20);
    expect(bottom).toBeLessThanOrEqual(780);
    expect((top + bottom) / 2).toBeCloseTo(400, 6);
  });

  // PROJ 9.1.1: cs2cs -f "%.6f" +proj=longlat +datum=WGS84 +to +proj=webmerc +datum=WGS84
  test.each([
    { position: [108.1, 21.7], metres: [12033636.954753, 2475544.533777] },
    { position: [107.25, 21.2], metres: [11939015.387579, 2415742.491126] },
    { position: [107, 21], metres: [11911185.51488, 2391878.587944] },
    { position: [107.9694, 21.53626], metres: [12019098.629255, 2455937.943767] },
  ])("is Web Mercator: $position", ({ position, metres }) => {
    const corner = [11844393.820404, 2356142.531225];
    const [x0, y0] = plane.project([106.4, 20.7]);
    const [x, y] = plane.project(position);
    const unitsPerMetre = plane.unitsPerDegree / 111319.49079327358;
    expect(x - x0).toBeCloseTo((metres[0]! - corner[0]!) * unitsPerMetre, 3);
    expect(y0 - y).toBeCloseTo((metres[1]! - corner[1]!) * unitsPerMetre, 3);
  });

  test("comes back from where it went", () => {
    const lng = fc.double({ min: 104, max: 112, noNaN: true });
    const lat = fc.double({ min: 18, max: 24, noNaN: true });
    fc.assert(
      fc.property(lng, lat, (east, north) => {
        const [backLng, backLat] = plane.unproject(plane.project([east, north]));
        expect(backLng).toBeCloseTo(east, 9);
        expect(backLat).toBeCloseTo(north, 9);
      }),
    );
  });
});

describe("shapes", () => {
  const square = [
    [107, 21],
    [107.1, 21],
    [107.1, 21.1],
    [107, 21.1],
    [107, 21],
  ];
  const collection = (coordinates: number[][]) => ({
    type: "FeatureCollection" as const,
    features: [
      {
        type: "Feature" as const,
        id: "square",
        properties: { kind: "coastal" },
        geometry: { type: "Polygon" as const, coordinates: [coordinates] },
      },
    ],
  });

  test("a polygon is a closed path through its corners, whichever way its ring runs", () => {
    const [shape] = shapesOf(collection(square), plane);
    expect(shape).toMatchObject({ id: "square", properties: { kind: "coastal" } });
    const corners = square.slice(0, 4).map((corner) => plane.project(corner).map(round).join(","));
    expect(shape!.d).toBe(`M${corners.join("L")}Z`);
    const [reversed] = shapesOf(collection([...square].reverse()), plane);
    const sorted = (d: string) => d.slice(1, -1).split("L").sort();
    expect(sorted(reversed!.d)).toEqual(sorted(shape!.d));
  });

  test("points are spots, not shapes; nothing is drawn of nothing", () => {
    const points = {
      type: "FeatureCollection" as const,
      features: [
        {
          type: "Feature" as const,
          id: "here",
          properties: { kind: "place" },
          geometry: { type: "Point" as const, coordinates: [107, 21] },
        },
      ],
    };
    expect(shapesOf(points, plane)).toEqual([]);
    expect(spotsOf(points, plane)).toEqual([
      { id: "here", properties: { kind: "place" }, at: plane.project([107, 21]) },
    ]);
    expect(shapesOf(undefined, plane)).toEqual([]);
    expect(spotsOf(undefined, plane)).toEqual([]);
  });

  function round(value: number): number {
    return Math.round(value * 100) / 100;
  }
});

test("zoom counts as MapLibre does: the world is 512 px wide at 0, and doubles", () => {
  expect(pxPerDegreeAt(0) * 360).toBe(512);
  expect(pxPerDegreeAt(9) / pxPerDegreeAt(8)).toBe(2);
  expect(zoomOf(pxPerDegreeAt(8.6))).toBeCloseTo(8.6, 12);
});
