import fc from "fast-check";
import { expect, test } from "vitest";
import { Places } from "../../src/lib/places";

/** Few enough to come again, and some that hash alike: 0 and -0, neighbours in the last bit. */
const number = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom(-0, 107, 107 + 2 ** -46, 1e308, 5e-324, 2 ** 52, Infinity),
  fc.double({ noNaN: true }),
);

test("property: the very same place has the same number, another place another", () => {
  // Long lists: of a few places hardly two are looked for at one spot of the table.
  const many = fc.array(fc.tuple(number, number), { maxLength: 300, size: "max" });
  fc.assert(
    fc.property(many, (given) => {
      const places = new Places();
      const known = new Map<string, number>();
      const expected = given.map(([x, y]) => {
        const key = `${x + 0} ${y + 0}`;
        const number = known.get(key) ?? known.size;
        known.set(key, number);
        return number;
      });
      expect(given.map(([x, y]) => places.numberOf(x, y))).toEqual(expected);
      expect(places.count).toBe(known.size);
      const kept = [...known.keys()].map((_, i) => `${places.xs[i]! + 0} ${places.ys[i]! + 0}`);
      expect(kept).toEqual([...known.keys()]);
    }),
  );
});

test("a hundred thousand places on a grid, twice", () => {
  const places = new Places();
  const grid = Array.from({ length: 100_000 }, (_, i) => [
    106 + (i % 300) / 1000,
    20 + Math.floor(i / 300) / 1000,
  ]);
  const numbered = () => grid.map(([x = 0, y = 0]) => places.numberOf(x, y));
  expect(numbered()).toEqual(grid.map((_, i) => i));
  expect(numbered()).toEqual(grid.map((_, i) => i));
});
