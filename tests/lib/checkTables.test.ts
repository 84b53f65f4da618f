import { expect, test } from "vitest";
import type { Checks } from "../../src/lib/checks";
import { overlapTable, planCheckTable, sumTable } from "../../src/lib/checkTables";
import { sumChecks } from "../../src/lib/sums";
import { register } from "./register/registerFiles";

const checks: Checks = {
  measurements: {},
  planChecks: [
    {
      id: "van-don/land",
      plannedHa: 58_183,
      asOf: "2020-02-17",
      sphereHa: 46_289.127,
      ellipsoidHa: 46_159.124,
      vn2000Ha: 46_150.006,
      differenceHa: -12_032.994,
      differencePercent: -20.6813,
      basis: "administrative-units",
      verdict: null,
      reason: "shoreline",
    },
    {
      id: "song-khoai",
      plannedHa: 714,
      asOf: null,
      sphereHa: 1,
      ellipsoidHa: 2,
      vn2000Ha: 3,
      differenceHa: null,
      differencePercent: null,
      basis: "envelope",
      verdict: "agrees",
      reason: null,
    },
  ],
  overlaps: [
    {
      a: "song-khoai",
      b: "unit/07147",
      areaM2: 2_311_552.26,
      sphereM2: 2_317_900.04,
      vn2000M2: 2_311_100.56,
      shareOfA: 0.999_999_6,
      shareOfB: 0.123_456_78,
    },
  ],
  sums: [],
};

/** The second row and on, each cell by the name of its column. */
function rows(table: readonly (readonly unknown[])[]) {
  const [header, ...lines] = table;
  return lines.map((line) => {
    expect(line).toHaveLength(header!.length);
    return Object.fromEntries(header!.map((name, i) => [name, line[i]]));
  });
}

test("plan checks are rounded as printed, and stand below their names", () => {
  expect(rows(planCheckTable(checks, register(), "en"))).toEqual([
    {
      id: "van-don/land",
      name: "Van Don Economic Zone, Land",
      plannedHa: 58_183,
      asOf: "2020-02-17",
      sphereHa: 46_289.13,
      ellipsoidHa: 46_159.12,
      vn2000Ha: 46_150.01,
      differenceHa: -12_032.99,
      differencePercent: -20.68,
      basis: "administrative-units",
      verdict: null,
      reason: "shoreline",
    },
    {
      id: "song-khoai",
      name: "Song Khoai IP",
      plannedHa: 714,
      asOf: null,
      sphereHa: 1,
      ellipsoidHa: 2,
      vn2000Ha: 3,
      differenceHa: null,
      differencePercent: null,
      basis: "envelope",
      verdict: "agrees",
      reason: null,
    },
  ]);
});

test("overlaps have their areas to a tenth of a square metre, and shares to a millionth", () => {
  expect(rows(overlapTable(checks, register(), "en"))).toEqual([
    {
      a: "song-khoai",
      aName: "Song Khoai IP",
      b: "unit/07147",
      bName: "Hiep Hoa Ward",
      areaM2: 2_311_552.3,
      sphereM2: 2_317_900,
      vn2000M2: 2_311_100.6,
      shareOfA: 1,
      shareOfB: 0.123457,
    },
  ]);
});

test("a sum stands below its members, then what is stated, then the difference", () => {
  const [zones, parks] = sumChecks(register());
  const ofZones = rows(sumTable(zones!, register(), "en"));
  expect(ofZones.slice(0, 2)).toEqual([
    { id: "van-don", name: "Van Don Economic Zone", plannedHa: 217_133, printedHa: null },
    {
      id: "quang-yen",
      name: "Quang Yen Coastal Economic Zone",
      plannedHa: 13_303,
      printedHa: null,
    },
  ]);
  expect(ofZones.slice(5)).toEqual([
    { id: "sum", name: null, plannedHa: 375_171, printedHa: null },
    { id: "stated", name: null, plannedHa: 375_171, printedHa: null },
    { id: "difference", name: null, plannedHa: 0, printedHa: null },
  ]);
  expect(rows(sumTable(parks!, register(), "vi")).slice(23)).toEqual([
    { id: "sum", name: null, plannedHa: 18_841.3, printedHa: 18_181 },
    { id: "stated", name: null, plannedHa: 18_842.56, printedHa: null },
    { id: "difference", name: null, plannedHa: -1.26, printedHa: null },
  ]);
});
