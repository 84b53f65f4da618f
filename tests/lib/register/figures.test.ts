import { expect, test } from "vitest";
import {
  figuresOf,
  incentivesFor,
  numberOf,
  plans,
  principal,
  publishes,
  rivalKey,
  sourcesOf,
} from "../../../src/lib/register/figures";
import type { Figure } from "../../../src/lib/register/schema";
import { register } from "./registerFiles";

const read: Pick<Figure, "asOf" | "sources" | "confidence" | "basis"> = {
  asOf: null,
  sources: ["S1"],
  confidence: "confirmed",
  basis: "read",
};
const planned = { ...read, field: "plannedHa", unit: "ha" } as const;

const IN_FORCE: Figure = { ...planned, value: 100, principal: true };
const RESTATED: Figure = { ...planned, value: 100.4 };
const ABOUT: Figure = { ...planned, value: 90, qualifier: "about", label: "2019 plan" };
const LATER: Figure = { ...planned, value: 101, label: "2024 plan" };
const NORTH: Figure = { ...planned, value: 40, part: "north" };
const UNPUBLISHED: Figure = {
  ...read,
  field: "rent",
  value: null,
  confidence: "unpublished",
  basis: null,
};
const ONE_TENANT: Figure = { ...read, field: "tenants", value: { kind: "tenant", name: "A" } };
const OTHER_TENANT: Figure = { ...read, field: "tenants", value: { kind: "tenant", name: "B" } };
const PARK = {
  figures: [RESTATED, IN_FORCE, ABOUT, LATER, NORTH, UNPUBLISHED, ONE_TENANT, OTHER_TENANT],
};

test("principal picks the marked one among rivals, by label and part", () => {
  expect(principal(PARK, "plannedHa")).toBe(IN_FORCE);
  expect(principal(PARK, "plannedHa", { label: "2024 plan" })).toBe(LATER);
  expect(principal(PARK, "plannedHa", { part: "north" })).toBe(NORTH);
  expect(principal(PARK, "plannedHa", { part: "south" })).toBeUndefined();
});

test("what nobody looked for is undefined, what was not found is a figure without a value", () => {
  expect(principal(PARK, "developer")).toBeUndefined();
  expect(principal(PARK, "rent")).toBe(UNPUBLISHED);
  expect(numberOf(PARK, "rent")).toBeNull();
  expect(publishes(PARK, "rent")).toBe(false);
  expect(publishes(PARK, "tenants")).toBe(true);
});

test("what is no one number is none: a range, a text", () => {
  const figures: Figure[] = [
    { ...read, field: "rent", unit: "USD/m2", value: { kind: "range", from: 50, to: 65 } },
    { ...read, field: "developer", value: "A" },
  ];
  expect(numberOf({ figures }, "rent")).toBeNull();
  expect(numberOf({ figures }, "developer")).toBeNull();
});

test("figuresOf keeps to the whole unless a part is named", () => {
  expect(figuresOf(PARK, "plannedHa")).toEqual([RESTATED, IN_FORCE, ABOUT, LATER]);
  expect(figuresOf(PARK, "plannedHa", "north")).toEqual([NORTH]);
});

test("entries of a list do not compete", () => {
  expect(rivalKey(ONE_TENANT)).toBeNull();
  expect(rivalKey(IN_FORCE)).toBe(rivalKey(RESTATED));
  expect(rivalKey(IN_FORCE)).not.toBe(rivalKey(LATER));
});

test("plans leaves out restatements and what was printed roughly", () => {
  expect(plans(PARK)).toEqual([IN_FORCE, LATER]);
  expect(plans(PARK, "north")).toEqual([NORTH]);
});

test("incentives reach a park through its zone, and spare whom they leave out", () => {
  const it = register();
  const of = (id: string) => {
    const entity =
      it.parks.find((park) => park.id === id) ?? it.zones.find((zone) => zone.id === id);
    return incentivesFor(it, entity!).map((incentive) => incentive.id);
  };
  expect(of("bac-cai-bau")).toContain("van-don-2428");
  expect(of("van-don")).toContain("van-don-2428");
  expect(of("hai-yen")).toContain("border-gate-regime-2013");
  expect(of("hai-yen")).toContain("no-holiday-for-parks");
  expect(of("mong-cai")).not.toContain("no-holiday-for-parks");
  expect(of("song-khoai")).not.toContain("border-gate-regime-2013");
  expect(of("song-khoai")).toContain("land-rent-zones");
  expect(of("tien-yen")).not.toContain("land-rent-zones");
  expect(of("tien-yen")).toContain("tax-17-disadvantaged-areas");
  expect(of("cai-lan")).not.toContain("tax-17-disadvantaged-areas");
});

test("an incentive of one kind of zone reaches the zones of that kind and the parks in them, and no others", () => {
  const it = register();
  const [one] = it.incentives;
  const reached = (to: "coastal-zones" | "border-gate-zones" | "zones" | "parks") => {
    const of = { ...it, incentives: [{ ...one!, scope: { to } }] };
    return [...it.zones, ...it.parks]
      .filter((entity) => incentivesFor(of, entity).length > 0)
      .map(({ id }) => id)
      .sort();
  };
  const inside = (ids: string[]) =>
    it.parks.filter(({ zone }) => zone && ids.includes(zone)).map(({ id }) => id);
  const coastal = ["van-don", "quang-yen"];
  const gates = ["mong-cai", "hoanh-mo-dong-van", "bac-phong-sinh"];
  expect(reached("coastal-zones")).toEqual([...coastal, ...inside(coastal)].sort());
  expect(reached("border-gate-zones")).toEqual([...gates, ...inside(gates)].sort());
  expect(reached("zones")).toEqual(
    [...coastal, ...gates, ...inside([...coastal, ...gates])].sort(),
  );
  expect(reached("parks")).toEqual(it.parks.map(({ id }) => id).sort());
});

test("an incentive that names nobody, and a source that is not listed, are none", () => {
  const it = register();
  const incentives = [{ ...it.incentives[0]!, scope: { to: "named" as const } }];
  expect(incentivesFor({ ...it, incentives }, it.zones[0]!)).toEqual([]);
  expect(sourcesOf(it, { sources: ["S999", "S18"] }).map(({ id }) => id)).toEqual(["S18"]);
});

test("sourcesOf follows the figure's order", () => {
  const it = register();
  const figure = principal(
    it.zones.find(({ id }) => id === "van-don")!,
    "plannedHa",
  )!;
  expect(sourcesOf(it, figure).map(({ id }) => id)).toEqual(["S18", "S16"]);
});
