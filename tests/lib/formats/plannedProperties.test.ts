import { expect, test } from "vitest";
import { plannedHaFrom, plannedProperties } from "../../../src/lib/formats/plannedProperties";

const names = (...features: Record<string, unknown>[]) =>
  plannedProperties(features).map(({ property, unit }) => `${property} ${unit}`);

test("a property that is named as a planned area comes first", () => {
  expect(
    names(
      { id: 1, name: "Lô A", cao_do: 12.5, planned_ha: 4.2 },
      { id: 2, name: "Lô B", cao_do: 13, planned_ha: null },
    ),
  ).toEqual(["planned_ha ha", "cao_do ha"]);
  expect(names({ "Diện tích QH (ha)": "12,50", "Diện tích (m2)": "125.000,5" })).toEqual([
    "Diện tích QH (ha) ha",
    "Diện tích (m2) m2",
  ]);
});

test("what a program measured and what numbers the rows is not offered", () => {
  expect(
    names({ OBJECTID: 7, STT: 1, Shape_Area: 42000.5, Shape_Leng: 820.1, X: 2322976.4 }),
  ).toEqual([]);
});

test("a property that is no area anywhere is not offered at all", () => {
  expect(names({ dien_tich: "12,5" }, { dien_tich: "chưa rõ" })).toEqual([]);
});

test("square metres become hectares, text is read as people write it, doubt is no number", () => {
  expect(plannedHaFrom("125000", "m2")).toBe(12.5);
  expect(plannedHaFrom("9.373,43", "ha")).toBe(9373.43);
  expect(plannedHaFrom("9.373", "ha")).toBeNull();
  expect(plannedHaFrom(-3, "ha")).toBeNull();
});
