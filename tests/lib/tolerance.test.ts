import { expect, test } from "vitest";
import { verdictOf } from "../../src/lib/planCheck";
import { limitOf, roundingHa, tolerated } from "../../src/lib/tolerance";

test("half of the last digit is what rounding explains", () => {
  expect(roundingHa(9373.43)).toBe(0.005);
  expect(roundingHa(62.5)).toBe(0.05);
  expect(roundingHa(5000)).toBe(0.5);
  expect(tolerated("park", 9373.43, 9373.435, { kind: "rounding" }).verdict).toBe("agrees");
  expect(tolerated("park", 9373.43, 9373.4351, { kind: "rounding" }).verdict).toBe("differs");
});

test("the reading aid is the one of the published plan checks", () => {
  for (const [plannedHa, drawnHa] of [
    [100, 102],
    [100, 102.1],
    [1000, 1006.1],
    [1000, 1031],
  ] as const) {
    const { verdict } = tolerated("park", plannedHa, drawnHa, { kind: "reading-aid" });
    expect(verdict).toBe(verdictOf("park", plannedHa, drawnHa));
  }
  expect(limitOf("park", 100, { kind: "reading-aid" })).toBe(2);
  expect(limitOf("park", 1000, { kind: "reading-aid" })).toBe(6);
  expect(limitOf("zone", 100_000, { kind: "reading-aid" })).toBe(200);
});

test("of the planner's own limits both hold, and one alone is enough", () => {
  const own = (percent: number | null, ha: number | null) =>
    limitOf("park", 200, { kind: "own", percent, ha });
  expect(own(1, 5)).toBe(2);
  expect(own(10, 5)).toBe(5);
  expect(own(null, 5)).toBe(5);
  expect(own(0.5, null)).toBe(1);
  expect(own(null, null)).toBe(Infinity);
});
