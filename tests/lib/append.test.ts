import { expect, test } from "vitest";
import { table } from "../../src/cli/table";
import { append } from "../../src/lib/append";

test("half a million go at the end of a list, in their order", () => {
  const list = [-1];
  append(
    list,
    Array.from({ length: 500_000 }, (_, i) => i),
  );
  expect([list.length, list[0], list[1], list.at(-1)]).toEqual([500_001, -1, 0, 499_999]);
});

test("a table of half a million lines is as wide as its widest cell", () => {
  const rows = Array.from({ length: 500_000 }, (_, i) => [`p${i}`]);
  const lines = table([{ head: "id" }], rows).split("\n");
  expect(lines.at(-1)).toBe("p499999");
  expect(lines.length).toBeGreaterThanOrEqual(500_001);
});
