import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseNear } from "../../../src/lib/near/near";

const published: unknown = JSON.parse(
  readFileSync(new URL("../../../public/geo/near.json", import.meta.url), "utf8"),
);

test("the published file is read as it is", () => {
  expect(parseNear(published)).toBe(published);
});

test.each([
  ["nothing", null],
  ["a list", []],
  ["an empty object", {}],
  ["one without distances", { roadsAsOf: "2026-08-10", joins: [], from: [{ id: "van-don" }] }],
  ["one without joins", { roadsAsOf: "2026-08-10", from: [] }],
  ["one without the day of its roads", { joins: [], from: [] }],
  ["one whose zones are none", { roadsAsOf: "2026-08-10", joins: [], from: [null] }],
  ["one without a name", { roadsAsOf: "2026-08-10", joins: [], from: [{ id: 5, to: [] }] }],
  ["one with a place that is none", { roadsAsOf: "", joins: [], from: [{ id: "a", to: [null] }] }],
  [
    "one without a way by road",
    { roadsAsOf: "", joins: [], from: [{ id: "a", to: [{ distance: { minM: 1, maxM: 2 } }] }] },
  ],
  [
    "one without a straight line",
    { roadsAsOf: "", joins: [], from: [{ id: "a", to: [{ road: { none: "not-connected" } }] }] },
  ],
  ["one of another shape", { roadsAsOf: "2026-08-10", joins: [], from: [{ id: "a", to: [{}] }] }],
])("%s is refused", (_, json) => {
  expect(() => parseNear(json)).toThrow(/^It (?:is no|has no)/);
});

test("whose distances are missing is said", () => {
  const from = [
    { id: "van-don", to: [] },
    { id: "song-khoai", to: [{}] },
  ];
  expect(() => parseNear({ roadsAsOf: "2026-08-10", joins: [], from })).toThrow(
    "It has no distances from song-khoai.",
  );
});
