import fc from "fast-check";
import { expect, test } from "vitest";
import { sortRows } from "../../src/lib/sortRows";

const own = <T>(value: T) => value;

test("text is sorted as Vietnamese sorts it: d before đ, tones last", () => {
  const names = ["Đông Mai", "Dương", "Cẩm Phả 2", "Cẩm Phả 1", "Ân"];
  expect(sortRows(names, own, "ascending", "vi")).toEqual([
    "Ân",
    "Cẩm Phả 1",
    "Cẩm Phả 2",
    "Dương",
    "Đông Mai",
  ]);
});

test("what has no value comes last in either direction", () => {
  const values = [null, 3, null, -1, 20];
  expect(sortRows(values, own, "ascending", "vi")).toEqual([-1, 3, 20, null, null]);
  expect(sortRows(values, own, "descending", "vi")).toEqual([20, 3, -1, null, null]);
});

test("equal rows keep their order, and the rows given are left as they are", () => {
  const rows = [
    { id: "a", ha: 1 },
    { id: "b", ha: 1 },
    { id: "c", ha: 0 },
  ];
  expect(sortRows(rows, ({ ha }) => ha, "descending", "en").map(({ id }) => id)).toEqual([
    "a",
    "b",
    "c",
  ]);
  expect(rows.map(({ id }) => id)).toEqual(["a", "b", "c"]);
});

test("sorting loses and adds nothing", () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.double({ noNaN: true }))), (values) => {
      const sorted = sortRows(values, own, "ascending", "vi");
      expect(sorted).toHaveLength(values.length);
      for (const value of values) expect(sorted).toContain(value);
    }),
  );
});
