import { describe, expect, test } from "vitest";
import {
  chipsOf,
  cleanQuery,
  isPlaceKind,
  knownFilters,
  NO_FILTERS,
  withoutChip,
  type Filters,
} from "../../../src/lib/find/filters";
import { idsIn, readFilters } from "../../../src/lib/find/filterParams";
import { register } from "../register/registerFiles";

const ALL: Filters = {
  q: "foxconn",
  status: ["operating", "planned"],
  zones: ["van-don", "none"],
  kind: "coastal",
  minHa: 100,
  maxHa: null,
  sectors: ["electronics", "wood"],
  published: ["price", "outline"],
  near: { place: "port", km: 20 },
  incentive: "border-gate",
};

describe("what was chosen, piece by piece", () => {
  test("is all there, each choice of a list by itself, in the order that is shown", () => {
    expect(chipsOf(ALL)).toEqual([
      { group: "q" },
      { group: "status", choice: "operating" },
      { group: "status", choice: "planned" },
      { group: "zones", choice: "van-don" },
      { group: "zones", choice: "none" },
      { group: "kind" },
      { group: "ha" },
      { group: "sectors", choice: "electronics" },
      { group: "sectors", choice: "wood" },
      { group: "published", choice: "price" },
      { group: "published", choice: "outline" },
      { group: "near" },
      { group: "incentive" },
    ]);
    expect(chipsOf(NO_FILTERS)).toEqual([]);
  });

  test("taken away one after the other leaves nothing, and each time only that piece goes", () => {
    const chips = chipsOf(ALL);
    for (const chip of chips) {
      const left = chipsOf(withoutChip(ALL, chip));
      expect(left).toEqual(chips.filter((one) => one !== chip));
    }
    expect(chips.reduce(withoutChip, ALL)).toEqual(NO_FILTERS);
  });
});

describe("what the register does not know is dropped", () => {
  const REGISTER = register();
  const near = (place: string) =>
    knownFilters({ ...ALL, near: { place, km: 20 } }, REGISTER).near?.place;

  test("a zone of an old address, but not the parks outside of every zone", () => {
    const { zones, near: kept } = knownFilters(
      { ...ALL, zones: ["van-don", "atlantis", "none"] },
      REGISTER,
    );
    expect(zones).toEqual(["van-don", "none"]);
    expect(kept).toEqual(ALL.near);
  });

  test("a place that is not there, or of which nobody published where it is", () => {
    expect(["apt-vdo", "port", "airport", "border-gate"].map(near)).toEqual([
      "apt-vdo",
      "port",
      "airport",
      "border-gate",
    ]);
    expect(["apt-xyz", "port-conong"].map(near)).toEqual([undefined, undefined]);
    expect(knownFilters({ ...ALL, near: null }, REGISTER).near).toBeNull();
  });

  test("three kinds of place are kinds, an id is none", () => {
    expect(["airport", "border-gate", "port", "apt-vdo", ""].map(isPlaceKind)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});

test("words that are cut at 80 characters end in none that is a space", () => {
  expect(cleanQuery(`${"a".repeat(79)} b`)).toBe("a".repeat(79));
  expect(cleanQuery(`${"a".repeat(78)} bc`)).toBe(`${"a".repeat(78)} b`);
});

describe("ids in an address", () => {
  const ids = (count: number) => Array.from({ length: count }, (_, i) => `z${i}`);
  const near = (text: string) =>
    readFilters((name, parse, otherwise) =>
      name === "near" ? (parse(text) ?? otherwise) : otherwise,
    ).near;

  test("are sixty at most, of 64 characters each", () => {
    expect(idsIn(ids(60).join())).toEqual(ids(60));
    expect(idsIn(ids(61).join())).toBeNull();
    expect(idsIn("z".repeat(64))).toEqual(["z".repeat(64)]);
    expect(idsIn(`a,${"z".repeat(65)}`)).toBeNull();
  });

  test("of a place, too", () => {
    expect(near(`${"p".repeat(64)}:5`)).toEqual({ place: "p".repeat(64), km: 5 });
    expect(near(`${"p".repeat(65)}:5`)).toBeNull();
  });
});
