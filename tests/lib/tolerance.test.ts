import { expect, test } from "vitest";
import { auditFile } from "../../src/lib/audit";
import { statedIn } from "../../src/lib/audit/fileBoundaries";
import { stepOf } from "../../src/lib/formats/plannedArea";
import { plannedStepHaFrom } from "../../src/lib/formats/plannedProperties";
import { readFiles } from "../../src/lib/formats/readFiles";
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

test("a difference of exactly the planner's limit still agrees, either way", () => {
  const own = { kind: "own", percent: null, ha: 2 } as const;
  expect(tolerated("park", 200, 202, own).verdict).toBe("agrees");
  expect(tolerated("park", 200, 198, own).verdict).toBe("agrees");
  expect(tolerated("park", 200, 202.01, own).verdict).toBe("differs");
});

test("a planned figure's rounding is that of the digits it was written with", () => {
  expect(stepOf("5,00")).toBe(0.01);
  expect(stepOf("5")).toBe(1);
  expect(stepOf("9.373,430 ha")).toBe(0.001);
  expect(stepOf("1.105.000")).toBe(1);
  expect(stepOf("9.373")).toBeNull();
  expect(plannedStepHaFrom("50.000,0", "m2")).toBeCloseTo(1e-5, 12);
  expect(plannedStepHaFrom(5, "ha")).toBeNull();
  expect(limitOf("park", 5, { kind: "rounding" }, 0.01)).toBeCloseTo(0.005, 9);
  expect(tolerated("park", 5, 5.01, { kind: "rounding" }, 0.01).verdict).toBe("differs");
  expect(tolerated("park", 5, 5.01, { kind: "rounding" }).verdict).toBe("agrees");
});

test("an annex's “5,00 ha” is rounded to 0,01 ha, from the heading to the verdict", async () => {
  const annex = [
    "Khu A (Diện tích: 5,00 ha)",
    ...["1\t2326543,21\t459871,55", "2\t2326543,21\t460121,55"],
    ...["3\t2326743,61\t460121,55", "4\t2326743,61\t459871,55"],
  ].join("\n");
  const { features } = await readFiles([
    { name: "phu-luc.txt", bytes: new TextEncoder().encode(annex) },
  ]);
  const [{ id, boundary, properties, plannedStepHa } = features[0]!] = features;
  expect(plannedStepHa).toBe(0.01);
  const plannedHa = properties["plannedHa"] as number;
  const own = { id, boundary, plannedHa, plannedStepHa, ...statedIn(properties) };
  const { planChecks } = auditFile([own], { tolerance: { kind: "rounding" } });
  // 5.01 ha drawn.
  expect(planChecks.map(({ verdict }) => verdict)).toEqual(["differs"]);
});
