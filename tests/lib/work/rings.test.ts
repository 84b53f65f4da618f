import type { Position } from "geojson";
import geodesic from "geographiclib-geodesic";
import { expect, test } from "vitest";
import { geodesicLine } from "../../../src/lib/geodesicLine";
import type { Boundary } from "../../../src/lib/geometry";
import {
  drawnRing,
  inserted,
  moved,
  removed,
  ringAt,
  ringPaths,
  undrawn,
  withoutRing,
  withRing,
} from "../../../src/lib/work/rings";
import { SnapIndex } from "../../../src/lib/work/snapping";
import { closure, fromPlane, sexagesimal, toPlane, traverse } from "../../../src/lib/work/traverse";
import { pastedBlock, typedNumber } from "../../../src/lib/work/vertexText";

// Digits beyond the ninth, as they come from a projection.
const outline: Position[] = [
  [107.10000000000123, 21.00000000000456],
  [107.11000000000789, 21.00000000000012],
  [107.11000000000345, 21.01000000000678],
  [107.10000000000901, 21.01000000000234],
];
const hole: Position[] = [
  [107.10300000000567, 21.00300000000891],
  [107.10300000000234, 21.00600000000567],
  [107.10600000000789, 21.00600000000123],
];
const close = (ring: Position[]) => [...ring, ring[0]!];
const boundary: Boundary = { type: "Polygon", coordinates: [close(outline), close(hole)] };

test("drawing and not touching changes no bit, even where the drawing turns the ring", () => {
  for (const path of ringPaths(boundary)) {
    const before = ringAt(boundary, path);
    expect(undrawn(before, drawnRing(before))).toEqual(before);
    expect(undrawn(before, drawnRing(before).reverse())).toEqual(before);
  }
});

test("moving one vertex on the map changes that vertex and no other", () => {
  const drawn = drawnRing(outline);
  const to = [107.112345679, 21.000123457];
  drawn[1] = to;
  const after = undrawn(outline, drawn);
  expect(after).toEqual([outline[0], to, outline[2], outline[3]]);
  expect(after[2]).toBe(outline[2]);
  const whole = withRing(boundary, { part: 0, ring: 0 }, after);
  expect(whole.coordinates[1]).toBe(boundary.coordinates[1]);
});

test("a vertex drawn upon a neighbour's takes its place to the last bit", () => {
  const neighbour: Position = [107.12000000000345, 21.00000000000678];
  const drawn = drawnRing(outline);
  drawn[1] = [107.12, 21];
  const snaps = new SnapIndex([
    { type: "Polygon", coordinates: [close([neighbour, [107.13, 21], [107.13, 21.01]])] },
  ]);
  const after = undrawn(outline, drawn, (at) => snaps.near(at, 0.0002)?.at ?? at);
  expect(after[1]).toBe(neighbour);
});

test("a vertex comes and goes; three are the least", () => {
  const more = inserted(outline, 3, [107.099, 21.005]);
  expect(more).toHaveLength(5);
  expect(more[4]).toEqual([107.099, 21.005]);
  expect(removed(more, 4)).toEqual(outline);
  expect(removed(outline.slice(0, 3), 1)).toEqual(outline.slice(0, 3));
  expect(moved(outline, 0, [1, 2])[0]).toEqual([1, 2]);
});

test("a hole is filled, a part goes, the last one leaves nothing", () => {
  expect(withoutRing(boundary, { part: 0, ring: 1 })).toEqual({
    type: "Polygon",
    coordinates: [close(outline)],
  });
  expect(withoutRing(boundary, { part: 0, ring: 0 })).toBeNull();
});

test("of several parts one goes whole, or its hole, or the outline is another; the rest is the same", () => {
  const island = close([
    [107.2, 21],
    [107.21, 21],
    [107.21, 21.01],
  ]);
  const parts: Boundary = {
    type: "MultiPolygon",
    coordinates: [[close(outline), close(hole)], [island], [close(hole)]],
  };
  expect(ringPaths(parts)).toEqual([
    { part: 0, ring: 0 },
    { part: 0, ring: 1 },
    { part: 1, ring: 0 },
    { part: 2, ring: 0 },
  ]);
  expect(withoutRing(parts, { part: 0, ring: 0 })).toEqual({
    type: "MultiPolygon",
    coordinates: [[island], [close(hole)]],
  });
  expect(withoutRing(parts, { part: 0, ring: 1 })).toEqual({
    type: "MultiPolygon",
    coordinates: [[close(outline)], [island], [close(hole)]],
  });
  const two: Boundary = { type: "MultiPolygon", coordinates: [[close(outline)], [island]] };
  expect(withoutRing(two, { part: 1, ring: 0 })).toEqual({
    type: "Polygon",
    coordinates: [close(outline)],
  });
  const [a, b, c] = outline;
  const changed = withRing(parts, { part: 1, ring: 0 }, [a!, b!, c!]);
  expect(changed).toEqual({
    type: "MultiPolygon",
    coordinates: [[close(outline), close(hole)], [[a, b, c, a]], [close(hole)]],
  });
  expect(ringAt(parts, { part: 3, ring: 0 })).toEqual([]);
});

test("of two vertices in reach the nearer is taken, of two edges too", () => {
  const strip: Boundary = {
    type: "Polygon",
    coordinates: [
      close([
        [107, 21],
        [107.01, 21],
        [107.01, 21.0001],
        [107, 21.0001],
      ]),
    ],
  };
  // A ten-thousandth of a degree of latitude is 11.07 m there.
  const snaps = new SnapIndex([strip]);
  expect(snaps.near([107, 21.00004], 8)?.at).toEqual([107, 21]);
  expect(snaps.near([107, 21.00006], 8)?.at).toEqual([107, 21.0001]);
  const south = snaps.near([107.005, 21.00004], 8)!;
  const north = snaps.near([107.005, 21.00006], 8)!;
  expect([south.kind, south.at[1]]).toEqual(["edge", expect.closeTo(21, 9)]);
  expect([north.kind, north.at[1]]).toEqual(["edge", expect.closeTo(21.0001, 9)]);
});

test("a snap is to the nearest vertex, then to the nearest edge, then to nothing", () => {
  const snaps = new SnapIndex([boundary]);
  expect(snaps.near([107.10001, 21.00001], 5)).toEqual({ at: outline[0], kind: "vertex" });
  const onEdge = snaps.near([107.105, 21.00001], 5)!;
  expect(onEdge.kind).toBe("edge");
  expect(geodesicLine(onEdge.at, [107.105, 21]).lengthM).toBeLessThan(0.01);
  expect(snaps.near([107.105, 21.001], 5)).toBeNull();
  expect(new SnapIndex([]).near([107, 21], 5)).toBeNull();
});

test("a snap to an edge that leans is to the foot of the perpendicular, whichever way it leans", () => {
  const { WGS84 } = geodesic.Geodesic;
  const off = ([lng = NaN, lat = NaN]: Position, azimuth: number, metres: number): Position => {
    const { lat2 = NaN, lon2 = NaN } = WGS84.Direct(lat, lng, azimuth, metres);
    return [lon2, lat2];
  };
  const middle: Position = [107.1, 21];
  for (const azimuth of [30, 60, 120, 150]) {
    const ends = [off(middle, azimuth, 200), off(middle, azimuth + 180, 200)];
    const apex = off(middle, azimuth + 90, 300);
    const snaps = new SnapIndex([{ type: "Polygon", coordinates: [close([...ends, apex])] }]);
    for (const side of [90, -90]) {
      const from = off(middle, azimuth + side, 3);
      const { at, kind } = snaps.near(from, 3.1)!;
      expect(kind).toBe("edge");
      expect(geodesicLine(at, middle).lengthM).toBeLessThan(0.02);
      expect(snaps.near(from, 2.9)).toBeNull();
    }
  }
});

test("VN-2000 coordinates typed for a vertex come back as they were typed", () => {
  const typed = { northingM: 2326543.21, eastingM: 459871.55 };
  const back = toPlane(fromPlane(typed));
  expect(back.northingM).toBeCloseTo(typed.northingM, 6);
  expect(back.eastingM).toBeCloseTo(typed.eastingM, 6);
});

test("legs have lengths and bearings on the grid and on the ellipsoid", () => {
  const corners = [
    { northingM: 2_326_000, eastingM: 460_000 },
    { northingM: 2_326_000, eastingM: 460_300 },
    { northingM: 2_326_400, eastingM: 460_300 },
  ].map(fromPlane);
  const legs = traverse(corners).map(({ leg }) => leg);
  expect(legs.map(({ gridM }) => gridM)).toEqual([300, 400, 500].map((m) => expect.closeTo(m, 6)));
  expect(legs[0]!.gridBearing).toBeCloseTo(90, 8);
  expect(Math.sin((legs[1]!.gridBearing * Math.PI) / 180)).toBeCloseTo(0, 8);
  expect(legs[2]!.gridBearing).toBeCloseTo(180 + (Math.atan2(3, 4) * 180) / Math.PI, 6);
  legs.forEach((leg, i) => {
    const line = geodesicLine(corners[i]!, corners[(i + 1) % 3]!);
    expect(leg.geodesicM).toBe(line.lengthM);
    expect(leg.bearing).toBe(line.bearing);
  });
});

test("printed legs close to within their rounding", () => {
  const points = traverse(outline);
  const { errorM, lengthM, northingM, eastingM } = closure(points);
  expect(lengthM).toBeCloseTo(
    points.reduce((sum, { leg }) => sum + leg.gridM, 0),
    9,
  );
  expect(errorM).toBeCloseTo(Math.hypot(northingM, eastingM), 12);
  // Four lengths to 5 mm and four bearings to half a second over a kilometre.
  expect(errorM).toBeLessThan(4 * (0.005 + 1100 * (0.5 / 206265)));
  expect(errorM).toBeGreaterThan(0);
});

test("a triangle of 300, 400 and 500 m misses its beginning by what the third bearing is rounded", () => {
  const corners = [
    { northingM: 2_326_000, eastingM: 460_000 },
    { northingM: 2_326_000, eastingM: 460_300 },
    { northingM: 2_326_400, eastingM: 460_300 },
  ].map(fromPlane);
  const { errorM, eastingM, northingM } = closure(traverse(corners));
  // 216°52′11.6315″ is printed as 12″: 0.3685″ too much over 500 m, which leads north of west.
  expect(errorM).toBeCloseTo((500 * 0.3685) / 206_264.8, 6);
  expect(Math.sign(eastingM)).toBe(-1);
  expect(Math.sign(northingM)).toBe(1);
});

test("bearings are written in degrees, minutes and seconds, and never as 60″", () => {
  expect(sexagesimal(135.119166667)).toBe("135°07′09″");
  expect(sexagesimal(0.99999999)).toBe("1°00′00″");
  expect(sexagesimal(359.99999999)).toBe("0°00′00″");
});

test("numbers are read as they are written in Vietnam and elsewhere", () => {
  expect(typedNumber("2.326.543,21", 2_326_000)).toBe(2326543.21);
  expect(typedNumber("2326543.21", 2_326_000)).toBe(2326543.21);
  expect(typedNumber(" 459.871 ", 460_000)).toBe(459_871);
  expect(typedNumber("107.871", 107.5)).toBe(107.871);
  expect(typedNumber("107,871", 107.5)).toBe(107.871);
  expect(typedNumber("điểm 1", 0)).toBeNull();
  expect(typedNumber("", 0)).toBeNull();
});

test("a pasted block keeps its rows and cells", () => {
  expect(pastedBlock("1\t2.326.543,21\t459.871,55\r\n2\t2.326.600,00\t459.900,00\r\n")).toEqual([
    ["1", "2.326.543,21", "459.871,55"],
    ["2", "2.326.600,00", "459.900,00"],
  ]);
  expect(pastedBlock("2326543.21; 459871.55")).toEqual([["2326543.21", "459871.55"]]);
  expect(pastedBlock("1  2326543,21   459871,55\n2  2326600,00   459900,00\n\n")).toEqual([
    ["1", "2326543,21", "459871,55"],
    ["2", "2326600,00", "459900,00"],
  ]);
  expect(pastedBlock("1;2\r3;4")).toEqual([
    ["1", "2"],
    ["3", "4"],
  ]);
  // A cell of a spreadsheet keeps its spaces and semicolons.
  expect(pastedBlock("mốc  1; góc\t 5 ")).toEqual([["mốc  1; góc", "5"]]);
});
