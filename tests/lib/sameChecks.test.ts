import { describe, expect, test } from "vitest";
import type { Checks } from "../../src/lib/checks";
import { compareChecks, disagreementsOf } from "../../src/lib/sameChecks";

const measured = {
  vn2000Ha: 714.12,
  ellipsoidHa: 714.25,
  sphereHa: 716.2,
  perimeterM: 1,
  vertices: 4,
};
const checks: Checks = {
  measurements: { "song-khoai": measured },
  planChecks: [
    {
      id: "song-khoai",
      plannedHa: 714,
      asOf: "2024",
      vn2000Ha: 714.12,
      ellipsoidHa: 714.25,
      sphereHa: 716.2,
      differenceHa: 0.12,
      differencePercent: 0.0168,
      basis: "mapped",
      verdict: null,
      reason: "partly-mapped",
    },
  ],
  overlaps: [
    {
      a: "song-khoai",
      b: "unit/07147",
      areaM2: 7_142_500,
      sphereM2: 7_162_000,
      vn2000M2: 7_141_200,
      shareOfA: 1,
      shareOfB: 0.2,
    },
  ],
  sums: [
    {
      id: "parks",
      statedHa: 715,
      asOf: "2024",
      members: [],
      sumHa: 714,
      printedSumHa: null,
      differenceHa: -1,
      reasons: [],
    },
  ],
};
const without: Checks = { measurements: {}, planChecks: [], overlaps: [], sums: [] };

describe("checks computed in two places", () => {
  test("agree with themselves, and where they differ by less than is printed", () => {
    expect(compareChecks(checks, checks)).toEqual([]);
    const finer = {
      ...checks,
      measurements: { "song-khoai": { ...measured, vn2000Ha: 714.120_001 } },
      planChecks: [{ ...checks.planChecks[0]!, differenceHa: 0.120_001 }],
      overlaps: [{ ...checks.overlaps[0]!, areaM2: 7_142_500.2 }],
    };
    expect(compareChecks(checks, finer)).toEqual([]);
  });

  test.each(["vn2000Ha", "ellipsoidHa", "sphereHa"] as const)(
    "differ in %s by a hundredth of a hectare",
    (name) => {
      const other = { ...measured, [name]: measured[name] + 0.01 };
      expect(disagreementsOf("song-khoai", measured, other)).toEqual([
        { what: "song-khoai", published: measured[name], computed: other[name] },
      ]);
    },
  );

  test("each figure that differs is named, with what was published and what was computed", () => {
    const other: Checks = {
      measurements: { "song-khoai": { ...measured, sphereHa: 717 } },
      planChecks: [{ ...checks.planChecks[0]!, differenceHa: null }],
      overlaps: [{ ...checks.overlaps[0]!, areaM2: 7_142_501 }],
      sums: [{ ...checks.sums[0]!, sumHa: null }],
    };
    expect(compareChecks(checks, other)).toEqual([
      { what: "song-khoai", published: 716.2, computed: 717 },
      { what: "song-khoai 2024", published: 0.12, computed: null },
      { what: "song-khoai × unit/07147", published: 7_142_500, computed: 7_142_501 },
      { what: "parks", published: 714, computed: null },
    ]);
    expect(compareChecks(other, checks)).toEqual([
      { what: "song-khoai", published: 717, computed: 716.2 },
      { what: "song-khoai 2024", published: null, computed: 0.12 },
      { what: "song-khoai × unit/07147", published: 7_142_501, computed: 7_142_500 },
      { what: "parks", published: null, computed: 714 },
    ]);
  });

  test("what only one of them has is a difference", () => {
    expect(compareChecks(checks, without)).toEqual([
      { what: "song-khoai", published: 714.12, computed: null },
      { what: "song-khoai 2024", published: 0.12, computed: null },
      { what: "song-khoai × unit/07147", published: 7_142_500, computed: null },
      { what: "parks", published: 714, computed: null },
    ]);
    expect(compareChecks(without, checks).map(({ what, published }) => [what, published])).toEqual([
      ["song-khoai", null],
      ["song-khoai", null],
      ["song-khoai", null],
      ["song-khoai 2024", null],
      ["song-khoai × unit/07147", null],
      ["parks", null],
    ]);
  });

  test("a row without a number is not the same as no row", () => {
    const sums = [{ ...checks.sums[0]!, sumHa: null }];
    expect(compareChecks({ ...without, sums }, without)).toEqual([
      { what: "parks", published: null, computed: null },
    ]);
    expect(compareChecks(without, { ...without, sums })).toHaveLength(1);
  });

  test("a plan without a date is named by its boundary alone", () => {
    const undated = { ...without, planChecks: [{ ...checks.planChecks[0]!, asOf: null }] };
    expect(compareChecks(undated, without)).toEqual([
      { what: "song-khoai", published: 0.12, computed: null },
    ]);
  });
});
