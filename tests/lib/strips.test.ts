import fc from "fast-check";
import { expect, test } from "vitest";
import { Strips } from "../../src/lib/strips";

const reach = fc.tuple(
  fc.double({ min: -1e3, max: 1e3, noNaN: true }),
  fc.double({ min: -1e3, max: 1e3, noNaN: true }),
);

test("the strips from one number to another hold all that reaches in between, once a strip", () => {
  fc.assert(
    fc.property(
      fc.array(reach, { minLength: 1 }),
      fc.integer({ min: 1, max: 40 }),
      reach,
      (all, count, asked) => {
        const strips = new Strips(
          all.length,
          count,
          (i) => all[i]![0],
          (i) => all[i]![1],
        );
        const [from, to] = [Math.min(...asked), Math.max(...asked)];
        const found = new Set<number>();
        for (let strip = strips.at(from); strip <= strips.at(to); strip++) {
          const members = [
            ...strips.members.subarray(strips.starts[strip], strips.starts[strip + 1]),
          ];
          expect(members).toEqual([...new Set(members)].sort((a, b) => a - b));
          for (const member of members) found.add(member);
        }
        all.forEach(([a, b], i) => {
          if (Math.min(a, b) <= to && Math.max(a, b) >= from) expect(found).toContain(i);
        });
      },
    ),
  );
});

test("a number before the first strip or after the last is in these", () => {
  const strips = new Strips(
    2,
    4,
    (i) => [0, 10][i]!,
    (i) => [5, 20][i]!,
  );
  expect([-1, 0, 4.9, 5, 19.9, 20, 1e9].map((value) => strips.at(value))).toEqual([
    0, 0, 0, 1, 3, 3, 3,
  ]);
  expect([...strips.starts]).toEqual([0, 1, 2, 3, 4]);
  expect([...strips.members]).toEqual([0, 0, 1, 1]);
});

test("where everything is at one number, the first strip has it", () => {
  const strips = new Strips(
    3,
    5,
    () => 7,
    () => 7,
  );
  expect(strips.at(7)).toBe(0);
  expect([...strips.members]).toEqual([0, 1, 2]);
});
