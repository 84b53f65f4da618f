import { describe, expect, test } from "vitest";
import { NO_FILTERS, type Chip, type Filters } from "../../../src/lib/find/filters";
import { chipText, haText, km, placeText, zoneText } from "../../../src/lib/find/filterText";
import { en } from "../../../src/lib/words/en";
import { vi } from "../../../src/lib/words/vi";
import { register } from "../register/registerFiles";

const REGISTER = register();
const EN = { lang: "en" as const, words: en };
const VI = { lang: "vi" as const, words: vi };
const spaced = (text: string) => text.replaceAll("\u00a0", " ");
const chip = (it: Chip, some: Partial<Filters> = {}, spoken: typeof EN | typeof VI = EN) =>
  spaced(chipText(it, { ...NO_FILTERS, ...some }, REGISTER, spoken));

describe("a chip says what was asked for", () => {
  test.each<[string, Chip, Partial<Filters>]>([
    ["“foxconn”", { group: "q" }, { q: "foxconn" }],
    ["Operating", { group: "status", choice: "operating" }, {}],
    ["Van Don", { group: "zones", choice: "van-don" }, {}],
    ["Outside the zones", { group: "zones", choice: "none" }, {}],
    ["100–1,500 ha", { group: "ha" }, { minHa: 100, maxHa: 1500 }],
    ["Published: land rent", { group: "published", choice: "price" }, {}],
    ["within 60 km of Van Don", { group: "near" }, { near: { place: "apt-vdo", km: 60 } }],
    ["within 7.5 km of the nearest port", { group: "near" }, { near: { place: "port", km: 7.5 } }],
    [
      "In a coastal zone with incentives of its own",
      { group: "incentive" },
      { incentive: "coastal" },
    ],
  ])("%s", (said, it, some) => expect(chip(it, some)).toContain(said));

  test("its kind of zone and its sector in the words of the page", () => {
    expect(chip({ group: "kind" }, { kind: "border-gate" })).toBe(en.kinds.zone["border-gate"]);
    expect(chip({ group: "sectors", choice: "wood" })).toBe(en.register.sectors.wood);
  });

  test("in the reader's language, with its marks of numbers", () => {
    expect(chip({ group: "ha" }, { minHa: 100, maxHa: 1500 }, VI)).toBe("100–1.500 ha");
    expect(chip({ group: "zones", choice: "van-don" }, {}, VI)).toBe("Vân Đồn");
  });
});

test("an open end of hectares", () => {
  expect(spaced(haText(null, 500, EN))).toBe("up to 500 ha");
  expect(spaced(haText(100, null, EN))).toBe("from 100 ha");
  expect(spaced(haText(0, null, EN))).toBe("from 0 ha");
});

test("what the register does not know is said as it was written", () => {
  expect(zoneText("atlantis", REGISTER, EN)).toBe("atlantis");
  expect(placeText("apt-xyz", REGISTER, EN)).toBe("apt-xyz");
});

test("kilometres in the unit of the language", () => {
  expect(spaced(km(60, EN))).toBe("60 km");
  expect(spaced(km(7.5, VI))).toBe("7,5 km");
});
