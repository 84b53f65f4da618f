import { describe, expect, test } from "vitest";
import { BASES, type Basis } from "../../src/lib/kinds";
import { planCheck, verdictOf, type Planned } from "../../src/lib/planCheck";

const drawn = (vn2000Ha: number) => ({
  sphereHa: vn2000Ha * 1.0028,
  ellipsoidHa: vn2000Ha,
  vn2000Ha,
});
const planned = (basis: Basis, plannedHa = 1000, kind: Planned["kind"] = "park"): Planned => ({
  id: "song-khoai",
  kind,
  plannedHa,
  asOf: "2024",
  basis,
});

describe("verdicts for parks: 2 % and 6 ha agrees, 10 % and 30 ha is near", () => {
  test.each([
    // Small parks meet the percentage first ...
    [100, 100, "agrees"],
    [100, 102, "agrees"],
    [100, 98, "agrees"],
    [100, 102.01, "near"],
    [100, 97.99, "near"],
    [100, 110, "near"],
    [100, 90, "near"],
    [100, 110.01, "differs"],
    [100, 89.99, "differs"],
    // ... large ones the hectares.
    [1000, 1006, "agrees"],
    [1000, 994, "agrees"],
    [1000, 1006.01, "near"],
    [1000, 970, "near"],
    [1000, 1030, "near"],
    [1000, 1030.01, "differs"],
    [1000, 0, "differs"],
    // Both meet at 300 ha.
    [300, 306, "agrees"],
    [300, 306.01, "near"],
    [300, 330, "near"],
    [300, 330.01, "differs"],
  ] as const)("planned %d ha, drawn %d ha: %s", (plannedHa, drawnHa, verdict) => {
    expect(verdictOf("park", plannedHa, drawnHa)).toBe(verdict);
  });
});

describe("verdicts for zones: 1 % and 200 ha agrees, nothing is near", () => {
  test.each([
    [9302, 9373.43, "agrees"],
    [10_000, 10_100, "agrees"],
    [10_000, 9900, "agrees"],
    [10_000, 10_100.01, "differs"],
    [20_000, 20_200, "agrees"],
    [100_000, 100_200, "agrees"],
    [100_000, 100_200.01, "differs"],
    [100_000, 99_799.99, "differs"],
  ] as const)("planned %d ha, drawn %d ha: %s", (plannedHa, drawnHa, verdict) => {
    expect(verdictOf("zone", plannedHa, drawnHa)).toBe(verdict);
  });
});

describe("by basis", () => {
  test("a surveyed boundary gets a verdict and needs no reason", () => {
    expect(planCheck(planned("surveyed"), drawn(1005))).toEqual({
      id: "song-khoai",
      plannedHa: 1000,
      asOf: "2024",
      sphereHa: 1005 * 1.0028,
      ellipsoidHa: 1005,
      vn2000Ha: 1005,
      differenceHa: 5,
      differencePercent: 0.5,
      basis: "surveyed",
      verdict: "agrees",
      reason: null,
    });
  });

  test("the difference is drawn on the plane less planned", () => {
    const check = planCheck(planned("mapped", 714), {
      sphereHa: 232,
      ellipsoidHa: 231.5,
      vn2000Ha: 231.5,
    });
    expect(check.differenceHa).toBe(231.5 - 714);
    expect(check.differencePercent).toBeCloseTo(-67.577, 3);
  });

  test.each([
    ["administrative-units", "shoreline"],
    ["mapped", "partly-mapped"],
    ["schematic", "sea-limit-unpublished"],
    ["envelope", "somewhere-inside"],
  ] as const)("%s: no verdict even where the areas agree, because of %s", (basis, reason) => {
    expect(planCheck(planned(basis), drawn(1000))).toMatchObject({ verdict: null, reason });
  });

  test("an inland zone of administrative units has no shore to blame", () => {
    const inland: Planned = { ...planned("administrative-units", 14_236, "zone"), coastal: false };
    expect(planCheck(inland, drawn(13_797))).toMatchObject({ verdict: null, reason: "unit-lines" });
  });

  test("only an envelope has no difference", () => {
    for (const basis of BASES) {
      const { differenceHa, differencePercent } = planCheck(planned(basis), drawn(1500));
      const expected = basis === "envelope" ? [null, null] : [500, 50];
      expect([differenceHa, differencePercent]).toEqual(expected);
    }
  });
});

test("beyond the VN-2000 plane there is no difference and no verdict, whatever one would say, and the reason is told", () => {
  const beyond = { sphereHa: 1003, ellipsoidHa: 1000, vn2000Ha: null };
  for (const basis of BASES) {
    expect(planCheck(planned(basis), beyond, "agrees")).toMatchObject({
      vn2000Ha: null,
      differenceHa: null,
      differencePercent: null,
      verdict: null,
      reason: "outside-plane",
    });
  }
});
