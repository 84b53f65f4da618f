import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Checks } from "../../../src/lib/checks";
import {
  borderTrade,
  crossings,
  energy,
  inUnit,
  landOfParks,
  mappedRows,
  occupancies,
  plannedGroups,
  plannedZones,
  projectFigures,
  statusTotals,
  transport,
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

test("within a group the parks go by status, the largest first, as in the register's own numbers", () => {
  const order = ["operating", "under-construction", "planned"];
  for (const { parks } of plannedGroups(REGISTER)) {
    const rows = parks.map(({ park, figure }) => [
      order.indexOf(park.status),
      -Number(figure.value),
    ]);
    expect(rows).toEqual([...rows].sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]!));
  }
  const [quangYen] = plannedGroups(REGISTER).filter(({ zone }) => zone?.id === "quang-yen");
  expect(quangYen!.parks[0]!.park.id).toBe("song-khoai");
});

test("trade is money only, of the zones with a gate before the province", () => {
  const rows = borderTrade(REGISTER);
  expect([...new Set(rows.map(({ owner }) => owner?.id ?? null))]).toEqual([
    "mong-cai",
    "hoanh-mo-dong-van",
    "bac-phong-sinh",
    null,
  ]);
  expect(new Set(rows.map(({ figure }) => figure.unit))).toEqual(
    new Set(["million USD", "million USD/year"]),
  );
  expect(numbers(rows.filter(({ owner }) => !owner).map(({ figure }) => figure))).toEqual([
    1270, 1414,
  ]);
});

test("who and what crosses the border: people, vehicles, then tonnes, and no money", () => {
  const rows = crossings(REGISTER).map(({ figure, owner }) => [
    owner?.id ?? null,
    figure.unit,
    figure.asOf,
  ]);
  expect(rows.slice(0, 4)).toEqual([
    ["mong-cai", "people", "2025-09"],
    ["mong-cai", "people/day", "2025"],
    ["mong-cai", "vehicles/day", "2025"],
    ["bac-phong-sinh", "vehicles", "2025-08"],
  ]);
  expect(rows.slice(-1)).toEqual([[null, "t", "2022"]]);
  expect(rows).toHaveLength(11);
});

test("energy and transport are those of the province, bars of them hold numbers alone", () => {
  const megawatts = inUnit(energy(REGISTER), ["MW"]).map(({ figure }) => figure);
  expect(numbers(megawatts)).toEqual([5375, 1500, 1000, 50]);
  const roads = inUnit(transport(REGISTER), ["km"]).map(({ figure }) => figure);
  expect(numbers(roads)).toEqual([176, 264, 24.6, 60, 80.23, 124, 120]);
  const said = transport(REGISTER).filter(({ figure }) => typeof figure.value === "string");
  expect(said).toHaveLength(2);
  expect(inUnit(said, ["km"])).toEqual([]);
});

test("a range is a bar, what is a sentence is none", () => {
  const yearly = inUnit(borderTrade(REGISTER), ["million USD/year"]).map(({ figure }) => figure);
  expect(numbers(yearly)).toEqual([{ kind: "range", from: 5000, to: 7000 }, 80]);
});

test("what has no planned hectares stands in no sum and in no row", () => {
  const parks = REGISTER.parks.map((park) => {
    if (park.id !== "song-khoai") return park;
    const figures = park.figures.map((figure) =>
      figure.field === "plannedHa" ? { ...figure, value: null } : figure,
    );
    return { ...park, figures };
  });
  const zones = REGISTER.zones.map((zone) =>
    zone.id === "quang-yen" ? { ...zone, figures: [] } : zone,
  );
  const it = { ...REGISTER, parks, zones };
  const totals = plannedGroups(it).map(({ total }) => total);
  expect(new Set(totals.map(({ field }) => field))).toEqual(new Set(["plannedHa"]));
  // 714 ha of Sông Khoai less.
  expect(sum(numbers(totals))).toBeCloseTo(18_127.3, 6);
  expect(statusTotals(it).map((status) => status.parks)).toEqual([5, 1, 16]);
  expect(plannedZones(it).map(({ zone }) => zone.id)).not.toContain("quang-yen");
  const rows = mappedRows(it, CHECKS).map(({ entity }) => entity.id);
  expect(rows).toHaveLength(26);
  expect(rows).not.toContain("song-khoai");
  expect(rows).not.toContain("quang-yen");
});

test("a rough year stands among the years, a figure without a date before them", () => {
  const [one] = occupancies(REGISTER);
  const figures = ["2024", "c.2023", null, "2022"].map((asOf) => ({ ...one!.figure, asOf }));
  const rows = occupancies({ ...REGISTER, totals: { ...REGISTER.totals, figures } });
  expect(rows.map(({ figure }) => figure.asOf)).toEqual([null, "2022", "c.2023", "2024"]);
});

test("what is unpublished, a text or without a unit is no bar", () => {
  const [row] = landOfParks(REGISTER);
  const rows = [null, "about a third"].map((value) => ({
    ...row!,
    figure: { ...row!.figure, value },
  }));
  const { unit: _, ...bare } = row!.figure;
  expect(inUnit([...rows, { ...row!, figure: bare }, row!], ["ha"])).toEqual([row]);
});

test("an envelope's hectares are never those of a park, and nothing drawn has no basis", () => {
  const rows = mappedRows(REGISTER, CHECKS);
  const viet = rows.find(({ entity }) => entity.id === "viet-hung")!;
  expect(viet).toMatchObject({ drawnHa: null, basis: null, hue: "operating" });
  const vanDon = rows.find(({ entity }) => entity.id === "van-don")!;
  expect(vanDon).toMatchObject({ hue: "coastal", planned: { value: 217_133 } });
  expect(vanDon.basis).not.toBeNull();
});
