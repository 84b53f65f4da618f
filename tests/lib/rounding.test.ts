import fc from "fast-check";
import { expect, test } from "vitest";
import { printedHa, printedPercent, rounded, sameWhenPrinted } from "../../src/lib/rounding";

test.each([
  [13_799.620275, 13_799.62],
  [0.005, 0.01],
  [1.005, 1], // the double below 1.005
  [8.345, 8.35], // the double above 8.345
  [-1.255, -1.25],
  [-0.001, 0],
  [0, 0],
])("%d ha is printed as %d", (ha, printed) => {
  expect(Object.is(printedHa(ha), printed)).toBe(true);
});

test("rounds as Intl does", () => {
  const format = new Intl.NumberFormat("en", { maximumFractionDigits: 2, useGrouping: false });
  fc.assert(
    fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (value) => {
      expect(printedPercent(value)).toBe(Number(format.format(value)) + 0);
    }),
  );
});

test("what is rounded stays as it is", () => {
  fc.assert(
    fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.nat(6), (value, decimals) => {
      const once = rounded(value, decimals);
      expect(rounded(once, decimals)).toBe(once);
    }),
  );
});

test("two areas are the same when they print the same", () => {
  expect(sameWhenPrinted(46_159.20726864558, 46_159.207268645)).toBe(true);
  expect(sameWhenPrinted(46_159.204, 46_159.206)).toBe(false);
  expect(sameWhenPrinted(-0.001, 0.001)).toBe(true);
  expect(sameWhenPrinted(null, null)).toBe(true);
  expect(sameWhenPrinted(null, 0)).toBe(false);
  expect(sameWhenPrinted(0, null)).toBe(false);
});
