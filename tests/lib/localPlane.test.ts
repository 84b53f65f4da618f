import geodesic from "geographiclib-geodesic";
import { expect, test } from "vitest";
import { metresFromMiddle, metresPerDegree } from "../../src/lib/localPlane";

/** Length of a geodesic on the WGS 84 ellipsoid, by GeographicLib. */
const lengthM = (lat1: number, lng1: number, lat2: number, lng2: number) =>
  geodesic.Geodesic.WGS84.Inverse(lat1, lng1, lat2, lng2).s12!;

test.each([0, 9.5, 20.7, 21.7, 23.4, 60, -33])(
  "at %d° a thousandth of a degree is as long as GeographicLib says",
  (lat) => {
    const [lng, north] = metresPerDegree(lat);
    expect(lng * 1e-3).toBeCloseTo(lengthM(lat, 107.5, lat, 107.501), 5);
    expect(north * 1e-3).toBeCloseTo(lengthM(lat - 5e-4, 107.5, lat + 5e-4, 107.5), 5);
  },
);

test("10 km away a length is still right to 0.1 %", () => {
  const [lng, north] = metresPerDegree(21.2);
  const [dLng, dLat] = [0.005, 0.004];
  const there = lengthM(21.2, 107.5, 21.2 + dLat, 107.5 + dLng);
  const [lngThere, northThere] = metresPerDegree(21.29);
  expect(
    Math.hypot(dLng * lng, dLat * north) / Math.hypot(dLng * lngThere, dLat * northThere),
  ).toBeCloseTo(1, 3);
  expect(Math.hypot(dLng * lng, dLat * north) / there).toBeCloseTo(1, 3);
});

test("a box's middle is where metres begin, east and north of it are so many as GeographicLib says", () => {
  const toMetres = metresFromMiddle([107.4, 21.1, 107.44, 21.16]);
  const [x0, y0] = toMetres([107.42, 21.13]);
  expect(Math.hypot(x0, y0)).toBeLessThan(1e-6);
  const [x, y] = toMetres([107.44, 21.16]);
  expect(x / lengthM(21.13, 107.42, 21.13, 107.44)).toBeCloseTo(1, 5);
  expect(y / lengthM(21.13, 107.42, 21.16, 107.42)).toBeCloseTo(1, 5);
  const [west, south] = toMetres([107.4, 21.1]);
  expect([west, south]).toEqual([expect.closeTo(-x, 6), expect.closeTo(-y, 6)]);
});
