import fc from "fast-check";
import { readFileSync } from "node:fs";
import proj4 from "proj4";
import { describe, expect, test } from "vitest";
import {
  fromVn2000,
  isOnPlane,
  QUANG_NINH,
  TM3_MERIDIANS,
  tm3Definition,
  toVn2000,
  type Tm3Code,
} from "../../src/lib/vn2000";

interface Place {
  lngLat: [number, number];
  eastingM: number;
  northingM: number;
  /**
   * What PROJ makes of the plane coordinates. Not quite where they came from: the datum shift changes
   * heights, which a map does not carry, and so the way there and back ends up to 0.8 mm away.
   */
  backLngLat: [number, number];
}
interface Golden {
  quangNinh: Place[];
  otherMeridians: (Place & { epsg: Tm3Code })[];
}
const golden = JSON.parse(
  readFileSync(new URL("../golden/vn2000/coordinates.json", import.meta.url), "utf8"),
) as Golden;

/** A tenth of what is asked for (1 mm), in metres and in degrees. */
const TOLERANCE_M = 1e-4;
const TOLERANCE_DEGREES = 1e-9;

function expectPlane(place: Place, code?: Tm3Code) {
  const { eastingM, northingM } = toVn2000(place.lngLat, code);
  expect(Math.abs(eastingM - place.eastingM)).toBeLessThan(TOLERANCE_M);
  expect(Math.abs(northingM - place.northingM)).toBeLessThan(TOLERANCE_M);
}

function expectDegrees(place: Place, code?: Tm3Code) {
  const [lng, lat] = fromVn2000(place, code);
  expect(Math.abs(lng - place.backLngLat[0])).toBeLessThan(TOLERANCE_DEGREES);
  expect(Math.abs(lat - place.backLngLat[1])).toBeLessThan(TOLERANCE_DEGREES);
}

describe("as PROJ has them", () => {
  test.each(golden.quangNinh)("$lngLat on Quảng Ninh's plane, both ways", (place) => {
    expectPlane(place);
    expectDegrees(place);
  });

  test.each(golden.otherMeridians)("$lngLat in $epsg, both ways", (place) => {
    expectPlane(place, place.epsg);
    expectDegrees(place, place.epsg);
  });

  test("every meridian of the table is among them", () => {
    const tried = new Set(golden.otherMeridians.map(({ epsg }) => epsg));
    expect(Object.keys(TM3_MERIDIANS).sort()).toEqual([...tried, QUANG_NINH].sort());
  });
});

test("the check point: 107.5 E 21 N is X 2 322 976.3844, Y 473 814.9270", () => {
  const { northingM, eastingM } = toVn2000([107.5, 21]);
  expect(northingM.toFixed(4)).toBe("2322976.3844");
  expect(eastingM.toFixed(4)).toBe("473814.9270");
});

test("the way there and back across the province ends less than a millimetre away", () => {
  const lng = fc.double({ min: 106.3, max: 108.3, noNaN: true });
  const lat = fc.double({ min: 20.5, max: 21.8, noNaN: true });
  fc.assert(
    fc.property(lng, lat, (x, y) => {
      const [backX, backY] = fromVn2000(toVn2000([x, y]));
      // Metres a degree at 20.5° N, both a little more than true.
      expect(Math.hypot((backX - x) * 104_400, (backY - y) * 110_800)).toBeLessThan(0.001);
    }),
  );
});

test("the datum shift counts: without it a place lies 224.6 m off", () => {
  const unshifted = proj4(tm3Definition(QUANG_NINH).replace(/\+towgs84=\S+ /, ""));
  const [eastingM = NaN, northingM = NaN] = unshifted.forward([107.5, 21]);
  const place = toVn2000([107.5, 21]);
  const offM = Math.hypot(eastingM - place.eastingM, northingM - place.northingM);
  expect(offM).toBeCloseTo(224.6, 1);
});

test("the plane is used from 104°45′ to 110°45′ E and from 6° to 24° N, ends included", () => {
  for (const [lng, lat] of [
    [107.5, 21],
    [104.75, 6],
    [110.75, 24],
  ] as const)
    expect(isOnPlane([lng, lat]), `${lng} ${lat}`).toBe(true);
  for (const [lng, lat] of [
    [104.74, 21],
    [110.76, 21],
    [107.5, 5.99],
    [107.5, 24.01],
    [-107.5, 21],
  ] as const)
    expect(isOnPlane([lng, lat]), `${lng} ${lat}`).toBe(false);
  expect(isOnPlane([])).toBe(false);
});
