import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Checks } from "../../../src/lib/checks";
import {
  borderTrade,
  inUnit,
  landOfParks,
  mappedRows,
  occupancies,
  plannedGroups,
  plannedZones,
  projectFigures,
  statusTotals,
} from "../../../src/lib/find/glance";
import { register } from "../register/registerFiles";

const REGISTER = register();
const CHECKS = JSON.parse(
  readFileSync(new URL("../../../public/geo/checks.json", import.meta.url), "utf8"),
) as Checks;
const numbers = (figures: { value: unknown }[]) => figures.map(({ value }) => value);
const sum = (values: unknown[]) =>
  values.reduce((total: number, value) => total + Number(value), 0);

test("the five zones, the largest first, make the published total", () => {
  const zones = plannedZones(REGISTER);
  expect(zones.map(({ zone }) => zone.id)).toEqual([
    "van-don",
    "mong-cai",
    "hoanh-mo-dong-van",
    "quang-yen",
    "bac-phong-sinh",
  ]);
  expect(sum(zones.map(({ figure }) => figure.value))).toBe(375_171);
});

test("every park stands in one group and one status; both add to 18,841.3 ha", () => {
  const groups = plannedGroups(REGISTER);
  const parks = groups.flatMap((group) => group.parks.map(({ park }) => park.id));
  expect([...parks].sort()).toEqual(REGISTER.parks.map(({ id }) => id).sort());
  expect(groups.map(({ zone }) => zone?.id ?? null)).toEqual([
    "mong-cai",
    "quang-yen",
    "van-don",
    null,
  ]);
  expect(sum(groups.map(({ total }) => total.value))).toBeCloseTo(18_841.3, 6);
  const statuses = statusTotals(REGISTER);
  expect(statuses.map(({ parks }) => parks)).toEqual([6, 1, 16]);
  expect(sum(statuses.map(({ total }) => total.value))).toBeCloseTo(18_841.3, 6);
});

test("a sum says that it is computed, carries every source, and is rounded to hundredths", () => {
  for (const { total, parks } of plannedGroups(REGISTER)) {
    expect(total).toMatchObject({ basis: "computed", unit: "ha", confidence: "inferred" });
    const sources = new Set(parks.flatMap(({ figure }) => figure.sources));
    expect(new Set(total.sources)).toEqual(sources);
    expect(String(total.value)).toMatch(/^\d+(\.\d{1,2})?$/);
  }
});

test("the ten projects: 3,913 ha, 173 projects, capital in USD and VND, 57.87 %", () => {
  expect(numbers(projectFigures(REGISTER))).toEqual([10, 3913, 173, 9285.4, 50_279.4, 57.87]);
});

test("occupancy goes through the years, whom each is about stands with it", () => {
  const rows = occupancies(REGISTER).map(({ figure }) => [figure.asOf, figure.value, figure.part]);
  expect(rows).toEqual([
    ["2022", 40.73, "parks"],
    ["2023", 45.89, "parks"],
    ["2024", 50, "parks"],
    ["2025", 57.87, "infrastructure-projects"],
  ]);
});

test("land in October 2023: cleared, leased, ready", () => {
  const rows = landOfParks(REGISTER).filter(({ figure }) => figure.asOf === "2023-10");
  expect(rows.map(({ figure }) => [figure.field, figure.value])).toEqual([
    ["clearedHa", 2461.69],
    ["leasedHa", 705.2],
    ["readyHa", 530],
  ]);
});

test("trade goes by zone, the newest first; bars hold one unit only", () => {
  const rows = borderTrade(REGISTER);
  const mongCai = rows.filter(({ owner }) => owner?.id === "mong-cai");
  const dates = mongCai.map(({ figure }) => figure.asOf!);
  expect(dates).toEqual([...dates].sort().reverse());
  const bars = inUnit(rows, ["million USD"]);
  expect(new Set(bars.map(({ figure }) => figure.unit))).toEqual(new Set(["million USD"]));
  expect(bars.length).toBeLessThan(rows.length);
});

test("planned against mapped: what is only an envelope is not drawn", () => {
  const rows = mappedRows(REGISTER, CHECKS);
  expect(rows).toHaveLength(28);
  const drawn = rows.filter(({ drawnHa }) => drawnHa !== null);
  expect(drawn.map(({ entity }) => entity.id).sort()).toEqual(
    [
      ...["van-don", "mong-cai", "hoanh-mo-dong-van", "bac-phong-sinh"],
      ...REGISTER.parks.filter(({ outline }) => outline).map(({ id }) => id),
    ].sort(),
  );
  for (const { entity, drawnHa } of drawn)
    expect(drawnHa).toBe(CHECKS.planChecks.find(({ id }) => id === entity.id)!.vn2000Ha);
});
