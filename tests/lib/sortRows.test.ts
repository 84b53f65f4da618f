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

test("numbers are sorted by their size, not as they are written", () => {
  const hectares = [1.5, 1e21, 1.25, -3, -20];
  expect(sortRows(hectares, own, "ascending", "vi")).toEqual([-20, -3, 1.25, 1.5, 1e21]);
  expect(sortRows(hectares, own, "descending", "vi")).toEqual([1e21, 1.5, 1.25, -3, -20]);
});

test("numbers in names count as numbers, in either direction", () => {
  const lots = ["Lô 10", "Lô 2", "Lô 1"];
  expect(sortRows(lots, own, "ascending", "vi")).toEqual(["Lô 1", "Lô 2", "Lô 10"]);
  expect(sortRows(lots, own, "descending", "en")).toEqual(["Lô 10", "Lô 2", "Lô 1"]);
});

test("rows without a value keep their order behind text as well", () => {
  const rows = [
    { id: "a", name: null },
    { id: "b", name: "Móng Cái" },
    { id: "c", name: null },
    { id: "d", name: "Hải Hà" },
  ];
  for (const [direction, order] of [
    ["ascending", "dbac"],
    ["descending", "bdac"],
  ] as const) {
    const sorted = sortRows(rows, ({ name }) => name, direction, "vi");
    expect(sorted.map(({ id }) => id).join("")).toBe(order);
  }
});
