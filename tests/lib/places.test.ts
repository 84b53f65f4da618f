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
  fc.assert(
    fc.property(fc.array(fc.tuple(number, number), { maxLength: 300 }), (given) => {
      const places = new Places();
      const known = new Map<string, number>();
      for (const [x, y] of given) {
        const key = `${x + 0} ${y + 0}`;
        const expected = known.get(key) ?? known.size;
        known.set(key, expected);
        expect(places.numberOf(x, y)).toBe(expected);
      }
      expect(places.count).toBe(known.size);
      for (const [key, number] of known) {
        expect(`${places.xs[number]! + 0} ${places.ys[number]! + 0}`).toBe(key);
      }
    }),
  );
});

test("a hundred thousand places on a grid, twice", () => {
  const places = new Places();
  const grid = Array.from({ length: 100_000 }, (_, i) => [106 + (i % 300) / 1000, 20 + i / 1e5]);
  const numbered = () => grid.map(([x = 0, y = 0]) => places.numberOf(x, y));
  expect(numbered()).toEqual(grid.map((_, i) => i));
  expect(numbered()).toEqual(grid.map((_, i) => i));
});
