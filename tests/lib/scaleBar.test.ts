import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { metresPerPixel, scaleBar } from "../../src/lib/scaleBar";

describe("metres per pixel", () => {
  // 0.001° east, and 0.001° north around the latitude, by GeographicLib 2.1.2, GeodSolve -i -p 6.
  test.each([
    { from: [107.5, 21], to: [107.501, 21], lengthM: 103.970401 },
    { from: [107.5, 8], to: [107.501, 8], lengthM: 110.243285 },
    { from: [107.5, 23], to: [107.501, 23], lengthM: 102.522536 },
    { from: [107.5, 0], to: [107.501, 0], lengthM: 111.319491 },
    { from: [107.5, 20.9995], to: [107.5, 21.0005], lengthM: 110.717027 },
  ])("$from → $to over 100 px", ({ from, to, lengthM }) => {
    expect(metresPerPixel(from, to, 100)).toBeCloseTo(lengthM / 100, 7);
  });

  test("in Quảng Ninh a pixel is 6.6 % shorter than at the equator", () => {
    const here = metresPerPixel([107, 21], [108, 21], 512);
    const equator = metresPerPixel([107, 0], [108, 0], 512);
    expect(here / equator).toBeCloseTo(0.934, 3);
  });
});

describe("the bar", () => {
  test.each([
    [100, 120, 10_000],
    [1, 100, 100],
    [1, 99.9, 50],
    [0.35, 100, 20],
    [12.4, 90, 1000],
    [0.01, 100, 1],
    [2000, 100, 200_000],
  ])("%d m per px in %d px is %d m", (perPx, room, lengthM) => {
    const bar = scaleBar(perPx, room);
    expect(bar.lengthM).toBe(lengthM);
    expect(bar.widthPx).toBeCloseTo(lengthM / perPx, 9);
  });

  test("is 1, 2 or 5 times a power of ten, fits, and uses at least two fifths of the room", () => {
    const lengths = fc.double({ min: 1e-3, max: 1e5, noNaN: true });
    fc.assert(
      fc.property(lengths, fc.integer({ min: 40, max: 300 }), (perPx, room) => {
        const { lengthM, widthPx } = scaleBar(perPx, room);
        const mantissa = lengthM / 10 ** Math.floor(Math.log10(lengthM) + 1e-9);
        expect([1, 2, 5].some((step) => Math.abs(mantissa - step) < 1e-6)).toBe(true);
        expect(widthPx).toBeLessThanOrEqual(room * (1 + 1e-6));
        expect(widthPx).toBeGreaterThanOrEqual(room * 0.4 * (1 - 1e-6));
      }),
    );
  });
});
