import { describe, expect, test } from "vitest";
import { numberFrom, plannedHaOf } from "../../../src/lib/formats/plannedArea";

const PLACE = { file: "lots.geojson", feature: 2, features: 3, name: "Lô B" };

describe("numbers as people write them", () => {
  test.each([
    ["714", 714],
    ["1234567", 1234567],
    ["9.373,43", 9373.43],
    ["9,373.43", 9373.43],
    ["375.171,00", 375171],
    ["1.234.567", 1234567],
    ["1.234.567,8", 1234567.8],
    ["9373.43", 9373.43],
    ["9373,43", 9373.43],
    ["12,5 ha", 12.5],
    ["12.50ha", 12.5],
    ["0,125", 0.125],
    ["0.125", 0.125],
    ["12345.678", 12345.678],
    ["1 234,5", 1234.5],
    ["９373", 9373],
  ])("%s is %d", (text, value) => {
    expect(numberFrom(text)).toBe(value);
  });

  test.each(["9.373", "9,373", "714.123", "1,000 ha"])("%s can be read two ways", (text) => {
    expect(numberFrom(text)).toBe("ambiguous");
  });

  test.each(["", "ha", "about 5", "-5", "1e3", "1.2.3", "1,23,456", "12,34.5", "5,", ",5", "."])(
    "%s is none",
    (text) => {
      expect(numberFrom(text)).toBeNull();
    },
  );
});

describe("the planned area of a feature", () => {
  test.each([
    [{ planned_ha: 714 }, 714],
    [{ plannedHa: "686,82" }, 686.82],
    [{ planned_ha: 1, plannedHa: 2 }, 1],
    [{ planned_ha: null }, null],
    [{ planned_ha: "" }, null],
    [{}, null],
  ])("%j", (properties, value) => {
    expect(plannedHaOf(properties, PLACE)).toBe(value);
  });

  test("another property, if the reader says so", () => {
    expect(plannedHaOf({ DT: "9.373,43", planned_ha: 1 }, PLACE, "DT")).toBe(9373.43);
  });

  test.each([
    [{ planned_ha: "9.373" }, "“planned_ha” is the text “9.373”, which can be read two ways"],
    [
      { planned_ha: "soon" },
      "should be a planned area in hectares, above 0; found the text “soon”.",
    ],
    [{ planned_ha: 0 }, "found the number 0."],
    [{ planned_ha: -3 }, "found the number -3."],
    [{ planned_ha: [5] }, "found a list."],
  ])("%j is refused with its place", (properties, message) => {
    expect(() => plannedHaOf(properties, PLACE)).toThrow("lots.geojson, feature 2 of 3 “Lô B”:");
    expect(() => plannedHaOf(properties, PLACE)).toThrow(message);
  });
});
