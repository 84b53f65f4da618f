/** What the register must say, against numbers that others published. */
import { expect, test } from "vitest";
import {
  figuresOf,
  numberOf,
  plans,
  principal,
  publishes,
} from "../../../src/lib/register/figures";
import type { Figure, Register } from "../../../src/lib/register/schema";
import { FIELDS, SECTORS, SOURCE_KINDS, UNITS } from "../../../src/lib/register/vocabulary";
import { register } from "./registerFiles";

const it = register();

test("holds 5 zones, 23 parks, 16 places, 54 units and 244 sources", () => {
  expect(it.zones).toHaveLength(5);
  expect(it.parks).toHaveLength(23);
  expect(it.places).toHaveLength(16);
  expect(it.units).toHaveLength(54);
  expect(it.sources).toHaveLength(244);
  // 30 wards, 22 communes and 2 special zones: Resolution 1679/NQ-UBTVQH15.
  const types = it.units.map(({ type }) => type);
  const count = (type: string) => types.filter((one) => one === type).length;
  expect([count("ward"), count("commune"), count("special-zone")]).toEqual([30, 22, 2]);
});

test("the five zones make the published 375,171 ha exactly", () => {
  const planned = it.zones.map((zone) => numberOf(zone, "plannedHa"));
  expect(sum(planned)).toBe(375_171);
  expect(numberOf(it.totals, "plannedHa", { part: "zones" })).toBe(375_171);
});

test("land and sea make the zone, where both are published", () => {
  for (const id of ["van-don", "mong-cai", "hoanh-mo-dong-van"]) {
    const zone = zoneOf(id);
    expect(sum([numberOf(zone, "landHa"), numberOf(zone, "seaHa")])).toBe(
      numberOf(zone, "plannedHa"),
    );
  }
});

test("the parts of the Quảng Yên zone make the zone", () => {
  const zone = zoneOf("quang-yen");
  const parts = zone.parts.map(({ id }) => numberOf(zone, "plannedHa", { part: id }));
  expect(sum(parts)).toBeCloseTo(13_303, 6);
});

test("the 23 parks make 18,841.3 ha, 1.26 ha short of the published total", () => {
  const planned = sum(it.parks.map((park) => numberOf(park, "plannedHa")));
  expect(planned).toBeCloseTo(18_841.3, 6);
  const published = numberOf(it.totals, "plannedHa", { part: "parks" });
  expect(published).toBe(18_842.56);
  expect(published! - planned).toBeCloseTo(1.26, 6);
});

test("the list of parks is shown as printed, beside its correction", () => {
  const damNhaMac = parkOf("dam-nha-mac");
  expect(principal(damNhaMac, "printedHa")).toMatchObject({ value: 1076, confidence: "confirmed" });
  expect(principal(damNhaMac, "plannedHa")).toMatchObject({ value: 1736, confidence: "inferred" });
  expect(principal(damNhaMac, "plannedHa")?.note).toContain("1,735.85");
  const parts = damNhaMac.parts.map(({ id }) => numberOf(damNhaMac, "plannedHa", { part: id }));
  expect(sum(parts)).toBeCloseTo(1735.85, 6);
  const printed = it.parks.map(
    (park) => numberOf(park, "printedHa") ?? numberOf(park, "plannedHa"),
  );
  expect(sum(printed)).toBe(numberOf(it.totals, "printedHa", { part: "parks" }));
});

test("the eight new parks agree with the second source, which has 6,589.03 ha", () => {
  const restated = it.parks.flatMap((park) =>
    figuresOf(park, "plannedHa").filter(({ sources }) => sources.includes("M3")),
  );
  expect(restated).toHaveLength(8);
  expect(sum(restated.map(({ value }) => value as number))).toBe(6589);
});

test("every park of a zone is one of the 14 that the lists place in zones", () => {
  const inside = it.zones.map(({ id, parks }) => [id, parks.length]);
  expect(Object.fromEntries(inside)).toEqual({
    "van-don": 2,
    "mong-cai": 5,
    "quang-yen": 7,
    "hoanh-mo-dong-van": 0,
    "bac-phong-sinh": 0,
  });
});

test("both dated plans of Bắc Phong Sinh stand, and only there are there two", () => {
  expect(plans(zoneOf("bac-phong-sinh")).map(({ value, label }) => [value, label])).toEqual([
    [9302, undefined],
    [9373.43, "2024 plan"],
  ]);
  const others = it.zones.filter(({ id }) => id !== "bac-phong-sinh");
  expect(others.map((zone) => plans(zone).length)).toEqual([1, 1, 1, 1]);
  expect(it.parks.every((park) => plans(park).length === 1)).toBe(true);
});

test("Sông Khoai keeps its areas apart", () => {
  const park = parkOf("song-khoai");
  expect(numberOf(park, "plannedHa")).toBe(714);
  expect(numberOf(park, "currentHa")).toBe(686.82);
  expect(numberOf(park, "industrialHa")).toBe(469.36);
  expect(numberOf(park, "leasedHa")).toBe(132.5);
  expect(principal(park, "grantedHa")).toBeUndefined();
});

test("conflicting figures stand side by side, one of them first", () => {
  const expressways = it.totals.figures.filter(({ label }) => label === "expressways");
  expect(expressways.map(({ value, principal: first }) => [value, first])).toEqual([
    [176, true],
    [264, undefined],
  ]);
  expect(figuresOf(parkOf("dong-mai"), "occupancyPercent").map(({ value }) => value)).toEqual([
    86.05, 86, 72,
  ]);
});

test("the ten infrastructure projects are given whole, not by park", () => {
  const part = "infrastructure-projects";
  expect(numberOf(it.totals, "plannedHa", { part })).toBe(3913);
  expect(numberOf(it.totals, "projects", { part })).toBe(173);
  expect(numberOf(it.totals, "capital", { part, label: "in USD" })).toBe(9285.4);
  expect(numberOf(it.totals, "capital", { part, label: "in VND" })).toBe(50_279.4);
  expect(numberOf(it.totals, "occupancyPercent", { part })).toBe(57.87);
});

test("four ports are names without a position, Hòn Gai is known to a minute of arc", () => {
  const unknown = it.places.filter(({ position }) => position === null).map(({ id }) => id);
  expect(unknown).toEqual(["port-conong", "port-vanninh", "port-haiha", "port-aotien"]);
  expect(it.places.find(({ id }) => id === "port-hongai")?.precisionM).toBe(1852);
});

test("only Hải Hà publishes a price, only three parks an occupancy", () => {
  expect(it.parks.filter((park) => publishes(park, "rent")).map(({ id }) => id)).toEqual([
    "hai-ha",
  ]);
  expect(
    it.parks.filter((park) => publishes(park, "occupancyPercent")).map(({ id }) => id),
  ).toEqual(["dong-mai", "song-khoai", "hai-ha"]);
});

test("every figure has a source or says why it has none", () => {
  const without = figuresIn(it).filter(({ sources }) => sources.length === 0);
  expect(without.every(({ note }) => note !== undefined)).toBe(true);
  const published = without.filter(({ value }) => value !== null);
  expect(published.every(({ confidence }) => confidence === "inferred")).toBe(true);
});

test("every inferred or computed number says how", () => {
  const derived = figuresIn(it).filter(
    ({ value, basis }) => typeof value === "number" && basis !== "read",
  );
  expect(derived.length).toBeGreaterThan(0);
  expect(derived.filter(({ note, text }) => !note && !text)).toEqual([]);
});

test("a date taken from a source is that of its newest one", () => {
  for (const figure of figuresIn(it)) {
    if (figure.asOfFrom !== "source") continue;
    const dates = it.sources
      .filter(({ id, date }) => figure.sources.includes(id) && date !== null)
      .map(({ date }) => date!);
    const newest = dates.toSorted((a, b) => plainDate(a).localeCompare(plainDate(b))).at(-1);
    expect(figure.asOf).toBe(newest);
  }
});

test("no list of the vocabulary has an entry that nothing uses", () => {
  const figures = figuresIn(it);
  const tenants = figures.flatMap(({ value }) =>
    typeof value === "object" && value && "kind" in value && value.kind === "tenant" ? [value] : [],
  );
  const used = {
    fields: new Set(figures.map(({ field }) => field)),
    units: new Set(figures.map(({ unit }) => unit)),
    sectors: new Set([
      ...figures
        .filter(({ field }) => field === "sectors")
        .flatMap(({ value }) => value as string[]),
      ...tenants.flatMap(({ sectors }) => sectors ?? []),
    ]),
    kinds: new Set(it.sources.map(({ kind }) => kind)),
  };
  expect(FIELDS.filter((field) => !used.fields.has(field))).toEqual([]);
  expect(UNITS.filter((unit) => !used.units.has(unit))).toEqual([]);
  expect(SECTORS.filter((sector) => !used.sectors.has(sector))).toEqual([]);
  expect(SOURCE_KINDS.filter((kind) => !used.kinds.has(kind))).toEqual([]);
});

function figuresIn({ zones, parks, totals }: Register): Figure[] {
  return [...zones, ...parks, totals].flatMap(({ figures }) => figures);
}

function zoneOf(id: string) {
  return it.zones.find((zone) => zone.id === id)!;
}

function parkOf(id: string) {
  return it.parks.find((park) => park.id === id)!;
}

function plainDate(date: string): string {
  return date.replace("c.", "");
}

function sum(numbers: readonly (number | null)[]): number {
  return numbers.reduce<number>((total, one) => total + (one ?? Number.NaN), 0);
}
